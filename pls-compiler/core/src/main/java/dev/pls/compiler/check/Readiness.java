package dev.pls.compiler.check;

import java.util.List;

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
   */
  public record Prerequisite(String name, String why, String first) {}
}
