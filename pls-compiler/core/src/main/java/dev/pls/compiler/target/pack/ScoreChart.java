package dev.pls.compiler.target.pack;

import dev.pls.compiler.markdown.Markdown;
import dev.pls.compiler.model.Qualification;
import dev.pls.compiler.model.Score;
import dev.pls.compiler.model.Signal;
import dev.pls.compiler.target.draw.Bars;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What each signal can give to a score, and all together, against what the score must reach. */
final class ScoreChart {
  private final Draft draft;

  ScoreChart(Draft draft) {
    this.draft = draft;
  }

  /** The chart of a qualification's own score; none if it has none. */
  Markdown of(Qualification qualification) {
    Score.Use use = qualification.score().orElse(null);
    if (use == null || use.own().isEmpty()) {
      return Markdown.EMPTY;
    }
    List<Bars.Line> bounds = new ArrayList<>();
    use.triageAt().ifPresent(p -> bounds.add(bound("Triage", p)));
    use.qualifiesAt().ifPresent(p -> bounds.add(bound("Qualifies", p)));
    if (qualification.tiers() instanceof Qualification.ByScore tiers) {
      tiers.least().forEach((tier, least) -> bounds.add(bound("Tier " + tier, least)));
    }
    return of(Words.title(qualification.title(), qualification.name()), use.own().get(), bounds);
  }

  /** The chart of a shared score. */
  Markdown of(Score.Definition definition) {
    return of(Words.title(definition.title(), definition.name()), definition.score(), List.of());
  }

  private Markdown of(String title, Score score, List<Bars.Line> bounds) {
    List<Bars.Row> rows = new ArrayList<>();
    Map<Signal.Type, BigDecimal> most = new EnumMap<>(Signal.Type.class);
    boolean bounded = true;
    for (String name : score.signals()) {
      Signal signal = draft.motion().signals().get(name);
      if (signal == null) {
        continue;
      }
      String called = Markdown.oneLine(Words.title(signal.title(), name));
      Optional<BigDecimal> furthest = furthest(signal);
      if (furthest.isEmpty()) {
        bounded = false;
        rows.add(new Bars.Row(called, "no limit", List.of()));
        continue;
      }
      BigDecimal points = furthest.get();
      most.merge(signal.type(), points.max(BigDecimal.ZERO), BigDecimal::add);
      String words = points.signum() > 0 ? "up to " : points.signum() < 0 ? "down to " : "";
      rows.add(
          new Bars.Row(
              called,
              words + Words.number(points),
              List.of(
                  new Bars.Bar(points.signum() < 0 ? "less" : "more", 0, points.doubleValue()))));
    }
    if (rows.isEmpty()) {
      return Markdown.EMPTY;
    }
    if (bounded) {
      rows.add(together(score, most));
    }
    return draft.drawing(
        new Bars(
            "What each signal can give to the score of " + Markdown.oneLine(title),
            rows,
            merged(bounds)));
  }

  private static Bars.Row together(Score score, Map<Signal.Type, BigDecimal> most) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Map.Entry<Signal.Type, BigDecimal> type : most.entrySet()) {
      BigDecimal cap = score.caps().get(type.getKey());
      sum = sum.add(cap == null ? type.getValue() : type.getValue().min(cap));
    }
    sum = score.max().isPresent() ? sum.min(score.max().get()) : sum;
    return new Bars.Row(
        "All together",
        "up to " + Words.number(sum),
        List.of(new Bars.Bar("all", 0, sum.doubleValue())));
  }

  private static Bars.Line bound(String name, BigDecimal points) {
    return new Bars.Line(name + " from " + Words.number(points), points.doubleValue());
  }

  /** Bounds at the same points have one line. */
  private static List<Bars.Line> merged(List<Bars.Line> bounds) {
    List<Bars.Line> merged = new ArrayList<>();
    for (Bars.Line bound : bounds) {
      int same = -1;
      for (int i = 0; i < merged.size(); i++) {
        same = merged.get(i).at() == bound.at() ? i : same;
      }
      if (same < 0) {
        merged.add(bound);
      } else {
        String name = merged.get(same).name().replaceFirst(" from [^ ]*$", "");
        merged.set(same, new Bars.Line(name + ", " + bound.name(), bound.at()));
      }
    }
    return merged;
  }

  /** The points that are furthest from none; empty if there is no limit. */
  private static Optional<BigDecimal> furthest(Signal signal) {
    boolean against = signal.type() == Signal.Type.RISK || signal.type() == Signal.Type.NEGATIVE;
    Optional<BigDecimal> limit = against ? signal.max().map(BigDecimal::negate) : signal.max();
    Optional<BigDecimal> most = furthest(signal.points(), against);
    Optional<BigDecimal> all =
        most.map(points -> further(Stream.of(points), signal.missing(), against));
    return all.isPresent() && limit.isPresent()
        ? Optional.of(against ? all.get().max(limit.get()) : all.get().min(limit.get()))
        : all.or(() -> limit);
  }

  private static Optional<BigDecimal> furthest(Signal.Points points, boolean against) {
    if (points instanceof Signal.NoPoints) {
      return Optional.of(BigDecimal.ZERO);
    } else if (points instanceof Signal.Fixed fixed) {
      return Optional.of(fixed.number());
    } else if (points instanceof Signal.Per per) {
      return per.max().map(max -> against ? max.abs().negate() : max);
    } else if (points instanceof Signal.Bands bands) {
      Stream<BigDecimal> all = bands.bands().stream().map(Signal.Band::points);
      return Optional.of(further(all, Optional.empty(), against));
    } else if (points instanceof Signal.ByValue byValue) {
      Stream<BigDecimal> all = byValue.points().values().stream();
      return Optional.of(further(all, byValue.otherwise(), against));
    }
    return Optional.empty();
  }

  private static BigDecimal further(
      Stream<BigDecimal> points, Optional<BigDecimal> other, boolean against) {
    Stream<BigDecimal> all = Stream.concat(points, other.stream());
    return all.reduce(BigDecimal.ZERO, against ? BigDecimal::min : BigDecimal::max);
  }
}
