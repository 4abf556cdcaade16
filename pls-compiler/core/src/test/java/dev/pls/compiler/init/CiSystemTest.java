package dev.pls.compiler.init;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pls.compiler.source.DiskTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which system a repository is pushed to, as git keeps it. */
class CiSystemTest {
  private final Path root;

  CiSystemTest(@TempDir Path root) {
    this.root = root;
  }

  @ParameterizedTest
  @CsvSource({
    "https://github.com/acme/motion.git, GITHUB",
    "https://x-access-token:ghp_1@GitHub.com/acme/motion, GITHUB",
    "git@github.com:acme/motion.git, GITHUB",
    "ssh://git@ssh.github.com:443/acme/motion.git, GITHUB",
    "git@github-work:acme/motion, GITHUB",
    "git@github.acme.example:gitlab/motion, GITHUB",
    "https://gitlab.com/github/motion.git, GITLAB",
    "ssh://git@gitlab.acme.example:2222/acme/motion.git, GITLAB",
    "git@gitlab.com:acme/motion:v2, GITLAB",
  })
  void theHostOfTheRemoteTells(String address, CiSystem system) throws IOException {
    config("[core]\n\tbare = false\n[remote \"origin\"]\n\turl = " + address + "\n");

    assertThat(CiSystem.of(new DiskTree(root))).contains(system);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://git.acme.example/github/github.com",
        "https://notgithub.com/acme/motion",
        "https://bitbucket.org/acme/motion",
        "/srv/github.com/motion.git",
        "../github.com:acme/motion",
        "file:///srv/github.com/motion",
        "C:\\github.com\\motion",
        "github.com",
        "://",
        "",
      })
  void otherPlacesDoNot(String address) throws IOException {
    config("[remote \"origin\"]\n\turl = " + address + "\n");

    assertThat(CiSystem.of(new DiskTree(root))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[remote \"upstream\"]\n\turl = https://github.com/acme/motion\n",
        "[remote \"origin\"]\n\tpushurl = https://github.com/acme/motion\n",
        "[remote \"origin\"]\n\t# url = https://github.com/acme/motion\n",
        "[remote \"origin\"]\n[branch \"main\"]\n\turl = https://github.com/acme/motion\n",
        "[remote \"origin\"\nurl",
        "[\n]\n=\n[remote",
      })
  void nothingButTheAddressOfTheRemoteDoes(String config) throws IOException {
    config(config);

    assertThat(CiSystem.of(new DiskTree(root))).isEmpty();
  }

  @Test
  void aWorktreeAndNoRepositoryAreLeftAlone() throws IOException {
    assertThat(CiSystem.of(new DiskTree(root))).isEmpty();

    Files.writeString(root.resolve(".git"), "gitdir: /srv/repo/.git/worktrees/here\n");

    assertThat(CiSystem.of(new DiskTree(root))).isEmpty();
  }

  private void config(String text) throws IOException {
    Files.createDirectories(root.resolve(".git"));
    Files.writeString(root.resolve(".git/config"), text);
  }
}
