package dev.pls.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pls.compiler.check.freshness.ReviewDue;
import dev.pls.compiler.check.routing.RoutingMissing;
import dev.pls.compiler.check.rubric.BelowPassing;
import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Rule;
import dev.pls.compiler.format.FormatRules;
import dev.pls.compiler.policy.PolicyRules;
import dev.pls.compiler.review.ChangeRules;
import dev.pls.compiler.schema.LanguageRules;
import dev.pls.compiler.syntax.MotionRules;
import dev.pls.compiler.syntax.YamlRules;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Lays the examples of every rule over {@link Whole a motion that is whole}: in the bad one only
 * the rule finds something, in the good one none does.
 */
class RuleExamplesTest {
  /** Rules that no part of one motion can show. */
  private static final Set<Rule> WITHOUT_EXAMPLES =
      Set.of(
          YamlRules.LIMIT, // megabytes of text
          FormatRules.UNSAFE, // faults of our own
          TeamTemplates.INVALID, // templates are no part of a motion
          LanguageRules.VERSIONS_DIFFER, // two files, and a second version of the language
          MotionRules.USES, // two folders
          MotionRules.SAME_ID, // two motions
          MotionRules.STRAY_FOLDER, // two folders
          ValidateModule.RESERVED_ID, // two motions: one alone may have any id
          ChangeRules.VERSION, // a motion as it was and as it is
          ChangeRules.UNACKNOWLEDGED, // the same
          ChangeRules.STALE_ACKNOWLEDGEMENT, // the same
          BelowPassing.RULE); // it sums up what others find

  /** What a bad example cannot be without beside what its own rule finds. */
  private static final Map<Rule, Set<Rule>> BESIDE =
      Map.of(
          PolicyRules.EXPIRED_SUPPRESSION, Set.of(ReviewDue.RULE), // it counts again
          RoutingMissing.RULE,
              Set.of(BelowPassing.RULE)); // without routing half of the rubric is lost

  private static final Path EXAMPLES =
      Path.of("src", "main", "resources", "dev", "pls", "compiler", "rules");

  private final Validate validate = new Validate();
  private final Format format = new Format();

  @TestFactory
  List<DynamicTest> everyRuleHasExamplesThatAreTrue() {
    return Rules.all().stream()
        .map(rule -> DynamicTest.dynamicTest(rule.id(), () -> check(rule)))
        .toList();
  }

  private void check(Rule rule) throws IOException {
    if (WITHOUT_EXAMPLES.contains(rule)) {
      assertThat(Explain.example(rule)).as("needs no examples").isEmpty();
      return;
    }
    assertThat(Explain.example(rule)).as("has examples").isPresent();
    Set<Rule> expected = new HashSet<>(BESIDE.getOrDefault(rule, Set.of()));
    expected.add(rule);
    assertThat(found(rule, "bad").stream().map(Diagnostic::rule))
        .as("what is found in the bad one")
        .hasSameElementsAs(expected);
    assertThat(found(rule, "good")).as("what is found in the good one").isEmpty();
    checkStyle(rule, "bad");
    checkStyle(rule, "good");
  }

  private List<Diagnostic> found(Rule rule, String which) throws IOException {
    byte[] example = Files.readAllBytes(EXAMPLES.resolve(path(rule, which)));
    String text = new String(example, StandardCharsets.UTF_8);
    String filled = Whole.filled(text);
    Map<String, byte[]> files = new TreeMap<>();
    files.put("whole.yaml", Whole.without(text));
    files.put(
        "example.yaml", filled.equals(text) ? example : filled.getBytes(StandardCharsets.UTF_8));
    return new ValidateModule(validate)
        .run(new Validate.Request(new MemoryTree(files), "", Case.TODAY))
        .diagnostics();
  }

  /** As {@code pls:format} would have it, if it is YAML; {@code -Dpls.rewrite=true} puts it so. */
  private void checkStyle(Rule rule, String which) throws IOException {
    String path = path(rule, which);
    MemoryTree tree = new MemoryTree(Map.of(path, Files.readAllBytes(EXAMPLES.resolve(path))));
    Optional<Path> into =
        Boolean.getBoolean("pls.rewrite") ? Optional.of(EXAMPLES) : Optional.empty();
    assertThat(format.run(new Format.Request(tree, "", into)).changes()).as("style").isEmpty();
  }

  private static String path(Rule rule, String which) {
    return rule.id() + "." + which + ".yaml";
  }
}
