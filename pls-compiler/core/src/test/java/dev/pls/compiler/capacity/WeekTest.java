package dev.pls.compiler.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pls.compiler.model.Routing;
import dev.pls.compiler.target.pack.Motions;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** The week of the example, and of the example with other routing. */
class WeekTest {
  private static RoleWeek week(String role, String... changes) {
    Week week =
        Week.of(
            Motions.example(
                    text -> {
                      String changed = text;
                      for (int i = 0; i < changes.length; i += 2) {
                        changed = changed.replace(changes[i], changes[i + 1]);
                      }
                      return changed;
                    })
                .motion());
    return week.roles().stream()
        .filter(one -> one.role().name().equals(role))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void rulesBeforeTakeSomeAway() {
    RoleWeek sdr = week("sdr");
    assertThat(sdr.inflows()).extracting(Inflow::part).containsExactly(Inflow.Part.REST);
    assertThat(sdr.leads()).hasValueSatisfying(l -> assertThat(l).isEqualByComparingTo("75"));
    assertThat(sdr.load().orElseThrow().utilisation()).isEqualByComparingTo("0.75");
    assertThat(sdr.promising()).map(Routing.Rule::id).hasValue("hot");
  }

  @Test
  void aRuleForOneQualificationTakesAllOfIt() {
    RoleWeek ae = week("ae");
    assertThat(ae.inflows()).extracting(Inflow::part).containsExactly(Inflow.Part.ALL);
    assertThat(ae.book().orElseThrow().open()).isEqualByComparingTo("48");
  }

  @Test
  void howManyAConditionPicksIsNotKnown() {
    RoleWeek cs = week("cs", "touches_per_day: unknown", "touches_per_day: 4");
    assertThat(cs.inflows()).extracting(Inflow::part).containsExactly(Inflow.Part.SOME);
    assertThat(cs.leads()).isEmpty();
    assertThat(cs.load()).isEmpty();
    assertThat(cs.load(BigDecimal.ONE).orElseThrow().room()).isEqualByComparingTo("8");
  }

  @Test
  void whatIsOverALimitGoesOn() {
    String[] changes = {"at_most: 90 per week", "at_most: 60 per week", "then: triage", "then: ae"};
    RoleWeek sdr = week("sdr", changes);
    assertThat(sdr.arriving().orElseThrow()).isEqualByComparingTo("75");
    assertThat(sdr.leads().orElseThrow()).isEqualByComparingTo("60");
    RoleWeek ae = week("ae", changes);
    assertThat(ae.spills()).hasSize(1);
    assertThat(ae.leads().orElseThrow()).isEqualByComparingTo("27");
  }

  @Test
  void limitsInACircleSendNothingOn() {
    String limits =
        """
            limits:
              - {to: ae, at_most: 5 per week, then: sdr}
              - to: sdr
        """
            .indent(-2);
    RoleWeek ae =
        week(
            "ae",
            "  limits:\n    - to: sdr\n",
            limits,
            "at_most: 90 per week",
            "at_most: 60 per week",
            "then: triage",
            "then: ae");
    assertThat(ae.limit()).isPresent();
    assertThat(ae.spills()).isEmpty();
  }

  @Test
  void territoriesOfOthersTakeSomeAway() {
    String[] changes = {
      "us: {one_of: [US], role: sdr}", "us: {one_of: [US], role: ae}", "then: triage", "then: ae"
    };
    RoleWeek sdr = week("sdr", changes);
    assertThat(sdr.inflows()).extracting(Inflow::part).containsExactly(Inflow.Part.SOME);
    RoleWeek ae = week("ae", changes);
    assertThat(ae.inflows())
        .extracting(Inflow::part)
        .containsExactly(Inflow.Part.SOME, Inflow.Part.ALL);
    assertThat(ae.leads()).isEmpty();
  }
}
