package dev.pls.compiler;

import dev.pls.compiler.bind.BindRules;
import dev.pls.compiler.check.Checks;
import dev.pls.compiler.diagnostic.Rule;
import dev.pls.compiler.format.FormatRules;
import dev.pls.compiler.policy.PolicyRules;
import dev.pls.compiler.review.ChangeRules;
import dev.pls.compiler.schema.LanguageRules;
import dev.pls.compiler.schema.SchemaRules;
import dev.pls.compiler.syntax.MotionRules;
import dev.pls.compiler.syntax.YamlRules;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** All rules of the compiler, for those who list or explain them. */
public final class Rules {
  private Rules() {}

  /** All rules, by their ids. */
  public static List<Rule> all() {
    return Stream.of(
            YamlRules.all(),
            MotionRules.all(),
            LanguageRules.all(),
            SchemaRules.all(),
            FormatRules.all(),
            BindRules.all(),
            Checks.rules(),
            PolicyRules.all(),
            ChangeRules.all(),
            List.of(ValidateModule.RESERVED_ID, TeamTemplates.INVALID))
        .flatMap(List::stream)
        .sorted(Comparator.comparing(Rule::id))
        .toList();
  }
}
