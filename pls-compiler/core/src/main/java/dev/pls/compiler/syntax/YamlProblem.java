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

  static YamlProblem of(MarkedYamlEngineException e, SourceFile file, int offset) {
    String problem = e.getProblem() == null ? "" : e.getProblem().replace('\n', ' ').strip();
    String context = e.getContext() == null ? "" : e.getContext();
    int start = Math.min(offset, file.text().length());
    int end = Math.min(start + 1, file.text().length());
    Span span =
        start < end && file.text().charAt(start) != '\n'
            ? file.span(start, end)
            : file.span(start, start);
    Matcher character = CANNOT_START.matcher(problem);
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
    if (problem.startsWith("mapping values are not allowed")) {
      return new YamlProblem(
          span,
          "This `:` cannot start a value here.",
          "If it belongs to a text, put the text in quotes; otherwise check the indentation.");
    }
    if (context.contains("quoted scalar") && problem.contains("end of stream")) {
      Span opening = openingQuote(e, file, span);
      return new YamlProblem(
          opening, "This quote is never closed.", "Close it, or double a quote that is meant.");
    }
    if (context.contains("flow")) {
      return new YamlProblem(
          span,
          "A `,` or the closing bracket is missing before this.",
          "Close the bracket, or put text that holds `,`, `:` or brackets in quotes.");
    }
    if (context.contains("block collection") || context.contains("block mapping")) {
      return new YamlProblem(
          span,
          "This line does not go on with what stands above it.",
          "Check the indentation: what belongs together starts in the same column.");
    }
    return new YamlProblem(
        span, "This cannot be read as YAML: " + problem + ".", "Check the lines around it.");
  }

  private static Span openingQuote(MarkedYamlEngineException e, SourceFile file, Span otherwise) {
    return e.getContextMark()
        .map(mark -> new CodePoints(file.text()).toUnits(mark.getIndex()))
        .map(start -> file.span(start, Math.min(start + 1, file.text().length())))
        .orElse(otherwise);
  }
}
