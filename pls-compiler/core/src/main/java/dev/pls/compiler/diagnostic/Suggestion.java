package dev.pls.compiler.diagnostic;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** "Did you mean": the known name that is nearest to a misspelt one. */
public final class Suggestion {
  /** How much may be compared for one name, in letters against letters. */
  private static final long MOST_COMPARED = 4_000_000;

  private Suggestion() {}

  /**
   * The candidate with the least edit distance, if it is near enough: at most a third of the
   * written name's length, and at least one edit is always allowed; only a name of one letter is
   * near to none. Case does not count. Of several as near, the first in the alphabet. Among a great
   * many candidates, more than ten thousand or so, none is sought.
   */
  public static Optional<String> nearest(String written, Collection<String> candidates) {
    String wanted = written.toLowerCase(Locale.ROOT);
    if (wanted.length() < 2) {
      return Optional.empty();
    }
    int limit = Math.max(1, Math.min(wanted.length(), 60) / 3);
    long letters =
        candidates.stream()
            .mapToLong(String::length)
            .filter(length -> Math.abs(length - wanted.length()) <= limit)
            .sum();
    if (letters > MOST_COMPARED / wanted.length()) {
      return Optional.empty();
    }
    String best = null;
    int bestDistance = limit + 1;
    for (String candidate : candidates) {
      if (Math.abs(candidate.length() - wanted.length()) > bestDistance) {
        continue;
      }
      int distance = distance(wanted, candidate.toLowerCase(Locale.ROOT), bestDistance);
      if (distance < bestDistance
          || (distance == bestDistance && best != null && candidate.compareTo(best) < 0)) {
        best = candidate;
        bestDistance = distance;
      }
    }
    return Optional.ofNullable(best);
  }

  /**
   * Optimal string alignment distance (a swap of neighbours is one edit), cut off above a limit.
   */
  private static int distance(String a, String b, int limit) {
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] current = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      current[0] = i;
      int least = i;
      for (int j = 1; j <= b.length(); j++) {
        int substitution = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int edit = Math.min(substitution, Math.min(last[j], current[j - 1]) + 1);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          edit = Math.min(edit, beforeLast[j - 2] + 1);
        }
        current[j] = edit;
        least = Math.min(least, edit);
      }
      if (least > limit) {
        return limit + 1;
      }
      int[] spare = beforeLast;
      beforeLast = last;
      last = current;
      current = spare;
    }
    return last[b.length()];
  }
}
