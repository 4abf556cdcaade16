package dev.pls.compiler.expr;

import java.util.List;

/** What kind of value an expression has. Any value may be missing; that is not part of its type. */
public sealed interface Type permits Type.Scalar, Type.OneOf, Type.ListOf {

  /** The type in words, with its article: "a number". */
  String words();

  /** The types without parameters. */
  enum Scalar implements Type {
    /** Integers, decimals, money and percentages alike. */
    NUMBER("a number"),
    /** Text, of any value. */
    STRING("a string"),
    /** True or false. */
    BOOL("true or false"),
    /** A point in time. */
    INSTANT("an instant"),
    /** A length of time. */
    DURATION("a duration"),
    /** The literal {@code null} itself, which fits any type. */
    NULL("null");

    private final String words;

    Scalar(String words) {
      this.words = words;
    }

    @Override
    public String words() {
      return words;
    }
  }

  /**
   * A string that is one of declared values.
   *
   * @param values the values, as declared
   */
  record OneOf(List<String> values) implements Type {
    public OneOf {
      values = List.copyOf(values);
    }

    @Override
    public String words() {
      return Scalar.STRING.words();
    }
  }

  /**
   * A list, which only {@code in} can use.
   *
   * @param element what its elements are: {@link Scalar#STRING} or {@link Scalar#NUMBER}
   */
  record ListOf(Scalar element) implements Type {
    public ListOf {
      if (element != Scalar.STRING && element != Scalar.NUMBER) {
        throw new IllegalArgumentException("no lists of " + element);
      }
    }

    @Override
    public String words() {
      return element == Scalar.NUMBER ? "a list of numbers" : "a list of strings";
    }
  }
}
