package dev.pls.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pls.compiler.diagnostic.Rule;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class ExplainTest {
  @Test
  void listsEveryRule() {
    Explain.Result listing = Explain.run(new Explain.Request(""));

    assertThat(listing.found()).isTrue();
    assertThat(Rules.all())
        .allSatisfy(rule -> assertThat(listing.text()).contains("  " + rule.id() + " "));
  }

  @Test
  void listsACategory() {
    String text = Explain.run(new Explain.Request("freshness")).text();

    assertThat(text).contains("freshness/review-due").doesNotContain("readiness/");
  }

  @Test
  void tellsOfARuleWhatItFindsAndHowToAcceptIt() throws IOException {
    Golden.check(
        "report/rule.txt", Explain.run(new Explain.Request("readiness/no-pricing")).text());
  }

  @Test
  void anErrorCannotBeAccepted() {
    assertThat(Explain.run(new Explain.Request("expression/type")).text())
        .contains("An error has to be mended")
        .doesNotContain("suppressions:");
  }

  @Test
  void whatIsNoRuleSaysWhichWasMeant() {
    assertThat(Explain.run(new Explain.Request("readiness/no-price")))
        .isEqualTo(
            new Explain.Result(
                "No rule is called `readiness/no-price`. Did you mean `readiness/no-pricing`?",
                false));
    assertThat(Explain.run(new Explain.Request("nothing-like-it")).text())
        .isEqualTo("No rule is called `nothing-like-it`. `mvn pls:explain` lists them all.");
  }

  @Test
  void everyRuleCanBeTold() {
    for (Rule rule : Rules.all()) {
      assertThat(Explain.run(new Explain.Request(rule.id())).text())
          .startsWith(rule.id())
          .contains(rule.title(), rule.why());
    }
  }
}
