package dev.pls.compiler;

import dev.pls.compiler.diagnostic.Rule;
import dev.pls.compiler.diagnostic.Suggestion;
import dev.pls.compiler.report.RuleReport;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Tells which rules there are, or why one exists and what it finds. */
public final class Explain {
  private Explain() {}

  /**
   * What is asked for.
   *
   * @param asked the id of a rule, or a category of rules; empty for all
   */
  public record Request(String asked) {}

  /**
   * What came of it.
   *
   * @param text the answer, in lines; what to ask instead, if there is no such rule
   * @param found whether there is
   */
  public record Result(String text, boolean found) {}

  /** Looks up what is asked for. */
  public static Result run(Request request) {
    String asked = request.asked();
    List<Rule> rules = Rules.all();
    if (asked.isEmpty()) {
      return new Result(RuleReport.listing(rules), true);
    }
    List<Rule> category = rules.stream().filter(rule -> rule.category().equals(asked)).toList();
    if (!category.isEmpty()) {
      return new Result(RuleReport.listing(category), true);
    }
    return rules.stream()
        .filter(rule -> rule.id().equals(asked))
        .findFirst()
        .map(rule -> new Result(RuleReport.text(rule, example(rule)), true))
        .orElseGet(() -> new Result(unknown(asked, rules), false));
  }

  private static String unknown(String asked, List<Rule> rules) {
    return "No rule is called `"
        + asked
        + "`."
        + Suggestion.nearest(asked, rules.stream().map(Rule::id).toList())
            .map(near -> " Did you mean `" + near + "`?")
            .orElse(" `mvn pls:explain` lists them all.");
  }

  /** A mistake that a rule finds, and the same without it; none if it takes more than a text. */
  public static Optional<RuleReport.Example> example(Rule rule) {
    return text(rule, "bad").flatMap(bad -> text(rule, "good").map(good -> example(bad, good)));
  }

  private static RuleReport.Example example(String bad, String good) {
    return new RuleReport.Example(bad, good);
  }

  private static Optional<String> text(Rule rule, String which) {
    String name = "rules/" + rule.id() + "." + which + ".yaml";
    try (InputStream stream = Explain.class.getResourceAsStream(name)) {
      return stream == null
          ? Optional.empty()
          : Optional.of(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
