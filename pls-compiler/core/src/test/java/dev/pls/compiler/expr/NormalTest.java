package dev.pls.compiler.expr;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pls.compiler.expr.Compiled.Typed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Runs the {@code .normals} files: lines of expressions, each behind {@code >} and the expected
 * type if it is no condition, in blocks between empty lines. Those of a block mean the same, or
 * each something else. That the laws hold whatever the values is the business of eval's tests.
 */
class NormalTest {
  private static final Path FOLDER = Path.of("src/test/resources/dev/pls/compiler/expr");
  private static final Map<String, Type> EXPECTED =
      Map.of("", Type.Scalar.BOOL, "number", Type.Scalar.NUMBER);

  private final ExpressionCompiler compiler = new ExpressionCompiler();

  @ParameterizedTest
  @CsvSource({"same, 50", "different, 20"})
  void blocksAreOfOneMeaningOrOfMany(String name, int atLeast) throws IOException {
    String text = Files.readString(FOLDER.resolve(name + ".normals"));
    int blocks = 0;
    for (String block : text.split("\n\n")) {
      List<String> lines = block.lines().filter(line -> !line.startsWith("#")).toList();
      Set<String> forms = new LinkedHashSet<>();
      for (String line : lines) {
        int start = line.indexOf('>');
        Type expected = Objects.requireNonNull(EXPECTED.get(line.substring(0, start)), line);
        forms.add(normal(line.substring(start + 1), expected));
      }
      assertThat(lines).as(block).hasSizeGreaterThan(1);
      assertThat(forms).as(block).hasSize(name.equals("same") ? 1 : lines.size());
      blocks++;
    }
    assertThat(blocks).isGreaterThanOrEqualTo(atLeast);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "account.mrr > 5 && 3 < account.employees; account.employees > 3 && account.mrr > 5",
        "!(signal.active && has(account.mrr)); account.mrr == null || !signal.active",
        "!('DE' == account.country || account.domain.contains('a'));"
            + "account.country != 'DE' && !account.domain.contains('a')",
        "account.plan == 'team' || account.plan == 'trial'; account.plan in ['team', 'trial']",
        "account.mrr == 10 || account.mrr == 9; account.mrr in [9, 10]",
        "signal.active != signal.hand_raise; signal.active != signal.hand_raise",
        "!(signal.active ? 5 > score : signal.hand_raise);"
            + "signal.active ? score >= 5 : !signal.hand_raise",
        // A name that is read stays read, though it decides nothing.
        "signal.active && false; signal.active && false",
        "!(signal.active && false); !signal.active || true",
      })
  void theNormalFormReadsAsPeopleWrite(String text, String normal) {
    assertThat(normal(text, Type.Scalar.BOOL)).isEqualTo(normal);
  }

  @ParameterizedTest
  @CsvSource({
    "signal.active, POSITIVE",
    "!signal.active, NEGATIVE",
    "signal.active == false, NEGATIVE",
    "signal.active != false, POSITIVE",
    "signal.hand_raise || !(account.mrr > 5 && !signal.active), POSITIVE",
    "!(signal.active || signal.hand_raise), NEGATIVE",
    "signal.active && (signal.active || signal.hand_raise), POSITIVE",
    "signal.active || signal.hand_raise && !signal.active, UNKNOWN",
    "signal.active == signal.hand_raise, UNKNOWN",
    "has(signal.active), UNKNOWN",
    "signal.active ? true : account.mrr > 5, UNKNOWN",
    "signal.active ? true : false, POSITIVE",
    "!(signal.active ? true : false), NEGATIVE",
    "signal.hand_raise ? signal.active : account.mrr > 5, UNKNOWN",
    "signal.active && (signal.active ? 1 : 2) > 1, UNKNOWN",
  })
  void polaritySaysWhichWayANameMovesACondition(String text, Polarity polarity) {
    Expr normal = typed(text, Type.Scalar.BOOL).normal();
    Map<String, Polarity> found = new HashMap<>();
    Polarity.of(normal).forEach((reference, one) -> found.put(reference.text(), one));
    assertThat(found).containsEntry("signal.active", polarity);
  }

  /** What {@code &&} and {@code ||} would multiply out to is 2^40 long. */
  @Test
  void whatIsDeepOrWideStaysOfItsSize() {
    String many =
        IntStream.range(0, 60)
            .mapToObj(i -> "(account.mrr == " + i + " || account.employees > " + i + ")")
            .collect(Collectors.joining(" && "));
    String deep = "signal.active";
    for (int i = 0; i < 20; i++) {
      deep = "!(account.mrr > " + i + " && !(account.employees == 1 || " + deep + "))";
    }
    String choices = "signal.active";
    for (int i = 0; i < 25; i++) {
      choices = "(!" + choices + " ? !(account.mrr > " + i + ") : false)";
    }
    String sames = "signal.active";
    for (int i = 0; i < 25; i++) {
      sames = "((" + sames + ") != (account.mrr <= " + i + "))";
    }
    String sum = "account.mrr" + " + account.mrr".repeat(80) + " > 0";
    for (String text : List.of(many, deep, choices, sames, sum)) {
      assertThat(normal(text, Type.Scalar.BOOL)).hasSizeLessThan(text.length() * 2);
    }
  }

  private String normal(String text, Type expected) {
    return typed(text, expected).normal().canonical();
  }

  private Expr typed(String text, Type expected) {
    Compiled compiled = compiler.compile(text, Scopes.SCOPE, expected);
    assertThat(compiled).as(text).isInstanceOf(Typed.class);
    return ((Typed) compiled).expr();
  }
}
