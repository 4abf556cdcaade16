package dev.pls.maven.adapter;

import org.fusesource.jansi.Ansi;

/** Maven's own decision about colours: {@code -Dstyle.color}, batch mode, log files, terminals. */
final class Colours {
  private Colours() {}

  static boolean wanted() {
    try {
      return Ansi.isEnabled();
    } catch (LinkageError e) {
      return false; // a Maven that does not colour with Jansi
    }
  }
}
