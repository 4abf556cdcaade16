package dev.pls.compiler.eval;

import dev.pls.compiler.eval.Failure.Form;
import dev.pls.compiler.eval.Failure.Unmet;
import dev.pls.compiler.model.Qualification;
import dev.pls.compiler.model.Qualification.Requirement;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether requirements are met, and what of them is not; {@code semantics.md} rules 13 and 21. */
final class Requirements {
  private final AsOf asOf;

  Requirements(AsOf asOf) {
    this.asOf = asOf;
  }

  /** What of a requirement is not met; nothing if it is. */
  List<Unmet> unmet(Unit unit, Requirement requirement) {
    if (requirement instanceof Qualification.Passes passes) {
      return asOf.passes(unit, passes.signal())
          ? List.of()
          : List.of(new Unmet(Form.ALL, List.of(passes.signal()), 0, Optional.of(1L)));
    }
    Qualification.Group group = (Qualification.Group) requirement;
    List<Unmet> unmet = new ArrayList<>();
    group.all().forEach(member -> unmet.addAll(unmet(unit, member)));
    if (!group.any().isEmpty() && holding(unit, group.any()).isEmpty()) {
      unmet.add(new Unmet(Form.ANY, names(group.any()), 0, Optional.of(1L)));
    }
    List<Requirement> wrong = holding(unit, group.none());
    if (!wrong.isEmpty()) {
      unmet.add(new Unmet(Form.NONE, names(wrong), wrong.size(), Optional.of(0L)));
    }
    long passing = holding(unit, group.of()).size();
    if (group.atLeast().filter(n -> passing < n).isPresent()) {
      unmet.add(new Unmet(Form.OF, names(group.of()), passing, group.atLeast()));
    }
    String account = unit.isUser() ? asOf.accountOf(unit.key()) : unit.key();
    group.users().ifPresent(u -> users(Form.USERS, u, asOf.usersOf(account), unmet));
    group
        .otherUsers()
        .ifPresent(
            u -> {
              List<Unit> others =
                  asOf.usersOf(account).stream().filter(user -> !user.equals(unit)).toList();
              users(Form.OTHER_USERS, u, others, unmet);
            });
    return unmet;
  }

  private List<Requirement> holding(Unit unit, List<Requirement> members) {
    return members.stream().filter(member -> unmet(unit, member).isEmpty()).toList();
  }

  /** All names in requirements, in the order they are written. */
  static List<String> names(List<Requirement> members) {
    List<String> names = new ArrayList<>();
    for (Requirement member : members) {
      if (member instanceof Qualification.Passes passes) {
        names.add(passes.signal());
      } else if (member instanceof Qualification.Group group) {
        names.addAll(names(group.all()));
        names.addAll(names(group.any()));
        names.addAll(names(group.none()));
        names.addAll(names(group.of()));
        group.users().ifPresent(users -> names.addAll(users.meet()));
        group.otherUsers().ifPresent(users -> names.addAll(users.meet()));
      }
    }
    return names.stream().distinct().toList();
  }

  private void users(Form form, Qualification.Users asked, List<Unit> users, List<Unmet> unmet) {
    long meeting = users.stream().filter(user -> meets(user, asked.meet())).count();
    Optional<Long> needed =
        asked.atLeast().isPresent() || asked.share().isPresent()
            ? asked.atLeast()
            : Optional.of(1L);
    boolean enough = needed.filter(n -> meeting < n).isEmpty();
    boolean share = asked.share().filter(least -> !reaches(meeting, asked, users, least)).isEmpty();
    if (!enough || !share) {
      unmet.add(new Unmet(form, asked.meet(), meeting, enough ? Optional.empty() : needed));
    }
  }

  private boolean reaches(
      long meeting, Qualification.Users asked, List<Unit> users, BigDecimal least) {
    long whole =
        asked.outOf().isEmpty()
            ? users.size()
            : users.stream().filter(user -> meets(user, List.of(asked.outOf()))).count();
    return Formulas.divide(BigDecimal.valueOf(meeting), BigDecimal.valueOf(whole))
            instanceof Datum.Number share
        && share.value().compareTo(least) >= 0;
  }

  /** Whether a user passes all of these signals, and qualifies for all of these qualifications. */
  private boolean meets(Unit user, List<String> names) {
    return names.stream()
        .allMatch(
            name ->
                asOf.motion().signals().containsKey(name)
                    ? asOf.passes(user, name)
                    : asOf.verdict(user, name).filter(Verdict::qualified).isPresent());
  }
}
