package dev.pls.compiler.check.computability;

import dev.pls.compiler.check.Check;
import dev.pls.compiler.check.Subject;
import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Rule;
import dev.pls.compiler.expr.Expr;
import dev.pls.compiler.model.Data;
import dev.pls.compiler.model.Duration;
import dev.pls.compiler.model.Funnel;
import dev.pls.compiler.model.Motion;
import dev.pls.compiler.model.Place;
import dev.pls.compiler.model.Qualification;
import dev.pls.compiler.model.Routing;
import dev.pls.compiler.model.Signal;
import dev.pls.compiler.model.Sla;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Finds promises to act that are shorter than the data behind them may be old: of a routing rule,
 * held against the signals of the qualifications it is for; of a stage that begins with a
 * qualification, against those of it; of the pilot, against those of all.
 *
 * <p>A rule that is only for who passes a signal that qualifies alone is held against that signal:
 * it makes the lead, however late the rest comes. Working and elapsed time are compared as lengths.
 * A source whose freshness is not known is left out.
 */
public final class FasterThanData implements Check {
  public static final Rule RULE =
      Rule.warning(
          "computability/faster-than-data",
          "A promise faster than the data",
          "The clock of the promise starts when the lead appears, and by then what they did may be a day"
              + " ago.");

  private static final Comparator<Data.Source> BY_AGE =
      Comparator.comparing(source -> source.freshness().value().orElse(Duration.ZERO));

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void run(Subject subject, Consumer<Diagnostic> found) {
    Motion motion = subject.motion();
    Map<String, Optional<Data.Source>> slowest = new LinkedHashMap<>();
    for (Qualification qualification : motion.qualifications().values()) {
      slowest.put(
          qualification.name(),
          slowest(subject, subject.definition(qualification).signals(motion)));
    }
    Map<String, Duration> told = new HashMap<>();
    for (Routing.Rule rule : motion.routing().map(Routing::rules).orElse(List.of())) {
      Collection<String> names =
          rule.qualifications().isEmpty() ? slowest.keySet() : rule.qualifications();
      aloneSignal(motion, rule)
          .map(signal -> slowest(subject, List.of(signal)))
          .orElseGet(() -> slowestOf(names, slowest))
          .filter(source -> rule.sla().filter(sla -> isFaster(sla, source)).isPresent())
          .ifPresent(
              source -> {
                Sla sla = rule.sla().orElseThrow();
                told.merge(source.name(), sla.within(), FasterThanData::shorter);
                found.accept(finding(sla, rule.place(), source));
              });
    }
    for (Funnel.Stage stage : motion.funnel().stages()) {
      repeated(stage.sla(), stage.place(), slowestOf(begins(stage), slowest), told)
          .ifPresent(found);
    }
    motion
        .pilot()
        .flatMap(
            pilot ->
                repeated(pilot.sla(), pilot.place(), slowestOf(slowest.keySet(), slowest), told))
        .ifPresent(found);
  }

  private static Duration shorter(Duration a, Duration b) {
    return a.compareTo(b) <= 0 ? a : b;
  }

  /** What is promised beside the rules is told only if it is shorter than what was told of them. */
  private static Optional<Diagnostic> repeated(
      Optional<Sla> sla, Place place, Optional<Data.Source> source, Map<String, Duration> told) {
    if (sla.isEmpty() || source.filter(one -> isFaster(sla.get(), one)).isEmpty()) {
      return Optional.empty();
    }
    Duration before = told.get(source.get().name());
    return before != null && before.compareTo(sla.get().within()) <= 0
        ? Optional.empty()
        : Optional.of(finding(sla.get(), place, source.get()));
  }

  private static boolean isFaster(Sla sla, Data.Source source) {
    return source.freshness().value().filter(age -> sla.within().compareTo(age) < 0).isPresent();
  }

  private static Diagnostic finding(Sla sla, Place place, Data.Source source) {
    String age = source.freshness().value().map(Duration::toString).orElse("");
    String name = "`" + source.name() + "`";
    String clock = sla.clock().name().toLowerCase(Locale.ROOT);
    return Diagnostic.of(
            RULE,
            place.at("sla", clock),
            place.element(),
            "The promise is "
                + sla.within()
                + ", and what the lead rests on may be "
                + age
                + " old before anybody sees it: "
                + name
                + " is no fresher.")
        .hint("Get " + name + " sooner, or promise " + age + " or more: it is what customers feel.")
        .related(source.freshness().place().span(), name + " is so old");
  }

  /** The qualifications whose verdict a stage begins with. */
  private static List<String> begins(Funnel.Stage stage) {
    return stage.enters().orElse(null) instanceof Funnel.Computed computed
        ? computed.condition().expr().references().stream()
            .filter(reference -> reference.root().equals("qualification"))
            .map(Expr.Reference::name)
            .toList()
        : List.of();
  }

  /** The signal that a rule asks for, if it is enough alone wherever the rule applies. */
  private static Optional<Signal> aloneSignal(Motion motion, Routing.Rule rule) {
    if (rule.when().isEmpty() || rule.qualifications().isEmpty()) {
      return Optional.empty();
    }
    Expr when = rule.when().get().expr();
    boolean isAll = when instanceof Expr.Junction junction && junction.op() == Expr.JunctionOp.AND;
    for (Expr one : isAll ? when.parts() : List.of(when)) {
      if (one instanceof Expr.Reference reference
          && reference.root().equals("signal")
          && rule.qualifications().stream()
              .map(motion.qualifications()::get)
              .filter(Objects::nonNull)
              .allMatch(it -> it.qualifiesAlone().contains(reference.name()))) {
        return Optional.ofNullable(motion.signals().get(reference.name()));
      }
    }
    return Optional.empty();
  }

  private static Optional<Data.Source> slowestOf(
      Collection<String> names, Map<String, Optional<Data.Source>> slowest) {
    return names.stream()
        .flatMap(name -> slowest.getOrDefault(name, Optional.empty()).stream())
        .max(BY_AGE);
  }

  private static Optional<Data.Source> slowest(Subject subject, List<Signal> signals) {
    Set<String> names = new LinkedHashSet<>();
    signals.forEach(signal -> names.addAll(subject.reads().of(signal).sources()));
    return names.stream()
        .map(subject.motion().data().sources()::get)
        .filter(Objects::nonNull)
        .filter(source -> source.freshness().isKnown())
        .max(BY_AGE);
  }
}
