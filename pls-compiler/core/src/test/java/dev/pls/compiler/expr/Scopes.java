package dev.pls.compiler.expr;

import static dev.pls.compiler.expr.Type.Scalar.BOOL;
import static dev.pls.compiler.expr.Type.Scalar.DURATION;
import static dev.pls.compiler.expr.Type.Scalar.INSTANT;
import static dev.pls.compiler.expr.Type.Scalar.NUMBER;
import static dev.pls.compiler.expr.Type.Scalar.STRING;

import dev.pls.compiler.expr.Scope.Fields;
import dev.pls.compiler.expr.Scope.Unavailable;
import dev.pls.compiler.expr.Scope.Variable;
import dev.pls.compiler.expr.Type.ListOf;
import dev.pls.compiler.expr.Type.OneOf;
import java.util.List;
import java.util.Map;

/** The world that the tests' expressions live in. */
public final class Scopes {
  static final OneOf TIER = new OneOf(List.of("A", "B"));

  public static final Scope SCOPE =
      new Scope(
          Map.ofEntries(
              Map.entry(
                  "account",
                  fields(
                      "attribute",
                      Map.ofEntries(
                          Map.entry("mrr", NUMBER),
                          Map.entry("employees", NUMBER),
                          Map.entry("domain", STRING),
                          Map.entry("country", STRING),
                          Map.entry("plan", new OneOf(List.of("trial", "team", "enterprise"))),
                          Map.entry("old_plan", new OneOf(List.of("trial", "team"))),
                          Map.entry("open_opportunity", BOOL),
                          Map.entry("created_at", INSTANT),
                          Map.entry("trial_ends_at", INSTANT),
                          Map.entry("if", NUMBER),
                          Map.entry("namespace", STRING)))),
              Map.entry("measure", fields("measure", Map.of("users", NUMBER, "age", DURATION))),
              Map.entry("signal", fields("signal", Map.of("active", BOOL, "hand_raise", BOOL))),
              Map.entry("qualification", fields("qualification", Map.of())),
              Map.entry(
                  "lists",
                  fields(
                      "list",
                      Map.of(
                          "core_countries",
                          new ListOf(STRING),
                          "seat_counts",
                          new ListOf(NUMBER)))),
              Map.entry("user", new Fields("attribute", Map.of("role", STRING), false)),
              Map.entry(
                  "event",
                  new Unavailable(
                      "`event` can be used only in a measure's `where`.",
                      "Count the event in a measure.")),
              Map.entry("now", new Variable(INSTANT)),
              Map.entry("score", new Variable(NUMBER)),
              Map.entry("tier", new Variable(TIER))));

  private Scopes() {}

  private static Fields fields(String noun, Map<String, Type> fields) {
    return new Fields(noun, fields, true);
  }
}
