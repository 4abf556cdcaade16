package dev.pls.compiler;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pls.compiler.check.completeness.NoValidation;
import dev.pls.compiler.check.completeness.UnknownUncovered;
import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Severity;
import dev.pls.compiler.init.AnswerException;
import dev.pls.compiler.init.Interview;
import dev.pls.compiler.init.Knower;
import dev.pls.compiler.init.Prompter;
import dev.pls.compiler.init.Questions;
import dev.pls.compiler.model.Motion;
import dev.pls.compiler.model.Planning;
import dev.pls.compiler.model.Product;
import dev.pls.compiler.source.DiskTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Starting motions and filling them in, from an empty folder to the last question. */
class InitTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final String FOLDER = "src/main/pls";

  /** An answer to every question but where to start. */
  private static final Map<String, String> ANSWERS =
      Map.ofEntries(
          Map.entry("product", "Acme Boards"),
          Map.entry("goal", "2"),
          Map.entry("value", "Shares a board with a colleague"),
          Map.entry("event", "board_shared"),
          Map.entry("people", "2"),
          Map.entry("volume", "40"),
          Map.entry("does", "Planning boards for small teams: simple, quick & cheap"),
          Map.entry("action", "card_moved"),
          Map.entry("events", "all"),
          Map.entry("sla", "4 hours"),
          Map.entry("size", "500 to 5000"),
          Map.entry("baseline", "6"),
          Map.entry("target", "7.5%"),
          Map.entry("by", "2027-06-30"),
          Map.entry("identity", "email_domain"),
          Map.entry("coverage", "88%"),
          Map.entry("plan", "free_trial"),
          Map.entry("domains", "acme.com, acme.io"),
          Map.entry("owner", "revops@acme.com"),
          Map.entry("crm", "Salesforce"),
          Map.entry("analytics", "segment"),
          Map.entry("freshness", "15m"),
          Map.entry("length", "2 weeks"),
          Map.entry("pricing", "seats"),
          Map.entry("price", "20 USD per seat per month"),
          Map.entry("buyers", "head of data, operations director"),
          Map.entry("touches", "25"),
          Map.entry("activation", "31%"),
          Map.entry("speed", "2d"),
          Map.entry("regions", "EU, US"),
          Map.entry("address", "Acme Ltd, 1 High Street, London"));

  /** What YAML, templates, conditions and pages might take for something else. */
  private static final List<String> HOSTILE =
      List.of(
          "a\"b'c",
          "key: value # not a comment",
          "{{company}} {x} [y]",
          "- item",
          "&anchor *alias !tag %dir @at `tick`",
          "| literal > folded",
          "true",
          "010",
          "~",
          "1e3",
          "2026-01-01",
          "\uD83D\uDE80 \u4E2D\u6587 \u0627\u0644",
          "<script>alert(1)</script>",
          "a \\ b \\n c",
          "' || true || '",
          "#");

  private static final Validate VALIDATE = new Validate();
  private final Path root;

  InitTest(@TempDir Path root) {
    this.root = root;
  }

  @Test
  void everyQuestionHasAnAnswerHere() {
    assertThat(Questions.properties())
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(Stream.of("start"), ANSWERS.keySet().stream())
                .map(id -> "pls.init." + id)
                .toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"trial", "seats", "usage"})
  void aMotionThatKnowsNothingCompilesAndSaysSo(String start) throws IOException {
    Init.Result result = run(Map.of("start", start));
    assertThat(result.isNew()).isTrue();
    assertThat(result.written())
        .contains(
            "pom.xml", ".gitignore", ".pls/pls-v1.schema.json", "src/main/pls/qualification.yaml");
    Motion motion = motion();
    assertThat(motion.qualifications().values())
        .allSatisfy(q -> assertThat(q.examples()).hasSize(3));
    Set<String> accountedFor = new HashSet<>();
    motion.planning().openQuestions().forEach(q -> accountedFor.add(q.about()));
    List<String> left = result.left().stream().map(Interview.Pending::property).toList();
    assertThat(left).hasSizeGreaterThan(20);
    assertThat(motion.planning().openQuestions())
        .allSatisfy(
            q -> assertThat(q.validate().orElseThrow().by().value().orElseThrow()).isAfter(TODAY));
    assertThat(accountedFor).contains("product.name", "team.roles.sales.people", "objective.by");
    assertThat(root.resolve("out/pack/motion-pack.md")).content().contains("## 8");
    assertThat(build().validation().diagnostics())
        .as("somebody finds out whatever is unknown")
        .extracting(Diagnostic::rule)
        .doesNotContain(UnknownUncovered.RULE, NoValidation.RULE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"trial", "seats", "usage"})
  void aMotionThatIsToldEverythingIsReady(String start) throws IOException {
    Map<String, String> answers = new HashMap<>(ANSWERS);
    answers.put("start", start);
    Init.Result result = run(answers);
    assertThat(result.left()).isEmpty();
    Build.Result built = build();
    assertThat(built.validation().diagnostics()).isEmpty();
    assertThat(
            built
                .validation()
                .motions()
                .get(0)
                .judgement()
                .orElseThrow()
                .readiness()
                .prerequisites())
        .isEmpty();
    assertThat(motion().planning().openQuestions())
        .as("what answers have settled beside their own places")
        .extracting(Planning.OpenQuestion::id)
        .doesNotContain("rate_today", "rate_of_segment", "tracking", "log")
        .contains("meetings_today");
    Map<String, String> files = files();
    assertThat(files.get("src/main/pls/motion.yaml"))
        .contains("name: Acme Boards\n", "baseline: 6%\n", "target: 7.5%\n", "crm: salesforce\n")
        .contains("where: account.employees >= 500 && account.employees <= 5000\n");
    assertThat(files.get("src/main/pls/qualification.yaml"))
        .contains("our_domains: [acme.com, acme.io]", "account.plan != 'free_trial'")
        .contains("domain: acme.com", "employees: 500", "plan: free_trial")
        .doesNotContain("ours.example");
    assertThat(String.join("", files.values()))
        .doesNotContain("first_value_reached", "core_action");
  }

  @Test
  void fiveQuestionsAtATimeUntilNoneIsLeft() throws IOException {
    Set<String> asked = new HashSet<>();
    int runs = 0;
    Init.Result result;
    do {
      Knower knower = new Knower(ANSWERS);
      result = run(Map.of(), knower);
      assertThat(result.errors()).isEmpty();
      assertThat(asked).doesNotContainAnyElementsOf(knower.asked());
      asked.addAll(knower.asked());
      assertThat(knower.asked()).hasSizeBetween(1, 5);
      runs++;
    } while (!result.left().isEmpty() && runs < 10);
    assertThat(result.left()).isEmpty();
    assertThat(asked).hasSize(ANSWERS.size()); // the goal is not asked, the starting point is
    assertThat(build().validation().motions().get(0).judgement().orElseThrow().readiness().ready())
        .isTrue();
  }

  @Test
  void nothingIsTouchedWhenNothingIsLeft() throws IOException {
    run(ANSWERS);
    Map<String, FileTime> before = times();
    Knower knower = new Knower(ANSWERS);
    Init.Result result = run(Map.of(), knower);
    assertThat(knower.asked()).isEmpty();
    assertThat(result.written()).isEmpty();
    assertThat(times()).isEqualTo(before);
  }

  @Test
  void theSameAnswersAgainChangeNothingAndSaySo() throws IOException {
    run(Map.of("product", "Acme", "people", "2"));
    Map<String, String> before = files();
    Init.Result result = run(Map.of("product", "Other", "people", "3"));
    assertThat(files()).isEqualTo(before);
    assertThat(result.notes()).hasSize(2).allMatch(note -> note.contains("answers this already"));
  }

  /** Every text in some place: the texts move on by half of the places in each run. */
  @ParameterizedTest
  @ValueSource(ints = {0, 5, 10})
  void whatIsTypedStaysData(int first) throws IOException {
    List<String> places =
        List.of(
            "product",
            "does",
            "value",
            "owner",
            "crm",
            "analytics",
            "price",
            "address",
            "buyers",
            "regions");
    Map<String, String> answers = new HashMap<>(ANSWERS);
    for (int i = 0; i < places.size(); i++) {
      answers.put(places.get(i), HOSTILE.get((first + i) % HOSTILE.size()));
    }
    run(answers);
    Motion motion = motion();
    Product product = motion.product().orElseThrow();
    assertThat(product.name()).isEqualTo(answers.get("product"));
    assertThat(product.does()).isEqualTo(answers.get("does"));
    assertThat(product.entry().value()).contains(answers.get("price"));
    assertThat(product.buyers()).containsExactly(answers.get("buyers"));
    assertThat(requireNonNull(motion.signals().get("first_value")).title())
        .isEqualTo(answers.get("value"));
    assertThat(motion.constraints().orElseThrow().regions())
        .containsExactly(answers.get("regions"));
    assertThat(requireNonNull(motion.tooling().get("crm")).value()).contains(answers.get("crm"));
    assertThat(requireNonNull(motion.tooling().get("analytics")).value())
        .contains(answers.get("analytics"));
    assertThat(motion.meta().owner()).isEqualTo(answers.get("owner"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"two\nlines", "a\tb", "\u001B[31mred", "\u202Eturned", "\uD800", "\u0000"})
  void whatCannotBeShownOnALineIsRefused(String text) {
    assertThatThrownBy(() -> run(Map.of("product", text)))
        .isInstanceOf(AnswerException.class)
        .hasMessageStartingWith("pls.init.product is `")
        .hasMessageContaining("one line of text");
    assertThat(root).isEmptyDirectory();
  }

  @Test
  void aTextOfTenThousandLettersIsRefused() {
    assertThatThrownBy(() -> run(Map.of("product", "x".repeat(10_000))))
        .isInstanceOf(AnswerException.class)
        .hasMessageContaining("at most 1000 characters");
  }

  @Test
  void aWrongAnswerIsNamedByItsProperty() {
    assertThatThrownBy(() -> run(Map.of("people", "a few")))
        .isInstanceOf(AnswerException.class)
        .hasMessage("pls.init.people is `a few`, and takes a whole number such as 2, or unknown.");
    assertThatThrownBy(() -> run(Map.of("events", "signed_up")))
        .hasMessageStartingWith("pls.init.events: The motion has no event `signed_up`. It has ");
    assertThatThrownBy(() -> run(Map.of("event", "teammate_invited")))
        .hasMessageStartingWith("pls.init.event: `teammate_invited` is another event");
    assertThatThrownBy(() -> run(Map.of("prodcut", "x")))
        .hasMessage(
            "No question is answered by `pls.init.prodcut`. Did you mean `pls.init.product`?");
    assertThat(root).isEmptyDirectory();
  }

  @Test
  void aWrongAnswerIsAskedForAgain() throws IOException {
    Script script =
        new Script(
            "4", "seats", "", "?", "Board Shared", "teammate_invited", "board_shared", "two", "2");
    run(Map.of(), script);
    assertThat(script.left).isEmpty();
    assertThat(script.shown)
        .contains("This takes one of trial, seats, usage.")
        .contains("This takes a name of lower-case letters")
        .contains("`teammate_invited` is another event of the motion already.")
        .contains("This takes a whole number such as 2.")
        .contains("5 of 5")
        .doesNotContain("6 of");
    Motion motion = motion();
    assertThat(motion.id()).isEqualTo("seat-expansion");
    assertThat(motion.product().orElseThrow().name()).isEqualTo("unknown");
    assertThat(motion.data().events()).containsKey("board_shared");
    assertThat(requireNonNull(motion.team().roles().get("sales")).people().value()).contains(2L);
  }

  @Test
  void whatWasAnsweredBeforeTheEndIsKept() throws IOException {
    run(Map.of(), new Script("trial", "Acme"));
    Motion motion = motion();
    assertThat(motion.product().orElseThrow().name()).isEqualTo("Acme");
    assertThat(motion.planning().openQuestions())
        .allSatisfy(q -> assertThat(q.meta().notes()).isEmpty());
  }

  @Test
  void whatNobodyKnewIsAskedAgainAfterAllOthers() throws IOException {
    Init.Result first =
        run(Map.of(), new Script("trial", "?", "I don\u2019t know", "", "idk", "2"));
    assertThat(first.left().get(0).declined()).isFalse();
    assertThat(files().get("src/main/pls/unknowns.yaml"))
        .contains("  - id: product\n")
        .contains("    notes: Nobody could say on 2026-11-23\n");
    List<Interview.Pending> left = first.left();
    assertThat(left.get(left.size() - 1).declined()).isTrue();
    Map<String, String> before = files();
    run(Map.of("product", "unknown"));
    assertThat(files()).isEqualTo(before);
    run(Map.of("product", "Acme"));
    assertThat(files().get("src/main/pls/unknowns.yaml")).doesNotContain("- id: product\n");
  }

  @Test
  void otherFilesAreOnlyAddedTo() throws IOException {
    put("pom.xml", "<project>mine</project>");
    put(".gitignore", "*.log\r\nbin");
    put("src/main/java/A.java", "class A {}");
    put("README.md", "mine");
    run(Map.of());
    Map<String, String> files = files();
    assertThat(files)
        .containsEntry("pom.xml", "<project>mine</project>")
        .containsEntry(".gitignore", "*.log\r\nbin\r\ntarget/\r\n")
        .containsEntry("src/main/java/A.java", "class A {}")
        .containsEntry("README.md", "mine");
    run(Map.of());
    assertThat(files()).isEqualTo(files);
  }

  @Test
  void theSchemaIsRefreshedButNeverAnotherFile() throws IOException {
    run(Map.of());
    String current = requireNonNull(files().get(".pls/pls-v1.schema.json"));
    put(".pls/pls-v1.schema.json", current.replace("\"title\"", "\"name\""));
    assertThat(run(Map.of()).written()).containsExactly(".pls/pls-v1.schema.json");
    assertThat(files()).containsEntry(".pls/pls-v1.schema.json", current);
    put(".pls/pls-v1.schema.json", "mine");
    assertThatThrownBy(() -> run(Map.of()))
        .isInstanceOf(AnswerException.class)
        .hasMessageContaining(".pls/pls-v1.schema.json is there, and is not the schema");
  }

  @Test
  void filesThatAreNoMotionAreToldAndLeft() throws IOException {
    put("src/main/pls/values.yaml", "replicas: 3\n");
    Init.Result result = run(Map.of());
    assertThat(result.errors()).extracting(e -> e.rule().id()).contains("language/version-missing");
    assertThat(result.written()).isEmpty();
    assertThat(files()).containsOnlyKeys("src/main/pls/values.yaml");
  }

  @Test
  void anEditMeanwhileIsNotOverwritten() throws IOException {
    run(Map.of());
    String mine = files().get("src/main/pls/motion.yaml") + "# mine\n";
    Prompter editor =
        new Script("Acme") {
          @Override
          public Optional<String> answer() {
            try {
              put("src/main/pls/motion.yaml", mine);
            } catch (IOException e) {
              throw new IllegalStateException(e);
            }
            return super.answer();
          }
        };
    assertThatThrownBy(() -> run(Map.of(), editor))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("was changed by somebody else meanwhile");
    assertThat(files()).containsEntry("src/main/pls/motion.yaml", mine);
  }

  @Test
  void aMotionOfOnesOwnIsFilledInToo() throws IOException {
    String own =
        """
        pls: v1
        motion: {id: help, version: 0.1.0, title: Help, owner: me}   # ours
        product:
          name: Acme
          does: unknown   # ask Jo
          model: {type: trial, length: 14d}
        data:
          entities:
            user: {key: user_id, source: product}
          sources:
            product: {kind: segment}
          events:
            board_shared: {source: product, of: user}
        signals:
          shared:
            type: aha
            of: user
            measure: {count: board_shared, window: 14d}
            at_least: 1
        qualifications:
          pql: {unit: user, statement: Shared, requires: {all: [shared]}}
        # the end""";
    put("src/main/pls/all.yaml", own);
    Map<String, String> answers = new HashMap<>(ANSWERS);
    answers
        .keySet()
        .removeAll(List.of("event", "action", "events", "sla", "size", "plan", "domains"));
    Init.Result result = run(answers);
    assertThat(result.isNew()).isFalse();
    assertThat(build().validation().failed()).isFalse();
    assertThat(files().get("src/main/pls/all.yaml"))
        .startsWith(
            """
            pls: v1
            motion: {id: help, version: 0.1.0, title: Help, owner: me}   # ours
            product:
              name: Acme
              does: 'Planning boards for small teams: simple, quick & cheap'   # ask Jo
              model: {type: trial, length: 14d}
              first_value: shared
              pricing:
                driver: seats
                entry: 20 USD per seat per month
              buyers: [head of data, operations director]
            data:
            """)
        .contains("    title: Shares a board with a colleague\n")
        .contains("# the end\n\nobjective:\n  goal: expansion\n  metric: unknown\n  baseline: 6%\n")
        .contains("\nteam:\n  roles:\n    sales:\n      people: 2\n")
        .contains("\nrouting:\n  expected_volume:\n    pql: 40 per week\n");
    assertThat(result.left()).isEmpty();
  }

  @Test
  void whatItStartsWithIsFormatted() throws IOException {
    for (String start : List.of("trial", "seats", "usage")) {
      Path project = Files.createDirectory(root.resolve(start));
      new Init(VALIDATE)
          .run(
              new Init.Request(
                  project,
                  "",
                  FOLDER,
                  Map.of("start", start),
                  Optional.empty(),
                  TODAY,
                  id -> Map.of()));
      Format.Result formatted =
          new Format().run(new Format.Request(new DiskTree(project), FOLDER, Optional.empty()));
      assertThat(formatted.files()).isGreaterThan(5);
      assertThat(formatted.changes()).as(start).isEmpty();
    }
  }

  private Init.Result run(Map<String, String> answers) throws IOException {
    return run(answers, Optional.empty());
  }

  private Init.Result run(Map<String, String> answers, Prompter prompter) throws IOException {
    return run(answers, Optional.of(prompter));
  }

  private Init.Result run(Map<String, String> answers, Optional<Prompter> prompter)
      throws IOException {
    Init.Result result =
        new Init(VALIDATE)
            .run(
                new Init.Request(
                    root,
                    "",
                    FOLDER,
                    answers,
                    prompter,
                    TODAY,
                    id -> Map.of("pom.xml", "<project>" + id + "</project>\n")));
    if (result.errors().isEmpty()) {
      build();
    }
    return result;
  }

  private Build.Result build() throws IOException {
    Validate.Request request = new Validate.Request(new DiskTree(root), FOLDER, TODAY);
    Build.Result result =
        new Build(VALIDATE).run(new Build.Request(request, root.resolve("out"), Optional.empty()));
    assertThat(result.validation().diagnostics())
        .extracting(Diagnostic::severity)
        .doesNotContain(Severity.ERROR);
    return result;
  }

  private Motion motion() throws IOException {
    return build().validation().motions().get(0).motion().orElseThrow();
  }

  private void put(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  /** What people own; not what builds make. */
  private Map<String, String> files() throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(root)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        String name = root.relativize(path).toString().replace('\\', '/');
        if (!name.startsWith("out/") && !name.equals(".out.lock")) {
          files.put(name, Files.readString(path));
        }
      }
    }
    return files;
  }

  private Map<String, FileTime> times() throws IOException {
    Map<String, FileTime> times = new TreeMap<>();
    for (String path : files().keySet()) {
      times.put(path, Files.getLastModifiedTime(root.resolve(path)));
    }
    return times;
  }

  /** Somebody who types these lines, then ends the input. */
  private static class Script implements Prompter {
    private final Deque<String> left;
    private String shown = "";

    Script(String... lines) {
      this.left = new ArrayDeque<>(Arrays.asList(lines));
    }

    @Override
    public void show(String lines) {
      shown += lines;
    }

    @Override
    public Optional<String> answer() {
      return Optional.ofNullable(left.poll());
    }
  }
}
