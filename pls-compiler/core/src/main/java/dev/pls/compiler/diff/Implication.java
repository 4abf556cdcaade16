package dev.pls.compiler.diff;

import dev.pls.compiler.model.Duration;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whether one condition or requirement is never truer than another, with unknown between false and
 * true; read off how they are written. That it cannot be shown says nothing.
 */
final class Implication {
  /** So many steps are enough for what people write; what takes more is not shown. */
  private static final int MOST_STEPS = 20_000;

  private static final Set<String> ORDERED = Set.of("<", "<=", ">", ">=");

  private final Map<Term, Form> forms = new IdentityHashMap<>();
  private int steps = MOST_STEPS;

  private Implication() {}

  /**
   * The effect on a truth that it is another than before. One that says nothing is true.
   *
   * @param was by the head's names
   */
  static int effect(Term was, Term is) {
    if (was.equals(is)) {
      return Effect.NONE;
    }
    boolean up = was.isNone() ? false : is.isNone() || new Implication().below(was, is);
    boolean down = is.isNone() ? false : was.isNone() || new Implication().below(is, was);
    return up && down ? Effect.NONE : up ? Effect.UP : down ? Effect.DOWN : Effect.MOVES;
  }

  // ---- Forms

  private sealed interface Form {}

  /** So many of some hold. Where it is all of them or one, what is unknown has its place too. */
  private record AtLeast(int number, List<Term> of, Set<Term> known) implements Form {
    boolean all() {
      return number == of.size();
    }

    boolean any() {
      return number == 1;
    }
  }

  /** What a condition is not. */
  private record Not(Term of) implements Form {}

  /** Anything else. */
  private record Leaf() implements Form {}

  private Form form(Term term) {
    Form form = forms.get(term);
    if (form == null) {
      form = read(term);
      forms.put(term, form);
    }
    return form;
  }

  private Form read(Term term) {
    if (term instanceof Term.Set set) {
      return switch (set.label()) {
        case "&&", "all" -> atLeast(set.parts().size(), set.parts());
        case "||", "any" -> atLeast(1, set.parts());
        case "none" -> all(set.parts().stream().map(Implication::opposite).toList());
        case "!=" -> new Not(new Term.Set("==", set.parts()));
        default -> new Leaf();
      };
    } else if (term instanceof Term.Several several) {
      return switch (several.label()) {
        case "of" ->
            several.parts().get(0) instanceof Term.Set set
                    && set.parts().stream().noneMatch(Implication::isTwice)
                ? atLeast(number(several.parts().get(1)), set.parts())
                : new Leaf();
        case "Not" -> not(several.parts().get(0));
        case "IsMissing" -> new Not(new Term.Several("Has", several.parts()));
        default -> new Leaf();
      };
    }
    return new Leaf();
  }

  private static boolean isTwice(Term member) {
    return member instanceof Term.Several several && several.label().equals("times");
  }

  private static int number(Term term) {
    return term instanceof Term.Text text && text.text().matches("[0-9]{1,9}")
        ? Integer.parseInt(text.text())
        : 0;
  }

  private static Term opposite(Term term) {
    return new Term.Several("Not", List.of(term));
  }

  /** De Morgan's laws hold with unknown conditions too. */
  private Form not(Term operand) {
    Form inner = form(operand);
    if (inner instanceof AtLeast some && (some.all() || some.any())) {
      List<Term> nots = some.of().stream().map(Implication::opposite).toList();
      return some.any() ? all(nots) : atLeast(1, nots);
    }
    return inner instanceof Not twice ? form(twice.of()) : new Not(operand);
  }

  private static AtLeast all(List<Term> parts) {
    return atLeast(parts.size(), parts);
  }

  private static AtLeast atLeast(int number, Collection<Term> parts) {
    return new AtLeast(number, List.copyOf(parts), new HashSet<>(parts));
  }

  // ---- The order

  private boolean below(Term a, Term b) {
    if (a.equals(b)) {
      return true;
    } else if (steps-- <= 0) {
      return false;
    } else if (a.equals(Term.of("false")) || b.equals(Term.of("true"))) {
      return true;
    }
    Form one = form(a);
    Form other = form(b);
    if (other instanceof AtLeast all && all.all()) {
      return all.of().stream().allMatch(part -> below(a, part));
    } else if (one instanceof AtLeast any && any.any()) {
      return any.of().stream().allMatch(part -> below(part, b));
    }
    if (one instanceof AtLeast all && all.all() && someBelow(all, b)
        || other instanceof AtLeast any && any.any() && belowSome(a, any)) {
      return true;
    }
    if (one instanceof AtLeast some && other instanceof AtLeast least) {
      return enough(some, least);
    } else if (one instanceof Not not && other instanceof Not than) {
      return below(than.of(), not.of());
    }
    return bounds(a, one, b, other) || users(a, b);
  }

  private boolean someBelow(AtLeast all, Term b) {
    return all.known().contains(b)
        || all.of().stream().anyMatch(part -> canBeBelow(part, b) && below(part, b));
  }

  private boolean belowSome(Term a, AtLeast any) {
    return any.known().contains(a)
        || any.of().stream().anyMatch(part -> canBeBelow(a, part) && below(a, part));
  }

  /** Two names are the same or have nothing to do with each other. */
  private static boolean canBeBelow(Term a, Term b) {
    return !(a instanceof Term.Ref && b instanceof Term.Ref);
  }

  /** Of so many of some, those that are not among the others may be the ones that hold. */
  private boolean enough(AtLeast some, AtLeast least) {
    if (some.all()) {
      long sure = least.of().stream().filter(part -> someBelow(some, part)).count();
      return sure >= least.number();
    }
    long strange = some.of().stream().filter(part -> !least.known().contains(part)).count();
    return some.number() - strange >= least.number();
  }

  // ---- Bounds of one value

  /** What holds of a value: it is on one side of a number, or among some values. */
  private record Bound(Term value, String op, Optional<BigDecimal> number, Set<Term> among) {}

  private static boolean bounds(Term a, Form one, Term b, Form other) {
    Optional<Bound> first = one instanceof Not not ? opposite(bound(not.of())) : bound(a);
    Optional<Bound> second = other instanceof Not not ? opposite(bound(not.of())) : bound(b);
    return first.isPresent()
        && second.isPresent()
        && first.get().value().equals(second.get().value())
        && within(first.get(), second.get());
  }

  private static boolean within(Bound a, Bound b) {
    if (a.op().equals("in")) {
      return b.op().equals("in")
          ? b.among().containsAll(a.among())
          : b.number().isPresent()
              && a.among().stream()
                  .allMatch(v -> number(v, true).filter(n -> holds(n, b)).isPresent());
    }
    if (a.number().isEmpty() || b.number().isEmpty() || a.op().charAt(0) != b.op().charAt(0)) {
      return false;
    }
    int order = a.number().get().compareTo(b.number().get());
    boolean tighter = a.op().charAt(0) == '<' ? order < 0 : order > 0;
    return tighter || order == 0 && (a.op().length() == 1 || a.op().equals(b.op()));
  }

  private static boolean holds(BigDecimal number, Bound bound) {
    int order = number.compareTo(bound.number().orElseThrow());
    return switch (bound.op()) {
      case "<" -> order < 0;
      case "<=" -> order <= 0;
      case ">" -> order > 0;
      default -> order >= 0;
    };
  }

  private static Optional<Bound> bound(Term term) {
    if (term instanceof Term.Set set && set.label().equals("==") && set.parts().size() == 2) {
      Term first = set.parts().get(0);
      Term second = set.parts().get(1);
      Term literal = isLiteral(first) ? first : second;
      Term value = isLiteral(first) ? second : first;
      return isLiteral(literal) && !isLiteral(value)
          ? Optional.of(new Bound(value, "in", Optional.empty(), Set.of(literal)))
          : Optional.empty();
    } else if (term instanceof Term.Several several && several.parts().size() == 2) {
      Term left = several.parts().get(0);
      Term right = several.parts().get(1);
      if (several.label().equals("In") && right instanceof Term.Set list) {
        return Optional.of(new Bound(left, "in", Optional.empty(), new HashSet<>(list.parts())));
      } else if (ORDERED.contains(several.label())) {
        Optional<BigDecimal> number = number(right, true);
        Optional<BigDecimal> turned = number(left, true);
        return number.isPresent()
            ? Optional.of(new Bound(left, several.label(), number, Set.of()))
            : turned.map(n -> new Bound(right, mirrored(several.label()), turned, Set.of()));
      }
    }
    return Optional.empty();
  }

  private static Optional<Bound> opposite(Optional<Bound> bound) {
    return bound
        .filter(b -> b.number().isPresent())
        .map(b -> new Bound(b.value(), opposite(b.op()), b.number(), b.among()));
  }

  private static String opposite(String op) {
    return switch (op) {
      case "<" -> ">=";
      case "<=" -> ">";
      case ">" -> "<=";
      default -> "<";
    };
  }

  private static String mirrored(String op) {
    return (op.charAt(0) == '<' ? ">" : "<") + op.substring(1);
  }

  /** Names are references, and variables have letters; what is left of texts is written out. */
  private static boolean isLiteral(Term term) {
    return term instanceof Term.Text text
        && (text.text().startsWith("'") || number(term, false).isPresent());
  }

  private static Optional<BigDecimal> number(Term term, boolean orLength) {
    if (!(term instanceof Term.Text text)) {
      return Optional.empty();
    } else if (text.text().matches("-?[0-9]{1,18}(\\.[0-9]{1,9})?")) {
      return Optional.of(new BigDecimal(text.text()));
    }
    return orLength && text.text().matches("duration\\('[0-9]{1,9}[smhdw]'\\)")
        ? Optional.of(
            BigDecimal.valueOf(
                Duration.parse(text.text().substring(10, text.text().length() - 2)).micros()))
        : Optional.empty();
  }

  // ---- Users

  /** More that each has to meet, or more users that have to. */
  private static boolean users(Term a, Term b) {
    if (!(a instanceof Term.Several one)
        || !(b instanceof Term.Several other)
        || !one.label().equals(other.label())
        || !(one.label().equals("users") || one.label().equals("other_users"))) {
      return false;
    }
    Users more = new Users(one);
    Users less = new Users(other);
    boolean share =
        less.share.isEmpty()
            || more.share.isPresent()
                && more.share.get().compareTo(less.share.get()) >= 0
                && more.outOf.equals(less.outOf);
    boolean some = more.share.filter(s -> s.signum() > 0).isPresent();
    long number = Math.max(more.atLeast, some ? 1 : 0);
    return more.meet.containsAll(less.meet) && number >= less.atLeast && share;
  }

  /** What is asked of users. */
  private static final class Users {
    private final Set<Term> meet;
    private final Optional<BigDecimal> share;
    private final long atLeast;
    private final Term outOf;

    Users(Term.Several users) {
      this.meet = new HashSet<>(((Term.Set) users.parts().get(0)).parts());
      this.share = number(users.parts().get(2), false);
      Optional<BigDecimal> given = number(users.parts().get(1), false);
      this.atLeast = given.map(BigDecimal::longValue).orElse(share.isPresent() ? 0L : 1L);
      this.outOf = users.parts().get(3);
    }
  }
}
