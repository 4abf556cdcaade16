package dev.pls.compiler.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pls.compiler.diagnostic.Rule;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RuleReportTest {
  @Test
  void whatLooksLikeMarkupIsNone() {
    Rule rule = Rule.warning("a-b/c", "A `x|<y>` or <b> | more", "Stars (*) and [braces](x) stay.");

    assertThat(RuleReport.markdown(Map.of(rule, Optional.empty())))
        .contains("\n| [`a-b/c`](#a-bc) | warning | A `x\\|<y>` or \\<b\\> \\| more |\n")
        .contains(
            "\n### a-b/c\n\n**A `x|<y>` or \\<b\\> | more.** Stars (\\*) and \\[braces\\](x) stay.");
  }

  @Test
  void anExampleCannotEndItsBlock() {
    Rule rule = Rule.error("a/b", "A title", "A reason.");
    RuleReport.Example example = new RuleReport.Example("body: |\n  ```\n", "body: fine\n");

    assertThat(RuleReport.markdown(Map.of(rule, Optional.of(example))))
        .contains("Not so:\n\n````yaml\nbody: |\n  ```\n````\n")
        .contains("But so:\n\n```yaml\nbody: fine\n```\n");
  }

  @Test
  void strictErrorsAreMarked() {
    Rule rule = Rule.warning("a/b", "A title", "A reason.").strictly();

    assertThat(RuleReport.listing(List.of(rule))).contains("  a/b  warning*  A title");
    assertThat(RuleReport.text(rule, Optional.empty()))
        .startsWith("a/b   warning, an error with pls.profile=strict   since 0.1.0\n");
    assertThat(RuleReport.markdown(Map.of(rule, Optional.empty())))
        .contains("A reason. *(warning; strict: error, since 0.1.0)*");
  }
}
