package dev.pls.compiler.target.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the pack says of the people when the example's numbers are others. */
class CapacityPartTest {
  private static String capacity(String role, String... changes) {
    String pack =
        new PackTarget(Map.of(), Motions.PLACES)
            .render(
                Motions.example(
                    text -> {
                      String changed = text;
                      for (int i = 0; i < changes.length; i += 2) {
                        changed = changed.replace(changes[i], changes[i + 1]);
                      }
                      return changed;
                    }))
            .get(0)
            .content();
    String part = pack.substring(pack.indexOf("### 4.8 Capacity"));
    String of = part.substring(part.indexOf("**" + role + "**"));
    return of.substring(0, of.indexOf("Where: "));
  }

  @Test
  void whatALimitSendsOnIsToldAtBothEnds() {
    String[] changes = {"at_most: 90 per week", "at_most: 60 per week", "then: triage", "then: ae"};
    assertThat(capacity("Sales development", changes))
        .contains("- **Limit:** 60 a week; the other 15 go to *Account executive*.\n")
        .contains("- **Needed:** 60 leads × 2.5 touches on average = **150 touches a week**")
        .doesNotContain("At the limit");
    assertThat(capacity("Account executive", changes))
        .contains("- **Leads:** 15 a week that are over the limit of *Sales development*.\n")
        .contains("- **Needed:** 27 leads");
  }

  @Test
  void whatPilesUpIsNeverInTime() {
    assertThat(capacity("Sales development", "touches_per_day: 25", "touches_per_day: 15"))
        .contains("187.5 ÷ 150 = **125%** at most, more than they can do.")
        .contains("**In time:** none in the end, as 37.5 touches more are left over every week.");
  }

  @Test
  void whatIsUnknownIsSaidToBe() {
    assertThat(capacity("Customer success", "touches_per_day: unknown", "touches_per_day: 4"))
        .contains("= **20 touches a week**")
        .contains(
            "**Used:** *unknown*, as it is not known how many come. There is room for 8 leads a"
                + " week.");
    assertThat(capacity("Account executive", "asked_us: 12 per week", "asked_us: unknown"))
        .contains("**Leads:** how many are *Asked to talk to us* is *unknown*.")
        .contains("There is room for 40 leads a week.")
        .contains("**Book:** 2 people × 25 open at a time; how many come to that is *unknown*.");
  }

  @Test
  void booksTellWhereTouchesAreNotSaid() {
    assertThat(
            capacity(
                "Account executive",
                "touches_per_day: 10\n",
                "notes: Touches are not counted\n",
                "asked_us: 12 per week",
                "asked_us: 13 per week"))
        .doesNotContain("**There:**")
        .contains(
            "= 52 open at a time, of 2 people × 25 = 50: **104%**, more than they can carry.");
  }

  @Test
  void nobodyWorksNothing() {
    assertThat(capacity("Account executive", "touches_per_day: 10", "touches_per_day: 0"))
        .contains("= **0 touches a week**")
        .contains("**Used:** there is nobody to work them.");
  }
}
