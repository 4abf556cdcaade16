package dev.pls.compiler.policy;

import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Rule;
import dev.pls.compiler.diagnostic.Severity;
import dev.pls.compiler.diagnostic.Suggestion;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How much the findings of rules weigh for a team. A rule that it does not name keeps its own
 * severity. An error stays one: the compiler rests on it.
 */
public final class Severities {
  private static final String OFF = "off";
  private static final String ALL = "/*";
  private static final List<String> WORDS =
      Stream.concat(Arrays.stream(Severity.values()).map(Severity::word), Stream.of(OFF)).toList();

  /** By the rule's id; empty for a rule whose findings are not told. */
  private final Map<String, Optional<Severity>> byRule;

  private final Profile profile;

  private Severities(Map<String, Optional<Severity>> byRule, Profile profile) {
    this.byRule = Map.copyOf(byRule);
    this.profile = profile;
  }

  /** Those of the rules themselves. */
  public static Severities standard() {
    return new Severities(Map.of(), Profile.STANDARD);
  }

  /**
   * Reads settings such as {@code freshness/review-due=error}. {@code freshness/*} is all rules of
   * a category but its errors; what is said of a rule by its id goes before that.
   *
   * @param rules all rules there are
   * @param profile how much the findings of rules weigh of which nothing is said
   * @throws IllegalArgumentException if one cannot be, saying why and what can
   */
  public static Severities of(List<String> settings, List<Rule> rules, Profile profile) {
    Map<String, Optional<Severity>> ofCategories = new HashMap<>();
    Map<String, Optional<Severity>> ofRules = new HashMap<>();
    for (String setting : settings) {
      int equals = setting.indexOf('=');
      if (equals < 0) {
        throw new IllegalArgumentException(
            "`"
                + setting
                + "` does not say a rule's severity, such as `freshness/review-due=error`.");
      }
      String name = setting.substring(0, equals).strip();
      Optional<Severity> severity = severity(setting.substring(equals + 1).strip());
      if (name.endsWith(ALL)) {
        category(name, rules).forEach(rule -> ofCategories.put(rule.id(), severity));
      } else {
        ofRules.put(rule(name, severity, rules).id(), severity);
      }
    }
    ofCategories.putAll(ofRules);
    return new Severities(ofCategories, profile);
  }

  private static Optional<Severity> severity(String word) {
    if (word.equals(OFF)) {
      return Optional.empty();
    }
    return Optional.of(
        Arrays.stream(Severity.values())
            .filter(severity -> severity.word().equals(word))
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "No severity is called `"
                            + word
                            + "`."
                            + didYouMean(word, WORDS)
                            + " It is one of "
                            + String.join(", ", WORDS)
                            + ".")));
  }

  private static List<Rule> category(String name, List<Rule> rules) {
    String category = name.substring(0, name.length() - ALL.length());
    if (rules.stream().noneMatch(rule -> rule.category().equals(category))) {
      List<String> categories = rules.stream().map(rule -> rule.category() + ALL).toList();
      throw new IllegalArgumentException(
          "No rule is in `" + name + "`." + didYouMean(name, categories));
    }
    return rules.stream().filter(rule -> rule.category().equals(category)).toList();
  }

  private static Rule rule(String id, Optional<Severity> severity, List<Rule> rules) {
    Rule rule =
        rules.stream()
            .filter(candidate -> candidate.id().equals(id))
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "No rule is called `"
                            + id
                            + "`."
                            + didYouMean(id, rules.stream().map(Rule::id).toList())));
    if (rule.severity() == Severity.ERROR && !severity.equals(Optional.of(Severity.ERROR))) {
      throw new IllegalArgumentException(
          "`"
              + id
              + "` is an error and stays one: a motion in which it is found cannot be built."
              + " Mend what it finds.");
    }
    return rule;
  }

  private static String didYouMean(String written, List<String> known) {
    return Suggestion.nearest(written, known)
        .map(near -> " Did you mean `" + near + "`?")
        .orElse("");
  }

  /** A finding as it weighs for the team; empty if the team does not want to be told. */
  Optional<Diagnostic> weigh(Diagnostic diagnostic) {
    if (diagnostic.severity() == Severity.ERROR) {
      return Optional.of(diagnostic);
    }
    return byRule
        .getOrDefault(diagnostic.rule().id(), Optional.of(profile.severity(diagnostic)))
        .map(diagnostic::severity);
  }
}
