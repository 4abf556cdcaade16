package dev.pls.compiler.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pls.compiler.eval.AsOf;
import dev.pls.compiler.eval.Evaluator;
import dev.pls.compiler.eval.Unit;
import dev.pls.compiler.eval.Verdict;
import dev.pls.compiler.eval.World;
import dev.pls.compiler.model.Motion;
import dev.pls.compiler.model.Qualification;
import dev.pls.compiler.mutation.Tree;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * What is said of who qualifies holds: motions are edited by chance, the same in every run, and
 * both are judged over worlds by chance. Where a verdict differs, a change that is told must be
 * said to touch the definition; and what is said to be tighter lets nobody in, what is looser keeps
 * nobody out. With {@code -Dpls.directions=600} it goes on for so many seconds, with other edits
 * each time it comes round.
 */
class DirectionTest {
  private static final long SEED = Long.getLong("pls.seed", 20261128L);
  private static final int SECONDS = Integer.getInteger("pls.directions", 0);
  private static final int EDITS = 30;
  private static final int WORLDS = 24;
  private static final long HOUR = 3_600_000_000L;
  private static final List<Long> INSTANTS = List.of(Worlds.NOW, Worlds.NOW - 23 * HOUR);

  private final Specimens specimens = new Specimens();
  private final Tally tally = new Tally();
  private final List<String> wrong = new ArrayList<>();

  DirectionTest() throws IOException {}

  /** What was seen. */
  private static final class Tally {
    private int edits;
    private int refused;
    private int flipping;
    private int claimedFlipping;
    private int worlds;
    private long verdicts;
    private long flips;
    private final Map<String, Integer> claims = new TreeMap<>();
    private final Map<String, Integer> oneWay = new TreeMap<>();

    @Override
    public String toString() {
      return edits
          + " edits ("
          + refused
          + " more are none of the language), "
          + worlds
          + " worlds, "
          + verdicts
          + " pairs of verdicts, of which "
          + flips
          + " differ; of "
          + flipping
          + " definitions that come out otherwise "
          + claimedFlipping
          + " have a direction; all that is said: "
          + claims
          + "; unknown, and went one way only, by kind of change: "
          + oneWay;
    }
  }

  @Test
  void whatIsSaidHolds() {
    long end = System.nanoTime() + SECONDS * 1_000_000_000L;
    int round = 0;
    do {
      for (Specimens.Specimen specimen : specimens.all()) {
        round(specimen, SEED + 1_000L * round + specimen.name().hashCode() % 1_000);
      }
      round++;
    } while (System.nanoTime() < end && wrong.size() < 20);
    System.out.println(tally);
    assertThat(wrong).as(tally.toString()).isEmpty();
    assertThat(tally.edits).isGreaterThan(500);
    assertThat(tally.flipping).as("verdicts differ often").isGreaterThan(tally.edits / 10);
    assertThat(tally.claimedFlipping).isGreaterThan(tally.flipping / 4);
  }

  private void round(Specimens.Specimen specimen, long seed) {
    Random random = new Random(seed);
    Edits edits = new Edits(random);
    Motion base =
        specimens
            .bind(specimen, specimen.tree())
            .orElseThrow(() -> new IllegalStateException(specimen.name()));
    Worlds chance = new Worlds(base, specimen.tree().text(), random);
    List<World> worlds = new ArrayList<>();
    for (int i = 0; i < WORLDS; i++) {
      worlds.add(chance.world());
    }
    tally.worlds += WORLDS;
    Map<String, BitSet> before = verdicts(base, worlds);
    boolean made = specimen.name().equals("rich.yaml") || specimen.name().equals("traps.yaml");
    for (int i = 0; i < (made ? 10 * EDITS : EDITS); i++) {
      Tree tree = specimen.tree().copy();
      String done = edits.edit(tree, true);
      if (random.nextInt(3) == 0) {
        done += "\n  " + edits.edit(tree, true);
      }
      Optional<Motion> head = specimens.bind(specimen, tree);
      if (head.isEmpty()) {
        tally.refused++;
      } else {
        tally.edits++;
        compare(specimen.name() + ": " + done, base, before, head.get(), worlds);
      }
    }
  }

  /** The verdicts on all units in all worlds at all instants, by qualification. */
  private static Map<String, BitSet> verdicts(Motion motion, List<World> worlds) {
    Map<String, BitSet> verdicts = new HashMap<>();
    motion.qualifications().keySet().forEach(name -> verdicts.put(name, new BitSet()));
    Evaluator evaluator = new Evaluator(motion);
    int at = 0;
    for (World world : worlds) {
      Evaluator.History history = evaluator.over(world);
      for (long instant : INSTANTS) {
        AsOf asOf = history.at(instant);
        for (Unit unit : Worlds.UNITS) {
          for (Qualification one : motion.qualifications().values()) {
            if (one.unit().equals(unit.entity())
                && asOf.verdict(unit, one.name()).filter(Verdict::qualified).isPresent()) {
              verdicts.computeIfAbsent(one.name(), name -> new BitSet()).set(at);
            }
          }
          at++;
        }
      }
    }
    return verdicts;
  }

  private void compare(
      String done, Motion base, Map<String, BitSet> before, Motion head, List<World> worlds) {
    Changes changes;
    Map<String, Direction> said;
    Map<String, BitSet> after;
    try {
      changes = Changes.between(base, head);
      said = Assessment.of(changes).directions();
      after = verdicts(head, worlds);
    } catch (RuntimeException | StackOverflowError e) {
      wrong.add(done + "\n  " + e + " " + List.of(e.getStackTrace()).subList(0, 3));
      return;
    }
    Map<String, BitSet> old = new HashMap<>();
    before.forEach(
        (name, verdicts) ->
            old.put(
                changes.renames().head(new Element.Key(ElementKind.QUALIFICATION, "", name)).name(),
                verdicts));
    Set<String> all = new TreeSet<>(old.keySet());
    all.addAll(after.keySet());
    said.values().forEach(direction -> tally.claims.merge(direction.name(), 1, Integer::sum));
    for (String name : all) {
      BitSet was = old.getOrDefault(name, new BitSet());
      BitSet is = after.getOrDefault(name, new BitSet());
      BitSet gone = (BitSet) was.clone();
      gone.andNot(is);
      BitSet fresh = (BitSet) is.clone();
      fresh.andNot(was);
      tally.verdicts += (long) worlds.size() * INSTANTS.size() * Worlds.UNITS.size();
      tally.flips += gone.cardinality() + fresh.cardinality();
      Direction direction = said.get(name);
      if (gone.isEmpty() && fresh.isEmpty()) {
        continue;
      }
      tally.flipping++;
      tally.claimedFlipping += direction == Direction.UNKNOWN ? 0 : 1;
      if (direction == Direction.UNKNOWN && (gone.isEmpty() || fresh.isEmpty())) {
        changes.all().forEach(c -> tally.oneWay.merge(c.kind(), 1, Integer::sum));
      }
      boolean holds =
          direction == Direction.UNKNOWN
              || direction == Direction.TIGHTER && fresh.isEmpty()
              || direction == Direction.LOOSER && gone.isEmpty();
      if (!holds) {
        wrong.add(
            done
                + "\n  "
                + name
                + " is said to be "
                + direction
                + ", "
                + gone.cardinality()
                + " gone, "
                + fresh.cardinality()
                + " new; "
                + changes.all().stream().map(c -> c.kind() + " " + c.element().name()).toList());
      }
    }
  }
}
