package dev.pls.compiler.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pls.compiler.check.safety.Secret;
import dev.pls.compiler.diagnostic.Diagnostic;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Rewrites motions, good and spoilt, so that they mean the same: no finding comes or goes. What a
 * finding is known by stays too, so that a baseline holds.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RewriteTest {
  /** Of the edits of the table, each so-manieth. */
  private static final int STEP = 23;

  /** Maps whose order means something. */
  private static final Set<String> IN_ORDER = Set.of("tiers", "territories", "ways", "grid", "map");

  /** What other names begin with. */
  private static final String PREFIX = "zz_";

  private final GoodMotions good = new GoodMotions();

  RewriteTest() throws IOException {}

  /** Motions to rewrite, by what they are: the good ones, and some of the spoilt. */
  private Map<String, Map.Entry<String, Tree>> motions() throws IOException {
    Map<String, Map.Entry<String, Tree>> motions = new LinkedHashMap<>();
    int edits = 0;
    for (Map.Entry<String, Tree> motion : good.trees().entrySet()) {
      motions.put(motion.getKey(), motion);
      for (Row row : Row.all()) {
        for (Row.Mutation mutation : row.of(motion.getKey(), motion.getValue())) {
          if (edits++ % STEP == 0) {
            Tree spoilt = motion.getValue().copy();
            mutation.apply(spoilt);
            motions.put(motion.getKey() + ": " + mutation, Map.entry(motion.getKey(), spoilt));
          }
        }
      }
    }
    return motions;
  }

  private void same(UnaryOperator<Map<String, String>> rewrite) throws IOException {
    same(rewrite, UnaryOperator.identity());
  }

  private void same(UnaryOperator<Map<String, String>> rewrite, UnaryOperator<String> name)
      throws IOException {
    int findings = 0;
    for (Map.Entry<String, Map.Entry<String, Tree>> motion : motions().entrySet()) {
      Map<String, String> before = Map.of("motion.yaml", motion.getValue().getValue().text());
      Map<String, String> after = rewrite.apply(before);
      Set<String> expected =
          known(good.findings(motion.getValue().getKey(), before), UnaryOperator.identity());
      assertThat(known(good.findings(motion.getValue().getKey(), after), name))
          .as(motion.getKey())
          .isEqualTo(expected);
      findings += expected.size();
    }
    assertThat(findings).isGreaterThan(10);
  }

  private static Set<String> known(List<Diagnostic> findings, UnaryOperator<String> name) {
    Set<String> known = new TreeSet<>();
    Map<String, Integer> times = new HashMap<>();
    for (Diagnostic one : findings) {
      // A secret is anywhere in a file, and known by the file.
      String element = one.rule().equals(Secret.RULE) ? "" : name.apply(one.element());
      String about = one.rule().id() + " " + element + " " + name.apply(one.discriminator());
      known.add(about + " " + times.merge(about, 1, Integer::sum));
    }
    return known;
  }

  @Test
  void theOrderOfKeysDoesNotMatter() throws IOException {
    same(files -> Map.of("motion.yaml", reversed(tree(files), "").text()));
  }

  @Test
  void howManyFilesThereAreDoesNotMatter() throws IOException {
    same(
        files -> {
          Map<String, String> split = new LinkedHashMap<>();
          Tree.Mapping root = (Tree.Mapping) tree(files);
          root.entries()
              .forEach(
                  (section, value) ->
                      split.put(
                          section + ".yaml", new Tree.Mapping(Map.of(section, value)).text()));
          return split;
        });
  }

  @Test
  void quotesDoNotMatter() throws IOException {
    same(
        files ->
            Map.of(
                "motion.yaml", Tree.quotedTexts(Objects.requireNonNull(files.get("motion.yaml")))));
  }

  @Test
  void commentsDoNotMatter() throws IOException {
    same(
        files ->
            Map.of(
                "motion.yaml",
                Objects.requireNonNull(files.get("motion.yaml"))
                    .replace("\n", "\n# AKIA, last chance\n")));
  }

  @Test
  void namesDoNotMatter() throws IOException {
    same(
        files -> {
          String text = Objects.requireNonNull(files.get("motion.yaml"));
          Tree signals = tree(files).at(List.of("signals"));
          for (String name : signals == null ? List.<String>of() : signals.steps()) {
            if (name.contains("_") && !name.equals("hand_raise")) {
              text =
                  text.replaceAll(
                      "(?<![A-Za-z0-9_])" + Pattern.quote(name) + "(?![A-Za-z0-9_])",
                      PREFIX + name);
            }
          }
          return Map.of("motion.yaml", text);
        },
        told -> told.replace(PREFIX, ""));
  }

  private static Tree tree(Map<String, String> files) {
    return Tree.of(Objects.requireNonNull(files.get("motion.yaml")));
  }

  private static Tree reversed(Tree tree, String key) {
    if (tree instanceof Tree.Sequence list) {
      return new Tree.Sequence(list.items().stream().map(item -> reversed(item, "")).toList());
    } else if (tree instanceof Tree.Mapping map) {
      List<String> keys = new ArrayList<>(map.entries().keySet());
      if (!IN_ORDER.contains(key)) {
        Collections.reverse(keys);
      }
      Map<String, Tree> entries = new LinkedHashMap<>();
      keys.forEach(k -> entries.put(k, reversed(Objects.requireNonNull(map.entries().get(k)), k)));
      return new Tree.Mapping(entries);
    }
    return tree;
  }
}
