package dev.pls.compiler.review;

import dev.pls.compiler.capacity.RoleWeek;
import dev.pls.compiler.capacity.Week;
import dev.pls.compiler.diff.Changes;
import dev.pls.compiler.diff.Element;
import dev.pls.compiler.diff.ElementKind;
import dev.pls.compiler.model.Motion;
import dev.pls.compiler.model.Team;
import dev.pls.compiler.target.pack.Words;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * How full the week of a role is, in per cent of what it can work; empty where that is not known.
 *
 * @param role the role's name, by the head if it has it
 * @param title the role's title, or its name made readable
 */
public record LoadChange(String role, String title, OptionalInt before, OptionalInt after) {

  /** A role of a week that is known under its name in the head. */
  private record Load(Team.Role role, OptionalInt percent) {}

  /** The roles whose week is another in whole per cent, those that are gone last. */
  static List<LoadChange> between(Changes changes) {
    Map<String, Load> before = new LinkedHashMap<>();
    loads(changes.base().motion())
        .forEach(
            (name, load) ->
                before.put(
                    changes.renames().head(new Element.Key(ElementKind.ROLE, "", name)).name(),
                    load));
    Map<String, Load> after = loads(changes.head().motion());
    Map<String, Load> all = new LinkedHashMap<>(after);
    before.forEach(all::putIfAbsent);
    List<LoadChange> differing = new ArrayList<>();
    all.forEach(
        (name, load) -> {
          OptionalInt was = percent(before.get(name));
          OptionalInt is = percent(after.get(name));
          if (!was.equals(is)) {
            String title = Words.title(load.role().title(), name);
            differing.add(new LoadChange(name, title, was, is));
          }
        });
    return differing;
  }

  private static OptionalInt percent(@Nullable Load load) {
    return load == null ? OptionalInt.empty() : load.percent();
  }

  private static Map<String, Load> loads(Motion motion) {
    Map<String, Load> loads = new LinkedHashMap<>();
    for (RoleWeek week : Week.of(motion).roles()) {
      loads.put(week.role().name(), new Load(week.role(), percent(week)));
    }
    return loads;
  }

  private static OptionalInt percent(RoleWeek week) {
    return week.load()
        .map(
            load ->
                OptionalInt.of(
                    load.utilisation()
                        .movePointRight(2)
                        .setScale(0, RoundingMode.HALF_UP)
                        .intValue()))
        .orElse(OptionalInt.empty());
  }
}
