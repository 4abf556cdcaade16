package dev.pls.compiler.expr;

import static dev.pls.compiler.expr.Type.Scalar.BOOL;
import static dev.pls.compiler.expr.Type.Scalar.NUMBER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pls.compiler.expr.Compiled.Refused;
import dev.pls.compiler.expr.Compiled.Typed;
import dev.pls.compiler.expr.Expr.Arithmetic;
import dev.pls.compiler.expr.Expr.Comparison;
import dev.pls.compiler.expr.Expr.Junction;
import dev.pls.compiler.expr.Expr.Reference;
import dev.pls.compiler.expr.Problem.Category;
import dev.pls.compiler.expr.Scope.Fields;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What files of cases cannot say of the compiler: places in the tree, limits, hostile texts. */
class ExpressionCompilerTest {
  private final ExpressionCompiler compiler = new ExpressionCompiler();

  @Test
  void placesLeaveOutTheParenthesesAroundAPartAndHoldThoseInside() {
    String text = "((account.mrr) + (1 * (2 - -3)) ) > 4 && !(signal.active)";
    Junction junction = (Junction) typed(text);
    assertThat(written(text, junction)).isEqualTo(text);
    Comparison comparison = (Comparison) junction.operands().get(0);
    assertThat(written(text, comparison)).isEqualTo("((account.mrr) + (1 * (2 - -3)) ) > 4");
    Arithmetic sum = (Arithmetic) comparison.left();
    assertThat(written(text, sum)).isEqualTo("(account.mrr) + (1 * (2 - -3))");
    assertThat(written(text, sum.left())).isEqualTo("account.mrr");
    assertThat(written(text, sum.right())).isEqualTo("1 * (2 - -3)");
    Arithmetic difference = (Arithmetic) ((Arithmetic) sum.right()).right();
    assertThat(written(text, difference)).isEqualTo("2 - -3");
    assertThat(written(text, difference.right())).isEqualTo("-3");
    assertThat(written(text, junction.operands().get(1))).isEqualTo("!(signal.active)");
  }

  @Test
  void theParenthesesOfACallAreNotThoseOfWhatIsInIt() {
    String text = "account.domain.contains((account.country))  && (has(account.mrr))";
    Junction junction = (Junction) typed(text);
    assertThat(written(text, junction.operands().get(0)))
        .isEqualTo("account.domain.contains((account.country))");
    assertThat(written(text, junction.operands().get(0).parts().get(1)))
        .isEqualTo("account.country");
    assertThat(written(text, junction.operands().get(1))).isEqualTo("has(account.mrr)");
    assertThat(written(text, junction)).isEqualTo(text);
  }

  @Test
  void writingDoesNotChangeWhatIsEqual() {
    assertThat(typed("(account.mrr)>1.0&&signal.active"))
        .isEqualTo(typed("account.mrr > 1\n  && (signal.active)"))
        .hasSameHashCodeAs(typed("account.mrr > 1 && signal.active"))
        .isNotEqualTo(typed("account.mrr > 2 && signal.active"));
    assertThat(typed("null != account.mrr")).isEqualTo(typed("has(account.mrr)"));
  }

  @Test
  void referencesAreAllUsesInTheOrderOfTheText() {
    String text =
        "now > account.created_at && account.mrr in [1] && has(account.mrr) || tier == 'A'";
    List<Reference> references = typed(text).references();
    assertThat(references)
        .extracting(Reference::text)
        .containsExactly("now", "account.created_at", "account.mrr", "account.mrr", "tier");
    for (Reference reference : references) {
      assertThat(written(text, reference)).isEqualTo(reference.text());
    }
  }

  @Test
  void aProblemIsKnownByTheWrongName() {
    assertThat(refused("account.mrrr > 1 && scor > 2 && account.plan == 'tral'"))
        .extracting(Problem::discriminator)
        .containsExactly("account.mrrr", "scor", "tral");
  }

  @Test
  void lengthIsLimited() {
    String text = "account.mrr > 1" + " ".repeat(ExpressionCompiler.MAX_LENGTH);
    assertThat(refused(text)).singleElement().matches(p -> p.message().contains("at most 4000"));
    assertThat(typed(text.substring(0, ExpressionCompiler.MAX_LENGTH))).isNotNull();
  }

  @Test
  void depthIsLimitedAndLongConditionsAreNotDeep() {
    List<String> deep =
        List.of(
            "(".repeat(1_900) + "1" + ")".repeat(1_900) + " > 0",
            "!".repeat(3_900) + "signal.active",
            "-".repeat(3_900) + "score > 0",
            "[".repeat(1_900) + "]".repeat(1_900),
            "1" + "+1".repeat(1_900) + " > 0",
            "1" + "<1".repeat(1_900),
            "score" + ".x".repeat(1_900),
            "score" + ".has()".repeat(600),
            "signal.active ? ".repeat(200) + "true" + " : true".repeat(200));
    for (String text : deep) {
      for (Problem problem : refused(text)) {
        assertInside(problem, text);
      }
    }
    String wide = "signal.active" + " || signal.active".repeat(200);
    assertThat(((Junction) typed(wide)).operands()).hasSize(201);
    assertThat(typed("1" + " + 1".repeat(80) + " > 0")).isNotNull();
  }

  @Test
  void tenThousandFieldsAreSharedAndSearched() {
    Map<String, Type> fields = new HashMap<>();
    for (int i = 0; i < 10_000; i++) {
      fields.put("attribute_" + i, NUMBER);
    }
    Map<String, Type> shared = Map.copyOf(fields);
    Fields account = new Fields("attribute", shared, true);
    assertThat(account.fields()).isSameAs(shared);
    Scope scope = new Scope(Map.of("account", account));
    assertThat(compiler.compile("account.attribute_9999 > 1", scope, BOOL))
        .isInstanceOf(Typed.class);
    assertThat(compiler.compile("account.atribute_9999 > 1", scope, BOOL))
        .isInstanceOfSatisfying(
            Refused.class,
            refused ->
                assertThat(refused.problems().get(0).hint())
                    .isEqualTo("Did you mean `account.attribute_9999`?"));
  }

  @Test
  void noTextMakesItThrow() {
    Random random = new Random(20260115);
    List<String> pieces =
        List.of(
            "account",
            "user",
            "event",
            "now",
            "tier",
            "score",
            "lists",
            ".",
            "mrr",
            "plan",
            "x",
            "core_countries",
            "if",
            "in",
            "null",
            "true",
            "'trial'",
            "\"a\"",
            "'😀'",
            "r'\\'",
            "b'x'",
            "'''",
            "'",
            "\"",
            "\\",
            "1",
            "-1",
            "0.1234567",
            "99999999999999999999",
            "0x1F",
            "1e9",
            "5u",
            "%",
            "+",
            "-",
            "*",
            "/",
            "==",
            "!=",
            "<",
            "<=",
            ">",
            ">=",
            "&&",
            "||",
            "!",
            "(",
            ")",
            "[",
            "]",
            "{",
            "}",
            ",",
            ":",
            "?",
            " ",
            "\n",
            "\r",
            "\t",
            "//",
            "has(",
            "@",
            "duration('5d')",
            "timestamp('2026-01-01')",
            ".startsWith(",
            ".exists(x, ",
            "😀",
            "é",
            "\ud83d",
            "\ude00",
            "\0",
            "`",
            "=",
            "&",
            "_in_(",
            "\u2028",
            "__result__");
    for (int i = 0; i < 6_000; i++) {
      StringBuilder text = new StringBuilder();
      int length = random.nextInt(14);
      for (int j = 0; j < length; j++) {
        text.append(pieces.get(random.nextInt(pieces.size())));
        if (random.nextInt(3) == 0) {
          text.append(' ');
        }
      }
      compileAny(text.toString());
    }
    String sound =
        "account.domain == '😀' && (account.mrr * 12 / 7 >= 2.5 || account.plan in ['trial'])\n"
            + " && now - account.created_at > duration('5d') ? has(account.mrr) : !signal.active";
    for (int i = 0; i < 6_000; i++) {
      StringBuilder text = new StringBuilder(sound);
      for (int j = random.nextInt(3); j >= 0; j--) {
        int at = random.nextInt(text.length());
        switch (random.nextInt(3)) {
          case 0 -> text.deleteCharAt(at);
          case 1 -> text.insert(at, pieces.get(random.nextInt(pieces.size())));
          default -> text.setCharAt(at, (char) random.nextInt(0x250));
        }
      }
      compileAny(text.toString());
    }
  }

  private void compileAny(String text) {
    Compiled compiled = compiler.compile(text, Scopes.SCOPE, BOOL);
    if (compiled instanceof Typed typed) {
      String canonical = typed.expr().canonical();
      assertThat(compiler.compile(canonical, Scopes.SCOPE, BOOL)).as(text).isEqualTo(compiled);
      assertPartsInside(typed.expr(), text);
      return;
    }
    List<Problem> problems = new ArrayList<>(((Refused) compiled).problems());
    for (Problem problem : problems) {
      assertInside(problem, text);
      assertThat(problem.message()).as(text).doesNotContain("cannot be read").isNotBlank();
    }
    assertThat(problems).as(text).doesNotHaveDuplicates().isSorted();
  }

  private static void assertInside(Problem problem, String text) {
    assertThat(problem.start()).as(text).isBetween(0, problem.end());
    assertThat(problem.end()).as(text).isLessThanOrEqualTo(text.length());
    if (!text.isBlank() && problem.category() != Category.SYNTAX) {
      assertThat(text.substring(problem.start(), problem.end())).isNotBlank();
    }
  }

  private static void assertPartsInside(Expr expr, String text) {
    assertThat(written(text, expr)).as(text).isNotBlank();
    for (Expr part : expr.parts()) {
      assertThat(part.place().start()).as(text).isGreaterThanOrEqualTo(expr.place().start());
      assertThat(part.place().end()).as(text).isLessThanOrEqualTo(expr.place().end());
      assertPartsInside(part, text);
    }
  }

  private static String written(String text, Expr expr) {
    return text.substring(expr.place().start(), expr.place().end());
  }

  private Expr typed(String text) {
    return ((Typed) compiler.compile(text, Scopes.SCOPE, BOOL)).expr();
  }

  private List<Problem> refused(String text) {
    return ((Refused) compiler.compile(text, Scopes.SCOPE, BOOL)).problems();
  }
}
