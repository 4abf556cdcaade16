package dev.pls.compiler.diff;

import dev.pls.compiler.syntax.ElementPath;
import java.util.ArrayList;
import java.util.List;

/** From which changes one follows that is of an element that is nowhere written. */
final class Causes {
  private Causes() {}

  static List<Change> of(Change change, Changes changes) {
    if (!change.element().kind().derived()) {
      return List.of();
    }
    List<Change> causes = new ArrayList<>();
    for (Change other : changes.all()) {
      if (!other.element().kind().derived() && isCause(other, change, changes)) {
        causes.add(other);
      }
    }
    return causes;
  }

  private static boolean isCause(Change other, Change change, Changes changes) {
    Element element = change.element();
    if (element.kind() == ElementKind.NEEDED_EVENT) {
      Term.Ref event = new Term.Ref(ElementKind.EVENT, "", element.name());
      return reads(other, event, changes);
    }
    if (other.element().kind() == ElementKind.CRM) { // which says what they are fields of
      return !other.what().equals("systems") && !(change instanceof Change.Altered);
    }
    String from = ElementPath.dotted(element.place().element());
    String at = ElementPath.dotted(other.element().path());
    return at.equals(from) || from.startsWith(at + ".") || at.startsWith(from + ".");
  }

  /** Whether what changed names the event, or a property of it, now or before. */
  private static boolean reads(Change other, Term.Ref event, Changes changes) {
    boolean[] found = {false};
    other
        .before()
        .ifPresent(
            was ->
                was.facets()
                    .values()
                    .forEach(
                        term ->
                            changes
                                .renames()
                                .head(term)
                                .refs(ref -> found[0] |= isOf(ref, event))));
    other
        .after()
        .ifPresent(
            is ->
                is.facets()
                    .values()
                    .forEach(term -> term.refs(ref -> found[0] |= isOf(ref, event))));
    return found[0] && other instanceof Change.Altered altered
        ? !altered.facet().equals(ElementKind.WORDS)
        : found[0];
  }

  private static boolean isOf(Term.Ref ref, Term.Ref event) {
    return ref.equals(event)
        || ref.kind() == ElementKind.PROPERTY && ref.parent().equals(event.name());
  }
}
