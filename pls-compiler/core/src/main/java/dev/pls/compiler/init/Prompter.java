package dev.pls.compiler.init;

import java.util.Optional;

/** Somebody who is asked, line by line. */
public interface Prompter {
  /** Shows some lines; a cursor may stay behind the last. */
  void show(String lines);

  /** The next line that was typed, without its end; empty if there will be no more. */
  Optional<String> answer();
}
