package dev.pls.compiler.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pls.compiler.eval.Datum;
import dev.pls.compiler.eval.Motions;
import dev.pls.compiler.eval.Unit;
import dev.pls.compiler.eval.World;
import dev.pls.compiler.model.Motion;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** What the cases under {@code lifecycle} cannot say: what is read, rows, limits, time. */
class LifecyclesTest {
  private static final long HOUR = 3_600_000_000L;
  private static final long FROM = Instant.parse("2026-01-01T00:00:00Z").toEpochMilli() * 1_000;
  private static final Span YEAR = new Span(FROM, FROM + 365 * 24 * HOUR);
  private static final Unit USER = Unit.user("u");

  private static final Motion MOTION =
      Motions.of(
          """
          measures:
            day: {of: user, count: run, window: 1d}
          signals:
            ran: {type: depth, of: user, measure: {active_days: run, window: 14d}, at_least: 2, points: {per: 5, max: 25}, decay: {half_life: 7d}}
            hourly: {type: depth, of: user, measure: {count: run, window: ever}, points: 8, decay: {half_life: 10h}}
            forever: {type: depth, of: user, measure: {count: run, window: ever}, points: 8, decay: {half_life: 99999999h}}
            big: {type: depth, of: user, measure: {sum: run.rows, window: 30d}, points: value, max: 20}
            shared: {type: intent, of: user, measure: {sequence: [run, share], within: 3d, same: session, window: 14d}, exists: true, points: 9}
            stalled: {type: risk, of: user, measure: {absent: [run, share], within: 2d, window: 14d}, exists: true, points: -3}
            steady: {type: depth, of: user, measure: {streak: day, each_at_least: 1}, points: value}
            quiet: {type: risk, of: user, measure: {since_last: run}, at_least: 5d, points: -2}
            team: {type: breadth, of: account, measure: ran, over_users: count, points: value}
            large: {type: fit, of: account, measure: {attribute: account.employees}, at_least: 2, points: 1}
            many_seats: {type: fit, of: account, measure: {attribute: account.seats}, at_least: 2}
            flagged: {type: referral, of: user, measure: {manual: A colleague flags the user, field: role}, exists: true}
            big_here: {type: depth, of: user, measure: {count: run, where: event.rows > account.employees, window: 1d}, at_least: 1}
            new_here: {type: depth, of: user, measure: {count: run, window: 1d, from: user.signed_up_at}, at_least: 1}
          segments:
            large: {title: Large, where: account.employees > 5}
            later: {title: Later, where: account.left < duration('1d')}
          scores:
            use: {unit: user, signals: [ran, big, shared, stalled, steady, quiet, team]}
            fit: {unit: user, signals: [large, many_seats]}
          qualifications:
            used: {unit: user, statement: s, score: {use: use, qualifies_at: 20}, controls: {min_active_days: 2, sustain: 1h, expires: 14d}}
            hourly: {unit: user, statement: s, score: {signals: [hourly], qualifies_at: 5}}
            forever: {unit: user, statement: s, score: {signals: [forever], qualifies_at: 5}}
            ran: {unit: user, statement: s, requires: {all: [ran]}}
            seats: {unit: user, statement: s, requires: {all: [many_seats, new_here]}, segments: [later]}
            large: {unit: user, statement: s, requires: {all: [ran]}, segments: [large]}
            excluded: {unit: user, statement: s, requires: {all: [ran]}, exclusions: [{id: x, when: account.employees > 2, why: x}]}
            alone: {unit: user, statement: s, requires: {all: [ran]}, qualifies_alone: [flagged]}
            filtered: {unit: user, statement: s, requires: {any: [ran, {of: [big_here], at_least: 1}]}}
            grid: {unit: user, statement: s, tiers: {grid: [use, fit], A: [1, 1]}}
            other: {unit: user, statement: s, requires: {all: [ran], other_users: {meet: large}}}
            way: {unit: account, statement: s, ways: {one: {users: {meet: [ran], out_of: filtered, share: 50%}}}}
            named: {unit: user, statement: s, requires: {all: [ran]}, exclusions: [{id: x, when: qualification.large, why: x}]}
          """);

  private static final Lifecycles LIFECYCLES = new Lifecycles(MOTION);

  // ---- What a verdict reads (rule 26)

  @Test
  void verdictsOnEventsAndVersionsNeedNoRuns() {
    for (String name : List.of("used", "hourly", "ran", "seats")) {
      assertThat(LIFECYCLES.unversioned(name)).as(name).isEmpty();
    }
  }

  @Test
  void verdictsOnWhatHasNoHistoryNeedRunsWhereverItIsRead() {
    for (String name : List.of("large", "excluded", "filtered", "grid", "other", "way", "named")) {
      assertThat(LIFECYCLES.unversioned(name)).as(name).containsExactly("account.employees");
    }
    assertThat(LIFECYCLES.unversioned("alone")).containsExactly("user.role");
  }

  @Test
  void whatIsReadAsItIsNowIsMarked() {
    World world = new World(Map.of(), Map.of("u", List.of(user(Long.MIN_VALUE))), List.of());
    assertThat(LIFECYCLES.fold("ran", world, List.of(), YEAR).pointInTime()).isTrue();
    assertThat(LIFECYCLES.fold("large", world, List.of(), YEAR).pointInTime()).isFalse();
    assertThat(LIFECYCLES.fold("large", List.of(), List.of(), YEAR).pointInTime()).isTrue();
  }

  // ---- Rows

  @Test
  void aUnitDoesNotQualifyWhileTwoRowsClaimIt() {
    long twice = FROM + 3 * 24 * HOUR;
    World world =
        new World(
            Map.of(),
            Map.of("u", List.of(user(Long.MIN_VALUE), user(twice), user(twice))),
            List.of(run(FROM + HOUR), run(FROM + 25 * HOUR)));
    Lifecycle lifecycle = LIFECYCLES.fold("ran", world, List.of(), YEAR);
    assertThat(lifecycle.of(USER)).hasSize(1);
    assertThat(lifecycle.of(USER).get(0).at()).isEqualTo(FROM + 25 * HOUR);
    assertThat(lifecycle.states().get(USER)).isNotNull();
    assertThat(
            new Lifecycles(MOTION).fold("ran", world, List.of(), new Span(twice, twice)).changes())
        .isEmpty();
    assertThat(
            new Lifecycles(MOTION)
                .fold("ran", world, List.of(), new Span(twice - 1, twice - 1))
                .changes())
        .hasSize(1);
  }

  // ---- Limits

  @Test
  void aSpanInWhichTooMuchMayChangeIsRefused() {
    World world =
        new World(Map.of(), Map.of("u", List.of(user(Long.MIN_VALUE))), List.of(run(FROM + HOUR)));
    Span twelveYears = new Span(FROM, FROM + 12 * 366 * 24 * HOUR);
    assertThatThrownBy(() -> LIFECYCLES.fold("forever", world, List.of(), twelveYears))
        .isInstanceOf(SpanTooLongException.class)
        .hasMessage(
            "The verdict of `forever` on the user `u` may change more than 100000 times in this"
                + " span. Fold a shorter one.");
    assertThat(LIFECYCLES.fold("hourly", world, List.of(), twelveYears).changes()).hasSize(1);
  }

  @Test
  void allOfTimeIsASpan() {
    World world =
        new World(
            Map.of(),
            Map.of("u", List.of(user(Long.MIN_VALUE))),
            List.of(run(FROM), run(FROM + 24 * HOUR)));
    Span all = new Span(0, Instant.parse("2200-01-01T00:00:00Z").toEpochMilli() * 1_000 - 1);
    assertThat(LIFECYCLES.fold("used", world, List.of(), all).changes()).isEmpty();
    assertThat(LIFECYCLES.fold("ran", world, List.of(), all).changes()).hasSize(1);
    assertThatThrownBy(() -> new Span(0, all.to() + 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Span(1, 0)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whatCannotBeFoldedIsRefused() {
    Run run = new Run(FROM, Map.of(USER, Standing.NONE));
    assertThatThrownBy(() -> LIFECYCLES.fold("ran", List.of(run, run), List.of(), YEAR))
        .hasMessage("two runs at one instant: " + FROM);
    assertThatThrownBy(() -> LIFECYCLES.unversioned("walked"))
        .hasMessage("no qualification is called walked");
  }

  // ---- Time

  /**
   * Takes about a second of a cold processor, a quarter of one when warm; the bound only catches an
   * explosion.
   */
  @Test
  void aYearOfAFewHundredEventsIsFoldedSoon() {
    List<World.Event> events = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      long at = FROM + i * 29 * HOUR + i * i % 7 * HOUR;
      events.add(
          new World.Event(
              i % 3 == 2 ? "share" : "run",
              at,
              "",
              "u",
              "",
              Map.of("rows", Datum.number(i % 5), "session", Datum.text("s" + i / 3))));
    }
    World world =
        new World(
            Map.of("a", List.of(user(Long.MIN_VALUE))),
            Map.of(
                "u", List.of(new World.Row(Long.MIN_VALUE, OptionalLong.empty(), "a", Map.of()))),
            events);
    long start = System.nanoTime();
    Lifecycle lifecycle = LIFECYCLES.fold("used", world, List.of(), YEAR);
    Duration taken = Duration.ofNanos(System.nanoTime() - start);
    assertThat(lifecycle.changes()).isNotEmpty();
    assertThat(taken).isLessThan(Duration.ofSeconds(20));
  }

  private static World.Row user(long from) {
    return new World.Row(from, OptionalLong.empty(), "", Map.of());
  }

  private static World.Event run(long at) {
    return new World.Event("run", at, "", "u", "", Map.of("rows", Datum.number(1)));
  }
}
