package dev.pls.compiler.eval;

/**
 * A value, and how it moves on its own while time passes.
 *
 * @param value the value at the as-of instant
 * @param pace by how many microseconds an instant or a length of time grows while one passes: 1 for
 *     {@code now} and the time since something, -1 for the time until something, 0 for all that
 *     stands still
 */
record Moving(Datum value, long pace) {
  /** No value. */
  static final Moving MISSING = still(Datum.MISSING);

  /** A value that stands still. */
  static Moving still(Datum value) {
    return new Moving(value, 0);
  }
}
