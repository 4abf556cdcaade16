package dev.pls.compiler.eval;

import dev.pls.compiler.expr.Expr;
import dev.pls.compiler.model.Condition;
import dev.pls.compiler.model.Data;
import dev.pls.compiler.model.Measure;
import dev.pls.compiler.model.Motion;
import dev.pls.compiler.model.Qualification;
import dev.pls.compiler.model.Signal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;

/**
 * A motion over a world as of one instant. What is asked for is worked out once. Names must be
 * declared.
 */
public final class AsOf {
  private final Motion motion;
  private final Evaluator evaluator;
  private final Timeline timeline;
  private final long now;
  private final Rows accounts;
  private final Rows users;
  private final Measures measures;
  private final Signals signals;
  private final Judge judge;
  private final Horizon horizon;
  private final Map<String, List<Unit>> usersOf = new HashMap<>();
  private final Map<String, Map<String, List<World.Event>>> accountEvents = new HashMap<>();
  private final Map<Unit, Map<At, Moving>> knownAttributes = new HashMap<>();
  private final Map<Unit, Map<At, Measured>> knownMeasures = new HashMap<>();
  private final Map<Unit, Map<String, SignalResult>> knownSignals = new HashMap<>();
  private final Map<Unit, Map<String, Verdict>> knownVerdicts = new HashMap<>();

  /** A name and a time: of a derived attribute its instant, of a measure how much it is shifted. */
  private record At(String name, long micros) {}

  AsOf(Motion motion, Evaluator evaluator, Rows accounts, Rows users, Timeline timeline, long now) {
    this.motion = motion;
    this.evaluator = evaluator;
    this.timeline = timeline;
    this.now = now;
    this.accounts = accounts;
    this.users = users;
    this.horizon = new Horizon(now);
    this.measures = new Measures(this);
    this.signals = new Signals(this);
    this.judge = new Judge(this);
  }

  /** The as-of instant. */
  public long now() {
    return now;
  }

  /**
   * Until when all verdicts that were asked for here stand: they are the same at every instant
   * before this one. Only the lengths of time in them go on, such as the time since an event.
   */
  public long holdsUntil() {
    return horizon.until();
  }

  Horizon horizon() {
    return horizon;
  }

  Motion motion() {
    return motion;
  }

  Set<Datum> list(String name) {
    return evaluator.list(name);
  }

  // ---- Units

  /** The keys of all accounts or users there are, in their order. */
  public SortedSet<String> keys(String entity) {
    return rows(entity).keys(now);
  }

  /** Whether two rows claim a key, so that it is not evaluated. */
  public boolean ambiguous(Unit unit) {
    Rows rows = rows(unit.entity());
    watch(rows, unit.key(), now);
    return rows.ambiguous(unit.key(), now);
  }

  /** Whether there is such an account or user, and one row of it. */
  public boolean exists(Unit unit) {
    return row(rows(unit.entity()), unit.key(), now).isPresent();
  }

  /** The key of the account that a unit belongs to, or is; empty if there is none. */
  public String accountOf(Unit unit) {
    return unit.isUser() ? accountOf(unit.key()) : unit.key();
  }

  /** The key of a user's account; empty if the user is not known or has none. */
  String accountOf(String user) {
    return row(users, user, now).map(World.Row::account).orElse("");
  }

  /** The users of an account, in the order of their keys. */
  List<Unit> usersOf(String account) {
    return account.isEmpty()
        ? List.of()
        : usersOf.computeIfAbsent(
            account,
            a ->
                users.everOf(a).stream()
                    .filter(user -> accountOf(user).equals(a))
                    .map(Unit::user)
                    .toList());
  }

  /** The version of a key that holds at an instant, which moves with the as-of instant. */
  private Optional<World.Row> row(Rows rows, String key, long instant) {
    watch(rows, key, instant);
    return rows.at(key, instant);
  }

  private void watch(Rows rows, String key, long instant) {
    long change = rows.nextChange(key, instant);
    if (change != Long.MAX_VALUE) {
      horizon.changesIn(Time.minus(change, instant));
    }
  }

  /** Whose value a unit sees of what is defined for an entity: its own, or its account's. */
  Optional<Unit> owner(String entity, Unit unit) {
    if (entity.equals(unit.entity())) {
      return Optional.of(unit);
    }
    return unit.isUser()
        ? Optional.of(accountOf(unit.key())).filter(a -> !a.isEmpty()).map(Unit::account)
        : Optional.empty();
  }

  private Rows rows(String entity) {
    return entity.equals(Unit.ACCOUNT) ? accounts : users;
  }

  // ---- Attributes

  /** An attribute that a unit sees, at the as-of instant. */
  Moving attribute(Unit unit, String entity, String name) {
    return attribute(unit, entity, name, now);
  }

  /** An attribute that a unit sees, at some instant; one without history is as it is. */
  Moving attribute(Unit unit, String entity, String name, long instant) {
    Optional<Unit> owner = owner(entity, unit);
    Data.Entity declared = motion.data().entities().get(entity);
    Data.Attribute attribute = declared == null ? null : declared.attributes().get(name);
    if (owner.isEmpty() || attribute == null) {
      return Moving.MISSING;
    }
    if (attribute.derive().isPresent()) {
      return derived(owner.get(), name, attribute.derive().get(), instant);
    }
    Rows rows = rows(entity);
    String key = owner.get().key();
    Optional<World.Row> row =
        attribute.history() == Data.History.VERSIONED
            ? row(rows, key, instant)
            : ambiguous(owner.get()) ? Optional.empty() : rows.newest(key);
    return row.map(r -> Moving.still(r.attributes().getOrDefault(name, Datum.MISSING)))
        .orElse(Moving.MISSING);
  }

  private Moving derived(Unit unit, String name, Condition formula, long instant) {
    Map<At, Moving> known = knownAttributes.computeIfAbsent(unit, u -> new HashMap<>());
    At at = new At(name, instant);
    Moving value = known.get(at);
    if (value == null) {
      value = Formulas.evaluate(formula.expr(), new AttributeNames(unit, instant), horizon);
      known.put(at, value);
    }
    return value;
  }

  // ---- Events

  /** The events of a name that are a unit's, oldest first, later ones than the instant too. */
  List<World.Event> events(Unit unit, String name) {
    return unit.isUser()
        ? timeline.of(name, unit.key())
        : accountEvents
            .computeIfAbsent(unit.key(), a -> new HashMap<>())
            .computeIfAbsent(name, n -> ofAccount(unit.key(), n));
  }

  private List<World.Event> ofAccount(String account, String name) {
    List<World.Event> events = new ArrayList<>(timeline.ofAccount(name, account));
    for (Unit user : usersOf(account)) {
      for (World.Event event : timeline.of(name, user.key())) {
        if (event.account().isEmpty()) {
          events.add(event);
        }
      }
    }
    events.sort(Comparator.comparingLong(World.Event::at));
    return events;
  }

  /** The account that an event counts for: that on its row, or else its user's; rule 8. */
  String accountOf(World.Event event) {
    return event.account().isEmpty() ? accountOf(event.user()) : event.account();
  }

  /** A property of an event; the key of the unit that it happens to is one too. */
  Datum property(World.Event event, String name) {
    Data.Event declared = motion.data().events().get(event.name());
    if (declared != null && !declared.properties().containsKey(name)) {
      Data.Entity entity = motion.data().entities().get(declared.of());
      if (entity != null && entity.key().equals(name)) {
        return Datum.text(declared.of().equals(Unit.USER) ? event.user() : accountOf(event));
      }
    }
    return event.properties().getOrDefault(name, Datum.MISSING);
  }

  // ---- Definitions

  /** A named measure that a unit sees; nothing if it has no account and the measure is of one. */
  public Measured measure(Unit unit, String name) {
    return measure(unit, name, 0);
  }

  /**
   * The same over an earlier window.
   *
   * @param back how much earlier than written, in microseconds
   */
  Measured measure(Unit unit, String name, long back) {
    Map<At, Measured> known = knownMeasures.computeIfAbsent(unit, u -> new HashMap<>());
    At at = new At(name, back);
    Measured measured = known.get(at);
    if (measured == null) {
      measured = measures.named(unit, name, back);
      known.put(at, measured);
    }
    return measured;
  }

  /** A measure that is written out. */
  Measured measure(Unit unit, Measure measure) {
    return measures.measured(unit, measure, 0);
  }

  /** A signal that a unit sees; empty if it has no account and the signal is of one. */
  public Optional<SignalResult> signal(Unit unit, String name) {
    Signal signal = motion.signals().get(name);
    Optional<Unit> owner = signal == null ? Optional.empty() : owner(signal.of(), unit);
    if (signal == null || owner.isEmpty()) {
      return Optional.empty();
    }
    Map<String, SignalResult> known =
        knownSignals.computeIfAbsent(owner.get(), u -> new HashMap<>());
    SignalResult result = known.get(name);
    if (result == null) {
      result = signals.result(owner.get(), signal);
      known.put(name, result);
    }
    return Optional.of(result);
  }

  /** Whether a signal that a unit sees passes; one that it does not see does not. */
  boolean passes(Unit unit, String signal) {
    return signal(unit, signal).filter(SignalResult::passes).isPresent();
  }

  /** The verdict on a unit, or on its account; empty if it has none and the verdict is on one. */
  public Optional<Verdict> verdict(Unit unit, String name) {
    Qualification qualification = motion.qualifications().get(name);
    Optional<Unit> owner =
        qualification == null ? Optional.empty() : owner(qualification.unit(), unit);
    if (qualification == null || owner.isEmpty()) {
      return Optional.empty();
    }
    Map<String, Verdict> known = knownVerdicts.computeIfAbsent(owner.get(), u -> new HashMap<>());
    Verdict verdict = known.get(name);
    if (verdict == null) {
      verdict = judge.verdict(owner.get(), qualification);
      known.put(name, verdict);
    }
    return Optional.of(verdict);
  }

  /** Whether a condition holds of a unit; not so if it is false or unknown. */
  Datum condition(Unit unit, Condition condition) {
    return Formulas.evaluate(condition.expr(), new UnitNames(unit), horizon).value();
  }

  /** Whether a filter holds of an event that is a unit's. */
  boolean fits(World.Event event, Unit unit, Condition where) {
    return Formulas.evaluate(where.expr(), new EventNames(event, unit), horizon).value().holds();
  }

  /** What {@code now} stands for. */
  private Moving asNow() {
    return new Moving(Datum.instant(now), 1);
  }

  /** The names that a definition of a unit sees; {@code semantics.md} rule 11. */
  private final class UnitNames implements Formulas.Names {
    private final Unit unit;

    UnitNames(Unit unit) {
      this.unit = unit;
    }

    @Override
    public Moving value(Expr.Reference reference) {
      return switch (reference.root()) {
        case "now" -> asNow();
        case "signal" ->
            signal(unit, reference.name())
                .map(result -> Moving.still(Datum.truth(result.passes())))
                .orElse(Moving.MISSING);
        case "measure" -> measure(unit, reference.name()).moving();
        case "qualification" ->
            verdict(unit, reference.name())
                .map(verdict -> Moving.still(Datum.truth(verdict.qualified())))
                .orElse(Moving.MISSING);
        default -> attribute(unit, reference.root(), reference.name());
      };
    }

    @Override
    public Set<Datum> list(String name) {
      return AsOf.this.list(name);
    }
  }

  /** The names that a filter sees: those of the event, its user and the unit's account. */
  private final class EventNames implements Formulas.Names {
    private final World.Event event;
    private final Unit unit;

    EventNames(World.Event event, Unit unit) {
      this.event = event;
      this.unit = unit;
    }

    @Override
    public Moving value(Expr.Reference reference) {
      return switch (reference.root()) {
        case "now" -> asNow();
        case "event" -> Moving.still(property(event, reference.name()));
        case Unit.USER -> attribute(Unit.user(event.user()), Unit.USER, reference.name());
        default -> attribute(unit, reference.root(), reference.name());
      };
    }

    @Override
    public Set<Datum> list(String name) {
      return AsOf.this.list(name);
    }
  }

  /** The names that a derived attribute sees: those of its own entity. */
  private final class AttributeNames implements Formulas.Names {
    private final Unit unit;
    private final long instant;

    AttributeNames(Unit unit, long instant) {
      this.unit = unit;
      this.instant = instant;
    }

    @Override
    public Moving value(Expr.Reference reference) {
      return reference.root().equals("now")
          ? asNow()
          : attribute(unit, reference.root(), reference.name(), instant);
    }

    @Override
    public Set<Datum> list(String name) {
      return AsOf.this.list(name);
    }
  }
}
