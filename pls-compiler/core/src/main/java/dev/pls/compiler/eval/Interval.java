package dev.pls.compiler.eval;

/**
 * A stretch of time: {@code (after, until]}, in microseconds. Time is whole microseconds, so that
 * {@code [a, b]} is {@code (a - 1, b]}.
 */
record Interval(long after, long until) {
  boolean contains(long instant) {
    return instant > after && instant <= until;
  }
}
