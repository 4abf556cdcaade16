package dev.pls.compiler.diagnostic;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects what the passes find. A finding that is added twice is told once. */
public final class Diagnostics {
  private final Set<Diagnostic> found = new LinkedHashSet<>();

  /** Adds a finding. */
  public void add(Diagnostic diagnostic) {
    found.add(diagnostic);
  }

  /** How many findings so far fail the build. */
  public int errors() {
    return (int) found.stream().filter(d -> d.severity() == Severity.ERROR).count();
  }

  /** Whether anything so far fails the build. */
  public boolean hasErrors() {
    return found.stream().anyMatch(d -> d.severity() == Severity.ERROR);
  }

  /** All findings, in the order of their places. */
  public List<Diagnostic> sorted() {
    List<Diagnostic> sorted = new ArrayList<>(found);
    sorted.sort(null);
    return List.copyOf(sorted);
  }
}
