package dev.pls.compiler.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArtifactTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "pack.md",
        "crm/objects/Lead/fields/PQL_Score__c.field-meta.xml",
        ".hidden/..two-dots",
        "a b/c (1).csv",
        "console/content.txt",
        "com10/lpt.x",
        "x"
      })
  void takesPathsThatMeanTheSameEverywhere(String path) {
    assertThat(artifact(path).path()).isEqualTo(path);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/etc/passwd",
        "a//b",
        "a/",
        ".",
        "..",
        "../a",
        "a/../b",
        "a/./b",
        "a\\b",
        "C:a",
        "a:b",
        "a\nb",
        "a\0",
        "a\u007f",
        "dash\u2013board",
        "a*",
        "what?",
        "<a",
        "a|b",
        "\"a",
        "a.",
        "a /b",
        "a. /b",
        " ",
        "con",
        "x/NUL",
        "aux.txt",
        "Com1.tar.gz",
        "lpt9/x",
        "nul .txt",
        "CONIN$"
      })
  void refusesPathsThatLeaveTheFolderOrDoNotExistEverywhere(String path) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> artifact(path))
        .withMessageContaining("not a path for an artifact");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Pack", "pack-", "a b", "crm/x"})
  void refusesKindsThatAreNotPlainWords(String kind) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Artifact("a", kind, "", List.of()))
        .withMessageContaining("not a kind of artifact");
  }

  @Test
  void keepsElementsSortedAndOnce() {
    Artifact artifact =
        new Artifact("a", "pack", "", List.of("signals/b", "events/a", "signals/b"));

    assertThat(artifact.elements()).containsExactly("events/a", "signals/b");
  }

  private static Artifact artifact(String path) {
    return new Artifact(path, "pack", "", List.of());
  }
}
