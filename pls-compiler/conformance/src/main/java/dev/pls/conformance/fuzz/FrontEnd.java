package dev.pls.conformance.fuzz;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import dev.pls.compiler.Build;
import dev.pls.compiler.Validate;
import dev.pls.compiler.ValidateModule;
import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Related;
import dev.pls.compiler.policy.Findings;
import dev.pls.compiler.report.Checkout;
import dev.pls.compiler.report.ConsoleReport;
import dev.pls.compiler.report.GithubReport;
import dev.pls.compiler.report.GitlabReport;
import dev.pls.compiler.report.JsonReport;
import dev.pls.compiler.report.JunitReport;
import dev.pls.compiler.report.SarifReport;
import dev.pls.compiler.source.Span;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import tools.jackson.databind.json.JsonMapper;

/** What must be true of the front end, whatever it is given. */
final class FrontEnd {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  private static final int LONGEST = 3_000;

  private static final Checkout CHECKOUT = new Checkout("repository", "repository/module");

  private final Build build = new Build();
  private final JsonMapper json = new JsonMapper();

  /** Builds a project twice; throws where it breaks a promise. */
  void check(Project project) throws IOException {
    Validate.Request motion = new Validate.Request(project, Project.MOTION, TODAY);
    Optional<String> templates =
        Optional.of(Project.TEMPLATES).filter(folder -> !project.list(folder).isEmpty());
    try (FileSystem disk = Jimfs.newFileSystem(Configuration.unix())) {
      Path output = disk.getPath("/work/pls");
      Build.Request request = new Build.Request(motion, output, templates);
      Build.Result first = build.run(request);
      check(first.validation());
      if (!first.validation().failed() && !first.validation().motions().isEmpty()) {
        check(output);
      } else {
        require(!Files.exists(output), "what has errors is built");
      }
      Build.Result second = build.run(request);
      String one = JsonReport.text(first.validation().findings());
      String other = JsonReport.text(second.validation().findings());
      require(one.equals(other), "two runs find other things: %s\n%s", one, other);
      require(second.written().nothing(), "two builds write other things");
    }
  }

  private void check(ValidateModule.Result result) {
    for (Validate.Result motion : result.motions()) {
      require(result.failed() || motion.motion().isPresent(), "neither a motion nor an error");
      require(!motion.failed() || motion.motion().isEmpty(), "a motion with errors");
    }
    List<Diagnostic> diagnostics = result.diagnostics();
    require(
        diagnostics.equals(diagnostics.stream().sorted().toList()), "diagnostics are not in order");
    diagnostics.forEach(FrontEnd::check);
    checkForms(result.findings());
    for (boolean colours : new boolean[] {false, true}) {
      require(
          new ConsoleReport(colours).text(diagnostics).chars().noneMatch(c -> c == '\r' || c == 0),
          "the console shows what it should spell out");
    }
  }

  private void checkForms(Findings findings) {
    int all = findings.diagnostics().size() + findings.suppressed().size();
    require(
        json.readTree(JsonReport.text(findings)).path("diagnostics").size() == all,
        "the JSON report lacks something");
    require(
        json.readTree(SarifReport.text(findings, CHECKOUT)).at("/runs/0/results").size() == all,
        "the SARIF report lacks something");
    require(
        json.readTree(GitlabReport.text(findings, CHECKOUT)).size()
            == findings.diagnostics().size(),
        "the report for GitLab lacks something");
    require(
        GithubReport.text(findings, CHECKOUT)
            .lines()
            .allMatch(line -> line.matches("::(error|warning|notice)[ :].*")),
        "a line for GitHub is no command");
    try {
      DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new InputSource(new StringReader(JunitReport.text(findings, CHECKOUT))));
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new AssertionError("the JUnit report is no XML", e);
    }
  }

  private static void check(Diagnostic diagnostic) {
    check(diagnostic.span());
    require(!diagnostic.message().isBlank(), "no message: %s", diagnostic);
    require(diagnostic.message().length() < LONGEST, "too long a message: %s", diagnostic);
    require(diagnostic.hint().length() < LONGEST, "too long a hint: %s", diagnostic);
    require(!diagnostic.element().isEmpty(), "no element: %s", diagnostic);
    for (Related related : diagnostic.related()) {
      check(related.span());
      require(!related.message().isBlank(), "no message: %s", related);
    }
  }

  private static void check(Span span) {
    for (int line : new int[] {span.from().line(), span.to().line()}) {
      require(line >= 1 && line <= span.file().lineCount(), "no such line: %s", span);
    }
    int width = span.file().line(span.to().line()).length();
    require(span.to().column() <= width + 1, "no such column: %s", span);
  }

  private static void check(Path output) throws IOException {
    try (Stream<Path> files = Files.walk(output)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        // Strict: bytes that are no UTF-8 are an exception.
        String text = Files.readString(file, StandardCharsets.UTF_8);
        require(text.indexOf('\r') < 0 && text.indexOf('\0') < 0, "a control in %s", file);
      }
    }
  }

  private static void require(boolean condition, String message, Object... parts) {
    if (!condition) {
      throw new AssertionError(String.format(Locale.ROOT, message, parts));
    }
  }
}
