package dev.pls.compiler.check;

/** Looks for something without which a motion cannot run yet, however well it is written. */
public interface Prerequisite extends Check {
  /** What must be there, in a few words, such as {@code Expected volume is known}. */
  String needs();
}
