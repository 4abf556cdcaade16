package dev.pls.compiler.check.pilot;

import dev.pls.compiler.check.Check;
import dev.pls.compiler.check.Subject;
import dev.pls.compiler.check.Topic;
import dev.pls.compiler.check.Words;
import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Rule;
import dev.pls.compiler.model.Motion;
import dev.pls.compiler.model.Pilot;
import dev.pls.compiler.model.Reporting;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Asks a pilot to watch for complaints, for customers who leave, and for the load on reps. */
public final class NoGuardrail implements Check {
  public static final Rule RULE =
      Rule.warning(
          "pilot/no-guardrail",
          "A pilot that watches too little for harm",
          "A pilot can win by its own metric while customers complain or leave, or while reps are worn out.");

  private static final List<Topic> HARM =
      List.of(
          Topic.of("complaints", "complain", "spam", "opt out", "opted out", "unsubscri"),
          Topic.of(
              "whether customers stay",
              "retention",
              "retain",
              "stay",
              "churn",
              "cancel",
              "renew",
              "nps ",
              "satisf",
              "refund"),
          Topic.of(
              "the load on reps",
              "load",
              "overload",
              "workload",
              "capacity",
              "utili",
              "touches",
              "promised time"));

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void run(Subject subject, Consumer<Diagnostic> found) {
    subject.motion().pilot().ifPresent(pilot -> check(subject.motion(), pilot, found));
  }

  /** What is read later is watched too: customers do not leave within the weeks of a pilot. */
  private static void check(Motion motion, Pilot pilot, Consumer<Diagnostic> found) {
    List<String> watched = new ArrayList<>();
    pilot.readLater().forEach(name -> add(motion, name, watched));
    for (List<Pilot.Criterion> criteria : List.of(pilot.guardrails(), pilot.rollbackWhen())) {
      for (Pilot.Criterion criterion : criteria) {
        watched.add(criterion.says());
        add(motion, criterion.metric(), watched);
      }
    }
    String[] texts = watched.toArray(String[]::new);
    List<String> unwatched =
        HARM.stream().filter(harm -> !harm.in(texts)).map(Topic::name).toList();
    if (!unwatched.isEmpty() || pilot.guardrails().isEmpty()) {
      found.accept(
          Diagnostic.of(
                  RULE,
                  pilot.place().key("guardrails"),
                  "pilot/guardrails",
                  unwatched.isEmpty()
                      ? "The pilot has no guardrails, only what ends it."
                      : "Nothing in the pilot watches " + Words.or(unwatched) + ".")
              .hint(
                  "Add a criterion under `guardrails`, with what happens when it is crossed. What takes"
                      + " longer than the pilot goes under `read_later`."));
    }
  }

  /** What a metric is about: its name, title and reason. */
  private static void add(Motion motion, String name, List<String> watched) {
    Reporting.Metric metric = motion.reporting().metrics().get(name);
    if (metric != null) {
      watched.addAll(List.of(name, metric.title(), metric.why()));
    }
  }
}
