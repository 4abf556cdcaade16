package dev.pls.compiler.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pls.compiler.MemoryTree;
import dev.pls.compiler.diagnostic.Diagnostics;
import dev.pls.compiler.format.Formatter;
import dev.pls.compiler.model.Motion;
import dev.pls.compiler.mutation.Tree;
import dev.pls.compiler.source.SourceFile;
import dev.pls.compiler.syntax.Limits;
import dev.pls.compiler.syntax.MapNode;
import dev.pls.compiler.syntax.MotionReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Laws of comparing, held on motions and edits of them by chance, the same in every run: what means
 * the same differs in nothing, what does not differs in something, and from the other side the same
 * changes are seen.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DiffLawsTest {
  private static final long SEED = Long.getLong("pls.seed", 20261128L);
  private static final int EDITS = Integer.getInteger("pls.laws", 40);

  /** Maps whose order means something. */
  private static final Set<String> IN_ORDER = Set.of("tiers", "territories", "ways", "grid", "map");

  /** Sections in which {@code when} is prose. */
  private static final Set<String> PROSE = Set.of("pilot");

  /** What says nothing of what a motion means. */
  private static final Set<String> NOTHING = Set.of("version", "unknowns", "place", "root");

  private final Specimens specimens = new Specimens();

  DiffLawsTest() throws IOException {}

  // ---- What means the same

  @Test
  void nothingDiffersFromItself() throws IOException {
    same((specimen, random) -> Map.of("motion.yaml", specimen.tree().text()));
  }

  @Test
  void theOrderOfKeysMakesNoDifference() throws IOException {
    same((specimen, random) -> Map.of("motion.yaml", reversed(specimen.tree(), "").text()));
  }

  @Test
  void filesMakeNoDifference() throws IOException {
    same(
        (specimen, random) -> {
          Map<String, String> files = new LinkedHashMap<>();
          ((Tree.Mapping) specimen.tree())
              .entries()
              .forEach(
                  (section, value) ->
                      files.put(
                          section + ".yaml", new Tree.Mapping(Map.of(section, value)).text()));
          return files;
        });
  }

  @Test
  void quotesMakeNoDifference() throws IOException {
    same(
        (specimen, random) ->
            Map.of("motion.yaml", Tree.quotedTexts(specimen.tree().text())));
  }

  @Test
  void commentsMakeNoDifference() throws IOException {
    same(
        (specimen, random) ->
            Map.of("motion.yaml", specimen.tree().text().replace("\n", "\n# A word.\n")));
  }

  @Test
  void styleMakesNoDifference() throws IOException {
    same(
        (specimen, random) -> {
          String text = specimen.tree().text();
          MapNode root = read(text);
          return Map.of(
              "motion.yaml",
              new Formatter(Limits.standard())
                  .format(new SourceFile("motion.yaml", text), root, new Diagnostics()));
        });
  }

  @Test
  void anchorsMakeNoDifference() throws IOException {
    int[] used = {0};
    same(
        (specimen, random) -> {
          String text = specimen.tree().text();
          Matcher value = Pattern.compile("(?m): ([a-z][a-z_]+)$").matcher(text);
          Map<String, Integer> times = new TreeMap<>();
          while (value.find()) {
            times.merge(value.group(1), 1, Integer::sum);
          }
          for (Map.Entry<String, Integer> one : times.entrySet()) {
            if (one.getValue() > 1) {
              used[0]++;
              String name = one.getKey();
              text =
                  text.replaceAll("(?m): " + name + "$", ": *" + name)
                      .replaceFirst(Pattern.quote(": *" + name), ": &" + name + " " + name);
            }
          }
          return Map.of("motion.yaml", text);
        });
    assertThat(used[0]).isGreaterThan(50);
  }

  @Test
  void parenthesesMakeNoDifference() throws IOException {
    same(
        (specimen, random) ->
            Map.of("motion.yaml", bracketed(specimen.tree(), "").text()));
  }

  private void same(BiFunction<Specimens.Specimen, Random, Map<String, String>> rewrite)
      throws IOException {
    Random random = new Random(SEED);
    int cases = 0;
    for (Specimens.Specimen specimen : specimens.all()) {
      List<Tree> trees = new ArrayList<>(List.of(specimen.tree()));
      for (int i = 0; i < 3; i++) {
        Tree edited = specimen.tree().copy();
        new Edits(random).edit(edited, false);
        trees.add(edited);
      }
      for (Tree tree : trees) {
        Specimens.Specimen one =
            new Specimens.Specimen(specimen.name(), tree, specimen.lists());
        Optional<Motion> motion = specimens.bind(specimen, tree);
        if (motion.isPresent()) {
          Optional<Motion> rewritten = specimens.bind(specimen, rewrite.apply(one, random));
          assertThat(rewritten).as(specimen.name()).isPresent();
          assertThat(Changes.between(motion.get(), rewritten.get()).all())
              .as(specimen.name())
              .isEmpty();
          cases++;
        }
      }
    }
    System.out.println(cases + " motions rewritten");
    assertThat(cases).isGreaterThan(50);
  }

  private static MapNode read(String text) {
    try {
      return Objects.requireNonNull(
              new MotionReader(MemoryTree.of(Map.of("motion.yaml", text)), Limits.standard())
                  .read("", new Diagnostics()))
          .roots()
          .values()
          .iterator()
          .next();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Tree reversed(Tree tree, String key) {
    if (tree instanceof Tree.Sequence list) {
      return new Tree.Sequence(list.items().stream().map(item -> reversed(item, "")).toList());
    } else if (tree instanceof Tree.Mapping map) {
      List<String> keys = new ArrayList<>(map.entries().keySet());
      if (!IN_ORDER.contains(key)) {
        Collections.reverse(keys);
      }
      Map<String, Tree> entries = new LinkedHashMap<>();
      keys.forEach(k -> entries.put(k, reversed(Objects.requireNonNull(map.entries().get(k)), k)));
      return new Tree.Mapping(entries);
    }
    return tree;
  }

  /** Conditions in parentheses, with more space. */
  private static Tree bracketed(Tree tree, String key) {
    if (tree instanceof Tree.Sequence list) {
      return new Tree.Sequence(list.items().stream().map(item -> bracketed(item, "")).toList());
    } else if (tree instanceof Tree.Mapping map) {
      Map<String, Tree> entries = new LinkedHashMap<>();
      map.entries().forEach((k, inner) -> entries.put(k, PROSE.contains(k) ? inner : bracketed(inner, k)));
      return new Tree.Mapping(entries);
    }
    String source = ((Tree.Scalar) tree).source();
    boolean plain = !source.startsWith("'") && !source.startsWith("\"");
    return plain && Set.of("where", "when", "derive").contains(key) && !source.contains("#")
        ? new Tree.Scalar("(" + source.replace(" && ", "  && ") + " )")
        : tree;
  }

  // ---- What does not

  /** An edit, and the motions on both sides of it. */
  private record Edited(String done, Motion base, Motion head) {}

  private List<Edited> edited(boolean deciding) {
    Random random = new Random(SEED);
    Edits edits = new Edits(random);
    List<Edited> all = new ArrayList<>();
    for (Specimens.Specimen specimen : specimens.all()) {
      Motion base = specimens.bind(specimen, specimen.tree()).orElseThrow();
      for (int i = 0; i < EDITS; i++) {
        Tree tree = specimen.tree().copy();
        String done = edits.edit(tree, deciding);
        specimens
            .bind(specimen, tree)
            .ifPresent(head -> all.add(new Edited(specimen.name() + ": " + done, base, head)));
      }
    }
    return all;
  }

  @Test
  void whatMeansSomethingElseIsTold() {
    List<String> wrong = new ArrayList<>();
    int different = 0;
    List<Edited> all = edited(false);
    for (Edited one : all) {
      List<String> differ = differences(one.base, one.head);
      boolean told = !Changes.between(one.base, one.head).isEmpty();
      boolean order = one.done.contains("changed places");
      if (told != !differ.isEmpty() && !(order && !told)) {
        wrong.add(one.done + "\n  models differ in " + differ + ", told " + told);
      }
      different += differ.isEmpty() ? 0 : 1;
    }
    System.out.println(all.size() + " edits, of which " + different + " mean something else");
    assertThat(wrong).isEmpty();
    assertThat(different).isGreaterThan(200);
  }

  private static List<String> differences(Motion one, Motion other) {
    List<String> differ = new ArrayList<>();
    for (RecordComponent component : Motion.class.getRecordComponents()) {
      try {
        if (!NOTHING.contains(component.getName())
            && !component.getAccessor().invoke(one).equals(component.getAccessor().invoke(other))) {
          differ.add(component.getName());
        }
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
    }
    return differ;
  }

  // ---- From the other side

  @Test
  void fromTheOtherSideTheSameIsSeen() {
    List<String> wrong = new ArrayList<>();
    int changes = 0;
    List<Edited> all = edited(false);
    all.addAll(edited(true));
    for (Edited one : all) {
      Changes there = Changes.between(one.base, one.head);
      Changes back = Changes.between(one.head, one.base);
      List<String> seen = told(there, false);
      List<String> mirrored = told(back, true);
      if (!seen.equals(mirrored)) {
        wrong.add(one.done + "\n  there " + seen + "\n  back  " + mirrored);
      }
      changes += there.all().size();
    }
    System.out.println(all.size() + " edits, " + changes + " changes seen from both sides");
    assertThat(wrong).isEmpty();
    assertThat(changes).isGreaterThan(200);
  }

  /** The changes by kind, element and direction; mirrored as the other side sees them. */
  private static List<String> told(Changes changes, boolean mirrored) {
    boolean renamed = changes.all().stream().anyMatch(c -> c instanceof Change.Renamed);
    List<String> told = new ArrayList<>();
    for (Assessed assessed : Assessment.of(changes).all()) {
      Change change = assessed.change();
      String what = change.what();
      String says = "";
      if (change instanceof Change.Moved) {
        continue; // of two that changed places, either has moved
      } else if (change instanceof Change.Altered altered && !renamed) {
        says = mirrored ? altered.now() + " " + altered.old() : altered.old() + " " + altered.now();
      } else if (mirrored && what.equals("added")) {
        what = "removed";
      } else if (mirrored && what.equals("removed")) {
        what = "added";
      }
      Map<String, String> directions = new TreeMap<>();
      assessed
          .directions()
          .forEach(
              (name, direction) ->
                  directions.put(
                      renamed ? "" : name,
                      (mirrored ? opposite(direction) : direction).toString()));
      told.add(
          change.element().kind().word()
              + "/"
              + what
              + (renamed ? "" : " " + change.element().path() + " " + says)
              + " "
              + (renamed ? directions.values() : directions));
    }
    Collections.sort(told);
    return told;
  }

  private static Direction opposite(Direction direction) {
    return switch (direction) {
      case TIGHTER -> Direction.LOOSER;
      case LOOSER -> Direction.TIGHTER;
      case UNKNOWN -> Direction.UNKNOWN;
    };
  }
}
