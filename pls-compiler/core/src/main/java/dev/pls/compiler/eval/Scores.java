package dev.pls.compiler.eval;

import dev.pls.compiler.model.Qualification;
import dev.pls.compiler.model.Score;
import dev.pls.compiler.model.Signal;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What scores come to, and which tier they reach; {@code semantics.md} rules 17 and 18. */
final class Scores {
  private static final int PLACES = 2;

  private final AsOf asOf;

  Scores(AsOf asOf) {
    this.asOf = asOf;
  }

  /** The scores of a qualification that has any: its own, a shared one, or both of a grid. */
  List<Scored> of(Unit unit, Qualification qualification) {
    List<Scored> scores = new ArrayList<>();
    qualification
        .score()
        .ifPresent(
            use -> {
              use.own().ifPresent(own -> scores.add(scored(unit, "", own)));
              use.named().ifPresent(name -> shared(unit, name, scores));
            });
    if (qualification.tiers() instanceof Qualification.Grid grid) {
      for (String name : List.of(grid.first(), grid.second())) {
        if (scores.stream().noneMatch(scored -> scored.name().equals(name))) {
          shared(unit, name, scores);
        }
      }
    }
    return scores;
  }

  private void shared(Unit unit, String name, List<Scored> scores) {
    Score.@Nullable Definition shared = asOf.motion().scores().get(name);
    if (shared != null) {
      scores.add(scored(unit, name, shared.score()));
    }
  }

  private Scored scored(Unit unit, String name, Score score) {
    List<SignalResult> signals =
        score.signals().stream()
            .map(signal -> asOf.signal(unit, signal))
            .flatMap(Optional::stream)
            .toList();
    Map<Signal.Type, BigDecimal> sums = new EnumMap<>(Signal.Type.class);
    for (SignalResult result : signals) {
      Signal signal = asOf.motion().signals().get(result.signal());
      if (signal != null) {
        sums.merge(signal.type(), result.decayed(), BigDecimal::add);
      }
    }
    Map<Signal.Type, BigDecimal> lost = new EnumMap<>(Signal.Type.class);
    BigDecimal total = BigDecimal.ZERO;
    for (Map.Entry<Signal.Type, BigDecimal> sum : sums.entrySet()) {
      BigDecimal capped = capped(sum.getValue(), score.caps().get(sum.getKey()));
      total = total.add(capped);
      if (capped.compareTo(sum.getValue()) != 0) {
        lost.put(sum.getKey(), sum.getValue().subtract(capped));
      }
    }
    BigDecimal floored = total.max(BigDecimal.ZERO);
    BigDecimal most = score.max().map(floored::min).orElse(floored);
    return new Scored(
        name, most.setScale(PLACES, RoundingMode.HALF_UP), signals, lost, floored.subtract(most));
  }

  /** A sum of one type: points that are given up to the cap, points that are taken down to it. */
  private static BigDecimal capped(BigDecimal sum, @Nullable BigDecimal cap) {
    return cap == null ? sum : sum.min(cap).max(cap.negate());
  }

  /** The tier that scores reach; empty if none. */
  static String tier(Qualification.Tiers tiers, List<Scored> scores) {
    if (tiers instanceof Qualification.Grid grid) {
      BigDecimal first = score(scores, grid.first());
      BigDecimal second = score(scores, grid.second());
      for (Map.Entry<String, Qualification.Corner> tier : grid.least().entrySet()) {
        if (first.compareTo(tier.getValue().first()) >= 0
            && second.compareTo(tier.getValue().second()) >= 0) {
          return tier.getKey();
        }
      }
    } else if (tiers instanceof Qualification.ByScore byScore && !scores.isEmpty()) {
      BigDecimal score = scores.get(0).score();
      String reached = "";
      BigDecimal least = BigDecimal.ZERO;
      for (Map.Entry<String, BigDecimal> tier : byScore.least().entrySet()) {
        boolean higher = reached.isEmpty() || tier.getValue().compareTo(least) > 0;
        if (higher && score.compareTo(tier.getValue()) >= 0) {
          reached = tier.getKey();
          least = tier.getValue();
        }
      }
      return reached;
    }
    return "";
  }

  /** The lowest tier there is; empty if there are none. */
  static String lowest(Qualification.Tiers tiers) {
    String lowest = "";
    if (tiers instanceof Qualification.Grid grid) {
      for (String tier : grid.least().keySet()) {
        lowest = tier;
      }
    } else if (tiers instanceof Qualification.ByScore byScore) {
      return least(byScore).map(Map.Entry::getKey).orElse("");
    }
    return lowest;
  }

  /** The tier that takes the least score. */
  static Optional<Map.Entry<String, BigDecimal>> least(Qualification.ByScore tiers) {
    return tiers.least().entrySet().stream().min(Map.Entry.comparingByValue());
  }

  private static BigDecimal score(List<Scored> scores, String name) {
    return scores.stream()
        .filter(scored -> scored.name().equals(name))
        .map(Scored::score)
        .findFirst()
        .orElse(BigDecimal.ZERO);
  }
}
