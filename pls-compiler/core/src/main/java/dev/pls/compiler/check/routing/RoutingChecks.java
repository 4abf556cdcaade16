package dev.pls.compiler.check.routing;

import dev.pls.compiler.check.Check;
import java.util.List;

/** The checks of who gets a lead and what becomes of it. */
public final class RoutingChecks {
  private RoutingChecks() {}

  /** All of them. */
  public static List<Check> all() {
    return List.of(
        new RoutingMissing(),
        new Unrouted(),
        new Unreachable(),
        new NoSla(),
        new NoAlert(),
        new NoAction(),
        new NotLogged(),
        new NoContext(),
        new NobodyFound(),
        new TerritoryGap(),
        new NoCalendar(),
        new NoDisposition(),
        new NoFollowUp(),
        new NoFeedback(),
        new NoEscalation());
  }
}
