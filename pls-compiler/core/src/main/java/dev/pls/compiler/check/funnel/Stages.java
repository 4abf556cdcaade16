package dev.pls.compiler.check.funnel;

import dev.pls.compiler.expr.Expr;
import dev.pls.compiler.model.Funnel;
import dev.pls.compiler.model.Measure;
import dev.pls.compiler.model.Motion;
import dev.pls.compiler.model.Product;
import dev.pls.compiler.model.Signal;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The stages of a funnel, and what they cover. What is computed tells most: a criterion that reads
 * the signal of first value, another signal of use, or a verdict; and that a person acts once
 * somebody has qualified. Of the rest, a stage's id and title tell, or if these are about nothing
 * that is known, what its entry says.
 */
final class Stages {
  private final Motion motion;
  private final List<Funnel.Stage> stages;
  private final int qualified;

  Stages(Motion motion) {
    this.motion = motion;
    this.stages = motion.funnel().stages();
    this.qualified = qualified();
  }

  /** Whether a person surely helps in a stage, or only may; of one in which somebody does. */
  static String helps(Funnel.Stage stage) {
    return stage.intervention() == Funnel.Intervention.ALWAYS ? "helps" : "may help";
  }

  /** The stages before anybody has qualified; all if no criterion reads a verdict. */
  List<Funnel.Stage> early() {
    return qualified < 0 ? stages : stages.subList(0, qualified);
  }

  /** What is covered. */
  Set<Part> covered() {
    Set<Part> covered = EnumSet.noneOf(Part.class);
    for (int i = 0; i < stages.size(); i++) {
      boolean late = qualified >= 0 && i >= qualified;
      Set<Part> named = named(stages.get(i), late);
      covered.addAll(named);
      covered.addAll(computed(stages.get(i), late, named));
    }
    return covered;
  }

  /** The first stage of those who have qualified; negative if no criterion reads a verdict. */
  private int qualified() {
    for (int i = 0; i < stages.size(); i++) {
      if (readsVerdict(reads(stages.get(i).enters()))) {
        return i;
      }
      if (readsVerdict(reads(stages.get(i).leaves()))) {
        return i + 1;
      }
    }
    return -1;
  }

  private Set<Part> computed(Funnel.Stage stage, boolean late, Set<Part> named) {
    Set<Part> parts = EnumSet.noneOf(Part.class);
    List<Expr.Reference> enters = reads(stage.enters());
    List<Expr.Reference> leaves = reads(stage.leaves());
    for (List<Expr.Reference> read : List.of(enters, leaves)) {
      if (readsVerdict(read)) {
        parts.add(Part.QUALIFICATION);
      }
      if (read.stream().anyMatch(this::isFirstValue)) {
        parts.add(Part.FIRST_VALUE);
      }
      if (!late && read.stream().anyMatch(one -> isUse(one) && !isFirstValue(one))) {
        parts.add(Part.SUSTAINED_USE);
      }
    }
    // What leads from first value to a verdict can only be use.
    if (!late && readsVerdict(leaves) && enters.stream().anyMatch(this::isFirstValue)) {
      parts.add(Part.SUSTAINED_USE);
    }
    boolean assists = !named.contains(Part.PURCHASE) && !named.contains(Part.ONBOARDING);
    if (late && assists && stage.intervention() != Funnel.Intervention.NEVER) {
      parts.add(Part.SALES_ASSIST);
    }
    return parts;
  }

  private Set<Part> named(Funnel.Stage stage, boolean late) {
    Set<Part> parts = named(late, stage.id(), stage.title());
    return parts.isEmpty() && stage.enters().orElse(null) instanceof Funnel.Told told
        ? named(late, told.says())
        : parts;
  }

  private Set<Part> named(boolean late, String... texts) {
    Set<Part> parts = EnumSet.noneOf(Part.class);
    for (Part part : Part.values()) {
      // Before anybody has qualified, "paying team" is whom the motion is for.
      boolean here = qualified < 0 || part.late() == late || part == Part.QUALIFICATION;
      if (here && part.topic().in(texts)) {
        parts.add(part);
      }
    }
    if (parts.contains(Part.ONBOARDING)) {
      parts.remove(Part.PURCHASE); // "paid onboarding" is not the purchase
    }
    return parts;
  }

  private boolean isFirstValue(Expr.Reference read) {
    Signal signal = signal(read);
    if (signal == null) {
      return false;
    }
    Optional<String> first =
        motion.product().map(Product::firstValue).flatMap(fact -> fact.value());
    return signal.type() == Signal.Type.AHA
        || first.filter(signal.name()::equals).isPresent()
        || signal.measure().function() instanceof Measure.Named named
            && first.filter(named.name()::equals).isPresent();
  }

  private boolean isUse(Expr.Reference read) {
    Signal signal = signal(read);
    return signal == null
        ? read.root().equals("measure")
        : switch (signal.type()) {
          case AHA, DEPTH, BREADTH, INTENT, SPEND -> true;
          case FIT, HAND_RAISE, REFERRAL, RISK, NEGATIVE -> false;
        };
  }

  private @Nullable Signal signal(Expr.Reference read) {
    return read.root().equals("signal") ? motion.signals().get(read.name()) : null;
  }

  private static boolean readsVerdict(List<Expr.Reference> reads) {
    return reads.stream().anyMatch(read -> read.root().equals("qualification"));
  }

  private static List<Expr.Reference> reads(Optional<Funnel.Criterion> criterion) {
    return criterion.orElse(null) instanceof Funnel.Computed computed
        ? computed.condition().expr().references()
        : List.of();
  }
}
