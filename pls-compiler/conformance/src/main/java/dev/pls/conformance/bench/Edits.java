package dev.pls.conformance.bench;

/** What differs between the two sides of a generated diff; the same for motions and for models. */
enum Edits {
  /** The base. */
  NONE("the base"),
  /** One in a hundred altered, one in a thousand removed, renamed and added. */
  SOME("a pull request"),
  /** Every one altered: the worst case. */
  ALL("every one altered");

  private final String words;

  Edits(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }

  /** Whether an element says something else in the head. */
  boolean alters(int i) {
    return this == ALL || this == SOME && i % 100 == 50;
  }

  /** Whether an element is gone from the head; no definition or score names one of these. */
  boolean removes(int i) {
    return this == SOME && i % 1000 == 15;
  }

  /** Whether an element is called otherwise in the head. */
  boolean renames(int i) {
    return this == SOME && i % 1000 == 25;
  }

  /** How many elements are new in the head. */
  int added(int size) {
    return this == SOME ? Math.max(1, size / 1000) : 0;
  }
}
