package dev.pls.compiler.check.definition;

import dev.pls.compiler.check.Check;
import dev.pls.compiler.check.Subject;
import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Rule;
import dev.pls.compiler.model.Measure;
import dev.pls.compiler.model.Motion;
import dev.pls.compiler.model.Signal;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Finds bands whose points fall where the measure grows and that do not say {@code monotone:
 * false}. Of negative and risk signals it is what they take away that must not fall. For a time
 * since or until something, points may rise or fall, but not both.
 */
public final class NotMonotone implements Check {
  public static final Rule RULE =
      Rule.warning(
          "definition/not-monotone",
          "Points that fall where more is done",
          "Mostly a slip of two numbers, and whoever does more is worth less.");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void run(Subject subject, Consumer<Diagnostic> found) {
    for (Signal signal : subject.motion().signals().values()) {
      if (signal.points() instanceof Signal.Bands bands && signal.monotone().orElse(true)) {
        check(subject.motion(), signal, bands.bands(), found);
      }
    }
  }

  private static void check(
      Motion motion, Signal signal, List<Signal.Band> bands, Consumer<Diagnostic> found) {
    boolean isTime = isTime(motion, signal.measure());
    boolean takesAway = signal.type() == Signal.Type.NEGATIVE || signal.type() == Signal.Type.RISK;
    int direction = isTime ? 0 : 1;
    @Nullable BigDecimal before = null;
    for (int i = 0; i < bands.size(); i++) {
      Signal.Band band = bands.get(i);
      if (band.missing()) {
        continue;
      }
      int step =
          before == null ? 0 : size(band.points(), takesAway).compareTo(size(before, takesAway));
      if (before != null && step * direction < 0) {
        found.accept(
            Diagnostic.of(
                    RULE,
                    signal.place().at("bands", String.valueOf(i), "points"),
                    signal.place().element() + "/bands",
                    (isTime
                            ? "The points first "
                                + (step > 0 ? "fall" : "rise")
                                + " with time, and then "
                                + (step > 0 ? "rise" : "fall")
                            : takesAway
                                ? "More is measured, and less is taken away"
                                : "More is measured, and fewer points are given")
                        + ": "
                        + DefinitionWords.number(band.points())
                        + " after "
                        + DefinitionWords.number(before)
                        + ".")
                .hint("Mend the points; if they are meant, say `monotone: false`."));
        return;
      }
      direction = direction == 0 ? step : direction;
      before = band.points();
    }
  }

  private static BigDecimal size(BigDecimal points, boolean takesAway) {
    return takesAway ? points.negate() : points;
  }

  private static boolean isTime(Motion motion, Measure measure) {
    Measure.Function function = measure.function();
    if (function instanceof Measure.Named named) {
      Measure.Definition definition = motion.measures().get(named.name());
      return definition != null
          && !(definition.measure().function() instanceof Measure.Named)
          && isTime(motion, definition.measure());
    }
    return function instanceof Measure.SinceLast
        || function instanceof Measure.OfAttribute read
            && (read.reading() == Measure.Reading.SINCE || read.reading() == Measure.Reading.UNTIL);
  }
}
