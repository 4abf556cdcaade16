package dev.pls.compiler.target.pack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pls.compiler.schema.PublishedSchema;
import dev.pls.compiler.target.Artifact;
import dev.pls.compiler.target.Target;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What programs read of a judgement has the published form, and says what the pack says. */
class JudgementFilesTest {
  private static String file(Target.Input input, String name) {
    return new PackTarget()
        .render(input).stream()
            .filter(artifact -> artifact.path().equals("pack/" + name))
            .map(Artifact::content)
            .findFirst()
            .orElseThrow();
  }

  @Test
  void bothHaveTheirPublishedForms() throws IOException {
    for (String name : List.of("rubric", "readiness")) {
      PublishedSchema schema = new PublishedSchema(name);
      for (Target.Input input : List.of(Motions.example(), Motions.bare())) {
        String text = file(input, name + ".json");
        assertThat(schema.validate(text)).isEmpty();
        assertThat(schema.validate(text.replace("\"v1\"", "\"v2\""))).isNotEmpty();
        assertThat(schema.validate(text.replace("\"findings\"", "\"finds\""))).isNotEmpty();
      }
    }
  }

  @Test
  void theyAddUp() {
    JsonNode rubric = JsonMapper.shared().readTree(file(Motions.example(), "rubric.json"));
    int sum = 0;
    for (JsonNode item : rubric.path("items")) {
      sum += item.path("points").asInt();
    }
    assertThat(rubric.path("total").asInt()).isEqualTo(sum);
    assertThat(rubric.path("passes").asBoolean()).isTrue();
    assertThat(
            JsonMapper.shared()
                .readTree(file(Motions.example(), "readiness.json"))
                .path("ready")
                .asBoolean())
        .isTrue();
  }
}
