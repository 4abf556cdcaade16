package dev.pls.compiler.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pls.compiler.MemoryTree;
import dev.pls.compiler.diagnostic.Diagnostics;
import dev.pls.compiler.schema.Language.Upgrader;
import dev.pls.compiler.syntax.Limits;
import dev.pls.compiler.syntax.MapNode;
import dev.pls.compiler.syntax.MotionReader;
import dev.pls.compiler.syntax.MotionText;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LanguageTest {
  /** In a version that never was, signals were called signs. */
  private static final class SignsToSignals implements Upgrader {
    @Override
    public String from() {
      return "v0";
    }

    @Override
    public String to() {
      return "v1";
    }

    @Override
    public MapNode upgrade(MapNode sections) {
      Map<String, MapNode.Entry> upgraded = new LinkedHashMap<>();
      for (MapNode.Entry entry : sections.entries()) {
        String key = entry.key().equals("signs") ? "signals" : entry.key();
        upgraded.put(key, new MapNode.Entry(key, entry.keySpan(), entry.value()));
      }
      return new MapNode(sections.span(), upgraded);
    }
  }

  private final Language language = new Language(List.of(new SignsToSignals()));
  private final Diagnostics diagnostics = new Diagnostics();

  @Test
  void findingsInAnUpgradedMotionPointIntoTheOldText() throws IOException {
    Optional<MapNode> sections =
        language.current(
            read(Map.of("a.yaml", "pls: v0\nsigns:\n  sharing: {tipe: aha}\n")), diagnostics);
    new SchemaValidator().validate(sections.orElseThrow(), diagnostics);

    assertThat(diagnostics.sorted().stream().map(d -> d.span().label() + " " + d.message()))
        .containsExactly(
            "a.yaml:3:3 A signal needs `of` and `measure`.",
            "a.yaml:3:13 `tipe` is not a key of a signal.");
  }

  @Test
  void filesOfOneMotionAreInOneVersion() throws IOException {
    MotionText text =
        read(Map.of("a.yaml", "pls: v1\nteam: {}\n", "b.yaml", "pls: v0\nsigns: {}\n"));

    assertThat(language.current(text, diagnostics)).isEmpty();
    assertThat(diagnostics.sorted())
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.rule()).isEqualTo(LanguageRules.VERSIONS_DIFFER);
              assertThat(found.span().label()).isEqualTo("b.yaml:1:6");
              assertThat(found.message())
                  .isEqualTo("This file is written in `v0`, and others of the motion in `v1`.");
            });
  }

  @Test
  void versionsAreListedOldestFirst() {
    assertThat(language.versions()).containsExactly("v0", "v1");
  }

  private MotionText read(Map<String, String> files) throws IOException {
    return Objects.requireNonNull(
        new MotionReader(MemoryTree.of(files), Limits.standard()).read("", diagnostics));
  }
}
