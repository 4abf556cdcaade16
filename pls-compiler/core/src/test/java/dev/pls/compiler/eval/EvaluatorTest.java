package dev.pls.compiler.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.pls.compiler.model.Duration;
import dev.pls.compiler.model.Motion;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** What the cases under {@code eval} cannot say: rows, keys, ids, hashes. */
class EvaluatorTest {
  private static final long NOW = Time.parse("2026-01-15T12:00:00Z").orElseThrow();
  private static final long ALWAYS = Long.MIN_VALUE;

  private static final Motion MOTION =
      Motions.of(
          """
          measures:
            runs: {of: user, count: run, window: 7d}
            account_runs: {of: account, count: run, window: 7d}
            rows: {of: user, sum: run.rows, window: 7d}
            mean: {of: user, avg: run.rows, window: 7d}
            first_run: {of: user, first: run, among: account, window: 7d}
            payments: {of: account, count: paid, window: 7d}
            payers: {of: account, distinct: paid.account_id, window: 7d}
            seats: {of: user, attribute: account.seats}
            employees: {of: user, attribute: account.employees}
          signals:
            ran: {type: depth, of: user, measure: runs, at_least: 1, points: 1}
          qualifications:
            pql:
              unit: user
              statement: A user who ran
              requires: {all: [ran]}
              holdout: {by: account, share: 100%, salt: s}
            spared:
              unit: user
              statement: A user who ran, of whom none is held out
              requires: {all: [ran]}
              holdout: {by: account, share: 0%, salt: s}
            pqa:
              unit: account
              statement: An account with a user who ran
              requires: {users: {meet: ran}}
              controls: {min_active_days: 1}
              holdout: {by: user, share: 100%, salt: s}
          """);

  // ---- Rows (rules 6 to 8)

  @Test
  void rowsWithOneIdAreOneWhereTheSourceHasIds() {
    List<World.Event> events =
        List.of(
            run(-1, "m1", Map.of("rows", Datum.number(1))),
            run(-1, "m1", Map.of("rows", Datum.number(1), "undeclared", Datum.text("x"))),
            run(-1, "m1", Map.of("rows", Datum.number(2))),
            run(-1, "", Map.of()),
            run(-1, "", Map.of()));
    assertThat(measure(users(user("a")), events, "u1", "runs")).isEqualTo(Datum.number(4));
  }

  @Test
  void rowsWithOneIdAreSeveralWhereTheSourceHasNone() {
    World.Event paid = new World.Event("paid", NOW, "p1", "", "a", Map.of());
    AsOf asOf =
        asOf(Map.of("a", List.of(row(ALWAYS, "", Map.of()))), Map.of(), List.of(paid, paid));
    assertThat(asOf.measure(Unit.account("a"), "payments").value()).isEqualTo(Datum.number(2));
    assertThat(asOf.measure(Unit.account("a"), "payers").value()).isEqualTo(Datum.number(1));
  }

  @Test
  void whatIsOutsideOfAllTimeOrNotDeclaredIsIgnored() {
    List<World.Event> events =
        List.of(
            new World.Event("run", Time.BOUND, "", "u1", "", Map.of()),
            new World.Event("run", -1, "", "u1", "", Map.of()),
            new World.Event("walked", NOW, "", "u1", "", Map.of()));
    assertThat(measure(users(user("a")), events, "u1", "runs")).isEqualTo(Datum.number(0));
  }

  @Test
  void theRowsAccountComesBeforeTheUsers() {
    List<World.Event> events =
        List.of(
            run(-1, "", Map.of()),
            new World.Event("run", NOW, "", "u1", "b", Map.of()),
            new World.Event("run", NOW, "", "stranger", "", Map.of()),
            new World.Event("run", NOW, "", "stranger", "b", Map.of()));
    AsOf asOf =
        asOf(
            Map.of(
                "a", List.of(row(ALWAYS, "", Map.of())), "b", List.of(row(ALWAYS, "", Map.of()))),
            users(user("a")),
            events);
    assertThat(asOf.measure(Unit.account("a"), "account_runs").value()).isEqualTo(Datum.number(1));
    assertThat(asOf.measure(Unit.account("b"), "account_runs").value()).isEqualTo(Datum.number(2));
    assertThat(asOf.measure(Unit.user("u1"), "runs").value()).isEqualTo(Datum.number(2));
  }

  @Test
  void whatAnAccountsUserDoesForAnotherAccountIsNoDayOfItsOwn() {
    List<World.Event> events =
        List.of(
            run(0, "", Map.of()), new World.Event("run", NOW - Time.DAY, "", "u1", "b", Map.of()));
    AsOf asOf = asOf(Map.of("a", List.of(row(ALWAYS, "", Map.of()))), users(user("a")), events);
    assertThat(asOf.verdict(Unit.account("a"), "pqa").orElseThrow().activeDays()).isEqualTo(1);
  }

  @Test
  void nobodyIsFirstInTheirAccountByWhatTheyDidForAnother() {
    World.Event elsewhere = new World.Event("run", NOW - 1, "", "u1", "b", Map.of());
    World.Event others = new World.Event("run", NOW - 1, "", "u2", "a", Map.of());
    Map<String, List<World.Row>> users = Map.of("u1", List.of(user("a")), "u2", List.of(user("a")));
    AsOf asOf = asOf(Map.of(), users, List.of(elsewhere, others, run(0, "", Map.of())));
    assertThat(asOf.measure(Unit.user("u1"), "first_run").value()).isEqualTo(Datum.MISSING);
    assertThat(asOf.measure(Unit.user("u2"), "first_run").value()).isEqualTo(Datum.TRUE);
  }

  @Test
  void aUserIsOfTheAccountOfTheVersionThatHolds() {
    Map<String, List<World.Row>> users =
        Map.of("u1", List.of(row(ALWAYS, "a", Map.of()), row(NOW, "b", Map.of())));
    Map<String, List<World.Row>> accounts =
        Map.of(
            "a",
            List.of(row(ALWAYS, "", Map.of("seats", Datum.number(1)))),
            "b",
            List.of(row(ALWAYS, "", Map.of("seats", Datum.number(2)))));
    Evaluator.History history =
        new Evaluator(MOTION).over(new World(accounts, users, List.of(run(0, "", Map.of()))));
    assertThat(history.at(NOW - 1).measure(Unit.user("u1"), "seats").value())
        .isEqualTo(Datum.number(1));
    assertThat(history.at(NOW).measure(Unit.user("u1"), "seats").value())
        .isEqualTo(Datum.number(2));
    assertThat(history.at(NOW).usersOf("a")).isEmpty();
    assertThat(history.at(NOW).measure(Unit.account("b"), "account_runs").value())
        .isEqualTo(Datum.number(1));
  }

  @Test
  void aVersionThatHasEndedHoldsNoMore() {
    World.Row ended =
        new World.Row(NOW - 10, OptionalLong.of(NOW), "", Map.of("seats", Datum.number(1)));
    Evaluator.History history =
        new Evaluator(MOTION)
            .over(new World(Map.of("a", List.of(ended)), users(user("a")), List.of()));
    assertThat(history.at(NOW - 11).keys("account")).isEmpty();
    assertThat(history.at(NOW - 10).keys("account")).containsExactly("a");
    assertThat(history.at(NOW - 1).measure(Unit.user("u1"), "seats").value())
        .isEqualTo(Datum.number(1));
    assertThat(history.at(NOW).keys("account")).isEmpty();
    assertThat(history.at(NOW).measure(Unit.user("u1"), "seats").value()).isEqualTo(Datum.MISSING);
  }

  @Test
  void aKeyWithTwoRowsIsNotEvaluated() {
    List<World.Row> twice =
        List.of(
            row(ALWAYS, "", Map.of("employees", Datum.number(1))),
            row(ALWAYS, "", Map.of("employees", Datum.number(2))));
    AsOf asOf = asOf(Map.of("a", twice), users(user("a")), List.of());
    assertThat(asOf.ambiguous(Unit.account("a"))).isTrue();
    assertThat(asOf.ambiguous(Unit.user("u1"))).isFalse();
    assertThat(asOf.keys("account")).isEmpty();
    assertThat(asOf.keys("user")).containsExactly("u1");
    assertThat(asOf.measure(Unit.user("u1"), "employees").value()).isEqualTo(Datum.MISSING);
  }

  @Test
  void whatHasNoHistoryIsReadFromTheNewestVersion() {
    List<World.Row> versions =
        List.of(
            row(ALWAYS, "", Map.of("employees", Datum.number(1), "seats", Datum.number(1))),
            row(NOW + 1, "", Map.of("employees", Datum.number(2), "seats", Datum.number(2))));
    AsOf asOf = asOf(Map.of("a", versions), users(user("a")), List.of());
    assertThat(asOf.measure(Unit.user("u1"), "employees").value()).isEqualTo(Datum.number(2));
    assertThat(asOf.measure(Unit.user("u1"), "seats").value()).isEqualTo(Datum.number(1));
  }

  @Test
  void aUserWithoutAnAccountSeesNone() {
    AsOf asOf = asOf(Map.of(), users(user("")), List.of(run(0, "", Map.of())));
    assertThat(asOf.measure(Unit.user("u1"), "seats").value()).isEqualTo(Datum.MISSING);
    assertThat(asOf.measure(Unit.user("u1"), "payments").value()).isEqualTo(Datum.MISSING);
    assertThat(asOf.verdict(Unit.user("u1"), "pqa")).isEmpty();
    assertThat(asOf.verdict(Unit.user("u1"), "pql").orElseThrow().qualified()).isTrue();
  }

  // ---- Values (rule 1)

  @Test
  void sumsAreExactAndTheirResultInRange() {
    BigDecimal most = new BigDecimal("999999999999");
    List<World.Event> events =
        List.of(
            run(-1, "", Map.of("rows", Datum.number(most))),
            run(-1, "", Map.of("rows", Datum.number(BigDecimal.ONE))));
    assertThat(measure(users(user("a")), events, "u1", "rows")).isEqualTo(Datum.MISSING);
    assertThat(measure(users(user("a")), events, "u1", "mean"))
        .isEqualTo(Datum.number(new BigDecimal("500000000000")));
  }

  @Test
  void numbersAreRoundedHalfAwayFromZero() {
    assertThat(Datum.number(new BigDecimal("0.0000005")))
        .isEqualTo(Datum.number(new BigDecimal("0.000001")));
    assertThat(Datum.number(new BigDecimal("-0.0000005")))
        .isEqualTo(Datum.number(new BigDecimal("-0.000001")));
    assertThat(Datum.number(new BigDecimal("-0.00000049"))).isEqualTo(Datum.number(0));
    assertThat(Datum.number(new BigDecimal("999999999999.9999994"))).isNotEqualTo(Datum.MISSING);
    assertThat(Datum.number(new BigDecimal("999999999999.9999995"))).isEqualTo(Datum.MISSING);
    assertThat(Datum.number(new BigDecimal("-1000000000000"))).isEqualTo(Datum.MISSING);
    assertThat(Formulas.divide(new BigDecimal("744074572111"), new BigDecimal("307")))
        .isEqualTo(Datum.number(new BigDecimal("2423695674.628664")));
  }

  @Test
  void stringsAreOrderedByCodePoint() {
    Datum pile = Datum.text("\uD83D\uDCA9"); // U+1F4A9, whose first half is below U+FF5E
    Datum tilde = Datum.text("\uFF5E");
    assertThat(Order.OF_DATA.compare(pile, tilde)).isPositive();
    assertThat(Order.OF_DATA.compare(tilde, pile)).isNegative();
    assertThat(Order.OF_DATA.compare(Datum.text("a"), Datum.text("ab"))).isNegative();
    assertThat(Order.OF_DATA.compare(Datum.text("ab"), Datum.text("ab"))).isZero();
  }

  @Test
  void emptyTextIsMissing() {
    assertThat(Datum.text("")).isEqualTo(Datum.MISSING);
  }

  @Test
  void timeSaturates() {
    assertThat(Time.plus(Long.MAX_VALUE, 1)).isEqualTo(Long.MAX_VALUE);
    assertThat(Time.minus(NOW, Long.MAX_VALUE)).isNegative();
    assertThat(Time.minus(Long.MIN_VALUE, 1)).isEqualTo(Long.MIN_VALUE);
    assertThat(Duration.parse("999999999w").micros()).isEqualTo(Long.MAX_VALUE);
    assertThat(Duration.parse("999999999h").micros()).isEqualTo(3_599_999_996_400_000_000L);
  }

  // ---- Decay (rule 16)

  @Test
  void factorsAreWhatThePowerIs() {
    for (int halfLife : new int[] {1, 2, 7, 14, 30, 365}) {
      Duration h = new Duration(halfLife, Duration.Unit.DAY);
      for (int n = 0; n < 400; n++) {
        assertThat(Decay.factor(n * Time.DAY + Time.DAY - 1, h).doubleValue())
            .as(n + " days of " + h)
            .isCloseTo(Math.pow(2, -(double) n / halfLife), within(0.5000001e-6));
      }
    }
  }

  // ---- Holdout (rule 23)

  @Test
  void holdoutIsByHash() {
    assertThat(Holdouts.digits("trial-2026q4", "u1")).isEqualTo("2a9cac90");
    assertThat(Holdouts.bound(new BigDecimal("0.1"))).isEqualTo("1999999a");
    assertThat(Holdouts.holds("trial-2026q4", "u1", new BigDecimal("0.1"))).isFalse();
    // 0x2a9cac90 is 714910864, and 714910864 / 2^32 is 0.16645…
    assertThat(Holdouts.holds("trial-2026q4", "u1", new BigDecimal("0.1664"))).isFalse();
    assertThat(Holdouts.holds("trial-2026q4", "u1", new BigDecimal("0.1665"))).isTrue();
    BigDecimal same = BigDecimal.valueOf(714910864).divide(BigDecimal.valueOf(1L << 32));
    assertThat(Holdouts.holds("trial-2026q4", "u1", same)).isFalse();
    assertThat(Holdouts.holds("trial-2026q4", "u1", BigDecimal.ZERO)).isFalse();
    assertThat(Holdouts.holds("trial-2026q4", "u1", BigDecimal.ONE)).isTrue();
  }

  @Test
  void whoHasNoAccountIsNotHeldOutByAccount() {
    Map<String, List<World.Row>> accounts = Map.of("a", List.of(row(ALWAYS, "", Map.of())));
    AsOf with = asOf(accounts, users(user("a")), List.of());
    AsOf without = asOf(accounts, users(user("")), List.of());
    assertThat(with.verdict(Unit.user("u1"), "pql").orElseThrow().heldOut()).isTrue();
    assertThat(with.verdict(Unit.user("u1"), "spared").orElseThrow().heldOut()).isFalse();
    assertThat(without.verdict(Unit.user("u1"), "pql").orElseThrow().heldOut()).isFalse();
    // An account is no user, so a hold-out of users does not touch it.
    assertThat(with.verdict(Unit.account("a"), "pqa").orElseThrow().heldOut()).isFalse();
  }

  // ---- Worlds

  private static Datum measure(
      Map<String, List<World.Row>> users, List<World.Event> events, String user, String measure) {
    return asOf(Map.of(), users, events).measure(Unit.user(user), measure).value();
  }

  private static AsOf asOf(
      Map<String, List<World.Row>> accounts,
      Map<String, List<World.Row>> users,
      List<World.Event> events) {
    return new Evaluator(MOTION).over(new World(accounts, users, events)).at(NOW);
  }

  private static Map<String, List<World.Row>> users(World.Row row) {
    return Map.of("u1", List.of(row));
  }

  private static World.Row user(String account) {
    return row(ALWAYS, account, Map.of());
  }

  private static World.Row row(long from, String account, Map<String, Datum> attributes) {
    return new World.Row(from, OptionalLong.empty(), account, attributes);
  }

  private static World.Event run(long ago, String id, Map<String, Datum> properties) {
    return new World.Event("run", NOW + ago, id, "u1", "", properties);
  }
}
