package dev.pls.compiler.eval;

import java.util.Comparator;

/** The order of values of one type. */
final class Order {
  /** Less before more, earlier before later, false before true, strings by code point. */
  static final Comparator<Datum> OF_DATA = Order::compare;

  private Order() {}

  /** Whether values of this type have more and less in conditions, thresholds, min and max. */
  static boolean has(Datum datum) {
    return datum instanceof Datum.Number
        || datum instanceof Datum.Instant
        || datum instanceof Datum.Length;
  }

  private static int compare(Datum a, Datum b) {
    if (a instanceof Datum.Number x && b instanceof Datum.Number y) {
      return x.value().compareTo(y.value());
    } else if (a instanceof Datum.Instant x && b instanceof Datum.Instant y) {
      return Long.compare(x.micros(), y.micros());
    } else if (a instanceof Datum.Length x && b instanceof Datum.Length y) {
      return Long.compare(x.micros(), y.micros());
    } else if (a instanceof Datum.Truth x && b instanceof Datum.Truth y) {
      return Boolean.compare(x.value(), y.value());
    } else if (a instanceof Datum.Text x && b instanceof Datum.Text y) {
      return codePoints(x.text(), y.text());
    }
    throw new IllegalArgumentException("values of two types: " + a + ", " + b);
  }

  /** By code point; Java's own order of strings is by half code points. */
  static int codePoints(String a, String b) {
    int i = 0;
    while (i < a.length() && i < b.length()) {
      int x = a.codePointAt(i);
      int y = b.codePointAt(i);
      if (x != y) {
        return Integer.compare(x, y);
      }
      i += Character.charCount(x);
    }
    return Integer.compare(a.length(), b.length());
  }
}
