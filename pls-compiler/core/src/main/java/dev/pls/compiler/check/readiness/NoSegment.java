package dev.pls.compiler.check.readiness;

import dev.pls.compiler.check.Prerequisite;
import dev.pls.compiler.check.Subject;
import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Rule;
import dev.pls.compiler.model.Motion;
import dev.pls.compiler.model.Segment;
import java.util.function.Consumer;

/** Asks for a segment that the motion is for. */
public final class NoSegment implements Prerequisite {
  public static final Rule RULE =
      Rule.warning(
              "readiness/no-segment",
              "A motion without a segment in scope",
              "Who it is for decides whether a person's time is worth it.")
          .strictly();

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public String needs() {
    return "A segment is in scope";
  }

  @Override
  public void run(Subject subject, Consumer<Diagnostic> found) {
    Motion motion = subject.motion();
    if (motion.segments().values().stream().noneMatch(Segment::inScope)) {
      found.accept(
          Diagnostic.of(
                  RULE,
                  motion.segments().values().stream()
                      .findFirst()
                      .map(segment -> segment.place().span())
                      .orElse(motion.place().span()),
                  "segments",
                  "No segment is in scope.")
              .hint("Describe one segment under `segments` and mark it `in_scope: true`."));
    }
  }
}
