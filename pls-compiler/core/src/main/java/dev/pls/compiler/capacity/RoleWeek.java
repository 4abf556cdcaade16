package dev.pls.compiler.capacity;

import dev.pls.compiler.model.Duration;
import dev.pls.compiler.model.Routing;
import dev.pls.compiler.model.Sla;
import dev.pls.compiler.model.Team;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A role's week: the leads that reach it, and the people who work them.
 *
 * @param role the role
 * @param inflows what the rules send to it, a qualification each
 * @param spills what comes because others are at their limits
 * @param limit the tightest of its own limits
 * @param touchesPerLead touches a lead takes
 * @param mostTouches whether that is the most it can take, and not the average
 * @param calendar its working hours, if they are said
 */
public record RoleWeek(
    Team.Role role,
    List<Inflow> inflows,
    List<Spill> spills,
    Optional<Routing.Limit> limit,
    BigDecimal touchesPerLead,
    boolean mostTouches,
    Optional<Team.Calendar> calendar) {
  private static final int USUAL_DAYS = 5;

  public RoleWeek {
    inflows = List.copyOf(inflows);
    spills = List.copyOf(spills);
  }

  /**
   * Leads in a week that are over a limit.
   *
   * @param limit the limit
   * @param leads how many, if that is known; above 0
   */
  public record Spill(Routing.Limit limit, Optional<BigDecimal> leads) {}

  /** The leads that come in a week, if it is known how many do: all that can, if some may not. */
  public Optional<BigDecimal> arriving() {
    return inflows.stream().anyMatch(inflow -> inflow.part() == Inflow.Part.SOME)
        ? Optional.empty()
        : possible();
  }

  /** All that can come in a week, if that is known. */
  private Optional<BigDecimal> possible() {
    BigDecimal sum = BigDecimal.ZERO;
    for (Inflow inflow : inflows) {
      Optional<BigDecimal> contacted = inflow.contacted();
      if (contacted.isEmpty()) {
        return Optional.empty();
      }
      sum = sum.add(contacted.get());
    }
    for (Spill spill : spills) {
      if (spill.leads().isEmpty()) {
        return Optional.empty();
      }
      sum = sum.add(spill.leads().get());
    }
    return Optional.of(sum);
  }

  /** How many of them its limit lets through. */
  public Optional<BigDecimal> leads() {
    return arriving().map(all -> most().map(all::min).orElse(all));
  }

  /** What its limit sends on, if it can be reached. */
  public Optional<Spill> spill() {
    Optional<BigDecimal> most = most();
    if (limit.isEmpty()
        || most.isEmpty()
        || possible().filter(all -> all.compareTo(most.get()) <= 0).isPresent()) {
      return Optional.empty();
    }
    return Optional.of(new Spill(limit.get(), arriving().map(all -> all.subtract(most.get()))));
  }

  private Optional<BigDecimal> most() {
    return limit.map(one -> Inflow.perWeek(one.atMost()));
  }

  /** Whether the leads are the most that can come, and not those that are expected. */
  public boolean atMost() {
    return inflows.stream().anyMatch(inflow -> inflow.part() == Inflow.Part.REST);
  }

  /** Working days in a week; five if nothing is said. */
  public long days() {
    return calendar.map(c -> c.days().size()).orElse(USUAL_DAYS);
  }

  /** The week's work against the people, if both are known and there is somebody to work. */
  public Optional<WeeklyLoad> load() {
    return leads().flatMap(this::load).filter(load -> load.available() > 0);
  }

  /** The work that so many leads would make, if it is known who works them. */
  public Optional<WeeklyLoad> load(BigDecimal leads) {
    Optional<Long> people = role.people().value();
    Optional<Long> touches = role.touchesPerDay().value();
    return people.isEmpty() || touches.isEmpty()
        ? Optional.empty()
        : Optional.of(new WeeklyLoad(leads, touchesPerLead, people.get(), touches.get(), days()));
  }

  /** The leads that are open at a time against the books, if the role has books. */
  public Optional<BookLoad> book() {
    Optional<BigDecimal> leads = leads();
    Optional<Long> people = role.people().value();
    return leads.isEmpty() || people.isEmpty()
        ? Optional.empty()
        : role.book().map(book -> new BookLoad(leads.get(), people.get(), book));
  }

  /** The rule that promises most: the first whose promise in working time is the shortest. */
  public Optional<Routing.Rule> promising() {
    return inflows.stream()
        .flatMap(inflow -> inflow.rules().stream())
        .filter(rule -> rule.sla().filter(sla -> sla.clock() == Sla.Clock.WORKING).isPresent())
        .min(Comparator.comparing(rule -> rule.sla().map(Sla::within).orElse(Duration.ZERO)));
  }

  /** How far the shortest promise holds, if there is one, and load and working hours are known. */
  public Optional<Promise> promise() {
    Optional<Duration> within = promising().flatMap(Routing.Rule::sla).map(Sla::within);
    Optional<WeeklyLoad> load = load();
    return within.isEmpty() || load.isEmpty()
        ? Optional.empty()
        : calendar
            .map(Team.Calendar::minutes)
            .filter(minutes -> minutes > 0)
            .map(minutes -> new Promise(load.get(), minutes, within.get()));
  }
}
