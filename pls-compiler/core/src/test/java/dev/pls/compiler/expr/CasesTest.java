package dev.pls.compiler.expr;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pls.compiler.expr.Compiled.Refused;
import dev.pls.compiler.expr.Compiled.Typed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs the {@code .cases} files. A case is the lines of an expression, each behind {@code >}, and
 * below them what it becomes: its canonical form, or a line for every problem (category,
 * start..end, the underlined text, message) with its hint below. A word before the first {@code >}
 * is the expected type; without one it is a condition. {@code -Dcases.rewrite} writes what is found
 * into the files, and fails.
 */
class CasesTest {
  private static final Path FOLDER = Path.of("src/test/resources/dev/pls/compiler/expr");
  private static final Map<String, Type> EXPECTED =
      Map.of(
          "", Type.Scalar.BOOL,
          "number", Type.Scalar.NUMBER,
          "string", Type.Scalar.STRING,
          "instant", Type.Scalar.INSTANT,
          "duration", Type.Scalar.DURATION,
          "tier", Scopes.TIER);

  private final ExpressionCompiler compiler = new ExpressionCompiler();

  @TestFactory
  List<DynamicTest> cases() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".cases")).sorted().toList()) {
        tests.add(DynamicTest.dynamicTest(file.getFileName().toString(), () -> run(file)));
      }
    }
    return tests;
  }

  private void run(Path file) throws IOException {
    String written = Files.readString(file);
    StringBuilder found = new StringBuilder();
    List<String> lines = written.lines().toList();
    int at = 0;
    while (at < lines.size()) {
      String line = lines.get(at);
      if (!isExpression(line)) {
        if (line.isEmpty() || line.startsWith("#")) {
          found.append(line).append('\n');
        }
        at++;
        continue;
      }
      Type expected =
          Objects.requireNonNull(EXPECTED.get(line.substring(0, line.indexOf('>'))), line);
      List<String> text = new ArrayList<>();
      while (at < lines.size() && isExpression(lines.get(at))) {
        found.append(lines.get(at)).append('\n');
        text.add(lines.get(at).replaceFirst("^[a-z]*> ?", ""));
        at++;
      }
      found.append(describe(String.join("\n", text), expected));
    }
    if (Boolean.getBoolean("cases.rewrite")) {
      Files.writeString(file, found);
    }
    assertThat(found.toString()).isEqualTo(written);
    assertThat(Boolean.getBoolean("cases.rewrite")).as("this run has rewritten").isFalse();
  }

  private static boolean isExpression(String line) {
    return line.matches("[a-z]*>( .*)?");
  }

  private String describe(String text, Type expected) {
    Compiled compiled = compiler.compile(text, Scopes.SCOPE, expected);
    if (compiled instanceof Typed typed) {
      String canonical = typed.expr().canonical();
      assertThat(compiler.compile(canonical, Scopes.SCOPE, expected))
          .as("the canonical form reads as the same expression")
          .isEqualTo(typed);
      Expr normal = typed.expr().normal();
      assertThat(compiler.compile(normal.canonical(), Scopes.SCOPE, expected))
          .as("so does the normal form")
          .isEqualTo(new Typed(normal));
      assertThat(normal.normal()).isEqualTo(normal);
      return "= " + canonical + "\n";
    }
    StringBuilder out = new StringBuilder();
    List<Problem> problems = ((Refused) compiled).problems();
    for (Problem problem : problems) {
      out.append(problem.category().name().toLowerCase(Locale.ROOT).replace('_', '-'))
          .append(' ')
          .append(problem.start())
          .append("..")
          .append(problem.end())
          .append(" «")
          .append(text, problem.start(), problem.end())
          .append("» ")
          .append(problem.message())
          .append('\n');
      if (!problem.hint().isEmpty()) {
        out.append("  ").append(problem.hint()).append('\n');
      }
    }
    return problems.isEmpty() ? "(told elsewhere)\n" : out.toString();
  }
}
