package dev.pls.compiler.init;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pls.compiler.source.DiskTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where CI files are, and what is in them. Others' programs read them in the conformance tests. */
class CiFileTest {
  private static final String PART = "include:\n  - local: /.gitlab/pls.yml";

  private final Path root;

  CiFileTest(@TempDir Path root) {
    this.root = root;
  }

  @Test
  void eachSystemHasItsPlace() throws IOException {
    CiFile github = of(CiSystem.GITHUB, "");
    assertThat(github.path()).isEqualTo(".github/workflows/pls.yml");
    assertThat(github.exists()).isFalse();
    assertThat(github.include()).isEmpty();
    CiFile gitlab = of(CiSystem.GITLAB, "");
    assertThat(gitlab.path()).isEqualTo(".gitlab-ci.yml");
    assertThat(gitlab.exists()).isFalse();
    assertThat(gitlab.include()).isEmpty();
  }

  @Test
  void aFileThatIsThereIsTheTeams() throws IOException {
    put(".github/workflows/pls.yml", "name: Ours\n");

    assertThat(of(CiSystem.GITHUB, "").exists()).isTrue();
  }

  @Test
  void aPipelineOfTheTeamsTakesOursAsAPart() throws IOException {
    put(".gitlab-ci.yml", "test: {script: [make]}\n");
    CiFile first = of(CiSystem.GITLAB, "");
    assertThat(first.path()).isEqualTo(".gitlab/pls.yml");
    assertThat(first.exists()).isFalse();
    assertThat(first.include()).contains(PART);

    put(".gitlab/pls.yml", first.text());
    CiFile written = of(CiSystem.GITLAB, "");
    assertThat(written.exists()).isTrue();
    assertThat(written.include()).contains(PART);

    put(".gitlab-ci.yml", PART + "\n");
    CiFile included = of(CiSystem.GITLAB, "");
    assertThat(included.exists()).isTrue();
    assertThat(included.include()).isEmpty();

    put(".gitlab-ci.yml", first.text());
    CiFile whole = of(CiSystem.GITLAB, "");
    assertThat(whole.path()).isEqualTo(".gitlab-ci.yml");
    assertThat(whole.exists()).isTrue();
    assertThat(whole.include()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void theProjectMayBeBelowTheTop(CiSystem system) throws IOException {
    assertThat(of(system, "").text())
        .contains("'**/target/pls/'")
        .doesNotContain("{{directory}}", "{{below}}");
    assertThat(of(system, "teams/our motion").text())
        .contains(" 'teams/our motion'\n")
        .contains("'teams/our motion/**/target/pls/'")
        .doesNotContain("{{directory}}", "{{below}}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "it's",
        "${{ github.token }}",
        "a*",
        "a\nb",
        "a#b",
        "$HOME",
        "-C",
        "a/-C",
        "a//b",
        " a",
        "a ",
        "a\\b",
        "a:b",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!",
      })
  void aFolderThatWouldMeanSomethingElseIsRefused(String project) {
    assertThatThrownBy(() -> of(CiSystem.GITHUB, project))
        .isInstanceOf(AnswerException.class)
        .hasMessageStartingWith("The folder `" + project + "` has a character in its name");
  }

  /** What people write could be read as a program otherwise. */
  @Test
  void nothingIsFilledIntoScripts() throws IOException {
    Matcher scripts =
        Pattern.compile("(?m)^( +)run: (.*\n(?:\\1  .*\n|\n)*)")
            .matcher(of(CiSystem.GITHUB, "").text());
    assertThat(scripts.results().map(script -> script.group(2)).toList())
        .hasSize(4)
        .noneMatch(script -> script.contains("${{"));
  }

  private CiFile of(CiSystem system, String project) throws IOException {
    return CiFile.of(system, new DiskTree(root), project);
  }

  private void put(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
