package dev.pls.maven.adapter;

import dev.pls.compiler.Rules;
import dev.pls.compiler.policy.FailOn;
import dev.pls.compiler.policy.Policy;
import dev.pls.compiler.policy.Severities;
import java.util.List;
import java.util.function.Supplier;
import org.apache.maven.plugin.MojoFailureException;

/**
 * What the team makes of the findings, as parameters say it.
 *
 * @param severities settings such as {@code freshness/review-due=error}
 * @param failOn the word for the least severity that fails the build
 */
public record PolicySettings(List<String> severities, String failOn) {
  Policy policy() throws MojoFailureException {
    return new Policy(
        read("pls.severity", () -> Severities.of(severities, Rules.all())),
        read("pls.failOn", () -> FailOn.of(failOn)));
  }

  private static <T> T read(String parameter, Supplier<T> reader) throws MojoFailureException {
    try {
      return reader.get();
    } catch (IllegalArgumentException e) {
      throw new MojoFailureException(parameter + ": " + e.getMessage());
    }
  }
}
