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
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is wrong with a change itself: its version and its acknowledgements. */
final class ChangeFindings {
  private static final int MOST_TOLD = 3;

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
  private final Map<Subject, Assessed> changes = new HashMap<>();
  private final Set<Subject> breaking = new LinkedHashSet<>();
  private final List<Diagnostic> found = new ArrayList<>();

  private ChangeFindings(Assessment assessment) {

    this.base = assessment.changes().base().motion();
    this.head = assessment.changes().head().motion();
    Set<Change> major = new HashSet<>();
    for (Assessed one : assessment.all()) {
      changes.put(Subject.of(one.change()), one);
      if (one.weight() == Weight.MAJOR) {
        major.add(one.change());
      }
    }
    for (Assessed one : assessment.all()) {
      if (one.weight() == Weight.MAJOR && one.causes().stream().noneMatch(major::contains)) {
        breaking.add(Subject.of(one.change())); // what follows from another goes with that
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
      } else if (changes.containsKey(Subject.of(one))) {
        acknowledged.add(Subject.of(one));
      } else {
        stale(
            one,
            "Nothing that changes is " + Subject.of(one).words() + ".",
            instead(Subject.of(one)));
      }
    }
    for (Subject subject : breaking) {
      if (!acknowledged.contains(subject)) {
        unacknowledged(changes.get(subject), subject);
      }
    }
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
    List<String> known = new ArrayList<>();
    for (Subject one : breaking) {
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

  private void unacknowledged(Assessed one, Subject subject) {
    Change change = one.change();
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
