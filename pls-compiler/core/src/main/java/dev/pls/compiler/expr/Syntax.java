package dev.pls.compiler.expr;

import static dev.pls.compiler.expr.Problem.Category.NOT_ALLOWED;
import static dev.pls.compiler.expr.Problem.Category.SYNTAX;

import dev.cel.common.CelIssue;
import dev.cel.common.CelSourceLocation;
import dev.pls.compiler.expr.Tokens.Kind;
import dev.pls.compiler.expr.Tokens.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Says in plain words why a text is no expression. */
final class Syntax {
  /** CEL's words that cannot be names; all other words can follow a dot. */
  private static final Set<String> GRAMMAR_WORDS = Set.of("in", "true", "false", "null");

  /** What people write who come from SQL or from a spreadsheet, and what to write. */
  private static final Map<String, String> FOREIGN =
      Map.ofEntries(
          Map.entry("=", "Write `==`."),
          Map.entry("&", "Write `&&`."),
          Map.entry("|", "Write `||`."),
          Map.entry("and", "Write `&&`."),
          Map.entry("or", "Write `||`."),
          Map.entry("not", "Write `!`."),
          Map.entry("if", "Write `condition ? one : other`."),
          Map.entry("is", "Write `==`, as in `x == null`."),
          Map.entry("like", "Use `startsWith`, `endsWith` or `contains`."),
          Map.entry("between", "Write `x >= 1 && x <= 9`."));

  /** How CEL's reader begins what it says of the order of words. */
  private static final Pattern ORDER_OF_WORDS =
      Pattern.compile(
          "(mismatched|extraneous|missing|no viable|token recognition|rule) .*", Pattern.DOTALL);

  private final String text;
  private final Tokens tokens;

  Syntax(String text, Tokens tokens) {
    this.text = text;
    this.tokens = tokens;
  }

  /** What is wrong that needs no grammar to be seen; nothing else is worth saying until then. */
  List<Problem> inTokens() {
    List<Problem> problems = new ArrayList<>();
    for (Token token : tokens.all()) {
      Token before = tokens.before(token);
      if (token.kind() == Kind.STRANGE) {
        problems.add(strange(token));
      } else if (token.kind() == Kind.OPEN_STRING) {
        problems.add(
            problem(
                SYNTAX,
                token.place(),
                "The string is not closed.",
                "Put " + token.text().charAt(0) + " behind its last character.",
                token.text()));
      } else if (before != null && before.is(".") && GRAMMAR_WORDS.contains(token.text())) {
        problems.add(
            problem(
                SYNTAX,
                token.place(),
                "`" + token.text() + "` is a word of the language and cannot be a name here.",
                "Declare it under another name.",
                token.text()));
      }
    }
    for (Place place : tokens.badEscapes()) {
      String escape = text.substring(place.start(), place.end());
      problems.add(
          problem(
              SYNTAX,
              place,
              "`" + escape + "` is not an escape that strings know.",
              "A backslash itself is written twice.",
              escape));
    }
    if (problems.isEmpty()) {
      for (Token bracket : tokens.unmatched()) {
        boolean opens = "([{".contains(bracket.text());
        problems.add(
            problem(
                SYNTAX,
                bracket.place(),
                "`" + bracket.text() + (opens ? "` is never closed." : "` closes nothing."),
                "",
                bracket.text()));
      }
    }
    return problems;
  }

  /** The numbers that no motion can hold, or that are written in ways that it does not know. */
  List<Problem> inNumbers() {
    List<Problem> problems = new ArrayList<>();
    for (Token token : tokens.all()) {
      if (token.kind() == Kind.NUMBER) {
        Literals.whyNoNumber(token.text())
            .ifPresent(
                why ->
                    problems.add(
                        problem(
                            NOT_ALLOWED, token.place(), why.message(), why.hint(), token.text())));
      }
    }
    return problems;
  }

  /**
   * What CEL found wrong first; what it says after that is often an echo.
   *
   * @param numbersTold whether there are wrong numbers, which CEL need not be heard about
   */
  List<Problem> inGrammar(List<CelIssue> issues, boolean numbersTold) {
    for (CelIssue issue : issues) {
      boolean ofNumber =
          numbersTold && !ORDER_OF_WORDS.matcher(issue.getMessage()).matches() && !isLimit(issue);
      if (!ofNumber) {
        return List.of(inGrammar(issue));
      }
    }
    return numbersTold ? List.of() : List.of(unreadable());
  }

  private static boolean isLimit(CelIssue issue) {
    return issue.getMessage().contains("recursion limit");
  }

  private Problem inGrammar(CelIssue issue) {
    if (isLimit(issue)) {
      return tooDeep();
    }
    Token token = tokens.at(offset(issue.getSourceLocation()));
    if (issue.getMessage().startsWith("unsupported syntax") && token != null) {
      return problem(
          NOT_ALLOWED,
          token.place(),
          "Optional fields and elements cannot be used in conditions.",
          "Ask `has(…)` first.",
          token.text());
    }
    if (token != null
        && token.kind() == Kind.STRING
        && !ORDER_OF_WORDS.matcher(issue.getMessage()).matches()) {
      return problem(
          SYNTAX,
          token.place(),
          "An escape in the string stands for no character.",
          "Write the character itself.",
          token.text());
    }
    return misplaced(token);
  }

  Problem tooDeep() {
    return problem(
        SYNTAX,
        whole(),
        "The expression nests deeper than "
            + ExpressionCompiler.MAX_DEPTH
            + " levels, or chains more operators than that.",
        "Split it into several named measures or signals.",
        "depth");
  }

  Problem unreadable() {
    return problem(SYNTAX, whole(), "The expression cannot be read.", "", "");
  }

  private Problem strange(Token token) {
    String written = token.text();
    String hint = FOREIGN.getOrDefault(written, "");
    Token after = tokens.after(token);
    if (written.equals("=") && after != null && (after.is(">") || after.is("<"))) {
      hint = "Write `" + after.text() + "=`.";
    }
    if (written.chars().anyMatch(c -> "‘’“”„`´".indexOf(c) >= 0)) {
      hint = "Put strings in straight quotes: 'text'.";
    }
    boolean visible =
        written
            .codePoints()
            .allMatch(
                c ->
                    Character.isLetterOrDigit(c)
                        || (c > ' ' && c < 127)
                        || Character.getType(c) == Character.OTHER_SYMBOL
                        || "‘’“”„´".indexOf(c) >= 0);
    String shown =
        visible
            ? "`" + written + "`"
            : String.format(Locale.ROOT, "The character U+%04X", written.codePointAt(0));
    return problem(
        SYNTAX, token.place(), shown + " has no meaning in an expression.", hint, written);
  }

  private Problem misplaced(@Nullable Token token) {
    if (token == null) {
      return endedEarly();
    }
    Token before = tokens.before(token);
    if (before != null && before.is("%") && isPercentage(before)) {
      return percentage(before);
    }
    if (before != null && isForeign(before)) {
      return misplaced(before);
    }
    String written = token.text();
    String hint = FOREIGN.getOrDefault(Names.lower(written), "");
    if (hint.isEmpty() && before != null) {
      hint = hintAfter(before, token);
    }
    return problem(
        SYNTAX,
        token.place(),
        "`" + Names.shorten(written) + "` is not expected here.",
        hint,
        written);
  }

  /** Whether another language would take it for an operator; behind a dot it is a name. */
  private boolean isForeign(Token token) {
    Token before = tokens.before(token);
    return token.kind() == Kind.NAME
        && FOREIGN.containsKey(Names.lower(token.text()))
        && (before == null || !before.is("."));
  }

  private static String hintAfter(Token before, Token token) {
    if (before.is("<") && token.is(">")) {
      return "Write `!=`.";
    }
    if (before.kind() == Kind.NUMBER
        && before.end() == token.start()
        && Literals.duration(before.text() + token.text()).isPresent()) {
      return "Write `duration('" + before.text() + token.text() + "')`.";
    }
    boolean endsOperand =
        before.kind() != Kind.SYMBOL || before.is(")") || before.is("]") || before.is("}");
    boolean beginsOperand = token.kind() != Kind.SYMBOL || token.is("(") || token.is("!");
    return endsOperand && beginsOperand ? "Is an operator missing before it?" : "";
  }

  private Problem endedEarly() {
    if (tokens.all().isEmpty()) {
      return problem(SYNTAX, whole(), "The expression is empty.", "", "");
    }
    Token last = tokens.all().get(tokens.all().size() - 1);
    if (last.is("%") && isPercentage(last)) {
      return percentage(last);
    }
    return problem(
        SYNTAX,
        last.place(),
        "The expression ends where something must follow `" + Names.shorten(last.text()) + "`.",
        "",
        last.text());
  }

  private boolean isPercentage(Token sign) {
    Token number = tokens.before(sign);
    return number != null && number.kind() == Kind.NUMBER;
  }

  private Problem percentage(Token sign) {
    Token number = tokens.all().get(sign.index() - 1);
    String written = number.text() + "%";
    String hint =
        Literals.fraction(written)
            .map(value -> "Write `" + value.toPlainString() + "`.")
            .orElse("Write it as a fraction.");
    return problem(
        SYNTAX,
        new Place(number.start(), sign.end()),
        "Percentages cannot be written in an expression.",
        hint,
        written);
  }

  private Place whole() {
    int start = 0;
    int end = text.length();
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return start == end ? new Place(0, text.length()) : new Place(start, end);
  }

  /** CEL counts lines from 1, and code points in a line from 0. */
  private int offset(CelSourceLocation location) {
    int start = 0;
    for (int line = 1; line < location.getLine(); line++) {
      int end = text.indexOf('\n', start);
      if (end < 0) {
        return text.length();
      }
      start = end + 1;
    }
    int column = Math.max(0, location.getColumn());
    int rest = text.codePointCount(start, text.length());
    return text.offsetByCodePoints(start, Math.min(column, rest));
  }

  private static Problem problem(
      Problem.Category category, Place place, String message, String hint, String discriminator) {
    return new Problem(category, place.start(), place.end(), message, hint, discriminator);
  }
}
