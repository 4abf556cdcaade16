package dev.pls.compiler.review;

import dev.pls.compiler.diff.Change;
import dev.pls.compiler.diff.Changes;
import dev.pls.compiler.diff.Element;
import dev.pls.compiler.diff.ElementKind;
import dev.pls.compiler.eval.DeepStack;
import dev.pls.compiler.eval.ExampleRun;
import dev.pls.compiler.eval.Examples;
import dev.pls.compiler.eval.Scored;
import dev.pls.compiler.eval.Verdict;
import dev.pls.compiler.model.Motion;
import dev.pls.compiler.model.Qualification;
import dev.pls.compiler.review.ExampleChange.Source;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The examples of both sides on both definitions.
 *
 * @param differing those that come out otherwise, or cannot be judged by one of them: the head's in
 *     their order, then those that only the base has
 * @param executed how many were judged by both
 */
record ExampleChanges(List<ExampleChange> differing, int executed) {

  static ExampleChanges between(Revision base, Revision head, Changes changes) {
    return base.examples().isEmpty() && head.examples().isEmpty()
        ? new ExampleChanges(List.of(), 0)
        : DeepStack.run("pls-examples", () -> new Maker(base, head, changes).make());
  }

  /** A definition that examples of the other side are judged by. */
  private record Side(Motion motion, Examples examples, ExampleNames names, String words) {}

  private static final class Maker {
    private final Changes changes;
    private final Map<Element.Key, ExampleRun> base;
    private final Map<Element.Key, ExampleRun> head;
    private final Side byBase;
    private final Side byHead;
    private final List<ExampleChange> differing = new ArrayList<>();
    private int executed;

    Maker(Revision base, Revision head, Changes changes) {
      this.changes = changes;
      this.base = runs(base);
      this.head = runs(head);
      this.byBase =
          new Side(
              base.motion(),
              new Examples(base.motion()),
              ExampleNames.ofBase(changes),
              "in the base");
      this.byHead =
          new Side(
              head.motion(),
              new Examples(head.motion()),
              ExampleNames.ofHead(changes),
              "in the head");
    }

    /** The examples by what tells them apart; of two with one title, the later has a number. */
    private static Map<Element.Key, ExampleRun> runs(Revision revision) {
      Map<Element.Key, ExampleRun> runs = new LinkedHashMap<>();
      for (ExampleRun run : revision.examples()) {
        String of = run.qualification().name();
        String title = run.example().title();
        Element.Key key = new Element.Key(ElementKind.EXAMPLE, of, title);
        for (int number = 2; runs.containsKey(key); number++) {
          key = new Element.Key(ElementKind.EXAMPLE, of, title + " #" + number);
        }
        runs.put(key, run);
      }
      return runs;
    }

    ExampleChanges make() {
      Set<Element.Key> retold = new HashSet<>();
      for (Change change : changes.all()) {
        if (change.kind().equals("example/story")) {
          retold.add(change.element().key());
        }
      }
      Map<Element.Key, ExampleRun> before = new LinkedHashMap<>();
      base.forEach((key, run) -> before.put(changes.renames().head(key), run));
      head.forEach(
          (key, run) -> {
            ExampleRun was = retold.contains(key) ? null : before.remove(key);
            if (was == null) {
              other(run, Source.HEAD, byBase);
            } else {
              compare(run, Source.BOTH, Optional.of(was.verdict()), Optional.of(run.verdict()), "");
            }
          });
      before.values().forEach(run -> other(run, Source.BASE, byHead));
      return new ExampleChanges(List.copyOf(differing), executed);
    }

    /** Judges an example of one side by the definitions of the other. */
    private void other(ExampleRun run, Source source, Side by) {
      String name = by.names().qualification(run.qualification().name());
      Qualification qualification = by.motion().qualifications().get(name);
      Optional<Verdict> judged = Optional.empty();
      String unjudged = "";
      if (qualification == null) {
        unjudged = "`" + run.qualification().name() + "` is not " + by.words();
      } else {
        ExampleNames.Told told = by.names().tell(run.example());
        unjudged = unjudged(told.missing(), by);
        if (unjudged.isEmpty()) {
          judged = Optional.of(by.examples().verdict(qualification, told.example()));
        }
      }
      Optional<Verdict> own = Optional.of(run.verdict());
      boolean ofHead = source == Source.HEAD;
      compare(run, source, ofHead ? judged : own, ofHead ? own : judged, unjudged);
    }

    private static String unjudged(Set<String> missing, Side by) {
      return missing.isEmpty()
          ? ""
          : missing.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "))
              + (missing.size() == 1 ? " is not " : " are not ")
              + by.words();
    }

    private void compare(
        ExampleRun run,
        Source source,
        Optional<Verdict> before,
        Optional<Verdict> after,
        String unjudged) {
      if (unjudged.isEmpty()) {
        executed++;
      }
      if (!unjudged.isEmpty() || differs(before.orElseThrow(), after.orElseThrow())) {
        String own = run.qualification().name();
        String name = source == Source.BASE ? byHead.names().qualification(own) : own;
        differing.add(
            new ExampleChange(name, run.example().title(), source, before, after, unjudged));
      }
    }

    private static boolean differs(Verdict one, Verdict other) {
      return one.qualified() != other.qualified()
          || one.triage() != other.triage()
          || !one.tier().equals(other.tier())
          || !scores(one).equals(scores(other));
    }

    private static List<BigDecimal> scores(Verdict verdict) {
      return verdict.scores().stream()
          .map(Scored::score)
          .map(BigDecimal::stripTrailingZeros)
          .toList();
    }
  }
}
