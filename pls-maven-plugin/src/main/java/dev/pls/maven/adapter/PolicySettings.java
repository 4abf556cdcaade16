package dev.pls.maven.adapter;

import dev.pls.compiler.Rules;
import dev.pls.compiler.policy.FailOn;
import dev.pls.compiler.policy.Policy;
import dev.pls.compiler.policy.Profile;
import dev.pls.compiler.policy.Severities;
import dev.pls.compiler.report.JsonReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.maven.plugin.MojoFailureException;
import org.jspecify.annotations.Nullable;

/**
 * What the team makes of the findings, as parameters say it.
 *
 * @param profile the word for how hard the team is on itself
 * @param severities settings such as {@code freshness/review-due=error}
 * @param failOn the word for the least severity that fails the build
 * @param baseline a report of what was found before; none if {@code null}
 */
public record PolicySettings(
    String profile, List<String> severities, String failOn, @Nullable Path baseline) {
  Policy policy() throws IOException, MojoFailureException {
    Profile how = read("pls.profile", () -> Profile.of(profile));
    return new Policy(
        read("pls.severity", () -> Severities.of(severities, Rules.all(), how)),
        read("pls.failOn", () -> FailOn.of(failOn)),
        baseline == null ? Optional.empty() : Optional.of(fingerprints(baseline)));
  }

  private static Set<String> fingerprints(Path baseline) throws IOException, MojoFailureException {
    if (!Files.isRegularFile(baseline)) {
      throw new MojoFailureException(
          "pls.baseline is "
              + baseline
              + ", where no file is. Write one with -Dpls.diagnostics.json="
              + baseline.getFileName()
              + " on the base.");
    }
    String report = Files.readString(baseline);
    return read("pls.baseline", () -> JsonReport.fingerprints(report));
  }

  private static <T> T read(String parameter, Supplier<T> reader) throws MojoFailureException {
    try {
      return reader.get();
    } catch (IllegalArgumentException e) {
      throw new MojoFailureException(parameter + ": " + e.getMessage());
    }
  }
}
