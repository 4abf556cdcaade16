package dev.pls.compiler.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pls.compiler.eval.AsOf;
import dev.pls.compiler.eval.Datum;
import dev.pls.compiler.eval.Evaluator;
import dev.pls.compiler.eval.Motions;
import dev.pls.compiler.eval.Unit;
import dev.pls.compiler.eval.World;
import dev.pls.compiler.model.Motion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/**
 * Laws of lifecycles, held against worlds made by chance, the same in every run. All that happens
 * in them is at an even hour and all durations are whole hours, so that a verdict can change only
 * at a whole hour or a microsecond after it.
 */
class LifecycleLawsTest {
  private static final int WORLDS = 20;
  private static final long HOUR = 3_600_000_000L;
  private static final long FROM = Instant.parse("2026-01-05T00:00:00Z").toEpochMilli() * 1_000;
  private static final int HOURS = 96;
  private static final Span SPAN = new Span(FROM, FROM + HOURS * HOUR);
  private static final List<String> USERS = List.of("u1", "u2", "u3", "u4");
  private static final List<String> ACCOUNTS = List.of("a", "b");
  private static final long SUSTAIN = 3 * HOUR;
  private static final long EXPIRES = 12 * HOUR;
  private static final Map<String, Long> COOLDOWN =
      Map.of("disqualified", 10 * HOUR, "nurture", 4 * HOUR);

  private static final Set<String> DECLARED = Set.of("working", "disqualified", "nurture");

  private static final String SECTIONS =
      """
      signals:
        runs: {type: depth, of: user, measure: {count: run, window: 10h}, at_least: 1, points: {per: 2, max: 6}, decay: {half_life: 6h}}
        asked: {type: hand_raise, of: user, measure: {count: share, window: 2h}, at_least: 1}
        ordered: {type: intent, of: user, measure: {sequence: [run, share], within: 4h, window: 12h}, exists: true, points: 3}
        stalled: {type: risk, of: user, measure: {absent: [run, share], within: 6h, window: 20h}, exists: true, points: -1}
        team: {type: breadth, of: account, measure: runs, over_users: count, points: value}
        ending: {type: intent, of: account, measure: {until: account.ends_at}, at_most: 8h, points: 2}
      qualifications:
        one:
          unit: user
          statement: A user who runs
          requires: {any: [runs, ending]}
          score: {signals: [runs, ordered, stalled, team, ending], qualifies_at: 2}
          qualifies_alone: [asked]
          exclusions:
            - {id: large, when: account.seats > 2, why: x}
            - {id: over, when: "now - account.ends_at > duration('20h')", why: x}
          controls: {sustain: 3h, expires: 12h, cooldown: {disqualified: 10h, nurture: 4h}, one_open_per: account}
        many:
          unit: user
          statement: A user who runs
          requires: {any: [runs, ending]}
          score: {signals: [runs, ordered, stalled, team, ending], qualifies_at: 2}
          qualifies_alone: [asked]
          exclusions:
            - {id: large, when: account.seats > 2, why: x}
            - {id: over, when: "now - account.ends_at > duration('20h')", why: x}
          controls: {sustain: 3h, expires: 12h, cooldown: {disqualified: 10h, nurture: 4h}}
      """;

  private static final Motion MOTION =
      Motions.of(
          SECTIONS
              + """
              routing:
                dispositions: {working: {}, disqualified: {}, nurture: {}}
              """);

  /** The same without dispositions, and so without what they cool down. */
  private static final Motion SILENT =
      Motions.of(SECTIONS.replace(", cooldown: {disqualified: 10h, nurture: 4h}", ""));

  private final Random random = new Random(20261124);

  /** What is stored, and what was said. */
  private record Case(World world, List<Disposition> said) {}

  @Test
  void lifecyclesAreWhatTheRulesSay() {
    Map<String, Integer> kinds = new TreeMap<>();
    for (int i = 0; i < 3 * WORLDS; i++) {
      Case one = one();
      for (boolean onePerAccount : List.of(true, false)) {
        for (Motion motion : List.of(MOTION, SILENT)) {
          boolean declared = motion == MOTION;
          Oracle oracle =
              new Oracle(SUSTAIN, EXPIRES, COOLDOWN, declared ? DECLARED : Set.of(), onePerAccount);
          String name = onePerAccount ? "one" : "many";
          List<String> expected =
              oracle.tell(standings(motion, name, one.world), one.said, SPAN.from());
          List<String> folded = told(fold(motion, name, one));
          assertThat(folded.stream().sorted().toList())
              .as("world %d, %s, dispositions %s", i, name, declared)
              .isEqualTo(expected.stream().sorted().toList());
          for (String line : folded) {
            kinds.merge(
                line.replaceFirst("\\d+ u\\d ", "").replaceFirst(" u\\d$", ""), 1, Integer::sum);
          }
        }
      }
    }
    assertThat(kinds)
        .as("all kinds of changes are tried")
        .containsOnlyKeys(
            "cools",
            "enters",
            "joins",
            "leaves: Disposed",
            "leaves: Excluded",
            "leaves: Expired",
            "leaves: Unqualified",
            "parts: Disposed",
            "parts: Excluded",
            "parts: Moved",
            "parts: Released",
            "parts: Unqualified",
            "requalifies");
    assertThat(kinds.values()).allMatch(times -> times >= 5);
  }

  @Test
  void whatHappensAfterTheSpanChangesNothing() {
    for (int i = 0; i < WORLDS; i++) {
      Case one = one();
      List<World.Event> events = new ArrayList<>(one.world.events());
      List<Disposition> said = new ArrayList<>(one.said);
      for (int j = 0; j < 10; j++) {
        long at = SPAN.to() + 1 + random.nextInt(40) * HOUR;
        events.add(event(pick(List.of("run", "share")), pick(USERS), at));
        said.add(new Disposition(Unit.user(pick(USERS)), "disqualified", at));
      }
      Map<String, List<World.Row>> users = new HashMap<>(one.world.users());
      users.replaceAll(
          (key, rows) -> {
            List<World.Row> more = new ArrayList<>(rows);
            more.add(user(SPAN.to() + 1, pick(ACCOUNTS)));
            return more;
          });
      Case later = new Case(new World(one.world.accounts(), users, events), said);
      assertThat(fold(MOTION, "one", later)).isEqualTo(fold(MOTION, "one", one));
    }
  }

  @Test
  void aShorterSpanTellsTheBeginning() {
    for (int i = 0; i < WORLDS; i++) {
      Case one = one();
      Span shorter = new Span(SPAN.from(), SPAN.from() + random.nextInt(HOURS) * HOUR);
      List<Change> all = fold(MOTION, "one", one).changes();
      Lifecycle beginning = new Lifecycles(MOTION).fold("one", one.world, one.said, shorter);
      assertThat(beginning.changes())
          .isEqualTo(all.stream().filter(change -> change.at() <= shorter.to()).toList());
    }
  }

  @Test
  void theOrderOfRowsChangesNothing() {
    for (int i = 0; i < WORLDS; i++) {
      Case one = one();
      List<World.Event> events = new ArrayList<>(one.world.events());
      List<Disposition> said = new ArrayList<>(one.said);
      Collections.shuffle(events, random);
      Collections.shuffle(said, random);
      Map<String, List<World.Row>> users = new HashMap<>(one.world.users());
      users.replaceAll((key, rows) -> shuffled(rows));
      Map<String, List<World.Row>> accounts = new HashMap<>(one.world.accounts());
      accounts.replaceAll((key, rows) -> shuffled(rows));
      Case other = new Case(new World(accounts, users, events), said);
      assertThat(fold(MOTION, "one", other)).isEqualTo(fold(MOTION, "one", one));
    }
  }

  /** With one open unit an account the least of several keys enters, so their order must stay. */
  @Test
  void keysAreOnlyNames() {
    UnaryOperator<String> ordered = key -> key.isEmpty() ? "" : "x" + key;
    UnaryOperator<String> reversed =
        key -> key.startsWith("u") ? "w" + (9 - Integer.parseInt(key.substring(1))) : key;
    for (int i = 0; i < WORLDS; i++) {
      Case one = one();
      assertRenamed("one", one, ordered);
      assertRenamed("many", one, ordered);
      assertRenamed("many", one, reversed);
    }
  }

  private void assertRenamed(String qualification, Case one, UnaryOperator<String> rename) {
    List<String> before = told(fold(MOTION, qualification, one));
    List<String> after = told(fold(MOTION, qualification, renamed(one, rename)));
    assertThat(after.stream().sorted().toList())
        .isEqualTo(before.stream().map(line -> renamed(line, rename)).sorted().toList());
  }

  private static String renamed(String line, UnaryOperator<String> rename) {
    List<String> words = new ArrayList<>(List.of(line.split(" ")));
    words.replaceAll(word -> USERS.contains(word) ? rename.apply(word) : word);
    return String.join(" ", words);
  }

  /** Runs at all instants at which a verdict may change tell what the verdicts themselves do. */
  @Test
  void recordedRunsTellTheSame() {
    for (int i = 0; i < WORLDS; i++) {
      Case one = one();
      TreeMap<Long, Map<Unit, Standing>> at = new TreeMap<>();
      standings(MOTION, "one", one.world)
          .forEach(
              (unit, standings) ->
                  standings.forEach(
                      (instant, standing) ->
                          at.computeIfAbsent(instant, t -> new HashMap<>()).put(unit, standing)));
      List<Run> runs = new ArrayList<>();
      at.forEach((instant, standings) -> runs.add(new Run(instant, standings)));
      Collections.shuffle(runs, random);
      assertThat(new Lifecycles(MOTION).fold("one", runs, one.said, SPAN))
          .isEqualTo(fold(MOTION, "one", one));
    }
  }

  // ---- Worlds

  private Case one() {
    Map<String, List<World.Row>> accounts = new HashMap<>();
    for (String account : ACCOUNTS) {
      accounts.put(account, List.of(account(Long.MIN_VALUE), account(hour()), account(hour())));
    }
    Map<String, List<World.Row>> users = new HashMap<>();
    for (String user : USERS) {
      List<World.Row> rows = new ArrayList<>(List.of(user(Long.MIN_VALUE, pick(ACCOUNTS))));
      if (random.nextBoolean()) {
        rows.add(user(hour(), random.nextInt(6) == 0 ? "" : pick(ACCOUNTS)));
      }
      users.put(user, rows);
    }
    List<World.Event> events = new ArrayList<>();
    int size = 15 + random.nextInt(30);
    for (int i = 0; i < size; i++) {
      events.add(event(pick(List.of("run", "run", "run", "share")), pick(USERS), hour()));
    }
    List<Disposition> said = new ArrayList<>();
    for (int i = random.nextInt(12); i > 0; i--) {
      String name = pick(List.of("working", "working", "nurture", "disqualified", "unheard_of"));
      said.add(new Disposition(Unit.user(pick(USERS)), name, hour()));
    }
    return new Case(new World(accounts, users, events), said);
  }

  /** An even hour, from a day before the span to its end. */
  private long hour() {
    return SPAN.from() + (random.nextInt((HOURS + 24) / 2) - 12) * 2 * HOUR;
  }

  private World.Row account(long from) {
    Map<String, Datum> attributes = new HashMap<>();
    if (random.nextInt(3) > 0) {
      attributes.put("ends_at", Datum.instant(hour()));
    }
    attributes.put("seats", Datum.number(random.nextInt(4)));
    return new World.Row(from, OptionalLong.empty(), "", attributes);
  }

  private static World.Row user(long from, String account) {
    return new World.Row(from, OptionalLong.empty(), account, Map.of());
  }

  private static World.Event event(String name, String user, long at) {
    return new World.Event(name, at, "", user, "", Map.of());
  }

  private String pick(List<String> some) {
    return some.get(random.nextInt(some.size()));
  }

  private <T> List<T> shuffled(List<T> some) {
    List<T> shuffled = new ArrayList<>(some);
    Collections.shuffle(shuffled, random);
    return shuffled;
  }

  private static Case renamed(Case one, UnaryOperator<String> rename) {
    Map<String, List<World.Row>> users = new HashMap<>();
    one.world.users().forEach((key, rows) -> users.put(rename.apply(key), rows));
    List<World.Event> events =
        one.world.events().stream()
            .map(e -> event(e.name(), rename.apply(e.user()), e.at()))
            .toList();
    List<Disposition> said =
        one.said.stream()
            .map(d -> new Disposition(Unit.user(rename.apply(d.unit().key())), d.name(), d.at()))
            .toList();
    return new Case(new World(one.world.accounts(), users, events), said);
  }

  // ---- What is compared

  private static Lifecycle fold(Motion motion, String qualification, Case one) {
    return new Lifecycles(motion).fold(qualification, one.world, one.said, SPAN);
  }

  /** Where each user stands at every hour, and a microsecond after it. */
  private static Map<Unit, SortedMap<Long, Standing>> standings(
      Motion motion, String qualification, World world) {
    Evaluator.History history = new Evaluator(motion).over(world);
    Map<Unit, SortedMap<Long, Standing>> standings = new TreeMap<>();
    for (long hour = SPAN.from() - SUSTAIN; hour <= SPAN.to(); hour += HOUR) {
      for (long at = hour; at <= Math.min(hour + 1, SPAN.to()); at++) {
        AsOf asOf = history.at(at);
        for (String user : USERS) {
          Standing standing =
              Standing.of(asOf, asOf.verdict(Unit.user(user), qualification).orElseThrow());
          standings.computeIfAbsent(Unit.user(user), u -> new TreeMap<>()).put(at, standing);
        }
      }
    }
    return standings;
  }

  /** Changes in the oracle's form. */
  private static List<String> told(Lifecycle lifecycle) {
    return lifecycle.changes().stream()
        .map(change -> change.at() + " " + change.unit().key() + " " + told(change))
        .toList();
  }

  private static String told(Change change) {
    if (change instanceof Change.Entered entered) {
      return entered.again() ? "requalifies" : "enters";
    } else if (change instanceof Change.Joined joined) {
      return "joins " + joined.to().key();
    } else if (change instanceof Change.Left left) {
      return "leaves: " + left.cause().getClass().getSimpleName();
    } else if (change instanceof Change.Parted parted) {
      return "parts: " + parted.cause().getClass().getSimpleName();
    }
    return "cools";
  }
}
