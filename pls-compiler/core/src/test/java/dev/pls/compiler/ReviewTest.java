package dev.pls.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pls.compiler.policy.Policy;
import dev.pls.compiler.review.ArtifactChanges;
import dev.pls.compiler.review.Comparison;
import dev.pls.compiler.review.Review;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Reviews changes of {@link Whole a motion that is whole}. A case is {@code x.a.yaml}, whose
 * sections take the place of the motion's in the base, {@code x.b.yaml} likewise in the head, and
 * {@code x.review}, what is said of it. A side without a file is the motion as it is.
 */
class ReviewTest {
  private static final Path CASES = Case.CASES.resolve("review");

  private final Diff diff = new Diff(new Validate());

  @TestFactory
  List<DynamicTest> cases() throws IOException {
    TreeSet<String> names = new TreeSet<>();
    try (Stream<Path> files = Files.list(CASES)) {
      files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".yaml"))
          .forEach(name -> names.add(name.substring(0, name.indexOf('.'))));
    }
    return names.stream().map(name -> DynamicTest.dynamicTest(name, () -> check(name))).toList();
  }

  private void check(String name) throws IOException {
    MemoryTree base = side(CASES.resolve(name + ".a.yaml"));
    MemoryTree head = side(CASES.resolve(name + ".b.yaml"));
    Golden.check("review/" + name + ".review", Reviewed.text(run(base, "", head, "")));
  }

  private static MemoryTree side(Path file) throws IOException {
    String text = Files.exists(file) ? Files.readString(file) : "pls: v1\n";
    String rest = new String(Whole.without(text), StandardCharsets.UTF_8);
    return tree("case.yaml", Whole.filled(text), "whole.yaml", rest);
  }

  private static String whole() throws IOException {
    return Files.readString(Whole.FILE);
  }

  private Comparison run(MemoryTree base, String baseFolder, MemoryTree head, String headFolder)
      throws IOException {
    return diff.run(
        new Diff.Request(
            new Diff.Side(base, baseFolder, "main"),
            new Diff.Side(head, headFolder, "working tree"),
            Case.TODAY,
            Policy.standard(),
            Optional.empty()));
  }

  private static MemoryTree tree(String... pathsAndTexts) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (int i = 0; i < pathsAndTexts.length; i += 2) {
      texts.put(pathsAndTexts[i], pathsAndTexts[i + 1]);
    }
    return MemoryTree.of(texts);
  }

  private static String whole(String id, String... changes) throws IOException {
    String text = whole().replace("id: whole\n", "id: " + id + "\n");
    for (int i = 0; i < changes.length; i += 2) {
      assertThat(text).contains(changes[i]);
      text = text.replace(changes[i], changes[i + 1]);
    }
    return text;
  }

  private static List<String> pairs(Comparison result) {
    return result.reviews().stream()
        .map(
            one ->
                one.base().map(m -> m.id()).orElse(one.isBaseBroken() ? "broken" : "none")
                    + " -> "
                    + one.head().map(m -> m.id()).orElse("none"))
        .toList();
  }

  // ---- Which motions are compared

  @Test
  void motionsAreTheSameByTheirIds() throws IOException {
    Comparison result =
        run(
            tree("m/a/m.yaml", whole("one"), "m/b/m.yaml", whole("two")),
            "m",
            tree("m/a/m.yaml", whole("two"), "m/x/m.yaml", whole("one")),
            "m");
    assertThat(pairs(result)).containsExactly("two -> two", "one -> one");
    assertThat(result.reviews().stream().allMatch(Review::isSame)).isTrue();
    assertThat(result.reviews().stream().allMatch(one -> one.artifacts().files().isEmpty()))
        .isTrue();
    assertThat(result.reviews().stream().allMatch(one -> one.introduced().isEmpty())).isTrue();
    assertThat(result.reviews().stream().allMatch(one -> one.version().enough())).isTrue();
  }

  @Test
  void oneThatIsLeftOnEachSideHasAnotherId() throws IOException {
    Comparison result =
        run(
            tree("m/a/m.yaml", whole("one"), "m/b/m.yaml", whole("two")),
            "m",
            tree("m/a/m.yaml", whole("one"), "m/b/m.yaml", whole("three")),
            "m");
    assertThat(pairs(result)).containsExactly("one -> one", "two -> three");
    assertThat(result.reviews().get(1).assessment().orElseThrow().all())
        .extracting(one -> one.change().kind())
        .contains("motion/id");
  }

  @Test
  void severalMayComeAndGo() throws IOException {
    Comparison result =
        run(
            tree("m/a/m.yaml", whole("one"), "m/b/m.yaml", whole("two")),
            "m",
            tree(
                "m/a/m.yaml",
                whole("three"),
                "m/b/m.yaml",
                whole("four"),
                "m/c/m.yaml",
                whole("one")),
            "m");
    assertThat(pairs(result))
        .containsExactly("none -> three", "none -> four", "one -> one", "two -> none");
    Review gone = result.reviews().get(3);
    assertThat(gone.artifacts().files())
        .extracting(ArtifactChanges.File::fate)
        .containsOnly(ArtifactChanges.Fate.REMOVED);
    assertThat(gone.artifacts().files())
        .extracting(ArtifactChanges.File::path)
        .contains("two/pack/motion-pack.md");
    assertThat(gone.artifacts().basePack()).startsWith("# ");
    assertThat(gone.artifacts().headPack()).isEmpty();
    assertThat(gone.version().to()).isEmpty();
  }

  @Test
  void whereTheBaseHasNoMotionItIsNew() throws IOException {
    Comparison result =
        run(tree("README.md", "motion: whole"), "m", tree("m/m.yaml", whole()), "m");
    assertThat(pairs(result)).containsExactly("none -> whole");
    Review added = result.reviews().get(0);
    assertThat(added.artifacts().headPack()).startsWith("# ");
    assertThat(added.artifacts().files())
        .extracting(ArtifactChanges.File::fate)
        .containsOnly(ArtifactChanges.Fate.ADDED);
    assertThat(added.reviewers()).isNotEmpty();
    assertThat(added.version().enough()).isTrue();
    assertThat(added.motion().id()).isEqualTo("whole");
  }

  @Test
  void whereTheHeadHasNoMotionItIsGone() throws IOException {
    Comparison result = run(tree("m/m.yaml", whole()), "m", tree("README.md", ""), "m");
    assertThat(pairs(result)).containsExactly("whole -> none");
    assertThat(result.headIsBroken()).isFalse();
  }

  @Test
  void withoutMotionsThereIsNothingToCompare() throws IOException {
    Comparison result = run(tree("README.md", ""), "m", tree("README.md", ""), "m");
    assertThat(result.reviews()).isEmpty();
    assertThat(result.headIsBroken()).isFalse();
    assertThat(result.baseErrors()).isEmpty();
  }

  @Test
  void aRenamedFolderIsFoundByTheIdOfItsMotion() throws IOException {
    Comparison result =
        run(
            tree(
                "compose.yaml",
                "motion: {id: whole",
                "other/m.yaml",
                whole("other"),
                "old/place/head.yaml",
                whole("whole"),
                "old/place/deep/more.yaml",
                "pls: v1\nlists: {more: [a, b]}\n"),
            "new/place",
            tree(
                "new/place/all.yaml",
                whole() + "\n",
                "new/place/more.yaml",
                "pls: v1\nlists: {more: [b, a]}"),
            "new/place");
    assertThat(result.head().diagnostics()).isEmpty();
    assertThat(pairs(result)).containsExactly("whole -> whole");
    assertThat(result.reviews().stream().allMatch(Review::isSame)).isTrue();
    assertThat(result.reviews().get(0).artifacts().files()).isEmpty();
    assertThat(result.baseErrors()).isEmpty();
  }

  // ---- Errors

  @Test
  void nothingIsComparedWithAHeadThatHasErrors() throws IOException {
    Comparison result =
        run(
            tree("m/m.yaml", whole()),
            "m",
            tree("m/m.yaml", whole("whole", "{count: board_shared,", "{count: bored_shared,")),
            "m");
    assertThat(result.headIsBroken()).isTrue();
    assertThat(result.reviews()).isEmpty();
    assertThat(result.head().diagnostics()).isNotEmpty();
  }

  @Test
  void ofABaseThatHasErrorsTheyAreGone() throws IOException {
    Comparison result =
        run(
            tree(
                "m/a/m.yaml",
                whole("one", "{count: board_shared,", "{count: bored_shared,"),
                "m/b/m.yaml",
                whole("two")),
            "m",
            tree("m/b/m.yaml", whole("two"), "m/c/m.yaml", whole("one")),
            "m");
    assertThat(pairs(result)).containsExactly("two -> two", "broken -> one");
    assertThat(result.baseErrors()).hasSize(1);
    Review mended = result.reviews().get(1);
    assertThat(mended.resolved()).hasSize(1);
    assertThat(mended.introduced()).isEmpty();
    assertThat(mended.assessment()).isEmpty();
    assertThat(mended.artifacts().headPack()).startsWith("# ");
  }

  @Test
  void aBaseThatIsNoYamlIsTheMotionInTheSameFolder() throws IOException {
    Comparison result =
        run(tree("m/m.yaml", "motion: {id: [}"), "m", tree("m/m.yaml", whole()), "m");
    assertThat(pairs(result)).containsExactly("broken -> whole");
    assertThat(result.baseErrors()).isNotEmpty();
  }

  // ---- What is made of it

  @Test
  void aLineThatIsAddedAboveChangesNothingThatIsMade() throws IOException {
    Comparison result =
        run(
            tree("m/m.yaml", whole()),
            "m",
            tree("m/m.yaml", "# a\n# b\n" + whole("whole", "version: 1.0.0", "version: 1.0.1")),
            "m");
    assertThat(result.reviews().get(0).artifacts().files()).isEmpty();
    assertThat(result.reviews().get(0).version().needed()).isEmpty();
  }

  @Test
  void thePackIsComparedLineByLine() throws IOException {
    Comparison result =
        run(
            tree("m/m.yaml", whole()),
            "m",
            tree(
                "m/m.yaml",
                whole("whole", "title: Brings the team", "title: Brings\u00a0colleagues")),
            "m");
    ArtifactChanges artifacts = result.reviews().get(0).artifacts();
    ArtifactChanges.File pack =
        artifacts.files().stream()
            .filter(one -> one.path().equals("pack/motion-pack.md"))
            .findFirst()
            .orElseThrow();
    assertThat(pack.added()).isPositive().isEqualTo(pack.removed());
    assertThat(artifacts.packDiff())
        .startsWith("--- pack/motion-pack.md", "+++ pack/motion-pack.md")
        .filteredOn(line -> line.startsWith("+") && !line.startsWith("+++"))
        .hasSize(pack.added());
  }

  @Test
  void whatCannotBeRenderedIsSaidAndTheRestCompared() throws IOException {
    MemoryTree base = tree("m/m.yaml", whole(), "t/signals.mustache", "{{#nobody}}");
    MemoryTree head =
        tree("m/m.yaml", whole("whole", "version: 1.0.0", "version: 0.1.0"), "t/README", "");
    Comparison result =
        diff.run(
            new Diff.Request(
                new Diff.Side(base, "m", "main"),
                new Diff.Side(head, "m", "working tree"),
                Case.TODAY,
                Policy.standard(),
                Optional.of("t")));
    Review review = result.reviews().get(0);
    assertThat(review.isSame()).isTrue();
    assertThat(review.version().isBack()).isTrue();
    assertThat(review.artifacts().unrendered()).startsWith("In the base: ");
    assertThat(review.artifacts().basePack()).isEmpty();
    assertThat(review.artifacts().headPack()).startsWith("# ");
    assertThat(review.artifacts().files()).isEmpty();
    assertThat(result.baseErrors()).isEmpty();
  }
}
