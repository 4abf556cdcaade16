package dev.pls.compiler.review;

import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Suggestion;
import dev.pls.compiler.diff.Assessed;
import dev.pls.compiler.diff.Assessment;
import dev.pls.compiler.diff.Change;
import dev.pls.compiler.diff.Weight;
import dev.pls.compiler.model.Acknowledgement;
import dev.pls.compiler.model.Motion;
import dev.pls.compiler.syntax.ElementPath;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is wrong with a change itself: its version and its acknowledgements. */
final class ChangeFindings {
  private static final int MOST_TOLD = 3;

  /** Of how many stale acknowledgements it is said what can have been meant. */
  private static final int MOST_GUESSED = 20;

  /** What is acknowledged: a kind of change of an element. */
  private record Subject(String kind, String at) {
    static Subject of(Change change) {
      return new Subject(change.kind(), ElementPath.dotted(change.element().path()));
    }

    static Subject of(Acknowledgement one) {
      return new Subject(one.change(), one.at());
    }

    /** As messages have it. */
    String words() {
      return "`" + kind + "` at `" + at + "`";
    }
  }

  private final Motion base;
  private final Motion head;
  private final Set<Subject> changes = new HashSet<>();
  private final Map<Subject, Change> breaking = new LinkedHashMap<>();
  private final List<Diagnostic> found = new ArrayList<>();

  private ChangeFindings(Assessment assessment) {
    this.base = assessment.changes().base().motion();
    this.head = assessment.changes().head().motion();
    Set<Change> major = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Assessed one : assessment.all()) {
      changes.add(Subject.of(one.change()));
      if (one.weight() == Weight.MAJOR) {
        major.add(one.change());
      }
    }
    for (Assessed one : assessment.all()) {
      if (one.weight() == Weight.MAJOR && one.causes().stream().noneMatch(major::contains)) {
        breaking.put(Subject.of(one.change()), one.change()); // what follows goes with its cause
      }
    }
  }

  /** The findings, in the order of their places. */
  static List<Diagnostic> of(Assessment assessment, VersionMove version) {
    ChangeFindings findings = new ChangeFindings(assessment);
    findings.version(version);
    findings.acknowledgements();
    return findings.found.stream().sorted().toList();
  }

  private void version(VersionMove move) {
    if (move.enough()) {
      return;
    }
    String asks =
        move.because()
            .map(
                one ->
                    Subject.of(one.change()).words() + " is a " + one.weight().word() + " change")
            .orElse("");
    String message =
        move.isBack()
            ? "The version goes back from " + move.from() + " to " + move.to() + "."
            : move.to().equals(move.from())
                ? "The version is still " + move.to() + ", but " + asks + "."
                : "The version moves from "
                    + move.from()
                    + " to "
                    + move.to()
                    + ", but "
                    + asks
                    + ".";
    Diagnostic diagnostic =
        Diagnostic.of(ChangeRules.VERSION, head.place().at("version"), "motion/version", message)
            .hint("Set it to " + move.least() + " or higher.");
    found.add(
        move.isBack() || move.because().isEmpty()
            ? diagnostic
            : diagnostic.related(
                move.because().get().change().headPlace(), "the change that asks for it"));
  }

  private void acknowledgements() {
    Set<Acknowledgement> merged = new HashSet<>(base.acknowledgements());
    Set<Subject> acknowledged = new HashSet<>();
    for (Acknowledgement one : head.acknowledgements()) {
      if (merged.contains(one)) {
        stale(
            one,
            Subject.of(one).words() + " was acknowledged in the base already.",
            "Take it out: what it is about has been merged.");
      } else if (changes.contains(Subject.of(one))) {
        acknowledged.add(Subject.of(one));
      } else {
        stale(
            one,
            "Nothing that changes is " + Subject.of(one).words() + ".",
            instead(Subject.of(one)));
      }
    }
    breaking.forEach(
        (subject, change) -> {
          if (!acknowledged.contains(subject)) {
            unacknowledged(subject, change);
          }
        });
  }

  private void stale(Acknowledgement one, String message, String hint) {
    found.add(
        Diagnostic.of(
                ChangeRules.STALE_ACKNOWLEDGEMENT,
                one.place().at("at"),
                "acknowledgements",
                message)
            .hint(hint)
            .about(one.change() + " " + one.at()));
  }

  /** What can have been meant: the same element, the same kind, or what is spelt alike. */
  private String instead(Subject written) {
    if (found.size() > MOST_GUESSED) {
      return "Correct it, or take it out.";
    }
    List<String> known = new ArrayList<>();
    for (Subject one : breaking.keySet()) {
      if (one.at().equals(written.at()) || one.kind().equals(written.kind())) {
        return "Did you mean " + one.words() + "?";
      }
      known.add(one.words());
    }
    Optional<String> near = Suggestion.nearest(written.words(), known);
    if (near.isPresent()) {
      return "Did you mean " + near.get() + "?";
    } else if (known.isEmpty()) {
      return "Take it out: no change is breaking.";
    }
    String more = known.size() > MOST_TOLD ? ", and " + (known.size() - MOST_TOLD) + " more" : "";
    return "What breaks is "
        + String.join(", ", known.subList(0, Math.min(MOST_TOLD, known.size())))
        + more
        + ".";
  }

  private void unacknowledged(Subject subject, Change change) {
    found.add(
        Diagnostic.of(
                ChangeRules.UNACKNOWLEDGED,
                change.headPlace(),
                change.element().path(),
                subject.words() + " is a breaking change that nobody acknowledges.")
            .hint(
                "If it is meant, add `change: "
                    + subject.kind()
                    + "`, `at: "
                    + subject.at()
                    + "` and `because:` with the reason to `acknowledgements`.")
            .about(subject.kind()));
  }
}
