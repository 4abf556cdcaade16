package dev.pls.compiler.bind;

import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.expr.Expr;
import dev.pls.compiler.model.Condition;
import dev.pls.compiler.model.Data;
import dev.pls.compiler.model.Measure;
import dev.pls.compiler.model.Place;
import dev.pls.compiler.model.Qualification;
import dev.pls.compiler.model.Qualification.Requirement;
import dev.pls.compiler.model.Score;
import dev.pls.compiler.model.Segment;
import dev.pls.compiler.model.Signal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Finds what rests on itself among attributes, measures, signals, segments and qualifications. */
final class Circles {
  private final Map<String, Place> places = new LinkedHashMap<>();
  private final Map<String, Set<String>> restsOn = new LinkedHashMap<>();

  Circles(
      Data data,
      Map<String, Measure.Definition> measures,
      Map<String, Signal> signals,
      Map<String, Score.Definition> scores,
      Map<String, Segment> segments,
      Map<String, Qualification> qualifications) {
    for (Data.Entity entity : data.entities().values()) {
      for (Data.Attribute attribute : entity.attributes().values()) {
        Consumer<String> edge = add(entity.name() + "." + attribute.name(), attribute.place());
        condition(attribute.derive(), edge);
      }
    }
    for (Measure.Definition definition : measures.values()) {
      measure(definition.measure(), false, add("measure." + definition.name(), definition.place()));
    }
    for (Signal signal : signals.values()) {
      boolean overSignals = signal.overUsers().filter(Signal.OverUsers::ofSignals).isPresent();
      measure(signal.measure(), overSignals, add("signal." + signal.name(), signal.place()));
    }
    for (Score.Definition score : scores.values()) {
      Consumer<String> edge = add("score." + score.name(), score.place());
      score.score().signals().forEach(s -> edge.accept("signal." + s));
    }
    for (Segment segment : segments.values()) {
      condition(segment.where(), add("segment." + segment.name(), segment.place()));
    }
    for (Qualification q : qualifications.values()) {
      Consumer<String> edge = add("qualification." + q.name(), q.place());
      q.segments().forEach(segment -> edge.accept("segment." + segment));
      q.requires().ifPresent(requirement -> requirement(requirement, edge));
      q.ways().values().forEach(requirement -> requirement(requirement, edge));
      q.score()
          .flatMap(Score.Use::own)
          .ifPresent(score -> score.signals().forEach(s -> edge.accept("signal." + s)));
      q.score().flatMap(Score.Use::named).ifPresent(score -> edge.accept("score." + score));
      if (q.tiers() instanceof Qualification.Grid grid) {
        edge.accept("score." + grid.first());
        edge.accept("score." + grid.second());
      }
      q.qualifiesAlone().forEach(signal -> edge.accept("signal." + signal));
      q.exclusions().forEach(exclusion -> condition(Optional.of(exclusion.when()), edge));
    }
  }

  private Consumer<String> add(String name, Place place) {
    places.put(name, place);
    Set<String> edges = restsOn.computeIfAbsent(name, key -> new LinkedHashSet<>());
    return edges::add;
  }

  private static void measure(Measure measure, boolean overSignals, Consumer<String> edge) {
    condition(measure.scope().where(), edge);
    Measure.Function function = measure.function();
    if (function instanceof Measure.Named named) {
      edge.accept((overSignals ? "signal." : "measure.") + named.name());
    } else if (function instanceof Measure.Growth growth) {
      edge.accept("measure." + growth.measure());
    } else if (function instanceof Measure.Ratio ratio) {
      edge.accept("measure." + ratio.numerator());
      edge.accept("measure." + ratio.denominator());
    } else if (function instanceof Measure.Streak streak) {
      edge.accept("measure." + streak.measure());
    } else if (function instanceof Measure.OfAttribute read) {
      edge.accept(read.entity() + "." + read.attribute());
    } else if (function instanceof Measure.Expression expression) {
      condition(Optional.of(expression.formula()), edge);
    }
  }

  private static void requirement(Requirement requirement, Consumer<String> edge) {
    if (requirement instanceof Qualification.Passes passes) {
      edge.accept("signal." + passes.signal());
    } else if (requirement instanceof Qualification.Group group) {
      for (List<Requirement> part : List.of(group.all(), group.any(), group.none(), group.of())) {
        part.forEach(member -> requirement(member, edge));
      }
      for (Optional<Qualification.Users> users : List.of(group.users(), group.otherUsers())) {
        users.ifPresent(
            u -> {
              u.meet().forEach(name -> met(name, edge));
              met(u.outOf(), edge);
            });
      }
    }
  }

  /** A name under {@code meet} is a signal's or a qualification's; only one of the two exists. */
  private static void met(String name, Consumer<String> edge) {
    edge.accept("signal." + name);
    edge.accept("qualification." + name);
  }

  private static void condition(Optional<Condition> condition, Consumer<String> edge) {
    condition.ifPresent(
        c -> c.expr().references().stream().map(Expr.Reference::text).forEach(edge));
  }

  /** Reports every circle once, at the element of it whose name is the first in the alphabet. */
  void report(Binding binding) {
    Set<String> done = new HashSet<>();
    for (String start : restsOn.keySet()) {
      if (!done.contains(start)) {
        walk(start, done, binding);
      }
    }
  }

  /** Depth first without recursion, since a chain of measures may be thousands long. */
  private void walk(String start, Set<String> done, Binding binding) {
    Deque<String> path = new ArrayDeque<>();
    Deque<Iterator<String>> ahead = new ArrayDeque<>();
    Set<String> onPath = new LinkedHashSet<>();
    path.push(start);
    onPath.add(start);
    ahead.push(edges(start));
    while (!path.isEmpty()) {
      if (!ahead.element().hasNext()) {
        String left = path.pop();
        ahead.pop();
        onPath.remove(left);
        done.add(left);
        continue;
      }
      String next = ahead.element().next();
      if (onPath.contains(next)) {
        tell(next, onPath, binding);
      } else if (!done.contains(next) && restsOn.containsKey(next)) {
        path.push(next);
        onPath.add(next);
        ahead.push(edges(next));
      }
    }
  }

  private Iterator<String> edges(String name) {
    return restsOn.getOrDefault(name, Set.of()).iterator();
  }

  private void tell(String next, Set<String> onPath, Binding binding) {
    List<String> walked = new ArrayList<>(onPath);
    List<String> circle = walked.subList(walked.indexOf(next), walked.size());
    // Wherever the walk began, a circle is told in the same words and at the same place.
    Collections.rotate(circle, -circle.indexOf(Collections.min(circle)));
    String first = circle.get(0);
    Place place = places.get(first);
    if (place == null) {
      return;
    }
    String chain = String.join("`, which rests on `", circle.subList(1, circle.size()));
    binding.report(
        Diagnostic.of(
                BindRules.CIRCLE,
                place.span(),
                place.element(),
                circle.size() == 1
                    ? "`" + first + "` rests on itself."
                    : "`"
                        + first
                        + "` rests on `"
                        + chain
                        + "`, which rests on `"
                        + first
                        + "` again.")
            .hint("Take one of them out of the circle, so that it can be computed first.")
            .about(String.join(",", circle)));
  }
}
