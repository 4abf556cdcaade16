package dev.pls.compiler.diff.wording;

import dev.pls.compiler.diff.Term;
import dev.pls.compiler.model.Spoken;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a definition requires, in words, and how that changes. */
final class RequirementWording {
  private final Naming naming;

  RequirementWording(Naming naming) {
    this.naming = naming;
  }

  /**
   * "it now also needs A; it no longer needs one of B and C", "it needs 2 of A, B instead of 1".
   */
  String changed(Term was, Term is) {
    List<Term> fresh = new ArrayList<>(conditions(is));
    fresh.removeAll(conditions(was));
    List<Term> gone = new ArrayList<>(conditions(was));
    gone.removeAll(conditions(is));
    if (fresh.size() == 1
        && gone.size() == 1
        && !is(fresh.get(0), "none")
        && !is(gone.get(0), "none")) {
      return became(gone.get(0), fresh.get(0));
    }
    List<String> clauses = new ArrayList<>();
    needs("it now also needs ", "it now rules out ", fresh, gone, clauses);
    needs("it no longer needs ", "it no longer rules out ", gone, fresh, clauses);
    return String.join("; ", clauses);
  }

  /** What these have and those have not. */
  private void needs(
      String needs, String rulesOut, List<Term> these, List<Term> those, List<String> clauses) {
    List<Term> needed = these.stream().filter(term -> !is(term, "none")).toList();
    List<Term> ruledOut = new ArrayList<>(ruledOut(these));
    ruledOut.removeAll(ruledOut(those));
    if (!needed.isEmpty()) {
      clauses.add(needs + all(needed));
    }
    if (!ruledOut.isEmpty()) {
      clauses.add(rulesOut + all(ruledOut));
    }
  }

  private static List<Term> ruledOut(List<Term> conditions) {
    List<Term> ruledOut = new ArrayList<>();
    for (Term condition : conditions) {
      if (is(condition, "none")) {
        ruledOut.addAll(((Term.Set) condition).parts());
      }
    }
    return ruledOut;
  }

  /** One condition that became another. */
  private String became(Term was, Term is) {
    if (is(was, "any") && is(is, "any")) {
      List<Term> before = ((Term.Set) was).parts();
      List<Term> now = ((Term.Set) is).parts();
      if (now.containsAll(before)) {
        return "it is now also enough to have "
            + one(less(now, before))
            + " in place of "
            + one(before);
      } else if (before.containsAll(now)) {
        return one(less(before, now)) + " is no longer enough in place of " + one(now);
      }
    }
    if (was instanceof Term.Several old
        && is instanceof Term.Several now
        && old.label().equals("of")
        && now.label().equals("of")
        && old.parts().get(0).equals(now.parts().get(0))) {
      return "it needs "
          + number(now.parts().get(1))
          + " of "
          + all(((Term.Set) now.parts().get(0)).parts())
          + " instead of "
          + number(old.parts().get(1));
    }
    return "it needs " + said(is) + " instead of " + said(was);
  }

  private static List<Term> less(List<Term> these, List<Term> those) {
    List<Term> less = new ArrayList<>(these);
    less.removeAll(those);
    return less;
  }

  private static List<Term> conditions(Term term) {
    if (term.isNone()) {
      return List.of();
    }
    return is(term, "all") ? ((Term.Set) term).parts() : List.of(term);
  }

  private static boolean is(Term term, String label) {
    return term instanceof Term.Set set && set.label().equals(label);
  }

  private String all(List<Term> parts) {
    return Plain.and(parts.stream().map(this::said).toList());
  }

  private String one(List<Term> parts) {
    return Plain.or(parts.stream().map(this::said).toList());
  }

  private String said(Term term) {
    if (term instanceof Term.Ref ref) {
      return naming.ref(ref);
    } else if (term instanceof Term.Set set) {
      return switch (set.label()) {
        case "any" -> "one of " + all(set.parts());
        case "none" -> "none of " + all(set.parts());
        default -> "(" + all(set.parts()) + ")";
      };
    }
    Term.Several several = (Term.Several) term;
    return switch (several.label()) {
      case "of" ->
          number(several.parts().get(1))
              + " of "
              + all(((Term.Set) several.parts().get(0)).parts());
      case "times" ->
          said(several.parts().get(0)) + " (counted " + text(several.parts().get(1)) + " times)";
      default -> users(several);
    };
  }

  /** "at least 2 users of the account with A", "at least 50% of those who are B". */
  private String users(Term.Several users) {
    List<Term> meet = ((Term.Set) users.parts().get(0)).parts();
    List<String> bounds = new ArrayList<>();
    String least = text(users.parts().get(1));
    Optional<BigDecimal> share =
        users.parts().get(2).isNone()
            ? Optional.empty()
            : Optional.of(new BigDecimal(text(users.parts().get(2))));
    if (!least.isEmpty()) {
      bounds.add("at least " + least);
    }
    share.ifPresent(
        s ->
            bounds.add(
                "at least "
                    + Spoken.percent(s)
                    + (users.parts().get(3) instanceof Term.Ref out
                        ? " of those with " + naming.ref(out)
                        : "")));
    if (bounds.isEmpty()) {
      bounds.add("at least 1");
    }
    String who = users.label().equals("users") ? " users" : " other users";
    return Plain.and(bounds)
        + (least.equals("1") || bounds.get(0).equals("at least 1")
            ? who.substring(0, who.length() - 1)
            : who)
        + " of the account"
        + (meet.isEmpty() ? "" : " with " + all(meet));
  }

  private static String number(Term term) {
    String text = text(term);
    return text.isEmpty() ? "1" : text;
  }

  private static String text(Term term) {
    return term instanceof Term.Text text ? text.text() : "";
  }
}
