package dev.pls.compiler.check.pilot;

import dev.pls.compiler.capacity.PilotSample;
import dev.pls.compiler.capacity.SampleSize;
import dev.pls.compiler.check.Check;
import dev.pls.compiler.check.Subject;
import dev.pls.compiler.check.readiness.LowVolume;
import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Rule;
import dev.pls.compiler.model.Pilot;
import dev.pls.compiler.model.Value;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** Compares what a design takes with what is planned, and with what is expected to come. */
public final class TooSmall implements Check {
  public static final Rule RULE =
      Rule.warning(
          "pilot/too-small",
          "A pilot too small to tell",
          "It ends without a result, whether the motion works or not, and weeks of work are lost.");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void run(Subject subject, Consumer<Diagnostic> found) {
    subject
        .motion()
        .pilot()
        .ifPresent(pilot -> check(new PilotSample(subject.motion(), pilot), pilot, found));
  }

  private static void check(PilotSample sample, Pilot pilot, Consumer<Diagnostic> found) {
    Pilot.Design design = pilot.design().orElse(null);
    Optional<Long> planned = pilot.sampleSize().value();
    if (design == null) {
      planned
          .flatMap(units -> tooShort(sample, units, "The plan is " + number(units) + " units"))
          .ifPresent(found);
      return;
    }
    if (!(sample.baseline(design).value().orElse(null) instanceof Value.Percent baseline)) {
      return;
    }
    Optional<SampleSize> size = sample.size(design);
    if (size.isEmpty()) {
      found.accept(never(design, baseline));
    } else if (planned.filter(number -> number < size.get().total()).isPresent()) {
      found.accept(tooFew(pilot, planned.get(), size.get(), design, baseline));
    } else {
      long total = size.get().total();
      tooShort(sample, total, "The design takes " + number(total) + " " + design.unit() + "s")
          .ifPresent(found);
    }
  }

  private static Diagnostic tooFew(
      Pilot pilot, long planned, SampleSize size, Pilot.Design design, Value.Percent baseline) {
    return Diagnostic.of(
            RULE,
            pilot.place().at("sample_size"),
            "pilot/sample_size",
            "It takes "
                + number(size.total())
                + " "
                + design.unit()
                + "s to see "
                + percent(baseline.share().add(design.effect()))
                + " where "
                + percent(baseline.share())
                + " is usual, "
                + number(size.control())
                + " left alone and "
                + number(size.contacted())
                + " contacted, and "
                + number(planned)
                + " are planned.")
        .hint(
            "Take in more, or look for a larger difference than "
                + points(design)
                + ". The arithmetic is in part 7 of the pack.");
  }

  private static Optional<Diagnostic> tooShort(PilotSample sample, long needed, String takes) {
    Optional<BigDecimal> week = sample.perWeek().filter(number -> number.signum() > 0);
    // So few that nothing can be learnt from them are told by another rule.
    if (week.isEmpty() || sample.motion().routing().filter(LowVolume::low).isPresent()) {
      return Optional.empty();
    }
    Pilot pilot = sample.pilot();
    double weeks = SampleSize.weeks(needed, week.get().doubleValue());
    if (weeks <= sample.weeks()) {
      return Optional.empty();
    }
    long come = (long) Math.floor(week.get().doubleValue() * sample.weeks());
    long full = (long) Math.ceil(weeks);
    return Optional.of(
        Diagnostic.of(
                RULE,
                pilot.place().at("duration"),
                "pilot/duration",
                takes
                    + ", and about "
                    + number(come)
                    + " are expected in "
                    + pilot.duration()
                    + ", "
                    + week.get().stripTrailingZeros().toPlainString()
                    + " a week.")
            .hint(
                "Let it run for "
                    + number(full)
                    + " weeks, widen the segment, or look for a larger difference."));
  }

  private static Diagnostic never(Pilot.Design design, Value.Percent baseline) {
    boolean arms = design.contacted() > 0 && design.control() > 0;
    return Diagnostic.of(
            RULE,
            design.place().at(arms ? "mde" : "split"),
            design.place().element(),
            arms
                ? "No number of "
                    + design.unit()
                    + "s shows a difference of "
                    + points(design)
                    + " where "
                    + percent(baseline.share())
                    + " is usual."
                : "One of the two groups is empty, so there is nothing to compare with.")
        .hint(
            arms
                ? "Both shares have to lie between 0% and 100%, and so do `power` and `alpha`; the"
                    + " difference has to be above 0."
                : "Leave a share of them alone, such as `split: 50/50`.");
  }

  private static String points(Pilot.Design design) {
    String points = percent(design.effect());
    return points.substring(0, points.length() - 1) + " points";
  }

  private static String percent(BigDecimal share) {
    return share.movePointRight(2).stripTrailingZeros().toPlainString() + "%";
  }

  private static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
