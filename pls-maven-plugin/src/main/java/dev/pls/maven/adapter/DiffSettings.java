package dev.pls.maven.adapter;

import dev.pls.compiler.review.Gate;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.jspecify.annotations.Nullable;

/**
 * What to compare, and what to make of it, as parameters say it.
 *
 * @param base the revision to compare with; the usual one if {@code null}
 * @param baseDirectory the folder to compare with instead; none if {@code null}
 * @param head the revision whose changes are asked for; the files as they are if {@code null}
 * @param output the folder that what is told is written to
 * @param failOn what fails the build
 * @param templates the folder of the team's own templates; the usual one, if it is there, if {@code
 *     null}
 */
public record DiffSettings(
    @Nullable String base,
    @Nullable Path baseDirectory,
    @Nullable String head,
    Path output,
    List<String> failOn,
    @Nullable Path templates) {
  Gate gate() throws MojoFailureException {
    try {
      return Gate.of(failOn);
    } catch (IllegalArgumentException e) {
      throw new MojoFailureException("pls.diff.failOn: " + e.getMessage());
    }
  }
}
