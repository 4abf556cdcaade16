package dev.pls.compiler.eval;

import dev.pls.compiler.eval.ExampleRun.Difference;
import dev.pls.compiler.model.Motion;
import dev.pls.compiler.model.Qualification;
import dev.pls.compiler.model.Qualification.Example;
import dev.pls.compiler.model.Qualification.Expectation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Executes the examples of a motion; {@code semantics.md} rule 28. */
public final class Examples {
  private static final int PLACES = 2;

  private final Motion motion;
  private final Evaluator evaluator;

  /**
   * Judges examples by the definitions of a motion; where they can be deep, in a {@link DeepStack}.
   *
   * @param motion a motion without errors
   */
  public Examples(Motion motion) {
    this.motion = motion;
    this.evaluator = new Evaluator(motion);
  }

  /**
   * Executes all examples, in the order they are written.
   *
   * @param motion a motion without errors
   */
  public static List<ExampleRun> run(Motion motion) {
    if (motion.qualifications().values().stream().allMatch(q -> q.examples().isEmpty())) {
      return List.of();
    }
    return DeepStack.run("pls-examples", () -> new Examples(motion).run());
  }

  private List<ExampleRun> run() {
    List<ExampleRun> runs = new ArrayList<>();
    for (Qualification qualification : motion.qualifications().values()) {
      for (Example example : qualification.examples()) {
        runs.add(run(qualification, example));
      }
    }
    return runs;
  }

  /**
   * What comes of an example by a qualification of the motion.
   *
   * @param example an example, perhaps another motion's, told in the names of this one
   */
  public Verdict verdict(Qualification qualification, Example example) {
    World world = ExampleWorld.of(motion, qualification, example);
    return verdict(qualification, evaluator.over(world).at(ExampleWorld.asOf(example)));
  }

  private static Verdict verdict(Qualification qualification, AsOf asOf) {
    Unit unit = new Unit(qualification.unit(), qualification.unit());
    return asOf.verdict(unit, qualification.name()).orElseThrow();
  }

  private ExampleRun run(Qualification qualification, Example example) {
    World world = ExampleWorld.of(motion, qualification, example);
    AsOf asOf = evaluator.over(world).at(ExampleWorld.asOf(example));
    Verdict verdict = verdict(qualification, asOf);
    return new ExampleRun(
        motion,
        qualification,
        example,
        world,
        verdict,
        differences(example.expect(), verdict, asOf));
  }

  private static List<Difference> differences(Expectation expect, Verdict verdict, AsOf asOf) {
    List<Difference> differences = new ArrayList<>();
    compare("qualified", expect.qualified(), verdict.qualified(), differences);
    if (!expect.tier().isEmpty()) {
      compare("tier", expect.tier(), verdict.tier(), differences);
    }
    expect.score().ifPresent(score -> score(score, verdict, differences));
    for (Map.Entry<String, BigDecimal> points : expect.points().entrySet()) {
      BigDecimal got =
          asOf.signal(verdict.unit(), points.getKey())
              .map(SignalResult::decayed)
              .orElse(BigDecimal.ZERO);
      if (rounded(got).compareTo(rounded(points.getValue())) != 0) {
        differences.add(
            new Difference(
                List.of("points", points.getKey()),
                points.getKey() + ": " + points.getValue().toPlainString(),
                points.getKey() + ": " + plain(rounded(got))));
      }
    }
    for (int i = 0; i < expect.failed().size(); i++) {
      List<String> path = List.of("failed", Integer.toString(i));
      contains(path, "failed", expect.failed().get(i), verdict.failed(), differences);
    }
    if (!expect.excludedBy().isEmpty()) {
      List<String> path = List.of("excluded_by");
      contains(path, "excluded_by", expect.excludedBy(), verdict.excludedBy(), differences);
    }
    expect.triage().ifPresent(t -> compare("triage", t, verdict.triage(), differences));
    if (!expect.way().isEmpty()) {
      compare("way", expect.way(), verdict.way(), differences);
    }
    return differences;
  }

  private static void compare(
      String key, Object expected, Object got, List<Difference> differences) {
    if (!expected.equals(got)) {
      String shown = got.equals("") ? "none" : got.toString();
      differences.add(new Difference(List.of(key), key + ": " + expected, key + ": " + shown));
    }
  }

  /** The own or shared score; with a grid of two there is no one score to compare. */
  private static void score(BigDecimal expected, Verdict verdict, List<Difference> differences) {
    String got = verdict.scores().size() == 1 ? plain(verdict.scores().get(0).score()) : "none";
    if (verdict.scores().size() != 1 || verdict.scores().get(0).score().compareTo(expected) != 0) {
      differences.add(
          new Difference(List.of("score"), "score: " + expected.toPlainString(), "score: " + got));
    }
  }

  private static void contains(
      List<String> path,
      String key,
      String expected,
      List<String> got,
      List<Difference> differences) {
    if (!got.contains(expected)) {
      differences.add(
          new Difference(
              path,
              key + ": " + expected,
              key + ": " + (got.isEmpty() ? "none" : String.join(", ", got))));
    }
  }

  private static BigDecimal rounded(BigDecimal points) {
    return points.setScale(PLACES, RoundingMode.HALF_UP);
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
