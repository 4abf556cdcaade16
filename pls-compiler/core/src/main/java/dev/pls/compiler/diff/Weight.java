package dev.pls.compiler.diff;

import java.util.Locale;

/** By how much a motion's version has to move for a change; https://semver.org. */
public enum Weight {
  /** Nothing that anybody rests on: words, notes, plans. */
  PATCH,
  /** The motion does something else, and all that rests on it goes on working. */
  MINOR,
  /** Somebody has to change something before it can be merged. */
  MAJOR;

  /** {@code patch}, {@code minor} or {@code major}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
