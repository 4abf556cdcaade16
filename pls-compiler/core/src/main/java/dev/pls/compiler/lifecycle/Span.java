package dev.pls.compiler.lifecycle;

import dev.pls.compiler.eval.Datum;

/**
 * A span of time, with both its ends.
 *
 * @param from its first instant, in microseconds since 1970
 * @param to its last instant
 */
public record Span(long from, long to) {
  public Span {
    if (from > to || Datum.instant(from).missing() || Datum.instant(to).missing()) {
      throw new IllegalArgumentException(
          "no span of time between 1970 and 2199: " + from + " " + to);
    }
  }
}
