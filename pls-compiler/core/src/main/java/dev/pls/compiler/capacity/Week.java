package dev.pls.compiler.capacity;

import dev.pls.compiler.index.Routed;
import dev.pls.compiler.model.Fact;
import dev.pls.compiler.model.Motion;
import dev.pls.compiler.model.Outreach;
import dev.pls.compiler.model.Qualification;
import dev.pls.compiler.model.Rate;
import dev.pls.compiler.model.Routing;
import dev.pls.compiler.model.Team;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A week of a motion: who gets which leads, and whether they can work them.
 *
 * @param roles the roles that leads reach, in the order in which they are written
 */
public record Week(List<RoleWeek> roles) {
  public Week {
    roles = List.copyOf(roles);
  }

  /** The week that a motion expects. */
  public static Week of(Motion motion) {
    return new Week(
        motion.routing().map(routing -> new Maker(motion, routing).make()).orElse(List.of()));
  }

  private static final class Maker {
    private final Motion motion;
    private final Routing routing;
    private final Map<String, Team.Role> roles;
    private final Map<String, List<Inflow>> inflows = new HashMap<>();
    private final Map<String, List<RoleWeek.Spill>> spills = new HashMap<>();
    private final Map<String, Routing.Limit> limits = new LinkedHashMap<>();

    Maker(Motion motion, Routing routing) {
      this.motion = motion;
      this.routing = routing;
      this.roles = motion.team().roles();
    }

    List<RoleWeek> make() {
      Map<String, Routed> routed = Routed.of(motion);
      for (Qualification qualification : motion.qualifications().values()) {
        Optional.ofNullable(routed.get(qualification.name()))
            .ifPresent(way -> route(qualification, way));
      }
      for (Routing.Limit limit : routing.limits()) {
        limits.merge(
            limit.to(),
            limit,
            (one, other) ->
                Inflow.perWeek(other.atMost()).compareTo(Inflow.perWeek(one.atMost())) < 0
                    ? other
                    : one);
      }
      spill();
      List<RoleWeek> weeks = new ArrayList<>();
      for (Team.Role role : roles.values()) {
        if (inflows.containsKey(role.name()) || spills.containsKey(role.name())) {
          weeks.add(week(role));
        }
      }
      return weeks;
    }

    /** Tells each role what reaches it of a qualification's leads. */
    private void route(Qualification qualification, Routed routed) {
      Map<String, List<Routing.Rule>> picks = new LinkedHashMap<>();
      Set<String> targets = new LinkedHashSet<>();
      for (Routing.Rule rule : routed.rules()) {
        for (String to : targets(rule)) {
          targets.add(to);
          if (roles.containsKey(to)) {
            picks.computeIfAbsent(to, name -> new ArrayList<>()).add(rule);
          }
        }
      }
      Optional<Fact<Rate>> volume =
          Optional.ofNullable(routing.expectedVolume().get(qualification.name()));
      picks.forEach(
          (role, rules) ->
              inflows
                  .computeIfAbsent(role, name -> new ArrayList<>())
                  .add(
                      new Inflow(
                          qualification, part(role, routed, targets.size() == 1), rules, volume)));
    }

    private Inflow.Part part(String role, Routed routed, boolean alone) {
      Routing.Rule last = routed.rules().get(routed.rules().size() - 1);
      if (!routed.all() || !targets(last).equals(Set.of(role))) {
        return Inflow.Part.SOME;
      }
      return alone ? Inflow.Part.ALL : Inflow.Part.REST;
    }

    /**
     * Whom a rule may send leads to: its role, and those of the territories if it asks for them.
     */
    private Set<String> targets(Routing.Rule rule) {
      Set<String> targets = new LinkedHashSet<>();
      targets.add(rule.to());
      if (rule.assign().stream().anyMatch(step -> step instanceof Routing.ByTerritory)) {
        motion
            .team()
            .territories()
            .ifPresent(all -> all.territories().forEach(one -> targets.add(one.role())));
      }
      return targets;
    }

    /**
     * Sends on what is over a limit, roles before those that they send to. Limits that send to each
     * other in a circle send nothing on.
     */
    private void spill() {
      Map<String, Integer> open = new HashMap<>();
      limits.values().forEach(limit -> open.merge(limit.then(), 1, Integer::sum));
      ArrayDeque<Routing.Limit> ready = new ArrayDeque<>();
      limits.values().stream().filter(limit -> !open.containsKey(limit.to())).forEach(ready::add);
      while (!ready.isEmpty()) {
        Routing.Limit limit = ready.remove();
        Team.Role role = roles.get(limit.to());
        if (role != null && roles.containsKey(limit.then())) {
          week(role)
              .spill()
              .ifPresent(
                  over ->
                      spills.computeIfAbsent(limit.then(), name -> new ArrayList<>()).add(over));
        }
        Routing.Limit next = limits.get(limit.then());
        if (open.merge(limit.then(), -1, Integer::sum) == 0 && next != null) {
          ready.add(next);
        }
      }
    }

    private RoleWeek week(Team.Role role) {
      Optional<BigDecimal> said = routing.touchesPerLead();
      int followUps = motion.outreach().map(Outreach::followUp).map(List::size).orElse(0);
      return new RoleWeek(
          role,
          inflows.getOrDefault(role.name(), List.of()),
          spills.getOrDefault(role.name(), List.of()),
          Optional.ofNullable(limits.get(role.name())),
          said.orElse(BigDecimal.valueOf(1L + followUps)),
          said.isEmpty() && followUps > 0,
          Optional.ofNullable(motion.team().calendars().get(role.calendar()))
              .filter(calendar -> !calendar.days().isEmpty()));
    }
  }
}
