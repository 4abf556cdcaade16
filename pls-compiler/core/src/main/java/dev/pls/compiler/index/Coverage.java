package dev.pls.compiler.index;

import dev.pls.compiler.model.Motion;
import dev.pls.compiler.model.Planning;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a motion plans to do about what it does not know: an assumption or an open question covers
 * what it is about, and all that is below.
 */
public final class Coverage {
  /** No path that something is about has more steps. */
  private static final int MOST_STEPS = 21;

  private final Map<String, List<Planning.Assumption>> assumptions = new LinkedHashMap<>();
  private final Map<String, List<Planning.OpenQuestion>> questions = new LinkedHashMap<>();

  /**
   * What covers something: what is about the most first, and then in the order in which it is
   * written.
   *
   * @param assumptions what is taken for true of it
   * @param questions what is asked about it
   */
  public record Covers(
      List<Planning.Assumption> assumptions, List<Planning.OpenQuestion> questions) {
    public Covers {
      assumptions = List.copyOf(assumptions);
      questions = List.copyOf(questions);
    }

    /** Whether nothing does. */
    public boolean isEmpty() {
      return assumptions.isEmpty() && questions.isEmpty();
    }
  }

  /** What this planning covers. */
  public Coverage(Planning planning) {
    for (Planning.Assumption one : planning.assumptions()) {
      assumptions.computeIfAbsent(one.about(), about -> new ArrayList<>()).add(one);
    }
    for (Planning.OpenQuestion one : planning.openQuestions()) {
      questions.computeIfAbsent(one.about(), about -> new ArrayList<>()).add(one);
    }
  }

  /** What covers something unknown. */
  public Covers of(Motion.Unknown unknown) {
    List<Planning.Assumption> assumed = new ArrayList<>();
    List<Planning.OpenQuestion> asked = new ArrayList<>();
    String path = unknown.path();
    int end = 0;
    for (int steps = 0; steps < MOST_STEPS && end < path.length(); steps++) {
      int dot = path.indexOf('.', end + 1);
      end = dot < 0 ? path.length() : dot;
      String above = path.substring(0, end);
      assumed.addAll(assumptions.getOrDefault(above, List.of()));
      asked.addAll(questions.getOrDefault(above, List.of()));
    }
    return new Covers(assumed, asked);
  }
}
