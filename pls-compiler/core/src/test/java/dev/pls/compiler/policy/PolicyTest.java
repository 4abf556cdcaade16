package dev.pls.compiler.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Rule;
import dev.pls.compiler.diagnostic.Severity;
import dev.pls.compiler.source.SourceFile;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyTest {
  private static final Rule UNKNOWN = Rule.error("name/unknown", "Unknown", "Nothing is found.");
  private static final Rule ODD = Rule.warning("name/odd", "Odd", "People wonder.");
  private static final Rule LONG = Rule.info("name/long", "Long", "Nobody reads it.");
  private static final Rule DUE = Rule.warning("review/due", "Due", "It drifts.");
  private static final List<Rule> RULES = List.of(UNKNOWN, ODD, LONG, DUE);

  private static final SourceFile FILE = new SourceFile("a.yaml", "a: b");

  private static Diagnostic finding(Rule rule) {
    return Diagnostic.of(rule, FILE.span(0, 1), "a", "It is so.");
  }

  /** All findings there can be, after the settings, as {@code rule=severity}. */
  private static List<String> weighed(String... settings) {
    Policy policy =
        new Policy(Severities.of(List.of(settings), RULES, Profile.STANDARD), FailOn.ERROR);
    return policy
        .judge(RULES.stream().map(PolicyTest::finding).toList(), List.of())
        .diagnostics()
        .stream()
        .map(found -> found.rule().id() + "=" + found.severity().word())
        .toList();
  }

  @Test
  void rulesHaveTheirOwnSeverities() {
    assertThat(weighed())
        .containsExactly(
            "name/long=info", "name/odd=warning", "name/unknown=error", "review/due=warning");
  }

  @Test
  void aRuleIsRaisedLoweredAndTurnedOff() {
    assertThat(weighed("name/odd=error", " review/due = info ", "name/long=off"))
        .containsExactly("name/odd=error", "name/unknown=error", "review/due=info");
  }

  @Test
  void aCategoryIsSetButForItsErrors() {
    assertThat(weighed("name/*=off")).containsExactly("name/unknown=error", "review/due=warning");
  }

  @Test
  void whatIsSaidOfARuleGoesBeforeWhatIsSaidOfItsCategory() {
    List<String> expected =
        List.of("name/long=error", "name/odd=info", "name/unknown=error", "review/due=warning");
    assertThat(weighed("name/*=error", "name/odd=info")).isEqualTo(expected);
    assertThat(weighed("name/odd=info", "name/*=error")).isEqualTo(expected);
  }

  @Test
  void anErrorCanBeSetToBeOne() {
    assertThat(weighed("name/unknown=error")).contains("name/unknown=error");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          name/unknown=warning | `name/unknown` is an error and stays one: a motion in which it is found cannot be built. Mend what it finds.
          name/unknown=off     | `name/unknown` is an error and stays one: a motion in which it is found cannot be built. Mend what it finds.
          name/od=info         | No rule is called `name/od`. Did you mean `name/odd`?
          elsewhere/far=info   | No rule is called `elsewhere/far`.
          nam/*=info           | No rule is in `nam/*`. Did you mean `name/*`?
          elsewhere/*=info     | No rule is in `elsewhere/*`.
          name/odd=warn        | No severity is called `warn`. It is one of error, warning, info, off.
          name/odd=eror        | No severity is called `eror`. Did you mean `error`? It is one of error, warning, info, off.
          name/odd             | `name/odd` does not say a rule's severity, such as `freshness/review-due=error`.
          """)
  void whatCannotBeSetSaysWhy(String setting, String why) {
    assertThatThrownBy(() -> weighed(setting))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(why);
  }

  @Test
  void failsOnWhatWeighsEnough() {
    assertThat(failing(FailOn.ERROR)).containsExactly(UNKNOWN);
    assertThat(failing(FailOn.WARNING)).containsExactly(UNKNOWN, ODD, DUE);
    assertThat(failing(FailOn.INFO)).containsExactlyElementsOf(RULES);
    assertThat(failing(FailOn.NEVER)).isEmpty();
  }

  private static List<Rule> failing(FailOn failOn) {
    return RULES.stream()
        .filter(rule -> new Findings(List.of(finding(rule)), List.of(), failOn).failed())
        .toList();
  }

  @Test
  void failOnIsReadFromItsWord() {
    for (FailOn failOn : FailOn.values()) {
      assertThat(FailOn.of(failOn.word())).isEqualTo(failOn);
    }
    assertThatThrownBy(() -> FailOn.of("warnings"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "No severity is called `warnings`. Did you mean `warning`? It is one of error, warning,"
                + " info, never.");
  }

  @Test
  void aStrictTeamFailsOnWhatAMotionNeedsUnlessItSaysOtherwise() {
    Rule needed = Rule.warning("readiness/needed", "Needed", "It cannot run.").strictly();
    List<Rule> rules = List.of(ODD, needed);
    List<Diagnostic> found = rules.stream().map(PolicyTest::finding).toList();

    assertThat(severities(Severities.of(List.of(), rules, Profile.STRICT), found))
        .containsExactly(Severity.WARNING, Severity.ERROR);
    assertThat(severities(Severities.of(List.of(), rules, Profile.STANDARD), found))
        .containsExactly(Severity.WARNING, Severity.WARNING);
    assertThat(severities(Severities.of(List.of("readiness/*=info"), rules, Profile.STRICT), found))
        .containsExactly(Severity.WARNING, Severity.INFO);
  }

  private static List<Severity> severities(Severities severities, List<Diagnostic> found) {
    return new Policy(severities, FailOn.ERROR)
        .judge(found, List.of()).diagnostics().stream().map(Diagnostic::severity).toList();
  }

  @Test
  void whatWasThereBeforeDoesNotCountUnlessItIsAnError() {
    List<Diagnostic> found = RULES.stream().map(PolicyTest::finding).toList();
    Set<String> before =
        Set.of(
            finding(UNKNOWN).fingerprint(), finding(ODD).fingerprint(), finding(DUE).fingerprint());

    Findings findings =
        new Policy(Severities.standard(), FailOn.WARNING, Optional.of(before))
            .judge(found, List.of(new Suppressed(finding(DUE), "We know")));

    assertThat(findings.diagnostics()).containsExactly(finding(LONG), finding(UNKNOWN));
    assertThat(findings.known()).contains(List.of(finding(ODD)));
    assertThat(findings.suppressed()).hasSize(1);
  }

  @Test
  void ofTwoThatAreKnownByTheSameOnlyTheSecondIsNew() {
    Diagnostic first = finding(ODD);
    Diagnostic second = Diagnostic.of(ODD, FILE.span(3, 4), "a", "It is so again.");
    Policy policy =
        new Policy(Severities.standard(), FailOn.ERROR, Optional.of(Set.of(first.fingerprint())));

    Findings findings = policy.judge(List.of(first, second), List.of());

    assertThat(findings.diagnostics()).containsExactly(second);
    assertThat(findings.fingerprints().get(second)).isEqualTo(first.fingerprint() + "-2");
  }

  @Test
  void whatIsSuppressedDoesNotCountHoweverItIsRaised() {
    Policy policy =
        new Policy(
            Severities.of(List.of("name/odd=error", "name/long=off"), RULES, Profile.STANDARD),
            FailOn.INFO);
    List<Diagnostic> found = List.of(finding(ODD), finding(LONG));

    Findings findings =
        policy.judge(found, found.stream().map(one -> new Suppressed(one, "We know")).toList());

    assertThat(findings.diagnostics()).isEmpty();
    assertThat(findings.failed()).isFalse();
    assertThat(findings.suppressed())
        .containsExactly(new Suppressed(finding(ODD).severity(Severity.ERROR), "We know"));
  }
}
