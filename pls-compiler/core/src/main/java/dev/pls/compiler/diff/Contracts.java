package dev.pls.compiler.diff;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What CRM, tracking and data have to hold. */
final class Contracts {
  private Contracts() {}

  static Set<Outcome> of(Change change) {
    return switch (change.element().kind()) {
      case MOTION -> only(change.what().equals("id"), Outcome.BREAKING);
      case QUALIFICATION ->
          only(List.of("removed", "renamed", "unit").contains(change.what()), Outcome.BREAKING);
      case CRM -> crm(change);
      case CRM_FIELD -> field(change);
      case NEEDED_EVENT -> needed(change);
      case EVENT -> event(change);
      case PROPERTY -> property(change);
      case ATTRIBUTE, ENTITY -> stored(change);
      case SOURCE -> source(change);
      case IDENTITY, ENVIRONMENT -> EnumSet.of(Outcome.NEEDS_DATA);
      default -> EnumSet.noneOf(Outcome.class);
    };
  }

  private static Set<Outcome> only(boolean holds, Outcome outcome) {
    return holds ? EnumSet.of(outcome) : EnumSet.noneOf(Outcome.class);
  }

  private static Set<Outcome> crm(Change change) {
    if (change instanceof Change.Altered altered && altered.facet().equals("systems")) {
      return values(altered);
    }
    return EnumSet.of(change instanceof Change.Added ? Outcome.EXTENDED : Outcome.BREAKING);
  }

  private static Set<Outcome> field(Change change) {
    if (change instanceof Change.Altered altered) {
      return switch (altered.facet()) {
        case "type" -> EnumSet.of(Outcome.BREAKING);
        case "values" -> values(altered);
        case "required-for", "preset", "filled-from", "tracked" -> EnumSet.of(Outcome.EXTENDED);
        default -> EnumSet.noneOf(Outcome.class);
      };
    }
    return EnumSet.of(change instanceof Change.Added ? Outcome.EXTENDED : Outcome.BREAKING);
  }

  /** New values extend a list; a value that is gone may be in use. */
  private static Set<Outcome> values(Change.Altered altered) {
    return EnumSet.of(
        new HashSet<>(parts(altered.now())).containsAll(parts(altered.old()))
            ? Outcome.EXTENDED
            : Outcome.BREAKING);
  }

  private static List<Term> parts(Term term) {
    return term instanceof Term.Set set ? set.parts() : List.of();
  }

  private static Set<Outcome> needed(Change change) {
    if (change instanceof Change.Altered altered) {
      boolean less = parts(altered.old()).containsAll(parts(altered.now()));
      return EnumSet.of(less ? Outcome.EASED : Outcome.NEEDS_DATA);
    }
    return EnumSet.of(change instanceof Change.Added ? Outcome.NEEDS_DATA : Outcome.EASED);
  }

  /** The tracking plan is a contract with those who send events. */
  private static Set<Outcome> event(Change change) {
    return switch (change.what()) {
      case "added" -> EnumSet.of(Outcome.EXTENDED);
      case "removed", "renamed", "unit" -> EnumSet.of(Outcome.BREAKING);
      case "source", "status" -> EnumSet.of(Outcome.NEEDS_DATA);
      default -> EnumSet.noneOf(Outcome.class);
    };
  }

  private static Set<Outcome> property(Change change) {
    return switch (change.what()) {
      case "added" -> EnumSet.of(Outcome.EXTENDED);
      case "removed", "renamed", "type" -> EnumSet.of(Outcome.BREAKING);
      case "values" -> limited((Change.Altered) change);
      case "pii" -> EnumSet.of(Outcome.NEEDS_DATA);
      default -> EnumSet.noneOf(Outcome.class);
    };
  }

  /** A property without a list can have any value. */
  private static Set<Outcome> limited(Change.Altered altered) {
    return altered.now().isNone() ? EnumSet.of(Outcome.EXTENDED) : values(altered);
  }

  /** Attributes are read, never written. */
  private static Set<Outcome> stored(Change change) {
    return switch (change.what()) {
      case "added", "renamed", "type", "values", "history", "key", "source", "belongs-to" ->
          EnumSet.of(Outcome.NEEDS_DATA);
      case "removed" -> EnumSet.of(Outcome.EASED);
      case "pii" -> EnumSet.of(Outcome.EXTENDED);
      default -> EnumSet.noneOf(Outcome.class);
    };
  }

  private static Set<Outcome> source(Change change) {
    return switch (change.what()) {
      case ElementKind.WORDS, ElementKind.STATUS -> EnumSet.noneOf(Outcome.class);
      case "removed" -> EnumSet.of(Outcome.EASED);
      default -> EnumSet.of(Outcome.NEEDS_DATA);
    };
  }
}
