package dev.pls.compiler.check;

import dev.pls.compiler.check.capacity.CapacityChecks;
import dev.pls.compiler.check.completeness.CompletenessChecks;
import dev.pls.compiler.check.computability.ComputabilityChecks;
import dev.pls.compiler.check.definition.DefinitionChecks;
import dev.pls.compiler.check.examples.ExampleFailed;
import dev.pls.compiler.check.examples.ExampleMissing;
import dev.pls.compiler.check.freshness.ReviewDue;
import dev.pls.compiler.check.freshness.ValidationDue;
import dev.pls.compiler.check.funnel.FunnelChecks;
import dev.pls.compiler.check.measurement.MeasurementChecks;
import dev.pls.compiler.check.outreach.OutreachChecks;
import dev.pls.compiler.check.pilot.PilotChecks;
import dev.pls.compiler.check.readiness.NoProductSignal;
import dev.pls.compiler.check.readiness.ReadinessChecks;
import dev.pls.compiler.check.routing.RoutingChecks;
import dev.pls.compiler.check.rubric.BelowPassing;
import dev.pls.compiler.check.rubric.Checklist;
import dev.pls.compiler.check.rubric.Rubric;
import dev.pls.compiler.check.rubric.Scoring;
import dev.pls.compiler.check.safety.SafetyChecks;
import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Diagnostics;
import dev.pls.compiler.diagnostic.Rule;
import dev.pls.compiler.eval.ExampleRun;
import dev.pls.compiler.model.Motion;
import dev.pls.compiler.source.SourceFile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Judges a motion that has no errors so far: all checks, in stages. */
public final class Checks {
  /** What refuses a motion altogether; nothing else is told of one that is refused. */
  private static final Check REFUSAL = new NoProductSignal();

  /** All others. None rests on what another found. */
  private static final List<Check> ALL =
      Stream.of(
              ReadinessChecks.all(),
              ComputabilityChecks.all(),
              DefinitionChecks.all(),
              RoutingChecks.all(),
              CapacityChecks.all(),
              OutreachChecks.all(),
              FunnelChecks.all(),
              MeasurementChecks.all(),
              PilotChecks.all(),
              CompletenessChecks.all(),
              SafetyChecks.all(),
              List.of(
                  new ReviewDue(), new ValidationDue(), new ExampleFailed(), new ExampleMissing()))
          .flatMap(List::stream)
          .toList();

  private Checks() {}

  /**
   * What the checks found out beside their findings.
   *
   * @param judgement what they make of the motion; empty if it is refused
   * @param examples its examples, executed; none if the motion is refused
   */
  public record Result(Optional<Judgement> judgement, List<ExampleRun> examples) {
    public Result {
      examples = List.copyOf(examples);
    }
  }

  /** The checks that run on a motion that is not refused. */
  public static List<Check> all() {
    return ALL;
  }

  /** The rules that are checked. */
  public static List<Rule> rules() {
    return Stream.concat(
            Stream.concat(Stream.of(REFUSAL), ALL.stream()).map(Check::rule),
            Stream.of(BelowPassing.RULE))
        .toList();
  }

  /**
   * Adds what is found.
   *
   * @param files what the motion is written in
   * @param today the day that dates are compared with
   */
  public static Result run(
      Motion motion, List<SourceFile> files, LocalDate today, Diagnostics diagnostics) {
    Subject subject = new Subject(motion, files, today);
    List<Diagnostic> refusal = findings(REFUSAL, subject);
    if (!refusal.isEmpty()) {
      refusal.forEach(diagnostics::add);
      return new Result(Optional.empty(), List.of());
    }
    Map<Rule, List<Diagnostic>> byRule = new LinkedHashMap<>();
    List<Readiness.Prerequisite> prerequisites = new ArrayList<>();
    for (Check check : ALL) {
      List<Diagnostic> found = findings(check, subject);
      found.forEach(diagnostics::add);
      byRule.put(check.rule(), found);
      if (check instanceof Prerequisite prerequisite && !found.isEmpty()) {
        prerequisites.add(new Readiness.Prerequisite(prerequisite, found));
      }
    }
    Rubric rubric = Scoring.of(motion, byRule);
    if (!diagnostics.hasErrors()) {
      BelowPassing.check(motion, rubric).ifPresent(diagnostics::add);
    }
    Judgement judgement = new Judgement(new Readiness(prerequisites), rubric, Checklist.of(byRule));
    return new Result(Optional.of(judgement), subject.examples());
  }

  private static List<Diagnostic> findings(Check check, Subject subject) {
    List<Diagnostic> found = new ArrayList<>();
    check.run(subject, found::add);
    return found;
  }
}
