package dev.pls.compiler.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.pls.compiler.model.Motion;
import dev.pls.compiler.model.Signal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/**
 * Laws that hold whatever the data. Each is held against worlds made by chance, the same in every
 * run, of few users, few values and few instants, so that edges and ties are common.
 */
class LawsTest {
  private static final int WORLDS = 200;
  private static final long NOW = Time.parse("2026-01-15T12:00:00Z").orElseThrow();
  private static final List<String> USERS = List.of("u1", "u2", "u3");
  private static final List<String> ACCOUNTS = List.of("a", "b");

  /** A motion with every kind of measure, requirement and limit. */
  private static final Motion MOTION =
      Motions.of(
          """
          measures:
            day: {of: user, count: run, window: 1d}
            two_days: {of: user, count: run, window: 2d}
            four_days: {of: user, count: run, window: 4d}
            big: {of: user, count: run, where: event.rows > 1, window: 2d}
            big_wider: {of: user, count: run, where: event.rows > 1, window: 4d}
            rows: {of: user, sum: run.rows, window: 4d}
            runs_of_account: {of: account, count: run, window: 4d}
            runs_of_account_wider: {of: account, count: run, window: ever}
            since_run: {of: user, since_last: run, window: 4d}
            due_next: {of: user, latest: run.due}
            until_end: {of: account, until: account.ends_at}
          signals:
            runs: {type: depth, of: user, measure: four_days, points: {per: 3}, decay: {half_life: 1d}}
            days: {type: depth, of: user, measure: {active_days: run, window: 4d}, points: value}
            sessions: {type: breadth, of: user, measure: {distinct: run.session, window: 4d}, points: {per: 2, max: 3}}
            mean: {type: intent, of: user, measure: {avg: run.rows, window: 4d}, points: value}
            least: {type: intent, of: user, measure: {min: run.rows, window: 4d}, points: value}
            latest: {type: intent, of: user, measure: {latest: run.rows}, points: value}
            latest_session: {type: fit, of: user, measure: {latest: run.session}, map: {s1: 2, s2: 1}, missing: 1}
            quiet: {type: risk, of: user, measure: {since_last: run}, at_least: 1d, points: -2}
            growing: {type: depth, of: user, measure: {growth: day}, at_least: 0, points: 4}
            rate: {type: depth, of: user, measure: {ratio: [big, two_days]}, points: {per: 5}}
            streak: {type: depth, of: user, measure: {streak: day, each_at_least: 1}, points: value}
            ordered: {type: intent, of: user, measure: {sequence: [run, share], within: 1d, window: 4d}, exists: true, points: 4, decay: {half_life: 12h}}
            ordered_session: {type: intent, of: user, measure: {sequence: [run, run, share], within: 2d, same: session, window: 4d}, exists: true, points: 4}
            stalled: {type: risk, of: user, measure: {absent: [run, share], within: 1d, same: session, window: 4d}, exists: true, points: -3}
            first: {type: intent, of: user, measure: {first: share, among: account}, exists: true, points: 2}
            formula: {type: depth, of: user, measure: {expression: measure.rows / measure.runs_of_account}, points: value}
            team: {type: breadth, of: account, measure: runs, over_users: count, points: value}
            team_rows: {type: breadth, of: account, measure: rows, over_users: max, points: value}
            spend: {type: spend, of: account, measure: {sum: paid.amount, window: 4d}, points: value}
            more_seats: {type: spend, of: account, measure: {growth: account.seats, over: 2d}, above: 0, points: 5}
            size: {type: fit, of: account, measure: {attribute: account.employees}, bands: [{below: 2, points: 1}, {missing: true, points: 2}, {points: 3}]}
            due: {type: intent, of: user, measure: {count: run, where: event.due > now, window: 4d}, points: value}
            just_due: {type: intent, of: user, measure: {count: run, where: "now - event.due < duration('12h')", window: 4d}, points: value}
            ending: {type: intent, of: account, measure: until_end, at_most: 1d, points: 1}
            ends_in_half_a_day: {type: intent, of: account, measure: until_end, equals: 12h, points: 1}
            ended: {type: risk, of: account, measure: {since: account.ends_at}, bands: [{below: 12h, points: -1}, {up_to: 2d, points: -2}, {points: -3}]}
            left: {type: intent, of: account, measure: {attribute: account.left}, between: [1d, 2d], points: 1}
            quietest: {type: risk, of: account, measure: since_run, over_users: max, at_least: 2d, points: -2}
            first_days: {type: depth, of: user, measure: {count: run, window: 2d, from: user.signed_up_at}, points: value}
            a_day_ago: {type: depth, of: user, measure: {count: run, window: 1d, from: account.two_days_ago}, points: value}
            from_ahead: {type: depth, of: user, measure: {count: run, window: ever, from: account.ahead}, points: value}
            from_behind: {type: depth, of: user, measure: {count: run, window: 2d, from: account.behind}, points: value}
            ahead: {type: fit, of: account, measure: {since: account.ahead}, at_least: 1d, points: 1}
            later_phase: {type: spend, of: account, measure: {growth: account.phase, over: 1d}, above: 0, points: 5}
          segments:
            ours: {title: Ours, where: "now - account.ends_at < duration('3d') || measure.since_run <= duration('1d') || account.ends_at == null"}
          qualifications:
            pql:
              unit: user
              statement: A user who runs and means it
              segments: [ours]
              requires:
                all: [runs]
                any: [ordered, first, {of: [team, size, days], at_least: 2}]
                none: [stalled]
                other_users: {meet: [days], share: 50%}
              score:
                signals: [runs, days, sessions, mean, least, latest, latest_session, quiet, growing, rate, streak, ordered, ordered_session, stalled, first, formula, team, team_rows, spend, more_seats, size, due, just_due, ending, ends_in_half_a_day, ended, left, quietest, first_days, a_day_ago, from_ahead, from_behind, ahead, later_phase]
                caps: {depth: 12, intent: 5, breadth: 4, risk: 4}
                max: 30
                qualifies_at: 12
                triage_at: 6
              tiers: {A: 20, B: 15}
              exclusions:
                - {id: large, when: account.employees > 3, why: x, if_unknown: exclude}
                - {id: at_end, when: now == account.ends_at || account.ahead == account.two_days_ago, why: x}
                - {id: at_due, when: "measure.since_run == measure.until_end || measure.due_next - now > duration('3d')", why: x}
              controls: {min_active_days: 2}
            pqa:
              unit: account
              statement: An account with users who run
              requires: {users: {meet: pql, out_of: days, share: 50%}}
              score: {signals: [team, spend, size]}
              tiers: {A: 5, B: 1}
          """);

  private static final Map<Signal.Type, BigDecimal> CAPS =
      MOTION
          .qualifications()
          .values()
          .iterator()
          .next()
          .score()
          .orElseThrow()
          .own()
          .orElseThrow()
          .caps();

  private final Random random = new Random(20261123);

  @Test
  void whatNobodyAsksForChangesNothing() {
    for (World world : worlds()) {
      List<World.Event> more = new ArrayList<>(world.events());
      more.add(new World.Event("unheard_of", NOW, "", "u1", "", Map.of()));
      more.add(event("paid", "u1", "elsewhere", NOW));
      more.add(new World.Event("run", NOW, "", "stranger", "", Map.of()));
      assertSame(world, with(world, more));
    }
  }

  @Test
  void whatHappensLaterChangesNothing() {
    for (World world : worlds()) {
      List<World.Event> more = new ArrayList<>(world.events());
      for (int i = 0; i < 5; i++) {
        more.add(event(pick("run", "share", "paid"), pick(USERS), "", NOW + 1 + random.nextInt(3)));
      }
      Map<String, List<World.Row>> accounts = new HashMap<>(world.accounts());
      accounts.replaceAll((key, versions) -> andLater(versions));
      Map<String, List<World.Row>> users = new HashMap<>(world.users());
      users.replaceAll((key, versions) -> andLater(versions));
      assertSame(world, new World(accounts, users, more));
    }
  }

  @Test
  void theOrderOfRowsChangesNothing() {
    for (World world : worlds()) {
      List<World.Event> shuffled = new ArrayList<>(world.events());
      Collections.shuffle(shuffled, random);
      assertSame(world, with(world, shuffled));
    }
  }

  @Test
  void aRowThatComesTwiceIsOne() {
    for (World world : worlds()) {
      List<World.Event> told = new ArrayList<>();
      for (World.Event event : world.events()) {
        World.Event named =
            new World.Event(
                event.name(),
                event.at(),
                "m" + told.size(),
                event.user(),
                event.account(),
                event.properties());
        told.add(named);
      }
      List<World.Event> twice = new ArrayList<>(told);
      told.stream().filter(e -> !e.name().equals("paid")).forEach(twice::add);
      assertSame(with(world, told), with(world, twice));
    }
  }

  @Test
  void keysAreOnlyNames() {
    UnaryOperator<String> rename = key -> key.isEmpty() ? "" : "x" + key;
    for (World world : worlds()) {
      World renamed =
          new World(
              renamed(world.accounts(), rename),
              renamed(world.users(), rename),
              world.events().stream()
                  .map(
                      e ->
                          new World.Event(
                              e.name(),
                              e.at(),
                              e.id(),
                              rename.apply(e.user()),
                              rename.apply(e.account()),
                              e.properties()))
                  .toList());
      AsOf before = asOf(world);
      AsOf after = asOf(renamed);
      for (Unit unit : units()) {
        Unit other = new Unit(unit.entity(), rename.apply(unit.key()));
        assertThat(summary(after, other)).isEqualTo(summary(before, unit));
      }
    }
  }

  @Test
  void countsOnlyRiseWithMoreEventsAndWiderWindows() {
    for (World world : worlds()) {
      List<World.Event> more = new ArrayList<>(world.events());
      more.add(event("run", pick(USERS), "", ago(6)));
      AsOf before = asOf(world);
      AsOf after = asOf(with(world, more));
      for (String user : USERS) {
        for (String count : List.of("day", "four_days", "big", "runs_of_account")) {
          assertThat(number(after, user, count))
              .isGreaterThanOrEqualTo(number(before, user, count));
        }
        assertThat(number(before, user, "day"))
            .isLessThanOrEqualTo(number(before, user, "two_days"));
        assertThat(number(before, user, "two_days"))
            .isLessThanOrEqualTo(number(before, user, "four_days"));
        assertThat(number(before, user, "big"))
            .isLessThanOrEqualTo(number(before, user, "big_wider"));
        assertThat(number(before, user, "runs_of_account"))
            .isLessThanOrEqualTo(number(before, user, "runs_of_account_wider"));
      }
    }
  }

  @Test
  void scoresKeepWithinTheirLimits() {
    for (World world : worlds()) {
      AsOf asOf = asOf(world);
      for (String user : USERS) {
        Verdict verdict = asOf.verdict(Unit.user(user), "pql").orElseThrow();
        Scored scored = verdict.scores().get(0);
        assertThat(scored.score()).isBetween(BigDecimal.ZERO, BigDecimal.valueOf(30));
        for (SignalResult result : scored.signals()) {
          Signal.Type type = Objects.requireNonNull(MOTION.signals().get(result.signal())).type();
          boolean takesAway = type == Signal.Type.RISK || type == Signal.Type.NEGATIVE;
          assertThat(result.points().signum() * (takesAway ? -1 : 1)).isNotNegative();
          assertThat(result.decayed().abs()).isLessThanOrEqualTo(result.points().abs());
        }
        BigDecimal kept =
            scored.signals().stream()
                .map(SignalResult::decayed)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        for (BigDecimal lost : scored.lostToCaps().values()) {
          kept = kept.subtract(lost);
        }
        CAPS.forEach(
            (type, cap) -> {
              BigDecimal lost = scored.lostToCaps().getOrDefault(type, BigDecimal.ZERO);
              assertThat(sum(scored, type).subtract(lost).abs()).isLessThanOrEqualTo(cap);
            });
        assertThat(kept.max(BigDecimal.ZERO).subtract(scored.lostToMax()))
            .isCloseTo(scored.score(), within(new BigDecimal("0.005")));
      }
    }
  }

  @Test
  void verdictsAndTheirReasonsAgree() {
    int qualified = 0;
    int triaged = 0;
    for (World world : worlds()) {
      AsOf asOf = asOf(world);
      for (Unit unit : units()) {
        Verdict verdict = asOf.verdict(unit, unit.isUser() ? "pql" : "pqa").orElseThrow();
        assertThat(verdict.qualified()).isEqualTo(verdict.failed().isEmpty());
        assertThat(verdict.qualified() && verdict.triage()).isFalse();
        assertThat(!verdict.qualified() && !verdict.tier().isEmpty()).isFalse();
        assertThat(verdict.triage() && !verdict.excludedBy().isEmpty()).isFalse();
        qualified += verdict.qualified() ? 1 : 0;
        triaged += verdict.triage() ? 1 : 0;
      }
    }
    assertThat(qualified).as("worlds of both kinds are tried").isGreaterThan(20);
    assertThat(triaged).isGreaterThan(20);
  }

  @Test
  void whatIsAskedFirstDoesNotMatter() {
    for (World world : worlds()) {
      AsOf forward = asOf(world);
      AsOf backward = asOf(world);
      List<Unit> units = units();
      List<List<Object>> there = units.stream().map(unit -> summary(forward, unit)).toList();
      List<List<Object>> back = new ArrayList<>();
      for (int i = units.size() - 1; i >= 0; i--) {
        back.add(0, summary(backward, units.get(i)));
      }
      assertThat(back).isEqualTo(there);
    }
  }

  /**
   * From one instant at which something may change to the next, nothing changes: not on the grid
   * that all instants of these worlds are on, nor a microsecond beside it, nor anywhere between.
   */
  @Test
  void verdictsStandAsLongAsTheySay() {
    int changes = 0;
    for (int i = 0; i < WORLDS / 8; i++) {
      Evaluator.History history = new Evaluator(MOTION).over(world());
      for (Unit unit : units()) {
        TreeMap<Long, List<Object>> steps = new TreeMap<>();
        for (long at = NOW - 7 * Time.DAY; at < NOW + 7 * Time.DAY; ) {
          AsOf asOf = history.at(at);
          List<Object> summary = summary(asOf, unit);
          assertThat(asOf.holdsUntil()).isGreaterThan(at);
          changes += !steps.isEmpty() && !steps.lastEntry().getValue().equals(summary) ? 1 : 0;
          steps.put(at, summary);
          at = asOf.holdsUntil();
        }
        assertThat(steps).hasSizeLessThan(400);
        for (long at = NOW - 7 * Time.DAY; at < NOW + 7 * Time.DAY; at += Time.DAY / 4) {
          for (long probe : List.of(at, at + 1, at - 1 + Time.DAY / 4, at + random.nextInt())) {
            Map.Entry<Long, List<Object>> step = steps.floorEntry(probe);
            if (step != null) {
              assertThat(summary(history.at(probe), unit))
                  .as("%s at %s", unit, Time.text(probe))
                  .isEqualTo(step.getValue());
            }
          }
        }
      }
    }
    assertThat(changes).as("much changes in these worlds").isGreaterThan(2000);
  }

  // ---- Worlds

  private List<World> worlds() {
    List<World> worlds = new ArrayList<>();
    for (int i = 0; i < WORLDS; i++) {
      worlds.add(world());
    }
    return worlds;
  }

  private World world() {
    Map<String, List<World.Row>> accounts = new HashMap<>();
    for (String account : ACCOUNTS) {
      accounts.put(account, List.of(account(Long.MIN_VALUE), account(ago(4))));
    }
    Map<String, List<World.Row>> users = new HashMap<>();
    for (String user : USERS) {
      String account = random.nextInt(8) == 0 ? "" : pick(ACCOUNTS);
      String later = random.nextInt(3) > 0 ? account : pick(ACCOUNTS);
      Map<String, Datum> signedUp = Map.of("signed_up_at", Datum.instant(ago(6)));
      users.put(
          user,
          List.of(
              new World.Row(Long.MIN_VALUE, OptionalLong.empty(), account, signedUp),
              new World.Row(ago(4), OptionalLong.empty(), later, signedUp)));
    }
    List<World.Event> events = new ArrayList<>();
    int size = random.nextInt(25);
    for (int i = 0; i < size; i++) {
      String name = pick("run", "run", "run", "share", "paid");
      events.add(event(name, pick(USERS), name.equals("paid") ? pick(ACCOUNTS) : "", ago(6)));
    }
    return new World(accounts, users, events);
  }

  private World.Row account(long from) {
    Map<String, Datum> attributes = new HashMap<>();
    if (random.nextInt(4) > 0) {
      attributes.put("employees", Datum.number(random.nextInt(5)));
      attributes.put("seats", Datum.number(random.nextInt(4)));
    }
    if (random.nextInt(4) > 0) {
      attributes.put("ends_at", Datum.instant(ago(6) + 3 * Time.DAY));
    }
    return new World.Row(from, OptionalLong.empty(), "", attributes);
  }

  private World.Event event(String name, String user, String account, long at) {
    Map<String, Datum> properties = new HashMap<>();
    if (random.nextInt(4) > 0) {
      properties.put("rows", Datum.number(random.nextInt(4)));
      properties.put("due", Datum.instant(ago(6) + 2 * Time.DAY));
      properties.put("amount", Datum.number(new BigDecimal("0.5")));
    }
    if (random.nextInt(3) > 0) {
      properties.put("session", Datum.text(pick("s1", "s2")));
    }
    return new World.Event(name, at, "", user, account, properties);
  }

  /** An instant on the half day, up to so many days ago. */
  private long ago(int days) {
    return NOW - random.nextInt(2 * days + 1) * (Time.DAY / 2);
  }

  private String pick(List<String> some) {
    return some.get(random.nextInt(some.size()));
  }

  private String pick(String... some) {
    return pick(List.of(some));
  }

  /** Versions and one more, in which all is another that has a history. */
  private List<World.Row> andLater(List<World.Row> versions) {
    World.Row last = versions.get(versions.size() - 1);
    Map<String, Datum> attributes = new HashMap<>(last.attributes());
    attributes.put("seats", Datum.number(9));
    attributes.put("ends_at", Datum.instant(NOW));
    attributes.put("signed_up_at", Datum.instant(NOW));
    List<World.Row> more = new ArrayList<>(versions);
    more.add(new World.Row(NOW + 1, OptionalLong.empty(), pick(ACCOUNTS), attributes));
    return more;
  }

  private static World with(World world, List<World.Event> events) {
    return new World(world.accounts(), world.users(), events);
  }

  private static Map<String, List<World.Row>> renamed(
      Map<String, List<World.Row>> rows, UnaryOperator<String> rename) {
    Map<String, List<World.Row>> renamed = new HashMap<>();
    rows.forEach(
        (key, versions) ->
            renamed.put(
                rename.apply(key),
                versions.stream()
                    .map(
                        row ->
                            new World.Row(
                                row.from(),
                                row.to(),
                                rename.apply(row.account()),
                                row.attributes()))
                    .toList()));
    return renamed;
  }

  // ---- What is compared

  private static AsOf asOf(World world) {
    return new Evaluator(MOTION).over(world).at(NOW);
  }

  private static List<Unit> units() {
    List<Unit> units = new ArrayList<>(USERS.stream().map(Unit::user).toList());
    ACCOUNTS.stream().map(Unit::account).forEach(units::add);
    return units;
  }

  private static void assertSame(World world, World other) {
    AsOf before = asOf(world);
    AsOf after = asOf(other);
    for (Unit unit : units()) {
      assertThat(summary(after, unit)).isEqualTo(summary(before, unit));
    }
  }

  /** All that is told of a unit, but for rows and keys, and lengths of time that go on. */
  private static List<Object> summary(AsOf asOf, Unit unit) {
    List<Object> told = new ArrayList<>();
    for (String name : MOTION.qualifications().keySet()) {
      asOf.verdict(unit, name)
          .ifPresent(
              verdict -> {
                told.add(verdict.qualified());
                told.add(verdict.triage());
                told.add(verdict.tier());
                told.add(verdict.failures());
                told.add(verdict.activeDays());
                verdict.scores().forEach(scored -> told.add(scored.score()));
                for (SignalResult signal : verdict.signals()) {
                  told.add(
                      List.of(
                          signal.signal(),
                          signal.measured().pace() == 0
                              ? signal.measured().value()
                              : signal.measured().value().missing(),
                          signal.passes(),
                          signal.points(),
                          signal.decayed()));
                }
              });
    }
    return told;
  }

  private static BigDecimal sum(Scored scored, Signal.Type type) {
    return scored.signals().stream()
        .filter(s -> Objects.requireNonNull(MOTION.signals().get(s.signal())).type() == type)
        .map(SignalResult::decayed)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal number(AsOf asOf, String user, String measure) {
    return asOf.measure(Unit.user(user), measure).value() instanceof Datum.Number number
        ? number.value()
        : BigDecimal.ZERO;
  }
}
