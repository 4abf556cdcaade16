package dev.pls.compiler.check;

import dev.pls.compiler.eval.ExampleRun;
import dev.pls.compiler.eval.Examples;
import dev.pls.compiler.index.Reads;
import dev.pls.compiler.index.Uses;
import dev.pls.compiler.model.Motion;
import dev.pls.compiler.source.SourceFile;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What checks look at: a motion, and what follows from it, each worked out when first asked for.
 */
public final class Subject {
  private final Motion motion;
  private final List<SourceFile> files;
  private final LocalDate today;
  private final Reads reads;
  private @Nullable Uses uses;
  private @Nullable List<ExampleRun> examples;

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

  /** The motion's examples, executed. */
  public List<ExampleRun> examples() {
    if (examples == null) {
      examples = Examples.run(motion);
    }
    return examples;
  }
}
