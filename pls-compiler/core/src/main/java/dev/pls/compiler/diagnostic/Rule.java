package dev.pls.compiler.diagnostic;

import java.util.regex.Pattern;

/**
 * A kind of mistake that the compiler looks for.
 *
 * @param id {@code category/name}, in lower case with hyphens; never changes once published
 * @param severity how much a finding weighs unless a team says otherwise
 * @param strict how much it weighs for a team that builds with {@code pls.profile=strict}
 * @param title what is wrong, in a few words
 * @param why what goes wrong in practice if nobody mends it, in a sentence or two
 * @param since the version of the compiler that looked for it first
 */
public record Rule(
    String id, Severity severity, Severity strict, String title, String why, String since) {
  private static final Pattern ID = Pattern.compile("[a-z]+(-[a-z]+)*/[a-z0-9]+(-[a-z0-9]+)*");
  private static final String FIRST = "0.1.0";

  public Rule {
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException("not a rule id: " + id);
    }
  }

  /** A rule whose findings fail the build. */
  public static Rule error(String id, String title, String why) {
    return new Rule(id, Severity.ERROR, Severity.ERROR, title, why, FIRST);
  }

  /** A rule whose findings are told and do not fail the build. */
  public static Rule warning(String id, String title, String why) {
    return new Rule(id, Severity.WARNING, Severity.WARNING, title, why, FIRST);
  }

  /** A rule whose findings are worth knowing. */
  public static Rule info(String id, String title, String why) {
    return new Rule(id, Severity.INFO, Severity.INFO, title, why, FIRST);
  }

  /** The same, with findings that fail the build of a team that is strict. */
  public Rule strictly() {
    return new Rule(id, severity, Severity.ERROR, title, why, since);
  }

  /** The part of the id before the slash. */
  public String category() {
    return id.substring(0, id.indexOf('/'));
  }
}
