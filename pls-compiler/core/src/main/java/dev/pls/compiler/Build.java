package dev.pls.compiler;

import dev.pls.compiler.artifact.OutputFolder;
import dev.pls.compiler.artifact.Written;
import dev.pls.compiler.check.Readiness;
import dev.pls.compiler.model.Motion;
import dev.pls.compiler.target.Artifact;
import dev.pls.compiler.target.Target;
import dev.pls.compiler.target.pack.PackTarget;
import dev.pls.compiler.target.pack.TemplateException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Validates a motion and writes its artifacts. One object can build many motions. */
public final class Build {
  private final Validate validate;

  /** A build with a validator of its own. */
  public Build() {
    this(new Validate());
  }

  /** A build that shares a validator with other goals. */
  public Build(Validate validate) {
    this.validate = validate;
  }

  /**
   * What to build.
   *
   * @param validate the motion
   * @param output the folder that the artifacts go to and that the build owns
   * @param templates the folder of a team's own templates, from the project's root
   */
  public record Request(Validate.Request validate, Path output, Optional<String> templates) {}

  /**
   * What came of it.
   *
   * @param validation what was found; if it failed, nothing was written
   * @param artifacts how many artifacts of each kind there are now
   * @param written what was written, the manifest among it; empty lists if nothing changed
   */
  public record Result(
      Validate.Result validation, Map<String, Integer> artifacts, Written written) {}

  /**
   * Builds a motion. If it has errors nothing is written, and what the last good build made stays.
   *
   * @throws IOException if the disk fails
   */
  public Result run(Request request) throws IOException {
    Validate.Result validation = validate.run(request.validate());
    Optional<Motion> motion = validation.motion();
    Optional<Readiness> readiness = validation.readiness();
    if (validation.failed() || motion.isEmpty() || readiness.isEmpty()) {
      return new Result(validation, Map.of(), Written.none());
    }
    Target.Input input = new Target.Input(motion.get(), readiness.get());
    TeamTemplates templates =
        new TeamTemplates(request.validate().sources(), request.templates().orElse(""));
    List<Artifact> artifacts = new ArrayList<>();
    try {
      for (Target target : List.of(new PackTarget(templates.texts()))) {
        artifacts.addAll(target.render(input));
      }
    } catch (TemplateException e) {
      return new Result(validation.failedWith(templates.diagnostics(e)), Map.of(), Written.none());
    }
    Map<String, Integer> kinds = new TreeMap<>();
    artifacts.forEach(artifact -> kinds.merge(artifact.kind(), 1, Integer::sum));
    Written written =
        new OutputFolder(request.output())
            .write(motion.get().id(), motion.get().version(), artifacts);
    return new Result(validation, kinds, written);
  }
}
