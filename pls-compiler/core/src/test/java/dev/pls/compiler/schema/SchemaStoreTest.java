package dev.pls.compiler.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * The entry that is ready for SchemaStore's catalog keeps to its rules; no package carries them.
 */
class SchemaStoreTest {
  @Test
  void theEntryNamesTheSchemaAndTheFiles() throws IOException {
    JsonNode entry =
        Schemas.parse(Files.readString(Path.of("../../schema/schemastore/catalog-entry.json")));
    List<String> globs = new ArrayList<>();
    entry.path("fileMatch").forEach(glob -> globs.add(glob.asString()));

    assertThat(entry.propertyNames()).containsExactly("name", "description", "fileMatch", "url");
    assertThat(entry.path("name").asString()).isNotBlank();
    assertThat(entry.path("description").asString())
        .isNotBlank()
        .doesNotContainIgnoringCase("schema");
    assertThat(entry.path("url")).isEqualTo(Schemas.bundle().path("$id"));
    assertThat(globs)
        .doesNotHaveDuplicates()
        .containsExactly("**/src/main/pls/**/*.yaml", "**/src/main/pls/**/*.yml");
  }
}
