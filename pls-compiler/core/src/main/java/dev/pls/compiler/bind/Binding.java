package dev.pls.compiler.bind;

import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Diagnostics;
import dev.pls.compiler.diagnostic.Rule;
import dev.pls.compiler.diagnostic.Suggestion;
import dev.pls.compiler.schema.Broken;
import dev.pls.compiler.source.Span;
import dev.pls.compiler.syntax.MapNode;
import dev.pls.compiler.syntax.ScalarNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What all parts of the binder share: the declared names, and where mistakes go. */
final class Binding {
  private static final int MOST_LISTED = 8;
  private static final int MOST_USES = 3;
  private static final Comparator<Use> NEAREST_THE_TOP =
      Comparator.<Use>comparingInt(use -> use.diagnostic().element().split("/").length)
          .thenComparing(use -> use.diagnostic().element())
          .thenComparing(Use::diagnostic);

  private final MapNode sections;
  private final Broken broken;
  private final Diagnostics diagnostics;
  private final Declarations declarations;
  private final Conditions conditions;
  private final Set<Span> told = new HashSet<>();
  private final Map<String, List<Use>> unknown = new LinkedHashMap<>();

  /**
   * A use of a name that is not known.
   *
   * @param diagnostic what is wrong, without what to do about it
   */
  private record Use(Diagnostic diagnostic, Kind kind, Names known, String name) {
    /** What to do about it: to find that out takes a while, and not every use is told. */
    Diagnostic told() {
      return Suggestion.nearest(name, known.all())
          .map(near -> declared(diagnostic.hint("Did you mean `" + near + "`?"), known, near))
          .orElseGet(() -> diagnostic.hint(listed(kind, known.all())));
    }
  }

  Binding(MapNode sections, Broken broken, Diagnostics diagnostics, Conditions conditions) {
    this.sections = sections;
    this.broken = broken;
    this.diagnostics = diagnostics;
    this.declarations = new Declarations(sections, broken);
    this.conditions = conditions;
    diagnostics.sorted().forEach(diagnostic -> told.add(diagnostic.span()));
  }

  Declarations declarations() {
    return declarations;
  }

  Conditions conditions() {
    return conditions;
  }

  /** The fields of a section, empty if it is not there or no map. */
  Fields section(String... path) {
    return Fields.at(this, sections, List.of(path));
  }

  MapNode sections() {
    return sections;
  }

  /** Whether the schema has complained of a value, or of something in it. */
  boolean isBroken(List<String> path) {
    return broken.at(path);
  }

  /** Checks both halves of {@code owner.name}, and gives them; empty ones if there is no dot. */
  String[] referDotted(ScalarNode scalar, Kind owner, String element) {
    String text = scalar.text();
    int dot = text.indexOf('.');
    if (dot < 0) {
      return new String[] {"", ""};
    }
    String first = text.substring(0, dot);
    String second = text.substring(dot + 1);
    if (told.contains(scalar.span())) {
      return new String[] {first, second};
    }
    refer(owner, first, scalar.spanOf(0, dot), element);
    boolean event = owner == Kind.EVENT;
    if (declarations.of(owner).contains(first)) {
      refer(
          event ? Kind.PROPERTY : Kind.ATTRIBUTE,
          event ? declarations.properties(first) : declarations.attributes(first),
          second,
          scalar.spanOf(dot + 1, text.length()),
          element);
    }
    return new String[] {first, second};
  }

  void report(Diagnostic diagnostic) {
    diagnostics.add(diagnostic);
  }

  void report(Rule rule, Span span, String element, String message, String hint) {
    diagnostics.add(Diagnostic.of(rule, span, element, message).hint(hint));
  }

  /** Checks that a name of a kind that is declared for the whole motion is declared. */
  void refer(Kind kind, String name, Span span, String element) {
    refer(kind, declarations.of(kind), name, span, element);
  }

  /**
   * Checks that a name is one of those that can be referred to here. What is not is told by {@link
   * #reportUnknown}; of a text that the schema has complained of, nothing is told again.
   */
  void refer(Kind kind, Names known, String name, Span span, String element) {
    if (name.isEmpty() || known.contains(name) || !known.complete() || told.contains(span)) {
      return;
    }
    String key = String.join("\0", kind.rule().id(), known.owner(), name);
    if (unknown.size() >= Diagnostics.MOST_ERRORS && !unknown.containsKey(key)) {
      return; // more than are told
    }
    Diagnostic diagnostic =
        Diagnostic.of(
                kind.rule(),
                span,
                element,
                known.owner().isEmpty()
                    ? "No " + kind.noun() + " is called `" + name + "`."
                    : "`" + known.owner() + "` has no " + kind.noun() + " `" + name + "`.")
            .about(name);
    unknown
        .computeIfAbsent(key, k -> new ArrayList<>())
        .add(new Use(diagnostic, kind, known, name));
  }

  /**
   * Reports the unknown names, each once however often it is named: if its declaration is gone or
   * has another name, that is one mistake. It is told at the element nearest the motion's top, so
   * that it does not matter in which order sections and files come.
   */
  void reportUnknown() {
    for (List<Use> uses : unknown.values()) {
      uses.sort(NEAREST_THE_TOP);
      Diagnostic first = uses.get(0).told();
      int others = uses.size() - 1;
      Diagnostic diagnostic =
          others < 2
              ? first
              : first.message(first.message() + " It is named at " + others + " other places too.");
      for (Use use : uses.subList(1, Math.min(uses.size(), MOST_USES + 1))) {
        diagnostic = diagnostic.related(use.diagnostic().span(), "named here too");
      }
      report(diagnostic);
    }
  }

  /** The same diagnostic with the place where a name is declared, if it is declared anywhere. */
  static Diagnostic declared(Diagnostic diagnostic, Names names, String name) {
    Span span = names.spans().get(name);
    return span == null ? diagnostic : diagnostic.related(span, "`" + name + "` is declared here");
  }

  private static String listed(Kind kind, List<String> candidates) {
    String where = kind.declaredUnder();
    String under = where.contains("`") ? where : "`" + where.replace(" or ", "` or `") + "`";
    if (candidates.isEmpty()) {
      return "There is none yet; declare it under " + under + ".";
    }
    String names =
        String.join("`, `", candidates.subList(0, Math.min(MOST_LISTED, candidates.size())));
    String more =
        candidates.size() > MOST_LISTED
            ? " and " + (candidates.size() - MOST_LISTED) + " more"
            : "";
    return "Known are `" + names + "`" + more + "; a new one goes under " + under + ".";
  }

  /** Reports an id that an earlier item of the same list has. */
  void duplicateId(Span first, ScalarNode again, String element) {
    report(
        Diagnostic.of(
                BindRules.DUPLICATE_ID,
                again.span(),
                element,
                "The id `" + again.text() + "` is already taken at " + first.label() + ".")
            .hint("Give one of the two another id.")
            .about("duplicate")
            .related(first, "first given here"));
  }
}
