package dev.pls.compiler.eval;

import dev.pls.compiler.model.Motion;
import dev.pls.compiler.model.Qualification;
import dev.pls.compiler.model.Score;
import dev.pls.compiler.model.Signal;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Verdicts in words, made from the definition: the one text of reasons, whoever reads it. It is
 * plain text, and holds titles and reasons as a team wrote them: escape it for where it goes.
 */
public final class Reasons {
  private static final int PLACES = 2;

  private final Motion motion;

  /** The words of a motion. */
  public Reasons(Motion motion) {
    this.motion = motion;
  }

  /**
   * The verdict and its reasons in a sentence without its subject: "qualifies, tier B, 68.59
   * points: Shared a dashboard 20, Works in it on several days 13.59 (15, a day old)."
   */
  public String sentence(Verdict verdict) {
    String head = verdict(verdict);
    String because = verdict.qualified() ? points(verdict) : failures(verdict);
    return head + (because.isEmpty() ? "" : ": " + because) + ".";
  }

  /** "qualifies, by the way As a team, tier B, 68.59 points". */
  public String verdict(Verdict verdict) {
    List<String> parts = new ArrayList<>();
    if (!verdict.qualified()) {
      return verdict.triage() ? "does not qualify, but goes to triage" : "does not qualify";
    }
    parts.add("qualifies");
    if (!verdict.alone().isEmpty()) {
      parts.add("by " + titles(verdict.alone(), " and ") + " alone");
    } else if (!verdict.way().isEmpty()) {
      parts.add("by the way " + Phrases.title("", verdict.way()));
    }
    if (!verdict.tier().isEmpty()) {
      parts.add("tier " + verdict.tier());
    }
    verdict.scores().forEach(scored -> parts.add(score(scored)));
    return String.join(", ", parts);
  }

  private String score(Scored scored) {
    Score.@Nullable Definition shared = motion.scores().get(scored.name());
    String points = counted(scored.score());
    return shared == null ? points : points + " of " + Phrases.title(shared.title(), shared.name());
  }

  private String points(Verdict verdict) {
    return verdict.scores().stream()
        .map(scored -> points(scored, verdict.asOf()))
        .filter(points -> !points.isEmpty())
        .collect(Collectors.joining(", "));
  }

  /** The signals that made a score, most points first, and what was lost to limits. */
  private String points(Scored scored, long asOf) {
    List<String> parts = new ArrayList<>();
    scored.reasons().forEach(signal -> parts.add(points(signal, asOf)));
    for (Signal.Type type : Signal.Type.values()) {
      BigDecimal lost = scored.lostToCaps().getOrDefault(type, BigDecimal.ZERO);
      if (lost.signum() != 0) {
        parts.add(
            (lost.signum() > 0 ? "less " : "not ")
                + rounded(lost)
                + " over the cap of "
                + type.name().toLowerCase(Locale.ROOT).replace('_', ' '));
      }
    }
    if (scored.lostToMax().signum() != 0) {
      parts.add("less " + rounded(scored.lostToMax()) + " over the most there is");
    }
    return String.join(", ", parts);
  }

  /** "Works in it on several days 13.59 (15, a day old)". */
  private String points(SignalResult signal, long asOf) {
    String text = title(signal.signal()) + " " + rounded(signal.decayed());
    OptionalLong newest = signal.measured().newest();
    return signal.decayed().compareTo(signal.points()) == 0 || newest.isEmpty()
        ? text
        : text
            + " ("
            + rounded(signal.points())
            + ", "
            + Phrases.length(asOf - newest.getAsLong())
            + " old)";
  }

  // ---- Step by step

  /**
   * How the verdict came about, a sentence a step, as a rep or an auditor would follow it: segment,
   * exclusions, what is required, days of use, score, verdict.
   */
  public List<String> steps(Verdict verdict) {
    List<String> steps = new ArrayList<>();
    qualification(verdict).ifPresent(qualification -> gates(qualification, verdict, steps));
    verdict.required().forEach(r -> steps.add(title(r.signal()) + ": " + signal(r) + "."));
    verdict.failures().stream()
        .filter(failure -> failure instanceof Failure.Unmet)
        .map(failure -> "Not met: " + failure(failure, verdict) + ".")
        .distinct()
        .forEach(steps::add);
    verdict.scores().forEach(scored -> score(scored, verdict, steps));
    steps.add("So it " + sentence(verdict));
    return steps;
  }

  private void gates(Qualification qualification, Verdict verdict, List<String> steps) {
    List<String> outside =
        verdict.failures().stream()
            .filter(f -> f instanceof Failure.NoSegment)
            .map(failure -> "It is " + failure(failure, verdict) + ".")
            .toList();
    steps.addAll(outside);
    if (outside.isEmpty() && !qualification.segments().isEmpty()) {
      steps.add(
          "It is in a segment: "
              + qualification.segments().stream()
                  .map(this::segment)
                  .collect(Collectors.joining(" or "))
              + ".");
    }
    verdict.failures().stream()
        .filter(failure -> failure instanceof Failure.Excluded)
        .forEach(failure -> steps.add("It is " + failure(failure, verdict) + "."));
    if (verdict.excludedBy().isEmpty() && !qualification.exclusions().isEmpty()) {
      steps.add(
          "No exclusion holds: "
              + qualification.exclusions().stream()
                  .map(Qualification.Exclusion::id)
                  .collect(Collectors.joining(", "))
              + ".");
    }
    qualification
        .controls()
        .minActiveDays()
        .ifPresent(
            least ->
                steps.add(
                    "It was active on "
                        + Phrases.count(verdict.activeDays(), "day")
                        + ", and it takes "
                        + least
                        + "."));
  }

  private void score(Scored scored, Verdict verdict, List<String> steps) {
    String sum = points(scored, verdict.asOf());
    String bar =
        qualification(verdict)
            .flatMap(Qualification::score)
            .flatMap(Score.Use::qualifiesAt)
            .map(least -> ", and it takes " + Phrases.number(least))
            .orElse("");
    steps.add((sum.isEmpty() ? "" : sum + ": ") + score(scored) + bar + ".");
  }

  // ---- Why not

  /** Of who is excluded, or of no segment, it does not matter what else they lack. */
  private String failures(Verdict verdict) {
    List<Failure> first =
        verdict.failures().stream()
            .filter(f -> f instanceof Failure.Excluded || f instanceof Failure.NoSegment)
            .toList();
    return (first.isEmpty() ? verdict.failures() : first)
        .stream().map(failure -> failure(failure, verdict)).collect(Collectors.joining("; "));
  }

  /** One thing that keeps a unit from qualifying. */
  private String failure(Failure failure, Verdict verdict) {
    if (failure instanceof Failure.Excluded excluded) {
      return excluded(excluded, verdict);
    } else if (failure instanceof Failure.Unmet unmet) {
      return unmet(unmet, verdict);
    } else if (failure instanceof Failure.TooFewDays days) {
      return "active on " + Phrases.count(days.found(), "day") + " of " + days.needed();
    } else if (failure instanceof Failure.LowScore low) {
      return low.needed()
          .map(least -> points(verdict.scores()) + " of " + Phrases.number(least) + " points")
          .orElseGet(() -> "in no tier with " + scores(verdict.scores()));
    }
    return "in none of the segments "
        + qualification(verdict)
            .map(q -> String.join(", ", q.segments().stream().map(this::segment).toList()))
            .orElse("");
  }

  private static String points(List<Scored> scores) {
    return scores.isEmpty() ? "0" : Phrases.number(scores.get(0).score());
  }

  private String scores(List<Scored> scores) {
    return scores.stream().map(this::score).collect(Collectors.joining(" and "));
  }

  private String excluded(Failure.Excluded excluded, Verdict verdict) {
    String why =
        qualification(verdict).stream()
            .flatMap(q -> q.exclusions().stream())
            .filter(e -> e.id().equals(excluded.id()))
            .map(Qualification.Exclusion::why)
            .findFirst()
            .orElse("");
    return "excluded as "
        + excluded.id()
        + (excluded.unknown() ? ", as it is not known whether it holds" : "")
        + (why.isEmpty() ? "" : " (" + why + ")");
  }

  private String unmet(Failure.Unmet unmet, Verdict verdict) {
    return switch (unmet.form()) {
      case ALL ->
          unmet.names().stream().map(n -> fails(n, verdict)).collect(Collectors.joining("; "));
      case ANY -> "none of " + titles(unmet.names(), ", ");
      case NONE -> titles(unmet.names(), " and ") + ", which must not be";
      case OF ->
          unmet.found()
              + " of "
              + titles(unmet.names(), ", ")
              + ", and it takes "
              + unmet.needed().orElse(0L);
      case USERS -> users(unmet, "user");
      case OTHER_USERS -> users(unmet, "other user");
    };
  }

  private String users(Failure.Unmet unmet, String who) {
    return Phrases.count(unmet.found(), who)
        + " with "
        + titles(unmet.names(), " and ")
        + unmet.needed().map(n -> ", and it takes " + n).orElse(", too small a share");
  }

  /** "Works in it on several days: 2, and it takes at least 3". */
  private String fails(String name, Verdict verdict) {
    Signal signal = motion.signals().get(name);
    Optional<SignalResult> result =
        verdict.required().stream().filter(r -> r.signal().equals(name)).findFirst();
    if (signal == null
        || result.isEmpty()
        || signal.thresholds().isEmpty()
        || result.get().measured().value() instanceof Datum.Truth) {
      return "not " + title(name);
    }
    return title(name)
        + ": "
        + Phrases.value(result.get().measured().value())
        + ", and it takes "
        + Phrases.thresholds(signal.thresholds());
  }

  /** A length of time in its two largest units: "2 d 4 h". */
  public static String length(long micros) {
    return Phrases.length(micros);
  }

  // ---- A signal for itself

  /** What a signal came to: "2, at least 1, passes, 20 points". */
  public String signal(SignalResult result) {
    Signal signal = motion.signals().get(result.signal());
    List<String> parts = new ArrayList<>();
    parts.add(Phrases.value(result.measured().value()));
    if (signal != null && !signal.thresholds().isEmpty()) {
      parts.add(Phrases.thresholds(signal.thresholds()));
    }
    parts.add(result.passes() ? "passes" : "fails");
    if (result.points().signum() != 0) {
      parts.add(
          result.decayed().compareTo(result.points()) == 0
              ? counted(result.points())
              : counted(result.points()) + ", " + rounded(result.decayed()) + " after decay");
    }
    return String.join(", ", parts);
  }

  // ---- Names

  private Optional<Qualification> qualification(Verdict verdict) {
    return Optional.ofNullable(motion.qualifications().get(verdict.qualification()));
  }

  private String segment(String name) {
    return motion.segments().containsKey(name)
        ? Phrases.title(motion.segments().get(name).title(), name)
        : name;
  }

  private String titles(List<String> names, String between) {
    return names.stream().map(this::title).collect(Collectors.joining(between));
  }

  private String title(String name) {
    Signal signal = motion.signals().get(name);
    if (signal != null) {
      return Phrases.title(signal.title(), name);
    }
    Qualification qualification = motion.qualifications().get(name);
    return Phrases.title(qualification == null ? "" : qualification.title(), name);
  }

  /** "1 point", "13.59 points". */
  private static String counted(BigDecimal points) {
    String number = rounded(points);
    return number + (number.equals("1") ? " point" : " points");
  }

  private static String rounded(BigDecimal points) {
    return Phrases.number(points.setScale(PLACES, RoundingMode.HALF_UP));
  }
}
