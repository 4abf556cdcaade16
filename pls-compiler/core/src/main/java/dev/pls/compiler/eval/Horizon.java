package dev.pls.compiler.eval;

/**
 * Until when all that was read as of an instant stays as it is; {@code semantics.md} rule 24. Who
 * reads something that time changes says here when it will be another. What follows from the
 * readings needs to say nothing: the same readings give the same result.
 */
final class Horizon {
  private final long now;
  private long until = Long.MAX_VALUE;

  Horizon(long now) {
    this.now = now;
  }

  /** The first instant at which something that was read may be another. */
  long until() {
    return until;
  }

  /** What is read may be another from an instant on; nothing is said by one that is over. */
  void changesAt(long instant) {
    if (instant > now && instant < until) {
      until = instant;
    }
  }

  /** What is read may be another after so long. */
  void changesIn(long micros) {
    changesAt(Time.plus(now, micros));
  }

  /** Two values are compared: that may come out differently where one catches up with the other. */
  void compares(Moving a, Moving b) {
    if (a.value() instanceof Datum.Length x && b.value() instanceof Datum.Length y) {
      meet(x.micros(), a.pace(), y.micros(), b.pace());
    } else if (a.value() instanceof Datum.Instant x && b.value() instanceof Datum.Instant y) {
      meet(x.micros(), a.pace(), y.micros(), b.pace());
    }
  }

  /**
   * Two numbers of microseconds move towards each other. They are equal at one instant, or at none
   * if one overtakes the other between two; so there are up to two at which their order changes.
   */
  void meet(long a, long paceOfA, long b, long paceOfB) {
    long closing = paceOfB - paceOfA;
    if (closing != 0) {
      long meeting = Math.floorDiv(Time.minus(a, b), closing);
      changesIn(meeting);
      changesIn(Time.plus(meeting, 1));
    }
  }

  /** An instant that moves, and is missing outside of all time. */
  Moving instant(long micros, long pace) {
    meet(micros, pace, Time.FIRST, 0);
    meet(micros, pace, Time.BOUND, 0);
    return new Moving(Datum.instant(micros), pace);
  }

  /** A length of time that moves, and is missing where it is more than all time. */
  Moving length(long micros, long pace) {
    meet(micros, pace, Time.BOUND - Time.FIRST, 0);
    meet(micros, pace, Time.FIRST - Time.BOUND, 0);
    return new Moving(Datum.length(micros), pace);
  }

  /** A length of time that moves, and is missing where it is negative. */
  Moving positive(long micros, long pace) {
    meet(micros, pace, 0, 0);
    return micros < 0 ? Moving.MISSING : length(micros, pace);
  }
}
