package dev.pls.compiler.model;

import java.util.Optional;

/**
 * Something the motion is asked for: known, said to be {@code unknown}, or not said at all.
 *
 * @param value the value, if it is known
 * @param said whether the motion says anything of it, be it that it is unknown
 * @param place where it is said, or the element that should say it
 * @param <T> what is asked for
 */
public record Fact<T>(Optional<T> value, boolean said, Place place) {
  /** Whether the motion says that this is unknown. */
  public boolean isUnknown() {
    return said && value.isEmpty();
  }

  /** Whether the value is there. */
  public boolean isKnown() {
    return value.isPresent();
  }
}
