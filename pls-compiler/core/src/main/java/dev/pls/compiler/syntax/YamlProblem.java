package dev.pls.compiler.syntax;

import dev.pls.compiler.source.SourceFile;
import dev.pls.compiler.source.Span;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/**
 * A YAML parser's complaint in words that help.
 *
 * @param span where the mistake is
 * @param message what is wrong
 * @param hint what to do
 */
record YamlProblem(Span span, String message, String hint) {
  private static final Pattern CANNOT_START =
      Pattern.compile("found character '(.).*cannot start.*");
  private static final Pattern ESCAPE = Pattern.compile("found unknown escape character (.).*");

  /**
   * Puts a complaint into words.
   *
   * @param offset where the parser stopped
   * @param context where what it was reading starts
   */
  static YamlProblem of(MarkedYamlEngineException e, SourceFile file, int offset, int context) {
    String problem = e.getProblem() == null ? "" : e.getProblem().replaceAll("\\p{Cntrl}", " ");
    String reading = e.getContext() == null ? "" : e.getContext();
    Span span = unit(file, offset);
    Matcher character = CANNOT_START.matcher(problem);
    Matcher escape = ESCAPE.matcher(problem);
    if (problem.contains("TAB")) {
      return new YamlProblem(
          span, "A tab cannot indent in YAML.", "Indent with spaces, two for each level.");
    }
    if (character.matches()) {
      return new YamlProblem(
          span,
          "A value cannot begin with `" + character.group(1) + "` in YAML.",
          "Put the whole value in quotes.");
    }
    if (escape.matches()) {
      return new YamlProblem(
          span,
          "`\\" + escape.group(1) + "` is not an escape that YAML knows.",
          "Use single quotes, or double the backslash.");
    }
    if (problem.startsWith("mapping values are not allowed")) {
      return new YamlProblem(
          span,
          "This `:` cannot start a value here.",
          "If it belongs to a text, put the text in quotes; otherwise check the indentation.");
    }
    if (problem.startsWith("sequence entries are not allowed")) {
      return new YamlProblem(
          span,
          "This `-` cannot start a list here.",
          "Begin the list on a line of its own; put text that begins with `- ` in quotes.");
    }
    if (problem.contains("could not find expected ':'")) {
      return new YamlProblem(
          file.lineSpan(file.position(context).line()),
          "No `:` follows this key.",
          "Write `key: value`; indent the line if it belongs to a text above.");
    }
    if (reading.contains("quoted scalar") && problem.contains("end of stream")) {
      return new YamlProblem(
          unit(file, context),
          "This quote is never closed.",
          "Close it, or double a quote that is meant.");
    }
    if (reading.contains("scanning an alias") || reading.contains("scanning an anchor")) {
      return new YamlProblem(
          unit(file, context),
          "A name must follow this at once.",
          "Put text that begins with `*` or `&` in quotes.");
    }
    if (reading.contains("flow")) {
      return new YamlProblem(
          span,
          "A `,` or the closing bracket is missing before this.",
          "Close the bracket, or put text that holds `,`, `:` or brackets in quotes.");
    }
    if (reading.contains("block collection") || reading.contains("block mapping")) {
      return new YamlProblem(
          span,
          "This line does not go on with what stands above it.",
          "Check the indentation: what belongs together starts in the same column.");
    }
    return new YamlProblem(
        span,
        "This cannot be read as YAML: " + problem.strip() + ".",
        "Check the lines around it.");
  }

  private static Span unit(SourceFile file, int offset) {
    int length = file.text().length();
    int start = Math.min(offset, length);
    boolean hasUnit = start < length && file.text().charAt(start) != '\n';
    return file.span(start, hasUnit ? start + 1 : start);
  }
}
