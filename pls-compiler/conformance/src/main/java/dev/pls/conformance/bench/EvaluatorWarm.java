package dev.pls.conformance.bench;

import dev.pls.compiler.Validate;
import dev.pls.compiler.eval.AsOf;
import dev.pls.compiler.eval.Evaluator;
import dev.pls.compiler.eval.Unit;
import dev.pls.compiler.eval.Verdict;
import dev.pls.compiler.eval.World;
import dev.pls.compiler.model.Motion;
import dev.pls.compiler.model.Qualification;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Judges all units of a world by a motion, again and again in one process, and in turn counts the
 * world's events by user and name, which is the least that anybody could do with them. Prints the
 * number of units, how many qualify, and the median times in nanoseconds: of counting, of judging.
 */
public final class EvaluatorWarm {
  private EvaluatorWarm() {}

  /** Arguments: the motion's folder, events, users an account, runs to warm up and to measure. */
  public static void main(String[] args) throws IOException {
    Motion motion = Compile.run(new Validate(), Path.of(args[0]));
    World world = WorldGenerator.of(motion, Integer.parseInt(args[1]), Integer.parseInt(args[2]));
    int warmUp = Integer.parseInt(args[3]);
    int runs = Integer.parseInt(args[4]);
    long[] counting = new long[runs];
    long[] judging = new long[runs];
    Judged judged = new Judged(0, 0);
    for (int i = -warmUp; i < runs; i++) {
      long start = System.nanoTime();
      long counted = count(world);
      long between = System.nanoTime();
      judged = judge(motion, world);
      long end = System.nanoTime();
      if (counted != world.events().size()) {
        throw new IllegalStateException("counted " + counted);
      }
      if (i >= 0) {
        counting[i] = between - start;
        judging[i] = end - between;
      }
    }
    Arrays.sort(counting);
    Arrays.sort(judging);
    System.out.println(
        judged.units()
            + " "
            + judged.qualified()
            + " "
            + counting[runs / 2]
            + " "
            + judging[runs / 2]);
  }

  private static long count(World world) {
    Map<String, Map<String, Integer>> counts = new HashMap<>();
    for (World.Event event : world.events()) {
      counts
          .computeIfAbsent(event.user(), u -> new HashMap<>())
          .merge(event.name(), 1, Integer::sum);
    }
    long sum = 0;
    for (Map<String, Integer> ofUser : counts.values()) {
      for (int number : ofUser.values()) {
        sum += number;
      }
    }
    return sum;
  }

  /** How many units were judged, and how many of the verdicts are that one qualifies. */
  private record Judged(long units, long qualified) {}

  /** The verdict of every qualification on every unit of it, and all signals of all units. */
  private static Judged judge(Motion motion, World world) {
    AsOf asOf = new Evaluator(motion).over(world).at(WorldGenerator.NOW);
    long units = 0;
    long qualified = 0;
    for (String entity : motion.data().entities().keySet()) {
      for (String key : asOf.keys(entity)) {
        Unit unit = new Unit(entity, key);
        units++;
        for (String signal : motion.signals().keySet()) {
          asOf.signal(unit, signal);
        }
        for (Qualification qualification : motion.qualifications().values()) {
          if (qualification.unit().equals(entity)) {
            qualified +=
                asOf.verdict(unit, qualification.name()).filter(Verdict::qualified).isPresent()
                    ? 1
                    : 0;
          }
        }
      }
    }
    return new Judged(units, qualified);
  }
}
