package dev.pls.compiler.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pls.compiler.Build;
import dev.pls.compiler.Validate;
import dev.pls.compiler.source.DiskTree;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Every fact that a motion must say has a key in the language and a place in the pack. The facts
 * are in {@code facts.tsv}.
 */
class FactsTest {
  private static final Path EXAMPLE = Path.of("..", "..", "examples", "trial-sales-assist");
  private static final Pattern PART = Pattern.compile("(?m)^#{1,2} (?:Part )?([1-8])\\b(?!\\.\\d)");

  /** How many there are, so that a row that is lost is noticed. */
  private static final int FACTS = 159;

  private record Fact(String words, List<String> keys, int part, String marker) {
    boolean isIn(String text) {
      return marker.startsWith("~")
          ? Pattern.compile(marker.substring(1)).matcher(text).find()
          : text.contains(marker);
    }

    @Override
    public String toString() {
      return words + " (part " + part + ": " + marker + ")";
    }
  }

  @Test
  void everyFactHasAKeyAndAPlace() {
    for (Fact fact : facts()) {
      assertThat(fact.words()).isNotBlank();
      assertThat(fact.keys()).as(fact.words()).isNotEmpty().doesNotContain("");
      assertThat(fact.part()).as(fact.words()).isBetween(1, 8);
      assertThat(fact.marker()).as(fact.words()).isNotBlank();
    }
    assertThat(facts()).hasSize(FACTS);
  }

  @Test
  void everyKeyIsInTheLanguage() {
    JsonNode bundle = Schemas.bundle();
    List<String> missing = new ArrayList<>();
    for (Fact fact : facts()) {
      for (String key : fact.keys()) {
        if (Schemas.at(bundle, key).isEmpty()) {
          missing.add(fact.words() + ": " + key);
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void keysThatAreNotInTheLanguageAreNotFound() {
    JsonNode bundle = Schemas.bundle();
    assertThat(Schemas.at(bundle, "product.paywall")).isPresent();
    assertThat(Schemas.at(bundle, "signals.*.measure.where")).isPresent();
    for (String key :
        List.of("product.paywal", "product.*", "product[]", "signals.*.nope", "team.roles.sdr")) {
      assertThat(Schemas.at(bundle, key)).as(key).isEmpty();
    }
  }

  @Test
  void everySectionHoldsAFact() {
    List<String> sections = new ArrayList<>();
    Schemas.bundle().path("properties").propertyNames().forEach(sections::add);
    // The version, what is shared, names for values, what is derived from all the rest, and what
    // is said of changes and of the compiler.
    sections.removeAll(List.of("pls", "uses", "motion", "lists", "scores"));
    sections.removeAll(List.of("owners", "acknowledgements", "suppressions"));
    for (Fact fact : facts()) {
      fact.keys().forEach(key -> sections.remove(key.split("[.\\[]")[0]));
    }
    assertThat(sections).isEmpty();
  }

  @Test
  void thePackOfTheExampleSaysEveryFact(@TempDir Path output) throws IOException {
    Build.Result result =
        new Build()
            .run(
                new Build.Request(
                    new Validate.Request(
                        new DiskTree(EXAMPLE), "src/main/pls", LocalDate.of(2026, 11, 23)),
                    output,
                    Optional.empty()));
    assertThat(result.validation().failed())
        .as(result.validation().diagnostics().toString())
        .isFalse();
    // Until the pack is one of the build's targets.
    TreeMap<Integer, String> parts = parts(plain(pack(output)));
    assertThat(parts.keySet()).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
    assertThat(facts().stream().filter(fact -> !fact.isIn(parts.getOrDefault(fact.part(), ""))))
        .isEmpty();
  }

  private static String pack(Path output) throws IOException {
    StringBuilder pack = new StringBuilder();
    try (Stream<Path> files = Files.walk(output)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".md")).sorted().toList()) {
        pack.append(Files.readString(file)).append('\n');
      }
    }
    return pack.toString();
  }

  /** The text without what Markdown marks and escapes; lines stay lines. */
  private static String plain(String markdown) {
    return markdown.replaceAll("\\\\([\\p{Punct}])", "$1").replaceAll("\\*\\*|`", "");
  }

  private static TreeMap<Integer, String> parts(String pack) {
    TreeMap<Integer, String> parts = new TreeMap<>();
    Matcher heading = PART.matcher(pack);
    int start = -1;
    int part = 0;
    while (heading.find()) {
      if (part > 0) {
        parts.merge(part, pack.substring(start, heading.start()), String::concat);
      }
      part = Integer.parseInt(heading.group(1));
      start = heading.end();
    }
    if (part > 0) {
      parts.merge(part, pack.substring(start), String::concat);
    }
    return parts;
  }

  private static List<Fact> facts() {
    try (InputStream file = FactsTest.class.getResourceAsStream("facts.tsv")) {
      List<Fact> facts = new ArrayList<>();
      String text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
      for (String line : text.lines().toList()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          String[] columns = line.split("\t", -1);
          assertThat(columns).as(line).hasSize(4);
          facts.add(
              new Fact(
                  columns[0],
                  List.of(columns[1].split(" ")),
                  Integer.parseInt(columns[2]),
                  columns[3]));
        }
      }
      return facts;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
