package dev.pls.compiler.check.routing;

import dev.pls.compiler.check.Check;
import dev.pls.compiler.check.Subject;
import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Rule;
import dev.pls.compiler.index.Definition;
import dev.pls.compiler.index.Routed;
import dev.pls.compiler.model.Motion;
import dev.pls.compiler.model.Qualification;
import dev.pls.compiler.model.Routing;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Finds qualifications, and tiers of them, that no rule takes. */
public final class Unrouted implements Check {
  public static final Rule RULE =
      Rule.warning(
          "routing/unrouted",
          "Leads that no routing rule takes",
          "They qualify, and then nobody hears of them.");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void run(Subject subject, Consumer<Diagnostic> found) {
    Motion motion = subject.motion();
    if (motion.routing().map(Routing::rules).orElse(List.of()).isEmpty()) {
      return;
    }
    Set<String> parts = parts(motion);
    for (Qualification qualification : motion.qualifications().values()) {
      Optional.ofNullable(subject.routed().get(qualification.name()))
          .filter(way -> !way.all())
          // Some qualifications only serve to define others.
          .filter(way -> !way.rules().isEmpty() || !parts.contains(qualification.name()))
          .ifPresent(
              way ->
                  found.accept(
                      Diagnostic.of(
                              RULE,
                              qualification.place().span(),
                              qualification.place().element(),
                              message(qualification, way))
                          .hint(
                              "Add a rule for them, or a last one that takes the rest, with"
                                  + " `otherwise: true`.")));
    }
  }

  /** The qualifications that others ask for. */
  private static Set<String> parts(Motion motion) {
    Set<String> parts = new HashSet<>();
    for (Qualification qualification : motion.qualifications().values()) {
      qualification.requires().map(Definition::names).ifPresent(parts::addAll);
      qualification.ways().values().forEach(way -> parts.addAll(Definition.names(way)));
    }
    return parts;
  }

  private static String message(Qualification qualification, Routed way) {
    String name = qualification.name();
    if (way.rules().isEmpty()) {
      return "No rule takes leads of `" + name + "`.";
    } else if (way.left().equals(Routed.tiers(qualification))) {
      return "Leads of `" + name + "` that meet no rule's condition go nowhere.";
    }
    String tiers =
        way.left().stream().map(tier -> "`" + tier + "`").collect(Collectors.joining(", "));
    return "No rule takes all leads of `"
        + name
        + "` in "
        + (way.left().size() == 1 ? "tier " : "tiers ")
        + tiers
        + ".";
  }
}
