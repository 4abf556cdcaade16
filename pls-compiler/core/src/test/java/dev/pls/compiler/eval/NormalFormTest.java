package dev.pls.compiler.eval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pls.compiler.expr.Expr;
import dev.pls.compiler.expr.Expr.Reference;
import dev.pls.compiler.expr.Polarity;
import dev.pls.compiler.expr.Type;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Holds the normal form of expressions against what they mean: over expressions and worlds made by
 * chance, the same in every run, of so few names and values that missing values, sums out of range,
 * quotients by 0 and equal values are common.
 */
class NormalFormTest {
  private static final int CASES = 10_000;
  private static final int WORLDS = 50;
  private static final Path DIFFERENT =
      Path.of("src/test/resources/dev/pls/compiler/expr/different.normals");

  private final Random random = new Random(20261128);
  private final Expressions expressions = new Expressions(random);
  private final List<Expressions.Values> worlds = expressions.worlds(WORLDS);

  @Test
  void meansTheSameAndReadsTheSameNames() {
    int known = 0;
    for (int i = 0; i < CASES; i++) {
      Expr expr = expressions.make(expressions.pick(Expressions.TYPES), 1 + random.nextInt(4));
      Expr normal = expr.normal();
      String text = expr.canonical();
      assertThat(meaning(normal)).as(text).isEqualTo(meaning(expr));
      assertThat(normal.normal()).as(text).isEqualTo(normal);
      assertThat(normal.type()).as(text).isEqualTo(expr.type());
      assertThat(expressions.read(normal)).as(text).contains(normal);
      assertThat(Expressions.namesIn(normal)).as(text).isEqualTo(Expressions.namesIn(expr));
      known += meaning(expr).stream().anyMatch(value -> !value.missing()) ? 1 : 0;
    }
    assertThat(known).as("most have a value somewhere").isGreaterThan(CASES * 3 / 4);
    tell("%,d expressions mean the same in %d worlds each as their normal forms", CASES, WORLDS);
  }

  @Test
  void isTheSameHoweverItIsWritten() {
    int rewritten = 0;
    for (int i = 0; i < CASES; i++) {
      Expr expr = expressions.make(expressions.pick(Expressions.TYPES), 1 + random.nextInt(3));
      Optional<Expr> other = expressions.read(expressions.rewritten(expr));
      if (other.isPresent() && !other.get().equals(expr)) {
        String text = expr.canonical() + "\n" + other.get().canonical();
        assertThat(meaning(other.get())).as(text).isEqualTo(meaning(expr));
        assertThat(form(other.get())).as(text).isEqualTo(form(expr));
        rewritten++;
      }
    }
    assertThat(rewritten).isGreaterThan(CASES / 2);
    tell("%,d expressions have the normal form of what they were rewritten from", rewritten);
  }

  @Test
  void isAnotherWhereOneChangeMakesADifference() {
    int mutants = 0;
    int different = 0;
    for (int i = 0; i < 2 * CASES; i++) {
      Expr expr = expressions.make(expressions.pick(Expressions.TYPES), 1 + random.nextInt(3));
      Optional<Expr> other = expressions.read(expressions.mutated(expr));
      if (other.isPresent() && !other.get().equals(expr)) {
        mutants++;
        if (!meaning(other.get()).equals(meaning(expr))) {
          String text = expr.canonical() + "\n" + other.get().canonical();
          assertThat(form(other.get())).as(text).isNotEqualTo(form(expr));
          different++;
        }
      }
    }
    assertThat(different).isGreaterThan(CASES / 2);
    tell("%,d of %,d mutants mean something else, and no one hides it", different, mutants);
  }

  /** Small ones, so that many that were made apart share a form. */
  @Test
  void whatSharesAFormMeansTheSame() {
    Map<String, List<Datum>> meanings = new HashMap<>();
    Set<String> seen = new HashSet<>();
    int shared = 0;
    for (int i = 0; i < 5 * CASES; i++) {
      Expr expr = expressions.make(Type.Scalar.BOOL, 1 + random.nextInt(2));
      if (seen.add(expr.canonical())) {
        List<Datum> meaning = meaning(expr);
        List<Datum> before = meanings.putIfAbsent(form(expr), meaning);
        if (before != null) {
          assertThat(meaning).as(expr.canonical()).isEqualTo(before);
          shared++;
        }
      }
    }
    assertThat(shared).isGreaterThan(CASES / 10);
    tell(
        "%,d different texts have %,d forms; %,d share one with an earlier text",
        seen.size(), meanings.size(), shared);
  }

  /** From false over unknown to true: what is of a positive name never falls, nor the reverse. */
  @Test
  void polaritiesHold() {
    int moved = 0;
    for (int i = 0; i < CASES; i++) {
      Expr condition = expressions.make(Type.Scalar.BOOL, 2 + random.nextInt(3)).normal();
      for (Map.Entry<Reference, Polarity> entry : Polarity.of(condition).entrySet()) {
        int direction =
            switch (entry.getValue()) {
              case POSITIVE -> 1;
              case NEGATIVE -> -1;
              case UNKNOWN -> 0;
            };
        for (Expressions.Values world : direction == 0 ? List.<Expressions.Values>of() : worlds) {
          String name = entry.getKey().text();
          int low = height(world.with(name, Datum.FALSE).of(condition));
          int middle = height(world.with(name, Datum.MISSING).of(condition));
          int high = height(world.with(name, Datum.TRUE).of(condition));
          assertThat((middle - low) * direction).as(condition.canonical()).isNotNegative();
          assertThat((high - middle) * direction).as(condition.canonical()).isNotNegative();
          moved += low == high ? 0 : 1;
        }
      }
    }
    assertThat(moved).isGreaterThan(CASES);
    tell("%,d times a name moved a condition, always as its polarity says", moved);
  }

  /** What the file says to differ does so in some world. */
  @Test
  void whatIsToldApartDiffers() throws IOException {
    List<Expressions.Values> many = expressions.worlds(3_000);
    int pairs = 0;
    for (String block : Files.readString(DIFFERENT).split("\n\n")) {
      List<Expr> all = block.lines().filter(l -> !l.startsWith("#")).map(this::read).toList();
      for (Expr one : all) {
        for (Expr other : all.subList(0, all.indexOf(one))) {
          assertThat(many.stream().anyMatch(world -> !world.of(one).equals(world.of(other))))
              .as(one.canonical() + "\n" + other.canonical())
              .isTrue();
          pairs++;
        }
      }
    }
    tell("%,d pairs of the file differ in some world", pairs);
  }

  private Expr read(String line) {
    Type type = line.startsWith("number") ? Type.Scalar.NUMBER : Type.Scalar.BOOL;
    return expressions.read(line.substring(line.indexOf('>') + 1), type).orElseThrow();
  }

  private List<Datum> meaning(Expr expr) {
    return worlds.stream().map(world -> world.of(expr)).toList();
  }

  private static String form(Expr expr) {
    return expr.normal().canonical();
  }

  private static int height(Datum condition) {
    return condition.missing() ? 0 : condition.holds() ? 1 : -1;
  }

  private static void tell(String format, Object... numbers) {
    System.out.printf(Locale.ROOT, format + "%n", numbers);
  }
}
