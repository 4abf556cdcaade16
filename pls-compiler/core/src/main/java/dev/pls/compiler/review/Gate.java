package dev.pls.compiler.review;

import dev.pls.compiler.diff.Axis;
import dev.pls.compiler.diff.Weight;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * What of a change keeps it from being merged.
 *
 * @param on the words for it
 */
public record Gate(Set<String> on) {
  private static final Map<String, Predicate<Review>> WORDS = words();

  public Gate {
    on = new TreeSet<>(on);
  }

  private static Map<String, Predicate<Review>> words() {
    Map<String, Predicate<Review>> words = new LinkedHashMap<>();
    words.put("unacknowledged", review -> has(review, ChangeRules.UNACKNOWLEDGED.id()));
    words.put("version", review -> has(review, ChangeRules.VERSION.id()));
    words.put(
        "breaking",
        review -> review.assessment().filter(all -> all.weight() == Weight.MAJOR).isPresent());
    words.put("findings", review -> !review.introduced().isEmpty());
    for (Axis axis : Axis.values()) {
      words.put(word(axis), review -> touches(review, axis));
    }
    words.put("any", review -> List.of(Axis.values()).stream().anyMatch(a -> touches(review, a)));
    words.put("never", review -> false);
    return words;
  }

  private static String word(Axis axis) {
    return axis.name().toLowerCase(Locale.ROOT);
  }

  private static boolean has(Review review, String rule) {
    return review.findings().stream().anyMatch(finding -> finding.rule().id().equals(rule));
  }

  private static boolean touches(Review review, Axis axis) {
    return review.assessment().filter(all -> !all.on(axis).isEmpty()).isPresent();
  }

  /**
   * A gate of these words: {@code unacknowledged}, {@code version}, {@code breaking}, {@code
   * findings}, an axis, {@code any} axis, or {@code never}.
   *
   * @throws IllegalArgumentException if one is none of them
   */
  public static Gate of(List<String> words) {
    Set<String> on = new TreeSet<>();
    for (String word : words) {
      if (!WORDS.containsKey(word.strip())) {
        throw new IllegalArgumentException(
            "`" + word.strip() + "` is none of " + String.join(", ", WORDS.keySet()) + ".");
      }
      on.add(word.strip());
    }
    return new Gate(on);
  }

  /** The words that hold of a change; none if it can be merged. */
  public List<String> closed(Review review) {
    List<String> closed = new ArrayList<>();
    WORDS.forEach(
        (word, holds) -> {
          if (on.contains(word) && holds.test(review)) {
            closed.add(word);
          }
        });
    return closed;
  }
}
