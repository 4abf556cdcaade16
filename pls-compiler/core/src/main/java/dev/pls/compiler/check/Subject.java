package dev.pls.compiler.check;

import dev.pls.compiler.capacity.Week;
import dev.pls.compiler.eval.ExampleRun;
import dev.pls.compiler.eval.Examples;
import dev.pls.compiler.index.Definition;
import dev.pls.compiler.index.Pattern;
import dev.pls.compiler.index.Reads;
import dev.pls.compiler.index.Routed;
import dev.pls.compiler.index.Sufficient;
import dev.pls.compiler.index.Uses;
import dev.pls.compiler.model.Motion;
import dev.pls.compiler.model.Qualification;
import dev.pls.compiler.source.SourceFile;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What checks look at: a motion, and what follows from it, each worked out when first asked for.
 */
public final class Subject {
  private final Motion motion;
  private final List<SourceFile> files;
  private final LocalDate today;
  private final Reads reads;
  private final Map<String, Definition> definitions = new HashMap<>();
  private final Map<String, Sufficient> sufficient = new HashMap<>();
  private final Map<String, Pattern> patterns = new HashMap<>();
  private @Nullable Uses uses;
  private @Nullable List<ExampleRun> examples;
  private @Nullable Map<String, Routed> routed;
  private @Nullable Week week;

  /**
   * @param files what the motion is written in
   * @param today the day that dates are compared with
   */
  public Subject(Motion motion, List<SourceFile> files, LocalDate today) {
    this.motion = motion;
    this.files = List.copyOf(files);
    this.today = today;
    this.reads = new Reads(motion);
  }

  /** The motion. */
  public Motion motion() {
    return motion;
  }

  /** The files that it is written in, for what is looked for in all of their text. */
  public List<SourceFile> files() {
    return files;
  }

  /** The day that dates are compared with. */
  public LocalDate today() {
    return today;
  }

  /** What signals and measures read. */
  public Reads reads() {
    return reads;
  }

  /** Who uses signals and events. */
  public Uses uses() {
    if (uses == null) {
      uses = new Uses(motion, reads);
    }
    return uses;
  }

  /** The signals that a qualification rests on. */
  public Definition definition(Qualification qualification) {
    return definitions.computeIfAbsent(
        qualification.name(), name -> Definition.of(motion, qualification));
  }

  /** How little is enough for a qualification. */
  public Sufficient sufficient(Qualification qualification) {
    return sufficient.computeIfAbsent(
        qualification.name(), name -> Sufficient.of(motion, qualification));
  }

  /** What a qualification looks at. */
  public Pattern pattern(Qualification qualification) {
    return patterns.computeIfAbsent(
        qualification.name(),
        name -> Pattern.of(motion, reads, qualification, definition(qualification)));
  }

  /** Which rules the leads of each qualification come to, by its name. */
  public Map<String, Routed> routed() {
    if (routed == null) {
      routed = Routed.of(motion);
    }
    return routed;
  }

  /** Who gets which leads in a week, and whether they can work them. */
  public Week week() {
    if (week == null) {
      week = Week.of(motion);
    }
    return week;
  }

  /** The motion's examples, executed. */
  public List<ExampleRun> examples() {
    if (examples == null) {
      examples = Examples.run(motion);
    }
    return examples;
  }
}
