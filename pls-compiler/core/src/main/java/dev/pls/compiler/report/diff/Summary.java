package dev.pls.compiler.report.diff;

import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Severity;
import dev.pls.compiler.diff.Assessed;
import dev.pls.compiler.diff.Assessment;
import dev.pls.compiler.diff.Axis;
import dev.pls.compiler.diff.Outcome;
import dev.pls.compiler.diff.Weight;
import dev.pls.compiler.eval.Verdict;
import dev.pls.compiler.model.Motion;
import dev.pls.compiler.model.Qualification;
import dev.pls.compiler.review.ArtifactChanges;
import dev.pls.compiler.review.ExampleChange;
import dev.pls.compiler.review.LoadChange;
import dev.pls.compiler.review.Review;
import dev.pls.compiler.review.Reviewer;
import dev.pls.compiler.review.VersionMove;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is said of a review in every form: sentences in plain text, in which backticks set off
 * names.
 */
final class Summary {
  static final String NO_CHANGE = "no change";

  private final Review review;
  private final List<Assessed> telling = new ArrayList<>();
  private final List<Assessed> documentation = new ArrayList<>();

  Summary(Review review) {
    this.review = review;
    review.assessment().ifPresent(this::tell);
  }

  private void tell(Assessment assessment) {
    for (Assessed one : assessment.all()) {
      (one.isDocumentation() ? documentation : telling).add(one);
    }
    telling.sort(
        Comparator.comparing((Assessed one) -> !one.causes().isEmpty())
            .thenComparing(Assessed::weight, Comparator.reverseOrder())
            .thenComparing(Summary::firstAxis));
  }

  Review review() {
    return review;
  }

  /** Those that touch an axis, the heaviest first; what follows from others comes behind them. */
  List<Assessed> telling() {
    return telling;
  }

  /** Those that are documentation only. */
  List<Assessed> documentation() {
    return documentation;
  }

  /** {@code trial-assist 1.4.0 → 1.5.0}. */
  String name() {
    String id = review.motion().id();
    Optional<String> from = review.base().map(Motion::version);
    Optional<String> to = review.head().map(Motion::version);
    if (from.isPresent() && to.isPresent() && !from.equals(to)) {
      return id + " " + from.get() + " → " + to.get();
    }
    return id + " " + to.or(() -> from).orElse("");
  }

  /** What happens, in a few words: "fewer people qualify", "documentation only". */
  String verdict() {
    if (review.isBaseBroken()) {
      return "cannot be compared";
    } else if (review.base().isEmpty()) {
      return "new";
    } else if (review.head().isEmpty()) {
      return "removed";
    } else if (review.assessment().isEmpty()) {
      return "cannot be compared";
    } else if (review.isSame()) {
      return "nothing changed in meaning";
    }
    Assessment assessment = review.assessment().get();
    List<String> said = new ArrayList<>();
    assessment.on(Axis.QUALIFIES).forEach(outcome -> said.add(qualify(outcome, review.motion())));
    if (said.isEmpty() && !assessment.on(Axis.CONTACT).isEmpty()) {
      said.add("leads are worked otherwise");
    }
    if (assessment.weight() == Weight.MAJOR) {
      said.add(breaking(assessment));
    }
    if (said.isEmpty()) {
      assessment
          .outcomes()
          .forEach(
              (axis, on) -> {
                if (!on.isEmpty()) {
                  said.add(touched(axis));
                }
              });
    }
    return said.isEmpty() ? "documentation only" : String.join(" · ", said);
  }

  private static String qualify(Outcome outcome, Motion motion) {
    Set<String> units =
        motion.qualifications().values().stream()
            .map(Qualification::unit)
            .collect(Collectors.toSet());
    String who =
        units.equals(Set.of("user"))
            ? "people"
            : units.equals(Set.of("account")) ? "companies" : "";
    String named = who.isEmpty() ? "" : " " + who;
    return switch (outcome) {
      case TIGHTER -> "fewer" + named + " qualify";
      case LOOSER -> "more" + named + " qualify";
      case BOTH -> "fewer" + named + " qualify by one definition, more by another";
      default -> "who qualifies may change";
    };
  }

  private static String breaking(Assessment assessment) {
    long count = assessment.all().stream().filter(one -> one.weight() == Weight.MAJOR).count();
    return count(count, "breaking change");
  }

  private static String touched(Axis axis) {
    return switch (axis) {
      case QUALIFIES, CONTACT -> "leads are worked otherwise";
      case HISTORY -> "numbers before are not comparable";
      case CONTRACTS -> "CRM and data change";
      case MESSAGES -> "customers read something else";
    };
  }

  /** The errors that the change brings in: with them the motion cannot be built. */
  List<Diagnostic> errors() {
    return review.introduced().stream().filter(f -> f.severity() == Severity.ERROR).toList();
  }

  /** What else is found in the head and not in the base. */
  List<Diagnostic> introduced() {
    return review.introduced().stream().filter(f -> f.severity() != Severity.ERROR).toList();
  }

  /** How many things somebody has to decide or mend before this can be merged. */
  int decisions() {
    return review.findings().size() + errors().size();
  }

  /** What a table says under an axis. */
  String cell(Axis axis) {
    Set<Outcome> on = review.assessment().map(all -> all.on(axis)).orElse(Set.of());
    if (on.isEmpty()) {
      return NO_CHANGE;
    }
    return switch (axis) {
      case CONTACT -> contact(on);
      case HISTORY -> "scores and numbers before are not comparable";
      case MESSAGES -> {
        long texts = telling.stream().filter(one -> !one.on(Axis.MESSAGES).isEmpty()).count();
        yield count(texts, "text") + " changed";
      }
      default -> on.stream().map(Outcome::words).collect(Collectors.joining(", "));
    };
  }

  private static String contact(Set<Outcome> on) {
    List<String> words = on.stream().map(Outcome::words).collect(Collectors.toList());
    boolean leads =
        on.contains(Outcome.FEWER) || on.contains(Outcome.MORE) || on.contains(Outcome.OTHER_LEADS);
    if (leads && !on.contains(Outcome.OTHER_PEOPLE)) {
      words.add("the same people answer");
    }
    return String.join(", ", words);
  }

  // ---- Changes

  private static int firstAxis(Assessed one) {
    return one.outcomes().stream().mapToInt(o -> o.axis().ordinal()).min().orElse(0);
  }

  /** What a change does, axis by axis, in a few words: "who qualifies: tighter". */
  static String effects(Assessed one) {
    Map<Axis, List<Outcome>> byAxis = new EnumMap<>(Axis.class);
    one.outcomes().forEach(o -> byAxis.computeIfAbsent(o.axis(), axis -> new ArrayList<>()).add(o));
    return byAxis.entrySet().stream()
        .map(
            axis ->
                axis.getKey().words()
                    + ": "
                    + axis.getValue().stream()
                        .map(Outcome::words)
                        .collect(Collectors.joining(", ")))
        .collect(Collectors.joining("; "));
  }

  // ---- What it does

  /** How the examples come out; empty if there are none. */
  String examples() {
    if (review.executed() == 0) {
      return "";
    }
    int changed = review.examples().size();
    String all = count(review.executed(), "example");
    if (changed == 0) {
      return review.executed() == 1
          ? "The one example comes out as before."
          : "All " + all + " come out as before.";
    }
    return "Of " + all + " " + changed + (changed == 1 ? " comes" : " come") + " out otherwise:";
  }

  /** One example that comes out otherwise, without its title. */
  static String example(ExampleChange change) {
    if (!change.unjudged().isEmpty()) {
      return change.unjudged();
    }
    Verdict before = change.before().orElseThrow();
    Verdict after = change.after().orElseThrow();
    if (change.flips()) {
      return (after.qualified() ? "qualifies now" : "no longer qualifies")
          + scores(before, after)
          + failed(after);
    }
    String tier =
        before.tier().equals(after.tier())
            ? ""
            : "tier " + orNone(before.tier()) + " → " + orNone(after.tier());
    return (tier + scores(before, after)).strip();
  }

  private static String orNone(String tier) {
    return tier.isEmpty() ? "none" : tier;
  }

  private static String scores(Verdict before, Verdict after) {
    List<String> moved = new ArrayList<>();
    int most = Math.max(before.scores().size(), after.scores().size());
    for (int i = 0; i < most; i++) {
      String was = score(before, i);
      String is = score(after, i);
      if (!was.equals(is)) {
        moved.add(was + " → " + is);
      }
    }
    return moved.isEmpty() ? "" : " (" + String.join("; ", moved) + " points)";
  }

  private static String score(Verdict verdict, int index) {
    return index < verdict.scores().size()
        ? verdict.scores().get(index).score().stripTrailingZeros().toPlainString()
        : "none";
  }

  private static String failed(Verdict after) {
    List<String> failed = after.failed();
    return after.qualified() || failed.isEmpty()
        ? ""
        : ": unmet "
            + failed.stream()
                .limit(3)
                .map(name -> "`" + name + "`")
                .collect(Collectors.joining(", "))
            + (failed.size() > 3 ? " and " + (failed.size() - 3) + " more" : "");
  }

  /** How full the week of a role is, without its title. */
  static String load(LoadChange change) {
    return "from " + percent(change.before()) + " to " + percent(change.after()) + " of capacity";
  }

  private static String percent(OptionalInt percent) {
    return percent.isPresent() ? percent.getAsInt() + "%" : "an unknown share";
  }

  /** What is to be said of the version; empty if there is nothing to compare. */
  String version() {
    VersionMove version = review.version();
    if (version.needed().isEmpty()) {
      return "";
    }
    // Before 1.0.0 a breaking change asks for what another asks for later, and so on.
    boolean early = version.from().startsWith("0.");
    String bump =
        switch (version.needed().get()) {
          case MAJOR -> early ? "minor" : "major";
          case MINOR -> early ? "patch" : "minor";
          case PATCH -> "patch";
        };
    String asks = "this asks for a " + bump + " bump" + (early ? " (before 1.0.0)" : "");
    return version.enough()
        ? asks + "; " + version.to() + " is enough."
        : asks + "; " + version.to() + " is not enough, " + version.least() + " would be.";
  }

  /** {@code legal (what customers read)}, without the address. */
  static String because(Reviewer reviewer) {
    return reviewer.because().isEmpty() ? "" : " (" + String.join(", ", reviewer.because()) + ")";
  }

  /** What became of a file: "new", "removed", or by how many lines it differs. */
  static String fate(ArtifactChanges.File file) {
    return switch (file.fate()) {
      case ADDED -> "new";
      case CHANGED -> "+" + file.added() + " −" + file.removed();
      case REMOVED -> "removed";
    };
  }

  static String count(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
