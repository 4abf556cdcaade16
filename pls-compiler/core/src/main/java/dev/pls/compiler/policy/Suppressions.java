package dev.pls.compiler.policy;

import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Diagnostics;
import dev.pls.compiler.diagnostic.Rule;
import dev.pls.compiler.diagnostic.Severity;
import dev.pls.compiler.diagnostic.Suggestion;
import dev.pls.compiler.model.Suppression;
import dev.pls.compiler.syntax.ElementPath;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The findings that a motion accepts. A suppression is of all findings of one rule at one element.
 * What matters is the severity that a finding has of itself: a warning that a team raises to an
 * error can still be accepted.
 */
public final class Suppressions {
  private final List<Suppression> suppressions;
  private final Map<String, Rule> rules;
  private final LocalDate today;

  /** What a suppression is of. */
  private record Subject(String rule, String at) {
    static Subject of(Suppression suppression) {
      return new Subject(suppression.rule(), suppression.at());
    }

    static Subject of(Diagnostic diagnostic) {
      return new Subject(diagnostic.rule().id(), ElementPath.dotted(diagnostic.element()));
    }
  }

  /**
   * @param rules all rules there are
   * @param today the day that the end of a suppression is compared with
   */
  public Suppressions(List<Suppression> suppressions, List<Rule> rules, LocalDate today) {
    this.suppressions = suppressions;
    this.rules = rules.stream().collect(Collectors.toMap(Rule::id, Function.identity()));
    this.today = today;
  }

  /**
   * Gives the findings that are accepted, and adds what is wrong with the suppressions. Whether one
   * is of any use can be told only where there are no errors: with them, checks do not run.
   */
  public List<Suppressed> apply(Diagnostics diagnostics) {
    List<Diagnostic> found = diagnostics.sorted();
    boolean complete = !diagnostics.hasErrors();
    Map<Subject, Suppression> sound = sound(diagnostics);
    List<Suppressed> suppressed = new ArrayList<>();
    Set<Subject> met = new HashSet<>();
    for (Diagnostic diagnostic : found) {
      Subject subject = Subject.of(diagnostic);
      Suppression suppression = sound.get(subject);
      if (suppression != null && diagnostic.severity() != Severity.ERROR) {
        if (!ended(suppression)) {
          suppressed.add(new Suppressed(diagnostic, suppression.because()));
        }
        met.add(subject);
      }
    }
    sound.forEach(
        (subject, suppression) -> {
          if (!met.contains(subject)) {
            if (complete) {
              diagnostics.add(unused(suppression, subject, unmet(found, met)));
            }
          } else if (ended(suppression)) {
            diagnostics.add(ended(suppression, subject));
          }
        });
    return suppressed;
  }

  /** Where a rule finds something that no suppression is of, for those whose path has a slip. */
  private static List<Subject> unmet(List<Diagnostic> found, Set<Subject> met) {
    return found.stream().map(Subject::of).filter(subject -> !met.contains(subject)).toList();
  }

  /** The suppressions that can be, by what they are of; the others are told. */
  private Map<Subject, Suppression> sound(Diagnostics diagnostics) {
    Map<Subject, Suppression> sound = new LinkedHashMap<>();
    for (Suppression suppression : suppressions) {
      Subject subject = Subject.of(suppression);
      Rule rule = rules.get(subject.rule);
      if (rule == null) {
        diagnostics.add(unknown(suppression, subject));
      } else if (rule.severity() == Severity.ERROR || PolicyRules.all().contains(rule)) {
        diagnostics.add(refused(suppression, subject, rule));
      } else {
        Suppression first = sound.putIfAbsent(subject, suppression);
        if (first != null) {
          diagnostics.add(again(suppression, subject, first));
        }
      }
    }
    return sound;
  }

  private boolean ended(Suppression suppression) {
    return suppression.until().filter(day -> day.isBefore(today)).isPresent();
  }

  private Diagnostic unknown(Suppression suppression, Subject subject) {
    return finding(
        PolicyRules.UNKNOWN_RULE,
        suppression,
        subject,
        "rule",
        "No rule is called `" + subject.rule + "`.",
        Suggestion.nearest(subject.rule, rules.keySet())
            .map(near -> "Did you mean `" + near + "`?")
            .orElse(
                "A finding begins with its severity and the id of its rule: copy it from there."));
  }

  private Diagnostic refused(Suppression suppression, Subject subject, Rule rule) {
    return finding(
        PolicyRules.CANNOT_SUPPRESS,
        suppression,
        subject,
        "rule",
        rule.severity() == Severity.ERROR
            ? "`" + rule.id() + "` is an error, and an error cannot be suppressed."
            : "`" + rule.id() + "` is about suppressions, and cannot be suppressed itself.",
        "Mend what it finds, and take this suppression out.");
  }

  private Diagnostic again(Suppression suppression, Subject subject, Suppression first) {
    return finding(
            PolicyRules.DUPLICATE_SUPPRESSION,
            suppression,
            subject,
            "at",
            "`" + subject.rule + "` at `" + subject.at + "` is suppressed already.",
            "Keep one of the two.")
        .related(first.place().at("at"), "first suppressed here");
  }

  private Diagnostic ended(Suppression suppression, Subject subject) {
    return finding(
        PolicyRules.EXPIRED_SUPPRESSION,
        suppression,
        subject,
        "until",
        "This suppression ended on "
            + suppression.until().map(LocalDate::toString).orElse("")
            + ", so what it suppressed counts again.",
        "Mend what is found and take the suppression out, or look at it again and write a new day.");
  }

  private Diagnostic unused(Suppression suppression, Subject subject, List<Subject> unmet) {
    List<String> places =
        unmet.stream().filter(other -> other.rule.equals(subject.rule)).map(Subject::at).toList();
    return finding(
        PolicyRules.UNUSED_SUPPRESSION,
        suppression,
        subject,
        "at",
        "`" + subject.rule + "` finds nothing at `" + subject.at + "`.",
        places.stream()
            .filter(place -> place.startsWith(subject.at + "."))
            .findFirst()
            .or(() -> Suggestion.nearest(subject.at, places))
            .map(near -> "Did you mean `" + near + "`?")
            .orElse("Take this suppression out."));
  }

  /** The element is the section, as an item has no name that would stay the same if it moves. */
  private static Diagnostic finding(
      Rule rule,
      Suppression suppression,
      Subject subject,
      String key,
      String message,
      String hint) {
    return Diagnostic.of(rule, suppression.place().at(key), "suppressions", message)
        .hint(hint)
        .about(subject.rule + " " + subject.at);
  }
}
