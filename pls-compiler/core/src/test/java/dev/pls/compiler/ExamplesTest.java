package dev.pls.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pls.compiler.artifact.Manifest;
import dev.pls.compiler.check.Judgement;
import dev.pls.compiler.model.Motion;
import dev.pls.compiler.model.Qualification;
import dev.pls.compiler.source.DiskTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples are what a reader begins with: each is ready, and its cases show both outcomes. */
class ExamplesTest {
  private static final Path EXAMPLES = Path.of("..", "..", "examples");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final int FEWEST_CASES = 6;
  private static final int LEAST_RUBRIC = 18;

  private final Path output;

  ExamplesTest(@TempDir Path output) {
    this.output = output;
  }

  @ParameterizedTest
  @ValueSource(strings = {"trial-sales-assist", "seat-expansion", "one-product-two-motions"})
  void everyMotionIsReadyAndSaysNothingElse(String example) throws IOException {
    Build.Result result = build(example);

    assertThat(result.validation().diagnostics()).isEmpty();
    assertThat(result.validation().motions())
        .isNotEmpty()
        .allSatisfy(
            motion -> {
              Judgement judgement = motion.judgement().orElseThrow();
              assertThat(judgement.readiness().ready()).isTrue();
              assertThat(judgement.rubric().total()).isGreaterThanOrEqualTo(LEAST_RUBRIC);
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"trial-sales-assist", "seat-expansion", "one-product-two-motions"})
  void everyQualificationShowsBothOutcomes(String example) throws IOException {
    for (Validate.Result motion : build(example).validation().motions()) {
      for (Qualification one : motion.motion().orElseThrow().qualifications().values()) {
        assertThat(one.examples()).hasSizeGreaterThanOrEqualTo(FEWEST_CASES);
        assertThat(one.examples().stream().map(e -> e.expect().qualified()).distinct())
            .as(one.name())
            .hasSize(2);
      }
    }
  }

  @Test
  void motionsOfOneModuleShareTheirDataAndHaveAFolderEach() throws IOException {
    Build.Result result = build("one-product-two-motions");

    List<Motion> motions =
        result.validation().motions().stream().map(one -> one.motion().orElseThrow()).toList();
    assertThat(motions).extracting(Motion::id).containsExactly("team-expansion", "trial-assist");
    assertThat(motions.get(0).data()).isEqualTo(motions.get(1).data());
    assertThat(files())
        .contains(
            Manifest.PATH, "team-expansion/pack/motion-pack.md", "trial-assist/pack/motion-pack.md")
        .allMatch(path -> path.contains("/") || path.equals(Manifest.PATH));
  }

  private Build.Result build(String example) throws IOException {
    DiskTree sources = new DiskTree(EXAMPLES.resolve(example));
    Validate.Request motions = new Validate.Request(sources, "src/main/pls", TODAY);
    return new Build().run(new Build.Request(motions, output, Optional.empty()));
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.walk(output)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> output.relativize(file).toString().replace('\\', '/'))
          .toList();
    }
  }
}
