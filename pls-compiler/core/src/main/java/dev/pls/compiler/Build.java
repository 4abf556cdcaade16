package dev.pls.compiler;

import dev.pls.compiler.artifact.Manifest;
import dev.pls.compiler.artifact.OutputFolder;
import dev.pls.compiler.artifact.Written;
import dev.pls.compiler.model.Motion;
import dev.pls.compiler.target.Artifact;
import dev.pls.compiler.target.SourceLinks;
import dev.pls.compiler.template.TemplateException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Validates the motions of a module and writes their artifacts. One object can build many. */
public final class Build {
  private final ValidateModule validate;

  /** A build with a validator of its own. */
  public Build() {
    this(new Validate());
  }

  /** A build that shares a validator with other goals. */
  public Build(Validate validate) {
    this.validate = new ValidateModule(validate);
  }

  /**
   * What to build.
   *
   * @param validate the module's motions
   * @param output the folder that the artifacts go to and that the build owns
   * @param templates the folder of a team's own templates, from the project's root
   * @param links how the artifacts tell where something is written
   */
  public record Request(
      Validate.Request validate, Path output, Optional<String> templates, SourceLinks links) {
    /** A build whose artifacts name places and link to none. */
    public Request(Validate.Request validate, Path output, Optional<String> templates) {
      this(validate, output, templates, SourceLinks.none(validate.folder()));
    }
  }

  /**
   * What came of it.
   *
   * @param validation what was found; if it failed, nothing was written
   * @param artifacts how many artifacts of each kind there are now, in the order of the targets
   * @param written what was written, the manifest among it; empty lists if nothing changed
   */
  public record Result(
      ValidateModule.Result validation, Map<String, Integer> artifacts, Written written) {}

  /**
   * Builds the motions of a module, all or none: if one has errors nothing is written, and what the
   * last good build made stays.
   *
   * @throws IOException if the disk fails
   */
  public Result run(Request request) throws IOException {
    ValidateModule.Result validation = validate.run(request.validate());
    if (validation.failed() || !validation.complete()) {
      return new Result(validation, Map.of(), Written.none());
    }
    TeamTemplates templates =
        new TeamTemplates(request.validate().sources(), request.templates().orElse(""));
    List<Manifest.Motion> motions = new ArrayList<>();
    List<Artifact> artifacts = new ArrayList<>();
    try {
      Targets targets = new Targets(templates, request.links());
      for (Validate.Result result : validation.motions()) {
        Motion motion = result.motion().orElseThrow();
        String folder = validation.folder(motion);
        motions.add(new Manifest.Motion(motion.id(), motion.version(), folder));
        targets
            .render(motion, result.judgement().orElseThrow(), result.examples())
            .forEach(artifact -> artifacts.add(artifact.in(folder)));
      }
    } catch (TemplateException e) {
      return new Result(validation.with(templates.diagnostics(e)), Map.of(), Written.none());
    }
    Map<String, Integer> kinds = new LinkedHashMap<>();
    artifacts.forEach(artifact -> kinds.merge(artifact.kind(), 1, Integer::sum));
    Written written = new OutputFolder(request.output()).write(motions, artifacts);
    return new Result(validation, kinds, written);
  }
}
