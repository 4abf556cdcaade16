package dev.pls.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Severity;
import dev.pls.compiler.source.DiskTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TeamTemplatesTest {
  private static final String MOTION =
      """
      pls: v1
      motion: {id: hello, version: 1.0.0, title: Hello, owner: revops}
      data:
        sources: {product: {kind: segment}}
        entities: {user: {key: user_id, source: product}}
        events: {opened: {source: product, of: user}}
      signals:
        opened: {type: depth, of: user, measure: {count: opened, window: 7d}, at_least: 1}
      qualifications:
        pql:
          unit: user
          statement: Whoever opened it
          requires: {all: [opened]}
          examples:
            - {title: Opened, timeline: [{at: -1d, event: opened}], expect: {qualified: true}}
            - {title: Not opened, expect: {qualified: false}}
      """;

  private final Path folder;

  TeamTemplatesTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    Files.createDirectories(folder.resolve("motion"));
    Files.createDirectories(folder.resolve("templates"));
    Files.writeString(folder.resolve("motion/motion.yaml"), MOTION);
  }

  @Test
  void aTemplateOfTheTeamTakesThePlaceOfOurs() throws IOException {
    template("risks.mustache", "We fear nothing.\n");
    template("README.txt", "not a template");
    assertThat(build().validation().failed()).isFalse();
    assertThat(pack()).contains("We fear nothing.");
  }

  @Test
  void oneThatCannotBeUsedIsToldAtItsLineAndTheOldPackStays() throws IOException {
    build();
    String before = pack();
    template("risks.mustache", "One\n{{#open}}\n");
    template("riscs.mustache", "Two\n");
    Build.Result result = build();
    assertThat(result.validation().failed()).isTrue();
    assertThat(result.written().nothing()).isTrue();
    assertThat(errors(result)).extracting(Diagnostic::rule).containsOnly(TeamTemplates.INVALID);
    assertThat(errors(result))
        .extracting(d -> d.span().file().path())
        .containsExactly("templates/riscs.mustache", "templates/risks.mustache");
    assertThat(pack()).isEqualTo(before);
  }

  @Test
  void aNameThatIsNotThereIsToldWhenItIsAskedFor() throws IOException {
    template("risks.mustache", "One\n{{nobody}}\n");
    Diagnostic diagnostic = errors(build()).get(0);
    assertThat(diagnostic.rule()).isEqualTo(TeamTemplates.INVALID);
    assertThat(diagnostic.span().from().line()).isEqualTo(2);
  }

  private static List<Diagnostic> errors(Build.Result result) {
    return result.validation().diagnostics().stream()
        .filter(one -> one.severity() == Severity.ERROR)
        .toList();
  }

  private void template(String name, String text) throws IOException {
    Files.writeString(folder.resolve("templates").resolve(name), text);
  }

  private Build.Result build() throws IOException {
    Validate.Request request =
        new Validate.Request(new DiskTree(folder), "motion", LocalDate.of(2026, 11, 23));
    return new Build()
        .run(new Build.Request(request, folder.resolve("out"), Optional.of("templates")));
  }

  private String pack() throws IOException {
    return Files.readString(folder.resolve("out/pack/motion-pack.md"));
  }
}
