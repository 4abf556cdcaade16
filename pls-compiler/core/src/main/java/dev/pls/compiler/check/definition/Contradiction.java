package dev.pls.compiler.check.definition;

import dev.pls.compiler.check.Check;
import dev.pls.compiler.check.Subject;
import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Rule;
import dev.pls.compiler.expr.Expr;
import dev.pls.compiler.index.Definition;
import dev.pls.compiler.index.Necessary;
import dev.pls.compiler.model.Motion;
import dev.pls.compiler.model.Place;
import dev.pls.compiler.model.Qualification;
import dev.pls.compiler.model.Qualification.Requirement;
import dev.pls.compiler.model.Segment;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Finds requirements that can never be met, because what they ask for in all cases is refused by
 * {@code none} beside it or by an exclusion; the same of a signal that qualifies alone and is
 * excluded. Only what can be read off: signals that are required whatever happens, and conditions
 * of the segments, held against an exclusion word for word.
 *
 * <p>A way that can never be met is told even if others can.
 */
public final class Contradiction implements Check {
  public static final Rule RULE =
      Rule.error(
          "definition/contradiction",
          "Something that is required and refused",
          "Nobody can qualify that way, however long one waits.");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void run(Subject subject, Consumer<Diagnostic> found) {
    for (Qualification qualification : subject.motion().qualifications().values()) {
      check(subject, qualification, found);
    }
  }

  private static void check(
      Subject subject, Qualification qualification, Consumer<Diagnostic> found) {
    Map<String, Necessary> paths = new LinkedHashMap<>();
    qualification.requires().ifPresent(r -> paths.put("", Necessary.of(r)));
    qualification.ways().forEach((way, r) -> paths.put(way, Necessary.of(r)));
    paths.forEach((way, path) -> refused(path, found));
    if (paths.isEmpty()) {
      paths.put("", new Necessary());
    }
    Set<Expr> segment = segment(subject.motion(), qualification);
    // An exclusion that leaves somebody even if all paths were one need not be held against each.
    Set<String> anywhere = new HashSet<>(qualification.qualifiesAlone());
    paths.values().forEach(path -> anywhere.addAll(path.passing().keySet()));
    for (Qualification.Exclusion exclusion : qualification.exclusions()) {
      if (isTrue(exclusion.when().expr(), anywhere, segment)) {
        excluded(subject.motion(), qualification, exclusion, paths, segment, found);
      }
    }
  }

  // ---- Refused by the requirements themselves

  private static void refused(Necessary path, Consumer<Diagnostic> found) {
    for (Requirement none : path.refused()) {
      if (path.meets(none)) {
        Place place =
            none instanceof Qualification.Passes passes
                ? passes.place()
                : ((Qualification.Group) none).place();
        List<String> names =
            Definition.names(none).stream().filter(path.passing()::containsKey).toList();
        Diagnostic diagnostic =
            Diagnostic.of(
                    RULE,
                    place.span(),
                    place.element(),
                    DefinitionWords.names(names, "and")
                        + (names.size() == 1
                            ? " must pass and must not pass"
                            : " must pass, and must not pass together")
                        + ", so this can never be met.")
                .hint("Take " + (names.size() == 1 ? "it" : "them") + " out of one of the two.")
                .about(names.get(0));
        found.accept(
            diagnostic.related(
                path.passing().getOrDefault(names.get(0), place).span(), "it must pass here"));
      }
    }
  }

  // ---- Refused by an exclusion

  private static void excluded(
      Motion motion,
      Qualification qualification,
      Qualification.Exclusion exclusion,
      Map<String, Necessary> paths,
      Set<Expr> segment,
      Consumer<Diagnostic> found) {
    Expr when = exclusion.when().expr();
    List<String> blocked =
        paths.entrySet().stream()
            .filter(path -> isTrue(when, path.getValue().passing().keySet(), segment))
            .map(Map.Entry::getKey)
            .toList();
    Diagnostic diagnostic =
        Diagnostic.of(
            RULE, exclusion.place().at("when"), exclusion.place().element(), "Nobody is left.");
    if (blocked.isEmpty()) {
      alone(qualification, when)
          .ifPresent(
              name ->
                  found.accept(
                      diagnostic
                          .message(
                              "`"
                                  + name
                                  + "` is enough alone, and whoever passes it is excluded, so it"
                                  + " never qualifies anybody.")
                          .hint("Take it out of `qualifies_alone`, or out of the exclusion.")
                          .related(
                              qualification.place().key("qualifies_alone"),
                              "it is enough alone here")));
      return;
    }
    Necessary path = paths.getOrDefault(blocked.get(0), new Necessary());
    Optional<String> signal =
        when.references().stream()
            .filter(one -> one.root().equals("signal") && path.passing().containsKey(one.name()))
            .map(Expr.Reference::name)
            .findFirst();
    if (signal.isPresent()) {
      String what =
          blocked.get(0).isEmpty()
              ? "The requirements ask"
              : blocked.size() == 1
                  ? "The way " + DefinitionWords.names(blocked, "and") + " asks"
                  : "The ways " + DefinitionWords.names(blocked, "and") + " ask";
      found.accept(
          diagnostic
              .message(
                  what
                      + " for `"
                      + signal.get()
                      + "`, and whoever passes it is excluded, so "
                      + (blocked.size() == 1 && !blocked.get(0).isEmpty() ? "it" : "they")
                      + " can never be met.")
              .hint("Take it out of the exclusion, or do not require it.")
              .related(
                  path.passing().getOrDefault(signal.get(), exclusion.place()).span(),
                  "it must pass here"));
    } else {
      found.accept(
          inSegment(
              motion,
              qualification,
              diagnostic
                  .message(
                      "Everybody in "
                          + DefinitionWords.names(qualification.segments(), "and")
                          + " is excluded: what the exclusion asks for is true of them all.")
                  .hint("Turn the exclusion round, or narrow it.")));
    }
  }

  private static Diagnostic inSegment(
      Motion motion, Qualification qualification, Diagnostic diagnostic) {
    return qualification.segments().stream()
        .map(motion.segments()::get)
        .filter(Objects::nonNull)
        .findFirst()
        .map(segment -> diagnostic.related(segment.place().at("where"), "it is true of these"))
        .orElse(diagnostic);
  }

  /** A signal that qualifies alone and excludes alone. */
  private static Optional<String> alone(Qualification qualification, Expr when) {
    boolean isAny = when instanceof Expr.Junction junction && junction.op() == Expr.JunctionOp.OR;
    Set<String> excluding = new HashSet<>();
    for (Expr one : isAny ? when.parts() : List.of(when)) {
      if (one instanceof Expr.Reference reference && reference.root().equals("signal")) {
        excluding.add(reference.name());
      }
    }
    return qualification.qualifiesAlone().stream().filter(excluding::contains).findFirst();
  }

  /** What is true of everybody in any of the segments. */
  private static Set<Expr> segment(Motion motion, Qualification qualification) {
    Set<Expr> ofAll = new LinkedHashSet<>();
    boolean isFirst = true;
    for (String name : qualification.segments()) {
      Segment segment = motion.segments().get(name);
      Set<Expr> ofOne = new LinkedHashSet<>();
      if (segment != null && segment.where().isPresent()) {
        Expr where = segment.where().get().expr();
        boolean isAll =
            where instanceof Expr.Junction junction && junction.op() == Expr.JunctionOp.AND;
        ofOne.add(where);
        ofOne.addAll(isAll ? where.parts() : List.of());
      }
      if (isFirst) {
        ofAll.addAll(ofOne);
      } else {
        ofAll.retainAll(ofOne);
      }
      isFirst = false;
    }
    return ofAll;
  }

  /** Whether a condition is true because signals pass and other conditions are true. */
  private static boolean isTrue(Expr expr, Set<String> passing, Set<Expr> holding) {
    if (!holding.isEmpty() && holding.contains(expr)) {
      return true;
    } else if (expr instanceof Expr.Reference reference) {
      return reference.root().equals("signal") && passing.contains(reference.name());
    } else if (expr instanceof Expr.Junction junction) {
      return junction.op() == Expr.JunctionOp.OR
          ? junction.operands().stream().anyMatch(one -> isTrue(one, passing, holding))
          : junction.operands().stream().allMatch(one -> isTrue(one, passing, holding));
    } else if (expr instanceof Expr.Not not) {
      return isFalse(not.operand(), passing, holding);
    }
    return false;
  }

  /** Whether a condition is false because signals pass and other conditions are true. */
  private static boolean isFalse(Expr expr, Set<String> passing, Set<Expr> holding) {
    if (expr instanceof Expr.Junction junction) {
      return junction.op() == Expr.JunctionOp.OR
          ? junction.operands().stream().allMatch(one -> isFalse(one, passing, holding))
          : junction.operands().stream().anyMatch(one -> isFalse(one, passing, holding));
    } else if (expr instanceof Expr.Not not) {
      return isTrue(not.operand(), passing, holding);
    }
    return expr instanceof Expr.Comparison comparison && holding.contains(opposite(comparison));
  }

  /** What is true just when a comparison is false; where a value is missing, both are unknown. */
  private static Expr opposite(Expr.Comparison comparison) {
    return new Expr.Comparison(
        comparison.op().opposite(), comparison.left(), comparison.right(), comparison.place());
  }
}
