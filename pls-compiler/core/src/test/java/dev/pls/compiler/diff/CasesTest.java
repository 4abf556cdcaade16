package dev.pls.compiler.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pls.compiler.Golden;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Holds what is said of each {@link DiffCase}, forwards and backwards, to what is expected. {@code
 * -Dpls.rewrite=true} writes what was found into the expectations, and that run still fails.
 */
class CasesTest {
  /** What no sentence may have in it: how the compiler calls things among its own. */
  private static final Pattern CLUMSY =
      Pattern.compile(
          "\\bnull\\b|Optional|\\b[A-Z]{2,}_[A-Z_]+\\b|[A-Z][A-Za-z]+\\[|\\bTerm\\b|@[0-9a-f]{5,}"
              + "|\\{}|: $|: ;|; ;|\\s\\s|^;|  | ,| now now | $");

  /** Kinds whose words are no facet: all that they say counts, or nothing is only read. */
  private static final Set<String> WITHOUT_WORDS =
      Set.of(
          "baseline",
          "tool",
          "owner",
          "identity",
          "environment",
          "list",
          "example",
          "calendar",
          "territories",
          "territory",
          "volume",
          "routing",
          "limit",
          "escalation",
          "feedback",
          "crm",
          "needed-event",
          "message-policy",
          "call",
          "objection",
          "follow-up");

  /** Kinds that have a state: those with an owner and notes of their own. */
  private static final Set<String> WITH_STATE =
      Set.of(
          "motion",
          "source",
          "entity",
          "measure",
          "signal",
          "segment",
          "score",
          "qualification",
          "role",
          "routing-rule",
          "metric",
          "stage",
          "email",
          "assumption",
          "risk",
          "open-question");

  @TestFactory
  Stream<DynamicTest> cases() throws IOException {
    return DiffCase.names().stream().map(name -> DynamicTest.dynamicTest(name, () -> check(name)));
  }

  private static void check(String name) throws IOException {
    DiffCase one = DiffCase.of(name);
    Golden.check(one.expectation(), one.text());
    sentences(one.forwards());
    sentences(one.backwards());
    mirrored(one.forwards().changes(), one.backwards().changes());
  }

  /** What is new one way is gone the other; what is another has the same two places. */
  private static void mirrored(Changes forwards, Changes backwards) {
    assertThat(backwards.all().stream().map(change -> mirrored(change, true)))
        .containsExactlyInAnyOrderElementsOf(
            forwards.all().stream().map(change -> mirrored(change, false)).toList());
  }

  private static String mirrored(Change change, boolean back) {
    String kind = change.element().kind().word() + "/";
    String first = change.basePlace().label();
    String second = change.headPlace().label();
    if (change instanceof Change.Added || change instanceof Change.Removed) {
      return kind
          + (change instanceof Change.Added == back ? "removed " : "added ")
          + (back ? second + " " + first : first + " " + second);
    } else if (change instanceof Change.Moved) {
      return kind + "moved"; // either of two can be said to have moved
    }
    return kind + change.what() + " " + (back ? second + " " + first : first + " " + second);
  }

  private static void sentences(Assessment assessment) {
    for (Assessed one : assessment.all()) {
      assertThat(one.headline())
          .as(one.change().kind())
          .isNotBlank()
          .hasSizeLessThanOrEqualTo(300)
          .doesNotContainPattern(CLUMSY);
      assertThat(one.reach()).hasSizeLessThanOrEqualTo(300).doesNotContainPattern(CLUMSY);
    }
  }

  @Test
  void everyKindOfChangeHasACase() throws IOException {
    Set<String> missing = new TreeSet<>(declared());
    for (String name : DiffCase.names()) {
      DiffCase one = DiffCase.of(name);
      one.forwards().all().forEach(a -> missing.remove(a.change().kind()));
      one.backwards().all().forEach(a -> missing.remove(a.change().kind()));
    }
    assertThat(missing).isEmpty();
  }

  private static Set<String> declared() {
    Set<String> declared = new TreeSet<>();
    for (ElementKind kind : ElementKind.values()) {
      List<String> what = new ArrayList<>(kind.facets());
      if (kind != ElementKind.MOTION) {
        what.addAll(List.of("added", "removed"));
      }
      if (!WITHOUT_WORDS.contains(kind.word())) {
        what.add(ElementKind.WORDS);
      }
      if (WITH_STATE.contains(kind.word())) {
        what.add(ElementKind.STATUS);
      }
      what.forEach(one -> declared.add(kind.word() + "/" + one));
    }
    return declared;
  }
}
