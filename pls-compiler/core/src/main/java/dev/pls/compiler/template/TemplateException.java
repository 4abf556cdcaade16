package dev.pls.compiler.template;

import java.util.List;
import java.util.stream.Collectors;

/** Templates that cannot be used, each problem with its place. */
public final class TemplateException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  TemplateException(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  TemplateException(Problem problem) {
    this(List.of(problem));
  }

  /** What is wrong, in the order of the templates' names; at least one. */
  public List<Problem> problems() {
    return problems;
  }

  /**
   * Something wrong with a template.
   *
   * @param template the template's file name, such as {@code signals-table.mustache}
   * @param line the line, from 1; 0 if it is about the file as a whole
   * @param message what is wrong, and where it helps what to do
   */
  public record Problem(String template, int line, String message) {
    /** {@code signals-table.mustache:3: …} */
    @Override
    public String toString() {
      return template + (line > 0 ? ":" + line : "") + ": " + message;
    }
  }
}
