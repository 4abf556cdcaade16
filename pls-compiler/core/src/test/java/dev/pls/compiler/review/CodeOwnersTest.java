package dev.pls.compiler.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pls.compiler.MemoryTree;
import dev.pls.compiler.Validate;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CodeOwnersTest {
  private static final String HEAD =
      "pls: v1\nmotion: {id: m, version: 1.0.0, title: M, owner: revops@acme.example}\n";
  private static final String DATA =
      "pls: v1\ndata: {entities: {user: {key: user_id, source: product}},"
          + " sources: {product: {kind: segment}},"
          + " events: {shared: {source: product, of: user}}}\n";
  private static final String SIGNALS =
      "pls: v1\nsignals: {shares: {type: aha, of: user, measure: {count: shared, window: 7d},"
          + " at_least: 1}}\n";

  private static List<String> lines(String owners) throws IOException {
    Map<String, String> files =
        Map.of(
            "src/main/pls/motion.yaml", HEAD + owners,
            "src/main/pls/our data #1.yaml", DATA,
            "src/main/pls/signals.yaml", SIGNALS);
    Validate.Request request =
        new Validate.Request(MemoryTree.of(files), "src/main/pls", LocalDate.of(2026, 11, 23));
    return CodeOwners.of(new Validate().run(request).motion().orElseThrow(), "");
  }

  @Test
  void eachFileHasTheOwnersOfItsSections() throws IOException {
    assertThat(
            lines("owners: {data: data@acme.example, signals: [acme/growth, data@acme.example]}"))
        .containsExactly(
            "/src/main/pls/ revops@acme.example",
            "/src/main/pls/our?data??1.yaml data@acme.example",
            "/src/main/pls/signals.yaml @acme/growth data@acme.example");
  }

  @Test
  void whoCannotBeReachedIsMissing() throws IOException {
    assertThat(lines("owners: {data: [the data team, data@acme.example], signals: growth}"))
        .containsExactly(
            "/src/main/pls/ revops@acme.example",
            "/src/main/pls/our?data??1.yaml data@acme.example",
            "# Missing: the data team, who has no address or handle",
            "# Missing: growth, who has no address or handle");
  }

  @Test
  void whereNobodyIsNamedThereIsNothingToSuggest() throws IOException {
    assertThat(lines("")).isEmpty();
    assertThat(lines("owners: {messages: legal@acme.example}")).isEmpty();
  }
}
