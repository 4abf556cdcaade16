package dev.pls.compiler.diff;

/**
 * How a value can be another for some data, as a set of bits: greater, less, there where it was
 * missing, missing where it was there. A truth only has the first two, with unknown between false
 * and true. No bit means that it is the same for all data.
 *
 * <p>A <em>passing</em> says what each effect on one value does to another that is made of it.
 */
final class Effect {
  static final int NONE = 0;
  static final int UP = 1;
  static final int DOWN = 2;
  static final int APPEARS = 4;
  static final int VANISHES = 8;

  /** Either way, of what is never missing. */
  static final int MOVES = UP | DOWN;

  static final int ANY = UP | DOWN | APPEARS | VANISHES;

  /** Passes each effect on as it is. */
  static final int SAME = passing(UP, APPEARS);

  /** Of a truth or number that is never missing: the same way. */
  static final int WITH = passing(UP, MOVES);

  /** The opposite way. */
  static final int AGAINST = passing(DOWN, MOVES);

  /** Whatever happens there may do anything here. */
  static final int EITHER = passing(ANY, ANY);

  private static final int BITS = 4;

  private Effect() {}

  /** The effect of the opposite change. */
  static int opposite(int effect) {
    return (effect & (UP | APPEARS)) << 1 | (effect & (DOWN | VANISHES)) >> 1;
  }

  /**
   * What a greater value does, and what one does that was missing before; the opposite changes do
   * the opposite.
   */
  static int passing(int whenUp, int whenAppears) {
    return whenUp
        | opposite(whenUp) << BITS
        | whenAppears << 2 * BITS
        | opposite(whenAppears) << 3 * BITS;
  }

  /** What an effect there does here. */
  static int pass(int passing, int effect) {
    int passed = NONE;
    for (int bit = 0; bit < BITS; bit++) {
      if ((effect & 1 << bit) != 0) {
        passed |= passing >> bit * BITS & ANY;
      }
    }
    return passed;
  }

  /** One after the other. */
  static int then(int first, int second) {
    int passing = 0;
    for (int bit = 0; bit < BITS; bit++) {
      passing |= pass(second, first >> bit * BITS & ANY) << bit * BITS;
    }
    return passing;
  }

  /** What became of a value, by how what it was compares with what it is. */
  static int of(int order) {
    return order < 0 ? UP : order > 0 ? DOWN : NONE;
  }
}
