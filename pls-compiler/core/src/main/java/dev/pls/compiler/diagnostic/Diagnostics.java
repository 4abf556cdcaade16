package dev.pls.compiler.diagnostic;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects what the passes find. A finding that is added twice is told once. */
public final class Diagnostics {
  /**
   * The most errors that are told of a motion. Nobody reads more, and to look for what was meant by
   * each of a hundred thousand would take hours.
   */
  public static final int MOST_ERRORS = 1_000;

  private final int most;
  private final Set<Diagnostic> found = new LinkedHashSet<>();
  private int errors;

  /** Collects all there are. */
  public Diagnostics() {
    this(Integer.MAX_VALUE);
  }

  /** Collects until there are so many errors. */
  public Diagnostics(int most) {
    this.most = most;
  }

  /** Ends the passes: there are as many errors as are told. */
  public static final class Full extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Diagnostic last;

    Full(Diagnostic last) {
      super(null, null, false, false);
      this.last = last;
    }

    /** The last error that was added. */
    public Diagnostic last() {
      return last;
    }
  }

  /**
   * Adds a finding.
   *
   * @throws Full if it is the last of the errors that are collected
   */
  public void add(Diagnostic diagnostic) {
    if (found.add(diagnostic) && diagnostic.severity() == Severity.ERROR && ++errors == most) {
      throw new Full(diagnostic);
    }
  }

  /** How many findings so far fail the build. */
  public int errors() {
    return errors;
  }

  /** Whether anything so far fails the build. */
  public boolean hasErrors() {
    return errors > 0;
  }

  /** All findings, in the order of their places. */
  public List<Diagnostic> sorted() {
    List<Diagnostic> sorted = new ArrayList<>(found);
    sorted.sort(null);
    return List.copyOf(sorted);
  }
}
