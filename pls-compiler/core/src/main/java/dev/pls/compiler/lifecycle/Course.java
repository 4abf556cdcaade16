package dev.pls.compiler.lifecycle;

import dev.pls.compiler.eval.Unit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The course of one unit: where it stands, whether it is in, and when that must be looked at again.
 * It moves through time with {@link #moveTo}; whether it enters or is joined, its {@link Group}
 * says.
 */
final class Course {
  private final Unit unit;
  private final Terms terms;
  private final List<Step> steps;

  /** What was said of it, oldest first; at one instant first what cools down longest. */
  private final List<Disposition> dispositions;

  private int nextStep;
  private int nextDisposition;

  private Standing standing = Standing.NONE;

  /** Since when the verdict is true, or false. */
  private long since = Long.MIN_VALUE;

  /** When the last cool-down ends that has started. */
  private long coolUntil = Long.MIN_VALUE;

  private long newestDisposition = Long.MIN_VALUE;
  private State.Position position = new State.Out();
  private boolean wasIn;

  /** Whether the verdict must turn false before it can enter, having expired. */
  private boolean spent;

  /**
   * @param steps where it stands, oldest first
   * @param dispositions what was said of it, in any order
   */
  Course(Unit unit, Terms terms, List<Step> steps, List<Disposition> dispositions) {
    this.unit = unit;
    this.terms = terms;
    this.steps = steps;
    this.dispositions =
        dispositions.stream()
            .filter(disposition -> terms.declared().contains(disposition.name()))
            .sorted(
                Comparator.comparingLong(Disposition::at)
                    .thenComparing(d -> terms.cooldown(d).orElse(0L), Comparator.reverseOrder())
                    .thenComparing(Disposition::name))
            .toList();
  }

  Unit unit() {
    return unit;
  }

  Standing standing() {
    return standing;
  }

  State.Position position() {
    return position;
  }

  boolean isIn() {
    return position instanceof State.In;
  }

  /** The unit that it is joined to; null if it is joined to none. */
  @Nullable Unit joinedTo() {
    return position instanceof State.Joined joined ? joined.to() : null;
  }

  // ---- Time passes

  /** Takes in all that is new up to an instant; the cool-down that starts at it, if one does. */
  Optional<Change.Cooling> moveTo(long now) {
    while (nextStep < steps.size() && steps.get(nextStep).at() <= now) {
      Step step = steps.get(nextStep++);
      if (step.standing().qualified() != standing.qualified()) {
        since = step.at();
      }
      standing = step.standing();
      spent &= standing.qualified();
    }
    Optional<Change.Cooling> cooling = Optional.empty();
    while (nextDisposition < dispositions.size() && dispositions.get(nextDisposition).at() <= now) {
      Disposition disposition = dispositions.get(nextDisposition++);
      newestDisposition = disposition.at();
      Optional<Long> length = terms.cooldown(disposition);
      if (length.isPresent()) {
        coolUntil = Math.max(coolUntil, plus(disposition.at(), length.get()));
        if (disposition.at() == now && cooling.isEmpty()) {
          cooling = Optional.of(new Change.Cooling(unit, now, disposition.name(), coolUntil));
        }
      }
    }
    return cooling;
  }

  /** Why a unit that is in leaves now, or is no longer joined; empty if it does not, or is not. */
  Optional<Cause> cause(long now, Optional<Change.Cooling> cooling) {
    if (position instanceof State.Out) {
      return Optional.empty();
    } else if (!standing.excludedBy().isEmpty()) {
      return Optional.of(new Cause.Excluded(standing.excludedBy()));
    } else if (cooling.isPresent()) {
      return Optional.of(new Cause.Disposed(cooling.get().disposition()));
    } else if (!standing.qualified() && hasPassed(now, since, terms.expires())) {
      return Optional.of(new Cause.Unqualified());
    } else if (isIn() && now >= expiry()) {
      return Optional.of(new Cause.Expired());
    }
    return Optional.empty();
  }

  /** Whether it could enter: it is out, not cooling down, and the verdict has held long enough. */
  boolean isAble(long now) {
    return position instanceof State.Out
        && now >= coolUntil
        && !spent
        && standing.qualified()
        && (standing.alone() || hasPassed(now, since, Optional.of(terms.sustain())));
  }

  // ---- What becomes of it

  Change.Entered enter(long now) {
    Change.Entered entered = new Change.Entered(unit, now, wasIn, standing);
    position = new State.In(now);
    wasIn = true;
    return entered;
  }

  Change.Joined join(long now, Unit to) {
    position = new State.Joined(now, to);
    return new Change.Joined(unit, now, to);
  }

  /** It is neither in nor joined any more. */
  void goOut(Cause cause) {
    spent = cause instanceof Cause.Expired && standing.qualified();
    position = new State.Out();
  }

  /** Where it is at the end of the span. */
  State state(long end) {
    boolean cools = position instanceof State.Out && end < coolUntil;
    return new State(cools ? new State.Cooling(coolUntil) : position, standing);
  }

  // ---- When to look again

  /** The next instant at which something may become of it by itself. */
  long next(long now) {
    long next = expiry();
    if (nextStep < steps.size()) {
      next = Math.min(next, steps.get(nextStep).at());
    }
    if (nextDisposition < dispositions.size()) {
      next = Math.min(next, dispositions.get(nextDisposition).at());
    }
    if (coolUntil > now) {
      next = Math.min(next, coolUntil);
    }
    Optional<Long> needed = standing.qualified() ? Optional.of(terms.sustain()) : terms.expires();
    long settled = needed.map(length -> plus(since, length)).orElse(Long.MAX_VALUE);
    return settled > now ? Math.min(next, settled) : next;
  }

  /** When it leaves if nothing more is said of it, while it is in. */
  private long expiry() {
    return position instanceof State.In in && !terms.declared().isEmpty()
        ? terms
            .expires()
            .map(length -> plus(Math.max(in.since(), newestDisposition), length))
            .orElse(Long.MAX_VALUE)
        : Long.MAX_VALUE;
  }

  private static boolean hasPassed(long now, long since, Optional<Long> length) {
    return length.isPresent() && now >= plus(since, length.get());
  }

  private static long plus(long micros, long length) {
    return micros > Long.MAX_VALUE - length ? Long.MAX_VALUE : micros + length;
  }
}
