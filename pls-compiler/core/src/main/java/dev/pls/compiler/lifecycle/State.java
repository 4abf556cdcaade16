package dev.pls.compiler.lifecycle;

import dev.pls.compiler.eval.Unit;

/**
 * Where a unit is at the end of a span.
 *
 * @param position in or out, and how
 * @param standing its verdict, and whether it is held out
 */
public record State(Position position, Standing standing) {
  /** In or out, and how. */
  public sealed interface Position {}

  /** It is in. */
  public record In(long since) implements Position {}

  /** It is joined to a unit of its account. */
  public record Joined(long since, Unit to) implements Position {}

  /** It is out, and cools down; all instants before {@code until} are too early. */
  public record Cooling(long until) implements Position {}

  /** It is out. */
  public record Out() implements Position {}
}
