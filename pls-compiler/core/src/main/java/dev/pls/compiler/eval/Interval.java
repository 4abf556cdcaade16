package dev.pls.compiler.eval;

/**
 * A stretch of time: {@code (after, until]}, in microseconds. Time is whole microseconds, so that
 * {@code [a, b]} is {@code (a - 1, b]}.
 *
 * @param pace how fast both its ends move with the as-of instant: 1 if they move with it, 0 if they
 *     stand still
 */
record Interval(long after, long until, long pace) {
  boolean contains(long instant) {
    return instant > after && instant <= until;
  }
}
