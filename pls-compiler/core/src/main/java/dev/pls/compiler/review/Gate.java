package dev.pls.compiler.review;

import dev.pls.compiler.diagnostic.Rule;
import dev.pls.compiler.diff.Axis;
import dev.pls.compiler.diff.Weight;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * What of a change keeps it from being merged.
 *
 * @param on the words for it
 */
public record Gate(Set<String> on) {
  private static final List<String> WORDS =
      List.of(
          "unacknowledged",
          "version",
          "breaking",
          "findings",
          "qualifies",
          "contact",
          "history",
          "contracts",
          "messages",
          "any",
          "never");

  public Gate {
    on = Collections.unmodifiableSet(new TreeSet<>(on));
  }

  private static boolean holds(String word, Review review) {
    return switch (word) {
      case "unacknowledged" -> has(review, ChangeRules.UNACKNOWLEDGED);
      case "version" -> has(review, ChangeRules.VERSION);
      case "breaking" ->
          review.assessment().filter(all -> all.weight() == Weight.MAJOR).isPresent();
      case "findings" -> !review.introduced().isEmpty();
      case "any" -> List.of(Axis.values()).stream().anyMatch(axis -> touches(review, axis));
      case "never" -> false;
      default -> touches(review, Axis.valueOf(word.toUpperCase(Locale.ROOT)));
    };
  }

  private static boolean has(Review review, Rule rule) {
    return review.findings().stream().anyMatch(finding -> finding.rule().equals(rule));
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
      if (!WORDS.contains(word.strip())) {
        throw new IllegalArgumentException(
            "`" + word.strip() + "` is none of " + String.join(", ", WORDS) + ".");
      }
      on.add(word.strip());
    }
    return new Gate(on);
  }

  /** The words that hold of a change; none if it can be merged. */
  public List<String> closed(Review review) {
    return WORDS.stream().filter(word -> on.contains(word) && holds(word, review)).toList();
  }
}
