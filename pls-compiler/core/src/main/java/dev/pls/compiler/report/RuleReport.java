package dev.pls.compiler.report;

import dev.pls.compiler.diagnostic.Rule;
import dev.pls.compiler.diagnostic.Severity;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Rules as people read them: as a list, and one by one with why they exist. */
public final class RuleReport {
  private RuleReport() {}

  /**
   * What a rule finds, by example. Both are sections of a motion that is otherwise whole.
   *
   * @param bad sections in which it finds something
   * @param good the same, mended
   */
  public record Example(String bad, String good) {}

  /** The rules by category, a line each. */
  public static String listing(List<Rule> rules) {
    int width = rules.stream().mapToInt(rule -> rule.id().length()).max().orElse(0);
    StringBuilder text = new StringBuilder();
    byCategory(rules)
        .forEach(
            (category, of) -> {
              text.append(text.isEmpty() ? "" : "\n").append(category).append('\n');
              for (Rule rule : of) {
                text.append("  ")
                    .append(rule.id())
                    .append(" ".repeat(width - rule.id().length()))
                    .append("  ")
                    .append(weight(rule))
                    .append("  ")
                    .append(rule.title())
                    .append('\n');
              }
            });
    return text.append("\nMore of one: mvn pls:explain -Dpls.rule=").append(one(rules)).toString();
  }

  private static String one(List<Rule> rules) {
    return rules.stream().map(Rule::id).findFirst().orElse("ID");
  }

  /** "error", "warning", or "warning*" for what is an error to a strict team; all as long. */
  private static String weight(Rule rule) {
    String weight = rule.severity().word() + (raised(rule) ? "*" : "");
    return weight + " ".repeat(Math.max(0, "warning*".length() - weight.length()));
  }

  /** All there is to say of one rule. */
  public static String text(Rule rule, Optional<Example> example) {
    StringBuilder text = new StringBuilder();
    text.append(rule.id())
        .append("   ")
        .append(severity(rule))
        .append("   since ")
        .append(rule.since())
        .append('\n')
        .append(rule.title())
        .append(".\n\n")
        .append(rule.why())
        .append('\n');
    example.ifPresent(
        both ->
            text.append("\nNot so:\n\n")
                .append(indented(both.bad()))
                .append("\nBut so:\n\n")
                .append(indented(both.good())));
    return text.append('\n').append(accept(rule)).toString();
  }

  /** The rules as a page in Markdown, for the repository. */
  public static String markdown(Map<Rule, Optional<Example>> rules) {
    StringBuilder page = new StringBuilder();
    page.append(
        """
        # The rules

        Every finding begins with its severity and the id of its rule. `mvn pls:explain` lists the rules, and
        `mvn pls:explain -Dpls.rule=ID` says of one what is said here. The examples are sections of a motion that is
        otherwise whole; a test runs them all.

        """);
    Map<String, List<Rule>> categories = byCategory(List.copyOf(rules.keySet()));
    for (Map.Entry<String, List<Rule>> category : categories.entrySet()) {
      page.append("## ")
          .append(category.getKey())
          .append("\n\n| rule | severity | what is wrong |\n|---|---|---|\n");
      for (Rule rule : category.getValue()) {
        page.append("| [`")
            .append(rule.id())
            .append("`](#")
            .append(rule.id().replace("/", ""))
            .append(") | ")
            .append(severity(rule))
            .append(" | ")
            .append(rule.title())
            .append(" |\n");
      }
      page.append('\n');
      for (Rule rule : category.getValue()) {
        page.append("### ")
            .append(rule.id())
            .append("\n\n")
            .append(rule.title())
            .append(". ")
            .append(rule.why())
            .append("\n\n");
        rules
            .getOrDefault(rule, Optional.empty())
            .ifPresent(
                both ->
                    page.append("Not so:\n\n```yaml\n")
                        .append(both.bad())
                        .append("```\n\nBut so:\n\n```yaml\n")
                        .append(both.good())
                        .append("```\n\n"));
        page.append("*")
            .append(severity(rule))
            .append(", since ")
            .append(rule.since())
            .append("*\n\n");
      }
    }
    return page.toString().stripTrailing() + "\n";
  }

  private static Map<String, List<Rule>> byCategory(List<Rule> rules) {
    return rules.stream()
        .collect(Collectors.groupingBy(Rule::category, TreeMap::new, Collectors.toList()));
  }

  private static String severity(Rule rule) {
    return rule.severity().word() + (raised(rule) ? ", an error with pls.profile=strict" : "");
  }

  private static boolean raised(Rule rule) {
    return rule.strict() != rule.severity();
  }

  private static String accept(Rule rule) {
    if (rule.severity() == Severity.ERROR) {
      return "An error has to be mended; it cannot be accepted or lowered.\n";
    }
    return """
        To accept one finding, with a reason that the pack shows, write into the motion:

          suppressions:
            - rule: %1$s
              at: (the element that the finding is about)
              because: (why)

        To weigh them all otherwise: -Dpls.severity=%1$s=error (or info, or off).
        """
        .formatted(rule.id());
  }

  private static String indented(String text) {
    return text.lines()
        .map(line -> line.isBlank() ? "\n" : "  " + line + "\n")
        .collect(Collectors.joining());
  }
}
