package dev.pls.compiler.lifecycle;

import dev.pls.compiler.eval.DeepStack;
import dev.pls.compiler.eval.Evaluator;
import dev.pls.compiler.eval.Unit;
import dev.pls.compiler.eval.World;
import dev.pls.compiler.index.Reads;
import dev.pls.compiler.index.Unversioned;
import dev.pls.compiler.model.Motion;
import dev.pls.compiler.model.Qualification;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * What becomes of units over time: folds verdicts into who enters, is joined, cools down and
 * leaves.
 *
 * <pre>{@code new Lifecycles(motion).fold("trial_pql", world, dispositions, span).changes()}</pre>
 *
 * <p>A fold begins with everybody out. What was before its span counts as far as it is known:
 * verdicts that held before it count for {@code sustain}, and dispositions before it cool down.
 * Names of qualifications must be declared.
 */
public final class Lifecycles {
  private final Motion motion;
  private final Reads reads;

  /**
   * @param motion a motion without errors
   */
  public Lifecycles(Motion motion) {
    this.motion = motion;
    this.reads = new Reads(motion);
  }

  /**
   * The attributes without history that a verdict reads, as {@code account.plan}. If there are any,
   * what is stored does not tell what the verdict was; its lifecycle folds recorded runs, {@code
   * semantics.md} rule 26.
   */
  public List<String> unversioned(String qualification) {
    return List.copyOf(Unversioned.of(motion, reads, declared(qualification)));
  }

  /**
   * Folds the verdicts on what is stored: exactly, at every instant. Attributes without history are
   * read as they are now; the lifecycle says if there are any. The units are those that ever have a
   * row; at an instant at which one has none, or two, it does not qualify.
   *
   * @throws SpanTooLongException if a verdict may change more than 100,000 times
   */
  public Lifecycle fold(
      String qualification, World world, List<Disposition> dispositions, Span span) {
    Qualification declared = declared(qualification);
    Terms terms = Terms.of(motion, declared);
    Map<String, List<World.Row>> rows =
        declared.unit().equals("account") ? world.accounts() : world.users();
    Set<Unit> units = new TreeSet<>();
    rows.keySet().forEach(key -> units.add(new Unit(declared.unit(), key)));
    Span judged =
        new Span(Math.max(0, span.from() - Math.min(span.from(), terms.sustain())), span.to());
    return DeepStack.run(
        "pls-lifecycle",
        () -> {
          Evaluator.History history = new Evaluator(motion).over(world);
          return fold(
              declared,
              terms,
              unversioned(qualification).isEmpty(),
              units,
              unit -> Steps.of(history, unit, qualification, judged),
              dispositions,
              span);
        });
  }

  /**
   * Folds verdicts that were recorded, each standing until the next run.
   *
   * @param runs the runs, in any order, no two of one instant
   */
  public Lifecycle fold(
      String qualification, List<Run> runs, List<Disposition> dispositions, Span span) {
    Qualification declared = declared(qualification);
    List<Run> ordered = runs.stream().sorted(Comparator.comparingLong(Run::at)).toList();
    Set<Unit> units = new TreeSet<>();
    Set<Long> instants = new HashSet<>();
    for (Run run : ordered) {
      units.addAll(run.standings().keySet());
      if (!instants.add(run.at())) {
        throw new IllegalArgumentException("two runs at one instant: " + run.at());
      }
    }
    return fold(
        declared,
        Terms.of(motion, declared),
        true,
        units,
        unit -> steps(unit, ordered),
        dispositions,
        span);
  }

  private static List<Step> steps(Unit unit, List<Run> runs) {
    List<Step> steps = new ArrayList<>();
    for (Run run : runs) {
      steps.add(new Step(run.at(), run.standings().getOrDefault(unit, Standing.NONE)));
    }
    return steps;
  }

  private static Lifecycle fold(
      Qualification qualification,
      Terms terms,
      boolean pointInTime,
      Set<Unit> units,
      Function<Unit, List<Step>> steps,
      List<Disposition> dispositions,
      Span span) {
    Map<Unit, List<Disposition>> said = new HashMap<>();
    for (Disposition disposition : dispositions) {
      said.computeIfAbsent(disposition.unit(), u -> new ArrayList<>()).add(disposition);
    }
    List<Course> courses = new ArrayList<>();
    for (Unit unit : units) {
      courses.add(new Course(unit, terms, steps.apply(unit), said.getOrDefault(unit, List.of())));
    }
    List<String> grid =
        qualification.tiers() instanceof Qualification.Grid tiers
            ? List.copyOf(tiers.least().keySet())
            : List.of();
    List<Change> changes = Fold.run(terms, Group.best(grid), courses, span);
    SortedMap<Unit, State> states = new TreeMap<>();
    courses.forEach(course -> states.put(course.unit(), course.state(span.to())));
    return new Lifecycle(qualification.name(), span, pointInTime, changes, states);
  }

  private Qualification declared(String name) {
    Qualification qualification = motion.qualifications().get(name);
    if (qualification == null) {
      throw new IllegalArgumentException("no qualification is called " + name);
    }
    return qualification;
  }
}
