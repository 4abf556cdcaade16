package dev.pls.compiler.syntax;

import dev.pls.compiler.diagnostic.Rule;
import java.util.List;

/** The rules of reading YAML. */
public final class YamlRules {
  public static final Rule SYNTAX =
      Rule.error(
          "yaml/syntax",
          "The file is not YAML",
          "Nothing in a file that cannot be read can be checked or built.");
  public static final Rule ENCODING =
      Rule.error(
          "yaml/encoding",
          "The file is not UTF-8 text",
          "Letters would be read as others on another machine.");
  public static final Rule DUPLICATE_KEY =
      Rule.error(
          "yaml/duplicate-key",
          "A key is given twice",
          "One of the two values would be lost without a word.");
  public static final Rule ALIAS =
      Rule.error(
          "yaml/alias",
          "An alias that stands for nothing",
          "The value that was meant is not there.");
  public static final Rule MERGE =
      Rule.error(
          "yaml/merge",
          "A `<<` with nothing to merge",
          "`<<` takes keys from maps; from anything else there is nothing to take.");
  public static final Rule TAG =
      Rule.error(
          "yaml/tag",
          "A YAML tag",
          "Tags change what a value is behind the reader's back; the language needs none.");
  public static final Rule KEY =
      Rule.error(
          "yaml/key",
          "A key that is not a word",
          "A list or a map as a key can mean nothing here.");
  public static final Rule DOCUMENTS =
      Rule.error(
          "yaml/documents",
          "More than one document in a file",
          "What stands behind `---` would be lost without a word.");
  public static final Rule LIMIT =
      Rule.error(
          "yaml/limit",
          "More than a motion can hold",
          "A file that grows without bounds would take the build machine's memory and time.");

  /** All of them. */
  public static List<Rule> all() {
    return List.of(SYNTAX, ENCODING, DUPLICATE_KEY, ALIAS, MERGE, TAG, KEY, DOCUMENTS, LIMIT);
  }

  private YamlRules() {}
}
