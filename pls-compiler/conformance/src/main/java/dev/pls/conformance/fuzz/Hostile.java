package dev.pls.conformance.fuzz;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;

/** Values that somebody might have forgotten. */
final class Hostile {
  /** Scalars, and an empty list and map; the lists and maps are copied before they are changed. */
  static final List<Object> VALUES = values();

  private Hostile() {}

  private static List<Object> values() {
    List<Object> values = new ArrayList<>(scalars());
    values.add("x".repeat(10_000));
    values.add("<b>&\"'`|".repeat(1_250));
    values.add("a ".repeat(5_000));
    values.add("(".repeat(2_000));
    values.add("!".repeat(2_000) + "x");
    values.add("x && ".repeat(2_000) + "x");
    values.add("9".repeat(1_000));
    values.add("0." + "0".repeat(1_000) + "1");
    values.add(new ArrayList<>());
    values.add(new LinkedHashMap<>());
    return Collections.unmodifiableList(values);
  }

  private static List<Object> scalars() {
    return List.of(
        // Not text, or not the text it looks like.
        true,
        false,
        0,
        -1,
        1,
        Integer.MAX_VALUE,
        Long.MAX_VALUE,
        Long.MIN_VALUE,
        1e12,
        1e-7,
        1e99,
        0.000001,
        -0.0,
        "",
        " ",
        "~",
        "null",
        "unknown",
        "otherwise",
        "ever",
        "never",
        "no",
        "12:30",
        "1e999999999",
        "-1e999999999",
        "0x1F",
        ".inf",
        "NaN",
        "999999999999.999999",
        "1000000000000",
        // Durations, rates, shares, dates, versions.
        "0s",
        "1s",
        "14d",
        "-1d",
        "99999999999999d",
        "9999999999999999999999w",
        "106751991167d",
        "0%",
        "100%",
        "101%",
        "0.0000001%",
        "0/100",
        "50/50",
        "1/3",
        "0 per week",
        "999999999999 per day",
        "0pp",
        "0.000001pp",
        "99.999999%",
        "0001-01-01",
        "9999-12-31",
        "2026-02-30",
        "+999999999-12-31",
        "2026-01-15T12:00:00Z",
        "2026-01-15T12:00:00.123456789+18:00",
        "-999999999-01-01T00:00:00Z",
        "99.99.99",
        "00:00-24:00",
        "23:00-01:00",
        "mon-sun",
        "sun-mon",
        "Pacific/Kiritimati",
        // Conditions.
        "true",
        "signal.x",
        "account.mrr * 12 / 0",
        "account.plan in ['a', \"b\"]",
        "has(account.mrr) ? 1 : 2",
        "lists.x",
        "duration('99999999999999999d')",
        "timestamp('9999-99-99')",
        "now - duration('1s')",
        "'\\U00110000'",
        "b'\\xff'",
        "r'''x",
        "-9223372036854775809",
        "18446744073709551616u",
        "1.7976931348623157e309",
        "[1, 2].map(x, x)",
        "{'a': 1}",
        "account.employees.all(x, x > 1)",
        "x.matches('(a+)+$')",
        "// comment",
        // Markup and templates.
        "\"'`<>&|\\",
        "<script>alert(1)</script>",
        "]]>",
        "-->",
        "| a | b |",
        "```",
        "[x](javascript:alert(1))",
        "{{x}}",
        "{{{x}}}",
        "{{> ../../etc/passwd}}",
        "{{#x}}",
        "%s%n%d",
        "${x}",
        "=cmd|' /C calc'!A0",
        // Names that mean something elsewhere.
        "__proto__",
        "CON",
        "con.txt",
        "..",
        "../..",
        "/etc/passwd",
        "a/b",
        "a\\b",
        "a.b",
        "a:b",
        "I\u0130\u0131i",
        "\u00df",
        // Characters.
        "\n",
        "a\nb",
        "a\r\nb",
        "\t",
        "\u0000",
        "\u001b[31m",
        "\u0085",
        "\u2028",
        "\u202e\u2066",
        "\u200b",
        "\ufeff",
        "\ud83d\ude00",
        "\ud800",
        "e\u0301");
  }
}
