package dev.pls.compiler.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who works the leads.
 *
 * @param calendars working hours, by name
 * @param roles by name
 * @param territories who is responsible where, if leads are divided so
 * @param destinations places that leads can go to other than a role, by name, with what they are
 */
public record Team(
    Map<String, Calendar> calendars,
    Map<String, Role> roles,
    Optional<Territories> territories,
    Map<String, Destination> destinations) {

  /**
   * Working hours.
   *
   * @param timezone IANA name
   * @param days the days worked, Monday first, as {@code mon} … {@code sun}
   * @param hours {@code 09:00-17:30}
   * @param holidays days on which nobody works
   */
  public record Calendar(
      String name,
      String timezone,
      List<String> days,
      String hours,
      List<LocalDate> holidays,
      Place place) {
    public Calendar {
      days = List.copyOf(days);
      holidays = List.copyOf(holidays);
    }

    /** The minutes of a working day; 0 if the hours are not said. */
    public long minutes() {
      String[] ends = hours.split("-", 2);
      return ends.length == 2 ? minute(ends[1]) - minute(ends[0]) : 0;
    }

    private static long minute(String clock) {
      int colon = clock.indexOf(':');
      return 60L * Integer.parseInt(clock.substring(0, colon))
          + Integer.parseInt(clock.substring(colon + 1));
    }
  }

  /**
   * People who do the same work.
   *
   * @param people how many
   * @param touchesPerDay touches one person makes in a working day
   * @param minutesPerTouch how long a touch takes
   * @param book how many accounts one person can carry
   * @param calendar their working hours; empty if not said
   */
  public record Role(
      String name,
      String title,
      Fact<Long> people,
      Fact<Long> touchesPerDay,
      Optional<Long> minutesPerTouch,
      Optional<Long> book,
      String calendar,
      Meta meta,
      Place place) {}

  /**
   * Who is responsible where.
   *
   * @param by the attribute that decides, {@code entity.attribute}
   * @param territories in the order they are written
   */
  public record Territories(String by, List<Territory> territories, Place place) {
    public Territories {
      territories = List.copyOf(territories);
    }
  }

  /**
   * A territory.
   *
   * @param list the named list of its values; empty if they are written
   * @param values its values
   * @param otherwise whether it takes the rest
   * @param role who is responsible
   */
  public record Territory(
      String name, String list, List<String> values, boolean otherwise, String role, Place place) {
    public Territory {
      values = List.copyOf(values);
    }
  }

  /** A place that leads can go to other than a role. */
  public record Destination(String name, String title, Place place) {}
}
