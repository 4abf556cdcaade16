package dev.pls.maven.adapter;

import dev.pls.compiler.policy.Findings;
import dev.pls.compiler.report.Checkout;
import dev.pls.compiler.report.GithubReport;
import dev.pls.compiler.report.GitlabReport;
import dev.pls.compiler.report.JsonReport;
import dev.pls.compiler.report.JunitReport;
import dev.pls.compiler.report.SarifReport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Where else the diagnostics are told than in Maven's log, whether the motion is good or not.
 *
 * @param json the file for our own JSON, if there is to be one
 * @param sarif the file for SARIF, if there is to be one
 * @param gitlab the file for GitLab's code quality, if there is to be one
 * @param junit the file for JUnit's XML, if there is to be one
 * @param github whether to print commands to a GitHub workflow
 */
public record Reports(
    @Nullable Path json,
    @Nullable Path sarif,
    @Nullable Path gitlab,
    @Nullable Path junit,
    boolean github) {
  void tell(Findings findings, Checkout checkout) throws IOException {
    write(json, () -> JsonReport.text(findings));
    write(sarif, () -> SarifReport.text(findings, checkout));
    write(gitlab, () -> GitlabReport.text(findings, checkout));
    write(junit, () -> JunitReport.text(findings, checkout));
    if (github) {
      // GitHub looks for commands at the start of a line, where Maven's log has its own words. In
      // one piece, as modules may be built at the same time.
      System.out.print(GithubReport.text(findings, checkout));
      System.out.flush();
    }
  }

  private static void write(@Nullable Path file, Supplier<String> text) throws IOException {
    if (file != null) {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.write(file, text.get().getBytes(StandardCharsets.UTF_8));
    }
  }
}
