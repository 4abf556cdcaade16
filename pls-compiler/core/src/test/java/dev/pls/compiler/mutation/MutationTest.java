package dev.pls.compiler.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pls.compiler.check.Checks;
import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Rule;
import dev.pls.compiler.source.Span;
import dev.pls.compiler.syntax.MapNode;
import dev.pls.compiler.syntax.Node;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Spoils the good examples, one edit at a time, and holds what is found to the table, {@code
 * check/mutations.txt}: the right rule, at the right place, and nothing else. The table is written
 * from what a good motion has, not from the rules. Examples are another net, so what they catch is
 * left out here: of each the verdict is kept, and that it failed is not counted.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MutationTest {
  private static final int FEWEST = 300;

  /** Rules that no small edit of a good motion can wake; each has a case of its own. */
  private static final Set<String> NOT_BY_AN_EDIT =
      Set.of("readiness/no-product-signal", "examples/failed");

  private final GoodMotions good = new GoodMotions();

  MutationTest() throws IOException {}

  @Test
  void theMotionsAreGoodBeforeTheyAreSpoilt() throws IOException {
    for (Map.Entry<String, Tree> motion : good.trees().entrySet()) {
      assertThat(findings(motion.getKey(), motion.getValue().text())).as(motion.getKey()).isEmpty();
    }
  }

  @Test
  void everyEditWakesTheRightRuleAtTheRightPlaceAndNoOther() throws IOException {
    List<String> wrong = new ArrayList<>();
    Map<String, Map<Edit.Kind, Integer>> matrix = new TreeMap<>();
    int edits = 0;
    for (Row row : Row.all()) {
      int before = edits;
      for (Map.Entry<String, Tree> motion : good.trees().entrySet()) {
        for (Row.Mutation mutation : row.of(motion.getKey(), motion.getValue())) {
          Tree spoilt = motion.getValue().copy();
          mutation.apply(spoilt);
          String text = spoilt.text();
          List<Diagnostic> found = findings(motion.getKey(), text);
          TreeSet<String> rules = new TreeSet<>();
          found.forEach(one -> rules.add(one.rule().id()));
          rules.forEach(
              rule ->
                  matrix
                      .computeIfAbsent(rule, r -> new TreeMap<>())
                      .merge(row.edit().kind(), 1, Integer::sum));
          if (!rules.equals(row.rules())) {
            wrong.add(
                motion.getKey()
                    + ": "
                    + mutation
                    + "\n    expected "
                    + row.rules()
                    + ", found "
                    + rules);
          } else if (!row.place().isEmpty()) {
            Span place = place(text, mutation.place());
            for (Diagnostic one : found) {
              if (one.span().start() < place.start() || one.span().end() > place.end()) {
                wrong.add(
                    motion.getKey()
                        + ": "
                        + mutation
                        + "\n    "
                        + one.rule().id()
                        + " at `"
                        + one.span().text()
                        + "` line "
                        + one.span().from().line()
                        + ", expected in "
                        + mutation.place()
                        + ", lines "
                        + place.from().line()
                        + " to "
                        + place.to().line());
              }
            }
          }
          edits++;
        }
      }
      if (edits == before) {
        wrong.add("no motion has " + row.edit() + ", which is under: " + row.fact());
      }
    }
    System.out.println(table(matrix, edits));
    TreeSet<String> s2 = new TreeSet<>(Checks.rules().stream().map(Rule::id).toList());
    s2.removeAll(matrix.keySet());
    System.out.println("SILENT " + s2);
    assertThat(wrong).as(edits + " edits").isEmpty();
    assertThat(edits).isGreaterThanOrEqualTo(FEWEST);
    TreeSet<String> silent = new TreeSet<>(Checks.rules().stream().map(Rule::id).toList());
    silent.removeAll(matrix.keySet());
    silent.removeAll(NOT_BY_AN_EDIT);
    assertThat(silent).as("rules that no edit wakes are not tested").isEmpty();
  }

  private List<Diagnostic> findings(String motion, String text) throws IOException {
    return good.findings(motion, Map.of("motion.yaml", text));
  }

  /** From the key of the last step of a path that is there to the end of its value. */
  private static Span place(String text, List<String> path) {
    MapNode root = Tree.read(text);
    Node node = root;
    Span span = root.span().file().span(0, text.length());
    for (String step : path) {
      Node below = node.child(step);
      if (below == null) {
        return span;
      }
      MapNode.Entry entry = node instanceof MapNode map ? map.entry(step) : null;
      int start = entry == null ? below.span().start() : entry.keySpan().start();
      span = below.span().file().span(start, Math.max(start, below.span().end()));
      node = below;
    }
    return span;
  }

  /** How often each kind of edit woke each rule. */
  private static String table(Map<String, Map<Edit.Kind, Integer>> matrix, int edits) {
    StringBuilder table = new StringBuilder(edits + " edits; rule x edit:\n");
    table.append(String.format("%-36s", ""));
    for (Edit.Kind kind : Edit.Kind.values()) {
      table.append(String.format("%10s", kind.name().toLowerCase(java.util.Locale.ROOT)));
    }
    matrix.forEach(
        (rule, kinds) -> {
          table.append('\n').append(String.format("%-36s", rule));
          for (Edit.Kind kind : Edit.Kind.values()) {
            table.append(String.format("%10s", kinds.containsKey(kind) ? kinds.get(kind) : "."));
          }
        });
    return table.toString();
  }
}
