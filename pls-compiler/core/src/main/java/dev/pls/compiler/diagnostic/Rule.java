package dev.pls.compiler.diagnostic;

import java.util.regex.Pattern;

/**
 * A kind of mistake that the compiler looks for.
 *
 * @param id {@code category/name}, in lower case with hyphens; never changes once published
 * @param severity how much a finding weighs unless a team says otherwise
 * @param title what is wrong, in a few words
 * @param why what goes wrong in practice if nobody mends it, in a sentence
 */
public record Rule(String id, Severity severity, String title, String why) {
  private static final Pattern ID = Pattern.compile("[a-z]+(-[a-z]+)*/[a-z0-9]+(-[a-z0-9]+)*");

  public Rule {
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException("not a rule id: " + id);
    }
  }

  /** A rule whose findings fail the build. */
  public static Rule error(String id, String title, String why) {
    return new Rule(id, Severity.ERROR, title, why);
  }

  /** A rule whose findings are told and do not fail the build. */
  public static Rule warning(String id, String title, String why) {
    return new Rule(id, Severity.WARNING, title, why);
  }

  /** The part of the id before the slash. */
  public String category() {
    return id.substring(0, id.indexOf('/'));
  }
}
