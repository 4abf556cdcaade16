package dev.pls.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pls.compiler.init.CiFile;
import dev.pls.compiler.init.CiSystem;
import dev.pls.compiler.init.Prompter;
import dev.pls.compiler.report.ConsoleReport;
import dev.pls.compiler.source.DiskTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README shows is what a reader gets. */
class ReadmeTest {
  private static final Path ROOT = Path.of("../..");
  private static final Path EXAMPLE = ROOT.resolve("examples/trial-sales-assist/src/main/pls");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  private final Path folder;
  private final String readme;

  ReadmeTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    this.readme = Files.readString(ROOT.resolve("README.md"));
  }

  @Test
  void theFirstMotionIsOne() throws IOException {
    Files.writeString(folder.resolve("motion.yaml"), block("yaml"));
    Validate.Result result = validate();
    assertThat(result.failed()).as(result.diagnostics().toString()).isFalse();
    assertThat(result.motion()).isPresent();
  }

  @Test
  void theSlipOfThePenIsToldAsShown() throws IOException {
    copyExample();
    Path signals = folder.resolve("signals.yaml");
    String slip =
        Files.readString(signals).replace("count: dashboard_shared", "count: dashbord_shared");
    Files.writeString(signals, slip);
    assertThat(new ConsoleReport(false).text(validate().diagnostics())).startsWith(block("text"));
  }

  @Test
  void theRowsOfThePackAreInIt() throws IOException {
    copyExample();
    Path output = folder.resolve("out");
    new Build().run(new Build.Request(request(), output, Optional.empty()));
    String pack = Files.readString(output.resolve("pack/motion-pack.md"));
    assertThat(pack).contains(block("markdown"));
  }

  @Test
  void theFirstQuestionsAreAskedAsShown() throws IOException {
    String dialogue = block("console").split("\n\\[INFO]", 2)[0];
    Matcher answer =
        Pattern.compile("^ +\\[Enter: .*?] (.+)$", Pattern.MULTILINE).matcher(dialogue);
    Iterator<String> answers = answer.results().map(found -> found.group(1)).toList().iterator();
    StringBuilder shown = new StringBuilder();
    Prompter newcomer =
        new Prompter() {
          @Override
          public void show(String lines) {
            shown.append(lines);
          }

          @Override
          public Optional<String> answer() {
            String typed = answers.next();
            shown.append(typed).append('\n');
            return Optional.of(typed);
          }
        };
    Init.Result result =
        new Init(new Validate())
            .run(
                new Init.Request(
                    folder, "", "", Map.of(), Optional.of(newcomer), TODAY, id -> Map.of()));
    assertThat(shown.toString().strip()).isEqualTo(dialogue.strip());
    assertThat(answers).isExhausted();
    assertThat(block("console")).contains(result.left().size() + " questions are left");
  }

  /** {@code DiffReportTest} holds what it is an excerpt of. */
  @Test
  void thePullRequestIsToldAsShown() throws IOException {
    String comment = Files.readString(Path.of("src/test/cases/report/pull-request.md"));
    String shown = readme.substring(readme.indexOf("### Motion trial-sales-assist"));
    assertThat(shown.lines().takeWhile(line -> !line.equals("```")).filter(line -> !line.isBlank()))
        .hasSizeGreaterThan(6)
        .isSubsetOf(comment.lines().toList());
  }

  @Test
  void theWorkflowIsTheOneThatIsWritten() throws IOException {
    CiFile workflow = CiFile.of(CiSystem.GITHUB, new DiskTree(folder), "");
    assertThat(readme).contains("`" + workflow.path() + "`");
    assertThat(block("yml")).isEqualTo(workflow.text());
  }

  @Test
  void everyLinkLeadsSomewhere() {
    List<String> dead = new ArrayList<>();
    Matcher link = Pattern.compile("]\\(([^)#:]+)\\)").matcher(readme);
    while (link.find()) {
      if (!Files.exists(ROOT.resolve(link.group(1)))) {
        dead.add(link.group(1));
      }
    }
    assertThat(dead).isEmpty();
  }

  /** The first code block of a kind. */
  private String block(String kind) {
    Matcher block = Pattern.compile("```" + kind + "\n(.*?)```", Pattern.DOTALL).matcher(readme);
    assertThat(block.find()).as("a block of " + kind).isTrue();
    return block.group(1);
  }

  private void copyExample() throws IOException {
    try (Stream<Path> files = Files.walk(EXAMPLE)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = folder.resolve(EXAMPLE.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
  }

  private Validate.Result validate() throws IOException {
    return new Validate().run(request());
  }

  private Validate.Request request() throws IOException {
    return new Validate.Request(new DiskTree(folder), "", TODAY);
  }
}
