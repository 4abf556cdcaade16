package dev.pls.compiler.eval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pls.compiler.MemoryTree;
import dev.pls.compiler.bind.Binder;
import dev.pls.compiler.check.Checks;
import dev.pls.compiler.check.definition.Contradiction;
import dev.pls.compiler.check.definition.OutOfReach;
import dev.pls.compiler.check.definition.TierOutOfReach;
import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Diagnostics;
import dev.pls.compiler.index.Attainable;
import dev.pls.compiler.index.Sufficient;
import dev.pls.compiler.model.Motion;
import dev.pls.compiler.model.Qualification;
import dev.pls.compiler.model.Signal;
import dev.pls.compiler.schema.Broken;
import dev.pls.compiler.schema.SchemaValidator;
import dev.pls.compiler.syntax.Limits;
import dev.pls.compiler.syntax.MapNode;
import dev.pls.compiler.syntax.MotionReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What checks read off a definition is what becomes of it: definitions made by chance, the same in
 * every run, are judged for each set of signals that may pass. An error that would be a false alarm
 * is found here.
 */
class ReadOffTest {
  private static final int MOTIONS = 400;
  private static final int SIGNALS = 5;
  private static final List<String> TYPES =
      List.of("depth", "depth", "breadth", "intent", "intent", "spend", "negative");
  private static final long NOW = Time.parse("2026-01-15T12:00:00Z").orElseThrow();

  private final Random random = new Random(20261123);
  private final SchemaValidator schema = new SchemaValidator();

  @Test
  void whatIsCalledImpossibleNeverHappens() throws IOException {
    int contradictions = 0;
    int outOfReach = 0;
    int tiers = 0;
    for (int i = 0; i < MOTIONS; i++) {
      String text = motion(true);
      Motion motion = bind(text);
      Map<Set<String>, Verdict> verdicts = verdicts(motion);
      Set<String> given = new HashSet<>();
      verdicts.values().forEach(verdict -> given.add(verdict.tier()));
      boolean anybody = verdicts.values().stream().anyMatch(Verdict::qualified);
      for (Diagnostic found : findings(motion)) {
        if (found.rule() == Contradiction.RULE || found.rule() == OutOfReach.RULE) {
          assertThat(anybody).as(found.message() + "\n" + text).isFalse();
          contradictions += found.rule() == Contradiction.RULE ? 1 : 0;
          outOfReach += found.rule() == OutOfReach.RULE ? 1 : 0;
        } else if (found.rule() == TierOutOfReach.RULE) {
          assertThat(given).as(found.message() + "\n" + text).doesNotContain(found.discriminator());
          tiers++;
        }
      }
    }
    assertThat(List.of(contradictions, outOfReach, tiers)).allMatch(times -> times > 20);
  }

  @Test
  void whatIsCalledEnoughQualifies() throws IOException {
    int signals = 0;
    int types = 0;
    for (int i = 0; i < MOTIONS; i++) {
      String text = motion(false);
      Motion motion = bind(text);
      Map<Set<String>, Verdict> verdicts = verdicts(motion);
      Set<String> enough = new TreeSet<>();
      for (Signal signal : motion.signals().values()) {
        boolean qualified = Objects.requireNonNull(verdicts.get(Set.of(signal.name()))).qualified();
        if (qualified && signal.type() != Signal.Type.NEGATIVE) {
          enough.add(signal.name());
        }
      }
      Sufficient sufficient = Sufficient.of(motion, qualification(motion));
      assertThat(sufficient.signals().stream().map(Signal::name))
          .as(text)
          .containsExactlyInAnyOrderElementsOf(enough);
      for (Signal.Type type : sufficient.types()) {
        assertThat(verdicts.entrySet())
            .as(type + "\n" + text)
            .anyMatch(
                one ->
                    one.getValue().qualified()
                        && one.getKey().stream()
                            .allMatch(
                                name ->
                                    Objects.requireNonNull(motion.signals().get(name)).type()
                                        == type));
      }
      signals += enough.size();
      types += sufficient.types().size();
    }
    assertThat(List.of(signals, types)).allMatch(times -> times > 20);
  }

  @Test
  void noScoreIsHigherThanWhatCanBeAttained() throws IOException {
    for (int i = 0; i < MOTIONS; i++) {
      String text = motion(false);
      Motion motion = bind(text);
      Attainable most =
          Attainable.of(
              motion,
              qualification(motion).score().orElseThrow().own().orElseThrow(),
              signal -> true);
      List<BigDecimal> scores =
          verdicts(motion).values().stream().map(one -> one.scores().get(0).score()).toList();
      // Without thresholds in each other's way the most is also reached.
      assertThat(scores.stream().max(BigDecimal::compareTo).orElseThrow())
          .as(text)
          .isEqualByComparingTo(most.points().orElseThrow());
    }
  }

  // ---- Motions

  private String motion(boolean excluding) {
    StringBuilder text = new StringBuilder();
    text.append("pls: v1\nmotion: {id: case, version: 1.0.0, title: A case, owner: revops}\n");
    text.append("data:\n  sources: {product: {kind: segment, freshness: 15m, retention: 400d}}\n");
    text.append("  entities: {user: {key: user_id, source: product, attributes: {a: string}}}\n");
    text.append("  events:\n");
    names().forEach(s -> text.append("    e_" + s + ": {source: product, of: user}\n"));
    text.append("signals:\n");
    for (String name : names()) {
      String type = pick(TYPES);
      int points = 1 + random.nextInt(20);
      text.append("  " + name + ": {type: " + type + ", of: user, measure: {count: e_" + name);
      text.append(", window: 14d}, at_least: 1, points: ");
      text.append(type.equals("negative") ? -points : points).append("}\n");
    }
    if (excluding) {
      text.append(
          "segments:\n  core: {title: Some, in_scope: true, where: '" + condition() + "'}\n");
    }
    text.append("qualifications:\n  q:\n    unit: user\n    statement: A case\n");
    text.append(excluding ? "    segments: [core]\n" : "");
    text.append("    requires: " + requirement(2) + "\n");
    text.append("    score: {signals: [" + String.join(", ", names()) + "], caps: {depth: ");
    text.append(random.nextInt(30) + "}, max: " + (20 + random.nextInt(60)));
    text.append(", qualifies_at: " + (1 + random.nextInt(40)) + "}\n");
    text.append("    tiers: {A: " + random.nextInt(60) + ", B: " + random.nextInt(40));
    text.append(", C: " + random.nextInt(20) + "}\n");
    if (excluding) {
      text.append("    exclusions: [{id: x, when: '" + condition() + "', why: A case}]\n");
    }
    return text.toString();
  }

  private String requirement(int depth) {
    List<String> parts = new ArrayList<>();
    for (String word : List.of("all", "any", "none", "of")) {
      if (random.nextInt(word.equals("none") ? 4 : 2) == 0) {
        int size = 1 + random.nextInt(3);
        String members =
            IntStream.range(0, size)
                .mapToObj(
                    i ->
                        depth > 0 && random.nextInt(3) == 0
                            ? requirement(depth - 1)
                            : pick(names()))
                .collect(Collectors.joining(", ", word + ": [", "]"));
        parts.add(
            word.equals("of") ? members + ", at_least: " + (1 + random.nextInt(size)) : members);
      }
    }
    return parts.isEmpty() ? "{all: [s1]}" : "{" + String.join(", ", parts) + "}";
  }

  private String condition() {
    return switch (random.nextInt(5)) {
      case 0 -> "signal." + pick(names());
      case 1 -> "!signal." + pick(names());
      case 2 -> "signal." + pick(names()) + " || signal." + pick(names());
      case 3 -> "signal." + pick(names()) + " && !signal." + pick(names());
      default -> "!(signal." + pick(names()) + " && signal." + pick(names()) + ")";
    };
  }

  private static List<String> names() {
    return IntStream.rangeClosed(1, SIGNALS).mapToObj(i -> "s" + i).toList();
  }

  private String pick(List<String> words) {
    return words.get(random.nextInt(words.size()));
  }

  /** The motion, also if checks have something against it. */
  private Motion bind(String text) throws IOException {
    MemoryTree tree = MemoryTree.of(Map.of("motion.yaml", text));
    Diagnostics diagnostics = new Diagnostics();
    MapNode root =
        Objects.requireNonNull(new MotionReader(tree, Limits.standard()).read("", diagnostics))
            .root();
    Broken broken = schema.validate(root, diagnostics);
    Motion motion = new Binder().bind(root, broken, tree, Limits.standard(), diagnostics);
    assertThat(diagnostics.sorted()).as(text).isEmpty();
    return motion;
  }

  private static List<Diagnostic> findings(Motion motion) {
    Diagnostics diagnostics = new Diagnostics();
    Checks.run(motion, List.of(), LocalDate.of(2026, 11, 23), diagnostics);
    return diagnostics.sorted();
  }

  private static Qualification qualification(Motion motion) {
    return Objects.requireNonNull(motion.qualifications().get("q"));
  }

  /** The verdict on a user for each set of signals that pass. */
  private static Map<Set<String>, Verdict> verdicts(Motion motion) {
    Map<Set<String>, Verdict> verdicts =
        new TreeMap<>((a, b) -> a.toString().compareTo(b.toString()));
    Evaluator evaluator = new Evaluator(motion);
    for (int bits = 0; bits < 1 << SIGNALS; bits++) {
      Set<String> passing = new TreeSet<>();
      List<World.Event> events = new ArrayList<>();
      for (int i = 0; i < SIGNALS; i++) {
        if ((bits >> i & 1) == 1) {
          passing.add(names().get(i));
          events.add(
              new World.Event("e_" + names().get(i), NOW - Time.DAY, "", "u1", "", Map.of()));
        }
      }
      World.Row user = new World.Row(0, OptionalLong.empty(), "", Map.of());
      World world = new World(Map.of(), Map.of("u1", List.of(user)), events);
      verdicts.put(
          passing, evaluator.over(world).at(NOW).verdict(Unit.user("u1"), "q").orElseThrow());
    }
    return verdicts;
  }
}
