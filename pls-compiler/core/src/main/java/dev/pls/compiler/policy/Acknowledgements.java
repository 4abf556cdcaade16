package dev.pls.compiler.policy;

import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Diagnostics;
import dev.pls.compiler.model.Acknowledgement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The breaking changes that a motion owns up to. Whether there are such changes is known only where
 * two motions are compared.
 */
public final class Acknowledgements {

  /** What is acknowledged. */
  private record Subject(String change, String at) {}

  private Acknowledgements() {}

  /** Adds what is wrong with the acknowledgements themselves. */
  public static void check(List<Acknowledgement> acknowledgements, Diagnostics diagnostics) {
    Map<Subject, Acknowledgement> met = new HashMap<>();
    for (Acknowledgement one : acknowledgements) {
      Acknowledgement first = met.putIfAbsent(new Subject(one.change(), one.at()), one);
      if (first != null) {
        diagnostics.add(again(one, first));
      }
    }
  }

  /** The element is the section, as an item has no name that would stay the same if it moves. */
  private static Diagnostic again(Acknowledgement one, Acknowledgement first) {
    return Diagnostic.of(
            PolicyRules.DUPLICATE_ACKNOWLEDGEMENT,
            one.place().at("at"),
            "acknowledgements",
            "`" + one.change() + "` at `" + one.at() + "` is acknowledged already.")
        .hint("Keep one of the two.")
        .about(one.change() + " " + one.at())
        .related(first.place().at("at"), "first acknowledged here");
  }
}
