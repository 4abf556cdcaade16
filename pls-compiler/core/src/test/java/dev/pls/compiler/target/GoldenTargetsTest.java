package dev.pls.compiler.target;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pls.compiler.Golden;
import dev.pls.compiler.schema.PublishedSchema;
import dev.pls.compiler.target.crm.CrmTarget;
import dev.pls.compiler.target.dashboard.DashboardTarget;
import dev.pls.compiler.target.pack.Motions;
import dev.pls.compiler.target.tracking.TrackingTarget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What holds of all targets that write JSON. */
class GoldenTargetsTest {
  private static final String FOLDER = "targets/trial-sales-assist/";
  private static final Pattern TEXT =
      Pattern.compile(
          "(?m)^(\\s+(?:- )?(?:title|why|says|do|label|description|for|by|owner|audience|from):)"
              + " [A-Z].*$");
  private static final String HOSTILE =
      "\"x\\\"}], \\\\ <script>alert(1)</script> ${a} {{first_name}} \\n \\t \\u202E \\u2028 顧客 🚀 "
          + "long ".repeat(1800).strip()
          + "\"";

  private static List<Artifact> render(Target.Input input) {
    List<Artifact> artifacts = new ArrayList<>();
    for (Target target : List.of(new CrmTarget(), new TrackingTarget(), new DashboardTarget())) {
      artifacts.addAll(target.render(input));
    }
    return artifacts;
  }

  private static Target.Input hostile() {
    return Motions.example(
        text -> TEXT.matcher(text).replaceAll("$1 " + Matcher.quoteReplacement(HOSTILE)));
  }

  @Test
  void theExamplesArtifactsReadAsExpected() throws IOException {
    TreeSet<String> made = new TreeSet<>();
    SoftAssertions softly = new SoftAssertions();
    for (Artifact artifact : render(Motions.example())) {
      String path = FOLDER + artifact.path();
      softly
          .assertThatCode(() -> Golden.check(path, artifact.content()))
          .doesNotThrowAnyException();
      made.add(artifact.path());
    }
    softly.assertAll();
    Path golden = Path.of("src", "test", "cases").resolve(FOLDER);
    try (Stream<Path> files = Files.walk(golden)) {
      assertThat(
              files
                  .filter(Files::isRegularFile)
                  .map(file -> golden.relativize(file).toString().replace('\\', '/')))
          .containsExactlyInAnyOrderElementsOf(made);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"crm-fields", "tracking-plan", "dashboard", "rubric", "readiness"})
  void theSchemasAreSchemasWithExamples(String name) {
    assertThat(new PublishedSchema(name).faults()).isEmpty();
  }

  @Test
  void whatIsWrittenIsWhatTheSchemasSay() throws IOException {
    PublishedSchema fields = new PublishedSchema("crm-fields");
    PublishedSchema plan = new PublishedSchema("tracking-plan");
    PublishedSchema dashboard = new PublishedSchema("dashboard");
    for (Target.Input input : List.of(Motions.example(), hostile(), Motions.bare())) {
      int checked = 0;
      for (Artifact artifact : render(input)) {
        if (artifact.path().equals("crm/fields.json")) {
          assertThat(fields.validate(artifact.content())).isEmpty();
          checked++;
        } else if (artifact.path().equals("tracking/plan.json")) {
          assertThat(plan.validate(artifact.content())).isEmpty();
          checked++;
        } else if (artifact.kind().equals("dashboards")) {
          assertThat(dashboard.validate(artifact.content())).as(artifact.path()).isEmpty();
          checked++;
        }
      }
      assertThat(checked).isEqualTo(input.motion().id().equals("bare") ? 1 : 6);
    }
  }

  @Test
  void theSchemasRefuseWhatIsNotSo() {
    List<Artifact> artifacts = render(Motions.example());
    PublishedSchema fields = new PublishedSchema("crm-fields");
    String crm = artifacts.get(0).content();
    assertThat(fields.validate(crm.replaceFirst("\"version\": \"v1\"", "\"version\": \"v2\"")))
        .isNotEmpty();
    assertThat(fields.validate(crm.replaceFirst("\"length\": \\d+,", ""))).isNotEmpty();
    assertThat(fields.validate(crm.replaceFirst("\"precision\"", "\"length\": 3, \"precision\"")))
        .isNotEmpty();
    assertThat(fields.validate(crm.replaceFirst("\"line\": \\d+", "\"line\": 0"))).isNotEmpty();
    PublishedSchema dashboard = new PublishedSchema("dashboard");
    String overview = artifacts.get(artifacts.size() - 4).content();
    assertThat(dashboard.validate(overview.replaceFirst("\"vegaLite\"", "\"vega\""))).isNotEmpty();
    assertThat(dashboard.validate(overview.replaceFirst("\"w\": 12", "\"w\": 25"))).isNotEmpty();
    assertThat(dashboard.validate(overview.replaceFirst("\"form\": \"share\"", "\"form\": \"x\"")))
        .isNotEmpty();
  }

  @Test
  void hostileTextIsTextAndChangesNoShape() {
    List<Artifact> expected = render(Motions.example());
    List<Artifact> actual = render(hostile());
    String text = JsonMapper.shared().readTree(HOSTILE).asString();
    int found = 0;
    assertThat(actual).hasSameSizeAs(expected);
    for (int i = 0; i < actual.size(); i++) {
      assertThat(actual.get(i).path()).isEqualTo(expected.get(i).path());
      JsonNode is = JsonMapper.shared().readTree(actual.get(i).content());
      JsonNode was = JsonMapper.shared().readTree(expected.get(i).content());
      assertThat(shape(is)).as(actual.get(i).path()).isEqualTo(shape(was));
      found += is.at("/title").asString("").equals(text) ? 1 : 0;
      found += is.at("/description").asString("").equals(text) ? 1 : 0;
      assertThat(actual.get(i).content().codePoints().mapToObj(Character::getType))
          .doesNotContain((int) Character.FORMAT);
    }
    assertThat(found).isGreaterThan(9);
  }

  /** A tree without its texts, and without reference marks, which come and go with numbers. */
  private static String shape(JsonNode node) {
    if (node.isObject()) {
      StringBuilder shape = new StringBuilder("{");
      node.properties().forEach(e -> shape.append(e.getKey()).append(shape(e.getValue())));
      return shape.append('}').toString();
    }
    if (node.isArray()) {
      StringBuilder shape = new StringBuilder("[");
      node.forEach(item -> shape.append(shape(item)));
      return shape.append(']').toString();
    }
    return node.isString() ? "s" : node.isNumber() ? "n" : node.toString();
  }

  @ParameterizedTest
  @ValueSource(strings = {"tr-TR", "ar-u-nu-arab", "th-TH-u-ca-buddhist-nu-thai"})
  void theyAreTheSameWhateverTheMachineSpeaks(String tag) {
    List<Artifact> here = render(Motions.example());
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag(tag));
    try {
      assertThat(render(Motions.example())).isEqualTo(here);
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void artifactsTellWhatTheyWereMadeFrom() {
    List<Artifact> artifacts = render(Motions.example());
    assertThat(artifacts.get(0).elements())
        .contains("crm/fields/pilot_arm", "qualifications/trial_pql", "routing/rules/asked");
    assertThat(artifacts.get(1).elements())
        .contains("data/events/query_run", "data/sources/billing", "data/entities/user");
    assertThat(artifacts.get(artifacts.size() - 1).elements())
        .contains("reporting/dashboards/objective", "reporting/metrics/onboarded_rate");
  }
}
