package dev.pls.compiler.check;

import dev.pls.compiler.diagnostic.Diagnostic;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Whether a motion can run as it is.
 *
 * @param prerequisites what must be there first, the most pressing first; none if it is ready
 */
public record Readiness(List<Prerequisite> prerequisites) {
  public Readiness {
    prerequisites = List.copyOf(prerequisites);
  }

  /** Whether nothing is missing. */
  public boolean ready() {
    return prerequisites.isEmpty();
  }

  /** The verdict in the words that people read. */
  public String verdict() {
    return ready() ? "Ready" : "Needs prerequisites";
  }

  /**
   * Something that must be there before the motion can run.
   *
   * @param name what it is, in a few words
   * @param why why the motion needs it
   * @param first what to do first
   * @param findings where it is missing; one at least
   */
  public record Prerequisite(String name, String why, String first, List<Diagnostic> findings) {
    public Prerequisite {
      findings = List.copyOf(findings);
    }

    /** What a check found missing. */
    Prerequisite(dev.pls.compiler.check.Prerequisite check, List<Diagnostic> found) {
      this(name(check.needs(), found), check.rule().why(), found.get(0).hint(), found);
    }

    /** What several findings are about is told, such as the events that do not arrive. */
    private static String name(String needs, List<Diagnostic> found) {
      String about =
          found.stream()
              .map(Diagnostic::discriminator)
              .filter(one -> !one.isEmpty())
              .map(one -> "`" + one + "`")
              .collect(Collectors.joining(", "));
      return about.isEmpty() ? needs : needs + ": " + about;
    }
  }
}
