package dev.pls.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import dev.pls.compiler.diagnostic.Rule;
import dev.pls.compiler.format.FormatRules;
import dev.pls.compiler.report.RuleReport;
import dev.pls.compiler.review.ChangeRules;
import dev.pls.compiler.schema.LanguageRules;
import dev.pls.compiler.syntax.YamlRules;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class RulesTest {
  /** Rules that need what no small file can have; tests in Java make them speak. */
  private static final Set<Rule> WITHOUT_CASE =
      Set.of(
          YamlRules.LIMIT, // megabytes of text: YamlReaderTest
          FormatRules.UNSAFE, // faults of our own: SameMeaningTest
          TeamTemplates.INVALID, // templates are no part of a motion: TeamTemplatesTest
          LanguageRules.VERSIONS_DIFFER, // two versions of the language: LanguageTest
          ChangeRules.VERSION, // a motion as it was and as it is: ReviewTest
          ChangeRules.UNACKNOWLEDGED, // the same
          ChangeRules.STALE_ACKNOWLEDGEMENT); // the same

  @Test
  void theListingHasEveryRuleOnce() throws ReflectiveOperationException {
    List<Rule> declared = new ArrayList<>();
    for (JavaClass type :
        new ClassFileImporter()
            .withImportOption(new DoNotIncludeTests())
            .importPackages("dev.pls.compiler")) {
      for (JavaField field : type.getFields()) {
        if (field.getRawType().isEquivalentTo(Rule.class)
            && field.getModifiers().toString().contains("PUBLIC")) {
          declared.add((Rule) field.reflect().get(null));
        }
      }
    }
    List<Rule> all = Rules.all();

    assertThat(declared).isNotEmpty();
    assertThat(all).containsAll(declared);
    assertThat(all.stream().map(Rule::id)).doesNotHaveDuplicates().isSorted();
  }

  @Test
  void everyRuleIsFiredByACase() throws IOException {
    Validate validate = new Validate();
    Set<String> silent = new TreeSet<>();
    Rules.all().stream()
        .filter(rule -> !WITHOUT_CASE.contains(rule))
        .forEach(rule -> silent.add(rule.id()));
    for (Case one : Case.all()) {
      one.run(validate).diagnostics().forEach(found -> silent.remove(found.rule().id()));
    }

    assertThat(silent).isEmpty();
  }

  @Test
  void rulesSpeakInSentences() {
    for (Rule rule : Rules.all()) {
      assertThat(rule.title()).as(rule.id()).matches("[A-Z].*[^.]");
      assertThat(rule.why()).as(rule.id()).matches("[A-Z`].*\\.");
    }
  }

  @Test
  void thePageOfRulesTellsThemAll() throws IOException {
    Map<Rule, Optional<RuleReport.Example>> rules = new LinkedHashMap<>();
    Rules.all().forEach(rule -> rules.put(rule, Explain.example(rule)));
    Golden.check(Path.of("..", "..", "schema", "v1", "rules.md"), RuleReport.markdown(rules));
  }
}
