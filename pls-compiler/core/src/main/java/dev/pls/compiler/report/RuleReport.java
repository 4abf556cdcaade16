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
  /** What Markdown would take for markup in a sentence. */
  private static final String MARKUP = "\\*_[]<>&";

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
    Map<String, List<Rule>> categories = byCategory(List.copyOf(rules.keySet()));
    StringBuilder page = new StringBuilder();
    page.append(
        """
        # The rules

        What the compiler looks for in a motion, and why. Every finding begins with its severity and the id of its rule;
        `mvn pls:explain -Dpls.rule=ID` says of a rule what is said here. The examples are parts of a motion that is
        otherwise whole, in which `# …` stands for the rest; a test runs them all.

        An **error** has to be mended: a motion in which one is found is not built. A **warning** can be accepted, one
        at a time and with a reason, which the pack shows:

        ```yaml
        suppressions:
          - rule: freshness/review-due
            at: signals.real_use
            because: Reviewed in the quarterly meeting on 2 November
            until: 2027-01-31
        ```

        `-Dpls.severity=freshness/review-due=error,policy/*=off` makes the warnings of a rule weigh more, or less, for the
        whole motion. What is *strict: error* is a warning that fails the build with `-Dpls.profile=strict`. With
        `-Dpls.baseline=FILE`, an earlier `-Dpls.diagnostics.json=FILE`, only what is new is told.

        """);
    page.append(
            categories.keySet().stream()
                .map(category -> link(category, category))
                .collect(Collectors.joining(" ·\n")))
        .append("\n\n");
    categories.forEach(
        (category, of) -> {
          page.append("## ").append(category).append("\n\n");
          page.append("| rule | severity | what is wrong |\n|---|---|---|\n");
          of.forEach(rule -> page.append(row(rule)));
          of.forEach(
              rule -> section(rule, rules.getOrDefault(rule, Optional.empty()), page.append('\n')));
          page.append('\n');
        });
    return page.toString().stripTrailing() + "\n";
  }

  private static String row(Rule rule) {
    return "| "
        + link("`" + rule.id() + "`", rule.id())
        + " | "
        + shortly(rule)
        + " | "
        + escaped(rule.title()).replace("|", "\\|")
        + " |\n";
  }

  private static void section(Rule rule, Optional<Example> example, StringBuilder page) {
    page.append("### ")
        .append(rule.id())
        .append("\n\n**")
        .append(escaped(rule.title()))
        .append(".** ")
        .append(escaped(rule.why()))
        .append(" *(")
        .append(shortly(rule))
        .append(", since ")
        .append(rule.since())
        .append(")*\n");
    example.ifPresent(
        both ->
            page.append("\nNot so:\n\n")
                .append(fenced(both.bad()))
                .append("\nBut so:\n\n")
                .append(fenced(both.good())));
  }

  private static String shortly(Rule rule) {
    return rule.severity().word() + (raised(rule) ? "; strict: error" : "");
  }

  /** A link to a heading of the page; GitHub's anchors lose slashes. */
  private static String link(String words, String heading) {
    return "[" + words + "](#" + heading.replace("/", "") + ")";
  }

  private static String fenced(String yaml) {
    String fence = "```";
    while (yaml.contains(fence)) {
      fence += "`";
    }
    return fence + "yaml\n" + yaml + fence + "\n";
  }

  /** Our own prose, in which backticks set off names; what stands between them is code already. */
  private static String escaped(String prose) {
    StringBuilder escaped = new StringBuilder();
    boolean code = false;
    for (char letter : prose.toCharArray()) {
      code ^= letter == '`';
      escaped.append(!code && MARKUP.indexOf(letter) >= 0 ? "\\" : "").append(letter);
    }
    return escaped.toString();
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
