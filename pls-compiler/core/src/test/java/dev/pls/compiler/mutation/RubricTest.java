package dev.pls.compiler.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pls.compiler.Validate;
import dev.pls.compiler.check.Checks;
import dev.pls.compiler.check.Judgement;
import dev.pls.compiler.check.rubric.Rubric;
import dev.pls.compiler.check.rubric.Rubric.Condition;
import dev.pls.compiler.check.rubric.Rubric.Item;
import dev.pls.compiler.check.rubric.Scoring;
import dev.pls.compiler.diagnostic.Diagnostics;
import dev.pls.compiler.diagnostic.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * For each condition of the rubric there is an edit of a good motion, {@code check/rubric.txt},
 * that costs exactly the point it is needed for: no other item changes, and of this one no other
 * condition. Only a part that is missing altogether costs its own item too.
 */
class RubricTest {
  private static final Path TABLE = Path.of("src", "test", "cases", "check", "rubric.txt");

  private final GoodMotions good = new GoodMotions();

  RubricTest() throws IOException {}

  /** The rubric, also of a motion whose examples an edit has made fail. */
  private Rubric rubric(String motion, Tree tree) throws IOException {
    Validate.Result result = good.validate(motion, tree.text());
    assertThat(result.examples()).as(motion + ": " + result.diagnostics()).isNotEmpty();
    return Checks.run(
            result.examples().get(0).motion(), List.of(), GoodMotions.TODAY, new Diagnostics())
        .judgement()
        .map(Judgement::rubric)
        .orElseThrow();
  }

  @Test
  void theGoodMotionsEarnAllPoints() throws IOException {
    for (String motion : good.trees().keySet()) {
      Rubric rubric = rubric(motion, Objects.requireNonNull(good.trees().get(motion)));
      assertThat(rubric.unmet().stream().map(Condition::says)).as(motion).isEmpty();
      assertThat(rubric.total()).isEqualTo(Rubric.MOST);
    }
  }

  @Test
  void eachConditionIsWorthItsPoint() throws IOException {
    Set<String> tried = new TreeSet<>();
    List<String> wrong = new ArrayList<>();
    for (String line : Files.readAllLines(TABLE)) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] halves = line.split(" => ", 2);
      Row row = Row.of("", halves[0] + " => nothing");
      String motion = row.motions().iterator().next();
      Tree spoilt = Objects.requireNonNull(good.trees().get(motion)).copy();
      row.of(motion, spoilt.copy()).get(0).apply(spoilt);
      Rubric rubric = rubric(motion, spoilt);
      List<String> unmet = rubric.unmet().stream().map(Condition::says).toList();
      if (!unmet.equals(List.of(halves[1].strip().split(" \\+ ")))) {
        wrong.add(halves[0] + "\n    expected " + halves[1] + ", unmet " + unmet);
        continue;
      }
      tried.add(unmet.get(0));
      for (Item item : rubric.items()) {
        int points =
            item.conditions().stream()
                .filter(one -> !one.met())
                .findFirst()
                .map(one -> one.point() - 1)
                .orElse(2);
        assertThat(item.points()).as(halves[0]).isEqualTo(points);
      }
    }
    assertThat(wrong).isEmpty();
    Set<String> all = new TreeSet<>();
    rubric("seat-expansion", Objects.requireNonNull(good.trees().get("seat-expansion")))
        .items()
        .forEach(item -> item.conditions().forEach(one -> all.add(one.says())));
    all.removeAll(tried);
    assertThat(all).as("conditions that no edit tries").isEmpty();
  }

  @Test
  void theRulesItNamesAreThere() {
    Set<String> known = new TreeSet<>();
    for (Rule rule : Checks.rules()) {
      known.add(rule.id());
      known.add(rule.category() + "/*");
    }
    assertThat(known).containsAll(Scoring.rules());
  }
}
