package dev.pls.compiler.artifact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pls.compiler.target.Artifact;
import java.util.List;
import org.junit.jupiter.api.Test;

class ManifestTest {
  @Test
  void listsWhatThereIsAndWhatItWasMadeFrom() {
    Artifact pack = new Artifact("pack/pack.md", "pack", "abc", List.of());
    Artifact field =
        new Artifact("crm/score.xml", "crm", "", List.of("signals/b", "qualifications/a"));

    List<Manifest.Motion> motions =
        List.of(
            new Manifest.Motion("trial-assist", "1.4.0", "trial-assist"),
            new Manifest.Motion("expansion", "0.2.0", "expansion"));

    String json = Manifest.of(motions, List.of(pack, field)).json();

    assertThat(json)
        .isEqualTo(
            """
            {
              "manifest": "v1",
              "motions": [
                {
                  "id": "expansion",
                  "version": "0.2.0",
                  "folder": "expansion"
                },
                {
                  "id": "trial-assist",
                  "version": "1.4.0",
                  "folder": "trial-assist"
                }
              ],
              "artifacts": [
                {
                  "path": "crm/score.xml",
                  "sha256": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                  "kind": "crm",
                  "elements": [
                    "qualifications/a",
                    "signals/b"
                  ]
                },
                {
                  "path": "pack/pack.md",
                  "sha256": "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
                  "kind": "pack",
                  "elements": []
                }
              ]
            }
            """);
  }

  @Test
  void doesNotDependOnTheOrderOfTheArtifacts() {
    Artifact a = new Artifact("a", "pack", "1", List.of("x", "y"));
    Artifact b = new Artifact("b", "pack", "2", List.of());
    Artifact sameA = new Artifact("a", "pack", "1", List.of("y", "x"));

    assertThat(Manifest.of(List.of(), List.of(b, sameA)).json())
        .isEqualTo(Manifest.of(List.of(), List.of(a, b)).json());
  }
}
