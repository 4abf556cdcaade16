package dev.pls.compiler.expr;

import java.util.Map;

/**
 * The names that one expression may use. Build it of maps that are immutable already: these are
 * taken as they are, so that the fields of an entity can be shared by thousands of scopes.
 *
 * @param names what each first name stands for: {@code account}, {@code now} …
 */
public record Scope(Map<String, Name> names) {
  public Scope {
    names = Map.copyOf(names);
  }

  /** What a first name stands for. */
  public sealed interface Name permits Variable, Fields, Unavailable {}

  /**
   * A value by itself, such as {@code now}, {@code score} or {@code tier}.
   *
   * @param type the value's type
   */
  public record Variable(Type type) implements Name {}

  /**
   * A name with fields, such as {@code account}, {@code event}, {@code signal} or {@code lists}.
   *
   * @param noun what one field is called, in the singular: "attribute", "property", "signal"
   * @param fields the fields and their types
   * @param complete false if the declaration is broken and this has been told elsewhere, so that a
   *     field which is not here must not be reported again
   */
  public record Fields(String noun, Map<String, Type> fields, boolean complete) implements Name {
    public Fields {
      fields = Map.copyOf(fields);
    }
  }

  /**
   * A name that exists in the language and cannot be used in this expression.
   *
   * @param reason why, as a full sentence: "`event` can be used only in a measure's `where`."
   * @param hint what to do about it, as a full sentence; may be empty
   */
  public record Unavailable(String reason, String hint) implements Name {}
}
