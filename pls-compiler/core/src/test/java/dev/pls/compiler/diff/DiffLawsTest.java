package dev.pls.compiler.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pls.compiler.MemoryTree;
import dev.pls.compiler.diagnostic.Diagnostics;
import dev.pls.compiler.format.Formatter;
import dev.pls.compiler.model.Condition;
import dev.pls.compiler.model.Duration;
import dev.pls.compiler.model.Motion;
import dev.pls.compiler.model.Place;
import dev.pls.compiler.mutation.Tree;
import dev.pls.compiler.source.SourceFile;
import dev.pls.compiler.syntax.Limits;
import dev.pls.compiler.syntax.MapNode;
import dev.pls.compiler.syntax.MotionReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
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
  private static final int EDITS = Integer.getInteger("pls.laws", 12);

  /** Maps whose order means something. */
  private static final Set<String> IN_ORDER = Set.of("tiers", "territories", "ways", "grid", "map");

  /** Sections in which {@code when} is prose. */
  private static final Set<String> PROSE = Set.of("pilot");

  /** What says nothing of what a motion means. */
  private static final Set<String> NOTHING = Set.of("version", "unknowns", "place", "root");

  private final Specimens specimens = new Specimens();
  private final Map<Specimens.Specimen, Motion> motions = new IdentityHashMap<>();

  DiffLawsTest() throws IOException {}

  // ---- What means the same

  @Test
  void nothingDiffersFromItself() {
    same(tree -> Map.of("motion.yaml", tree.text()));
  }

  @Test
  void theOrderOfKeysMakesNoDifference() {
    same(tree -> Map.of("motion.yaml", reversed(tree, "").text()));
  }

  @Test
  void filesMakeNoDifference() {
    same(
        tree -> {
          Map<String, String> files = new LinkedHashMap<>();
          ((Tree.Mapping) tree)
              .entries()
              .forEach(
                  (section, value) ->
                      files.put(
                          section + ".yaml", new Tree.Mapping(Map.of(section, value)).text()));
          return files;
        });
  }

  @Test
  void quotesMakeNoDifference() {
    same(tree -> Map.of("motion.yaml", Tree.quotedTexts(tree.text())));
  }

  @Test
  void commentsMakeNoDifference() {
    same(tree -> Map.of("motion.yaml", tree.text().replace("\n", "\n# A word.\n")));
  }

  @Test
  void styleMakesNoDifference() {
    same(
        tree -> {
          String text = tree.text();
          MapNode root = read(text);
          return Map.of(
              "motion.yaml",
              new Formatter(Limits.standard())
                  .format(new SourceFile("motion.yaml", text), root, new Diagnostics()));
        });
  }

  @Test
  void anchorsMakeNoDifference() {
    int[] used = {0};
    same(
        tree -> {
          String text = tree.text();
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
  void howConditionsAreWrittenMakesNoDifference() {
    same(tree -> Map.of("motion.yaml", rewritten(tree, "").text()));
  }

  private void same(Function<Tree, Map<String, String>> rewrite) {
    List<String> wrong = new ArrayList<>();
    for (Map.Entry<Specimens.Specimen, Motion> one : motions().entrySet()) {
      Optional<Motion> rewritten = specimens.bind(one.getKey(), rewrite.apply(one.getKey().tree()));
      if (rewritten.isEmpty() || !Changes.between(one.getValue(), rewritten.get()).isEmpty()) {
        wrong.add(one.getKey().name());
      }
    }
    System.out.println(motions().size() + " motions rewritten");
    assertThat(wrong).isEmpty();
    assertThat(motions()).hasSizeGreaterThan(40);
  }

  /** Each specimen, and each with an edit if that can be read. */
  private Map<Specimens.Specimen, Motion> motions() {
    if (motions.isEmpty()) {
      Random random = new Random(SEED);
      for (Specimens.Specimen specimen : specimens.all()) {
        Tree edited = specimen.tree().copy();
        new Edits(random).edit(edited, false);
        for (Tree tree : List.of(specimen.tree(), edited)) {
          Specimens.Specimen one = new Specimens.Specimen(specimen.name(), tree, specimen.lists());
          specimens.bind(one, tree).ifPresent(motion -> motions.put(one, motion));
        }
      }
    }
    return motions;
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

  /** Conditions twice denied, in parentheses, with more space. */
  private static Tree rewritten(Tree tree, String key) {
    if (tree instanceof Tree.Sequence list) {
      return new Tree.Sequence(list.items().stream().map(item -> rewritten(item, "")).toList());
    } else if (tree instanceof Tree.Mapping map) {
      Map<String, Tree> entries = new LinkedHashMap<>();
      map.entries()
          .forEach((k, inner) -> entries.put(k, PROSE.contains(k) ? inner : rewritten(inner, k)));
      return new Tree.Mapping(entries);
    }
    String source = ((Tree.Scalar) tree).source();
    boolean plain = !source.startsWith("'") && !source.startsWith("\"");
    return plain && Set.of("where", "when").contains(key) && !source.contains("\"")
        ? new Tree.Scalar("\"!(!(" + source.replace(" && ", "  && ") + " ))\"")
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
      boolean order = one.done.contains("changed places") || one.done.contains("same item again");
      if (told != !differ.isEmpty() && (told || !order)) {
        wrong.add(one.done + "\n  models differ in " + differ + ", told " + told);
      }
      different += differ.isEmpty() ? 0 : 1;
    }
    System.out.println(all.size() + " edits, of which " + different + " mean something else");
    assertThat(wrong).isEmpty();
    assertThat(different).isGreaterThan(100);
  }

  private static List<String> differences(Motion one, Motion other) {
    List<String> differ = new ArrayList<>();
    for (RecordComponent component : Motion.class.getRecordComponents()) {
      if (!NOTHING.contains(component.getName())
          && !said(value(component, one)).equals(said(value(component, other)))) {
        differ.add(component.getName());
      }
    }
    return differ;
  }

  private static Object value(RecordComponent component, Object of) {
    try {
      return component.getAccessor().invoke(of);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** All that a part of a motion says, conditions in their normal form. */
  private static String said(Object part) {
    if (part instanceof Condition condition) {
      return condition.expr().normal().canonical();
    } else if (part instanceof Optional<?> optional) {
      return optional.map(DiffLawsTest::said).orElse("");
    } else if (part instanceof Map<?, ?> map) {
      Map<String, String> entries = new TreeMap<>();
      map.forEach((key, value) -> entries.put(key.toString(), said(value)));
      return entries.toString();
    } else if (part instanceof Collection<?> list) {
      return list.stream().map(DiffLawsTest::said).toList().toString();
    } else if (part instanceof BigDecimal number) {
      return number.stripTrailingZeros().toPlainString();
    } else if (part instanceof Duration duration) {
      return String.valueOf(duration.micros());
    } else if (part instanceof Record record) {
      List<String> says = new ArrayList<>(List.of(record.getClass().getSimpleName()));
      for (RecordComponent component : record.getClass().getRecordComponents()) {
        component.getAccessor().setAccessible(true);
        says.add(said(value(component, record)));
      }
      return says.toString();
    }
    return part instanceof Place ? "" : part.toString();
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
