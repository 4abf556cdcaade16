package dev.pls.compiler.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pls.compiler.Golden;
import dev.pls.compiler.model.Qualification;
import dev.pls.compiler.model.Signal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/**
 * The reference of the language says what the schemas say, and its numbers are those that the
 * evaluator comes to. {@code -Dpls.rewrite=true} makes its pages anew, and that run still fails.
 */
@TestInstance(Lifecycle.PER_CLASS)
class ReferenceTest {
  /** What is for people and decides nothing. */
  private static final Set<String> PROSE =
      Set.of(
          "Qualification.title",
          "Signal.falsePositives",
          "Signal.monotone",
          "Signal.title",
          "Signal.why");

  /** What no verdict at one instant shows. */
  private static final Set<String> OVER_TIME =
      Set.of(
          "Controls.cooldown",
          "Controls.expires",
          "Controls.oneOpenPerAccount",
          "Controls.sustain");

  private final List<Page> pages = Page.all();
  private final List<CaseFile> files = CaseFile.all();
  private final WorkedCases cases = new WorkedCases(files);
  private final Keys keys = new Keys(pages);

  ReferenceTest() throws IOException {}

  @TestFactory
  List<DynamicTest> pages() {
    return pages.stream()
        .map(
            page ->
                DynamicTest.dynamicTest(
                    page.file().toString(),
                    () -> Golden.check(Page.ROOT.resolve(page.file()), made(page))))
        .toList();
  }

  private String made(Page page) {
    return page.made(
        part ->
            switch (part.kind()) {
              case "keys" -> keys.keys(part.of(), page);
              case "about" -> keys.about(page);
              case "types" -> keys.types(page);
              case "signals" -> cases.signals(part.of(), page);
              case "verdicts" -> cases.verdicts(part.of(), page);
              case "examples" -> cases.examples(part.of(), page);
              default -> throw new IllegalArgumentException("no part is called " + part.kind());
            });
  }

  @Test
  void everyKeyIsOnAPage() {
    assertThat(keys.missing()).isEmpty();
  }

  @Test
  void everyFileOfCasesSaysWhatItIsAbout() {
    assertThat(files).allSatisfy(file -> assertThat(file.rules()).as(file.file()).isNotEmpty());
  }

  /** Each form and each word has a case of its own, each other part of a definition occurs. */
  @Test
  void everyKindHasAWorkedCase() {
    pages.forEach(this::made);
    SortedSet<String> kinds = new TreeSet<>(Kinds.all(Signal.class));
    kinds.addAll(Kinds.all(Qualification.class));
    kinds.removeIf(
        kind -> PROSE.contains(kind) || isWord(kind, "Type") || isWord(kind, "Outreach"));
    kinds.removeAll(OVER_TIME);
    kinds.removeAll(cases.asked());
    kinds.removeIf(kind -> isPart(kind) && cases.shown().contains(kind));
    assertThat(kinds).isEmpty();
  }

  private static boolean isWord(String kind, String type) {
    return kind.matches(type + "\\.[A-Z_]+");
  }

  private static boolean isPart(String kind) {
    return kind.matches("[A-Za-z]+\\.[a-z]\\w*");
  }

  @Test
  void everyLinkLeadsSomewhere() throws IOException {
    List<String> dead = new ArrayList<>();
    for (Page page : pages) {
      for (String link : page.links()) {
        String[] parts = link.split("#", 2);
        Path file =
            parts[0].isEmpty() ? page.file() : page.file().resolveSibling(parts[0]).normalize();
        if (!Files.exists(Page.ROOT.resolve(file))
            || parts.length == 2 && !Page.read(file).anchors().contains(parts[1])) {
          dead.add(page.file() + ": " + link);
        }
      }
    }
    assertThat(dead).isEmpty();
  }
}
