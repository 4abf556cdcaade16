package dev.pls.compiler.index;

import dev.pls.compiler.model.Data;
import dev.pls.compiler.model.Duration;
import dev.pls.compiler.model.Measure;
import dev.pls.compiler.model.Motion;
import dev.pls.compiler.model.Qualification;
import dev.pls.compiler.model.Qualification.Group;
import dev.pls.compiler.model.Qualification.Requirement;
import dev.pls.compiler.model.Signal;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a definition looks at: use of one kind is a click, of three a pattern.
 *
 * @param depth whether it sees what people get out of the product: a signal of type depth or aha
 * @param breadth whether it sees more than one person: a signal of type breadth, one over an
 *     account's users or one that counts them, or a requirement on several users
 * @param recency whether it sees what has just happened: a signal that decays, or one of events of
 *     the last {@link #RECENT}
 */
public record Pattern(boolean depth, boolean breadth, boolean recency) {
  /** What is recent in self-serve: what is older than a month says nothing of this week. */
  public static final Duration RECENT = new Duration(30, Duration.Unit.DAY);

  /** What a qualification looks at. */
  public static Pattern of(
      Motion motion, Reads reads, Qualification qualification, Definition definition) {
    Windows windows = new Windows(motion, reads);
    boolean depth = false;
    boolean breadth =
        Stream.concat(qualification.requires().stream(), qualification.ways().values().stream())
            .anyMatch(Pattern::asksForUsers);
    boolean recency = false;
    for (Signal sign : definition.signs(motion)) {
      List<Measure> measures = reads.of(sign).measures();
      depth |= sign.type() == Signal.Type.DEPTH || sign.type() == Signal.Type.AHA;
      breadth |=
          sign.type() == Signal.Type.BREADTH
              || sign.overUsers().isPresent()
              || sign.of().equals("account")
                  && measures.stream().anyMatch(measure -> countsUsers(motion, measure));
      recency |=
          sign.halfLife().isPresent()
              || windows.lasting(sign).filter(Pattern::isRecent).isPresent()
              || measures.stream()
                  .flatMap(m -> Windows.reach(m).stream())
                  .anyMatch(Pattern::isRecent);
    }
    return new Pattern(depth, breadth, recency);
  }

  private static boolean isRecent(Duration length) {
    return length.compareTo(RECENT) <= 0;
  }

  private static boolean asksForUsers(Requirement requirement) {
    return requirement instanceof Group group
        && (group.users().isPresent()
            || group.otherUsers().isPresent()
            || Stream.of(group.all(), group.any(), group.of())
                .flatMap(List::stream)
                .anyMatch(Pattern::asksForUsers));
  }

  private static boolean countsUsers(Motion motion, Measure measure) {
    Data.Entity user = motion.data().entities().get("user");
    return user != null
        && measure.function() instanceof Measure.Aggregate aggregate
        && aggregate.operation() == Measure.Operation.DISTINCT
        && aggregate.property().equals(user.key());
  }
}
