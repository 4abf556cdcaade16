package dev.pls.compiler.target.pack;

import dev.pls.compiler.capacity.WeeklyLoad;
import dev.pls.compiler.model.Fact;
import dev.pls.compiler.model.Outreach;
import dev.pls.compiler.model.Qualification;
import dev.pls.compiler.model.Rate;
import dev.pls.compiler.model.Routing;
import dev.pls.compiler.model.Team;
import dev.pls.compiler.target.draw.Bars;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether the people fit the leads: the arithmetic of a week, a line a step. */
final class CapacityPart {
  private final Draft draft;
  private final Optional<BigDecimal> said;
  private final long followUps;
  private final List<Bars.Row> rows = new ArrayList<>();

  CapacityPart(Draft draft) {
    this.draft = draft;
    this.said = draft.routing().flatMap(Routing::touchesPerLead);
    this.followUps = draft.motion().outreach().map(Outreach::followUp).map(List::size).orElse(0);
  }

  /** The share of a role's leads that reach it: all, or those that a condition picks. */
  private record Stream(
      Qualification qualification, boolean some, boolean rest, List<Markdown> picks) {}

  /** How much of each role's time is used; of those told by {@link #loads}. */
  Markdown chart() {
    return rows.isEmpty()
        ? Markdown.EMPTY
        : draft.drawing(new Bars("Touches a week, used and there", rows, List.of()));
  }

  /** The arithmetic of each role that gets leads. */
  List<Object> loads() {
    List<Object> loads = new ArrayList<>();
    for (Team.Role role : draft.motion().team().roles().values()) {
      List<Stream> streams = streams(role.name());
      if (!streams.isEmpty()) {
        loads.add(
            Draft.map(
                "title",
                Words.title(role.title(), role.name()),
                "lines",
                lines(role, streams),
                "from",
                from(role, streams)));
      }
    }
    return loads;
  }

  /** Which qualifications reach a role, by the first rule that matches. */
  private List<Stream> streams(String role) {
    List<Stream> streams = new ArrayList<>();
    for (Qualification qualification : draft.motion().qualifications().values()) {
      boolean others = false;
      boolean here = false;
      boolean rest = false;
      List<Markdown> picks = new ArrayList<>();
      for (Routing.Rule rule : draft.routing().map(Routing::rules).orElse(List.of())) {
        boolean applies =
            rule.qualifications().isEmpty() || rule.qualifications().contains(qualification.name());
        if (!applies) {
          continue;
        }
        boolean all = rule.when().isEmpty();
        if (rule.to().equals(role)) {
          here = true;
          rest |= all;
          picks.add(Markdown.of("*{}*", Words.title(rule.title(), rule.id())));
        } else {
          others = true;
        }
        if (all) {
          break;
        }
      }
      if (here) {
        streams.add(new Stream(qualification, others, rest, picks));
      }
    }
    return streams;
  }

  private List<Object> lines(Team.Role role, List<Stream> streams) {
    List<Object> lines = new ArrayList<>();
    BigDecimal leads = BigDecimal.ZERO;
    boolean known = true;
    boolean atMost = false;
    for (Stream stream : streams) {
      Optional<BigDecimal> contacted = leads(stream, lines);
      known &= contacted.isPresent() && stream.rest();
      atMost |= stream.some();
      leads = leads.add(contacted.orElse(BigDecimal.ZERO));
    }
    Optional<Long> people = role.people().value();
    Optional<Long> touches = role.touchesPerDay().value();
    long days = days(role);
    BigDecimal perLead = said.orElse(BigDecimal.valueOf(1 + followUps));
    boolean most = said.isEmpty() && followUps > 0;
    if (known) {
      lines.add(
          Markdown.of(
              "**Needed:** {} leads × {} = **{} touches a week**{}.",
              Words.number(leads),
              touches(perLead),
              Words.number(leads.multiply(perLead)),
              Markdown.of(atMost || most ? " at most" : "")));
    }
    if (people.isEmpty() || touches.isEmpty()) {
      lines.add(
          Markdown.of(
              "**There:** {} × {} touches a day × {} working days. Until that is known, nobody"
                  + " can say whether it fits.",
              draft.at(
                  people.map(p -> Markdown.text(people(p))).orElse(Markdown.UNKNOWN),
                  role.place(),
                  "people"),
              draft.at(
                  touches.map(t -> Markdown.text(String.valueOf(t))).orElse(Markdown.UNKNOWN),
                  role.place(),
                  "touches_per_day"),
              days(role, days)));
      return lines;
    }
    WeeklyLoad load = new WeeklyLoad(leads, perLead, people.get(), touches.get(), days);
    lines.add(
        Markdown.of(
            "**There:** {} × {} touches a day × {} working days = **{} touches a week**.",
            draft.at(people(people.get()), role.place(), "people"),
            draft.at(String.valueOf(touches.get()), role.place(), "touches_per_day"),
            days(role, days),
            Words.number(BigDecimal.valueOf(load.available()))));
    if (known && load.available() > 0) {
      lines.add(used(role, load, atMost || most));
      rows.add(row(role, load));
    }
    limits(role, load, lines);
    return lines;
  }

  private Markdown touches(BigDecimal perLead) {
    if (said.isPresent()) {
      return Markdown.of(
          "{} touches on average",
          draft
              .routing()
              .map(r -> draft.at(Words.number(perLead), r.place(), "touches_per_lead"))
              .orElse(Markdown.EMPTY));
    }
    return followUps == 0
        ? Markdown.of("1 touch")
        : Markdown.of(
            "{} touches (the first, and {} if nobody answers)",
            Words.number(perLead),
            Words.count(followUps, "follow-up"));
  }

  /** What is used of what is there, with the limit that the rules set. */
  private Bars.Row row(Team.Role role, WeeklyLoad load) {
    double there = load.available();
    List<Bars.Mark> marks = new ArrayList<>();
    marks.add(new Bars.Bar("there", 0, 1));
    String style = load.utilisation().compareTo(BigDecimal.ONE) > 0 ? "over" : "all";
    marks.add(new Bars.Bar(style, 0, load.needed().doubleValue() / there));
    for (Routing.Limit limit : draft.routing().map(Routing::limits).orElse(List.of())) {
      if (limit.to().equals(role.name())) {
        BigDecimal touches = week(limit.atMost()).multiply(load.touchesPerLead());
        marks.add(new Bars.Tick(touches.doubleValue() / there));
      }
    }
    return new Bars.Row(
        Markdown.oneLine(Words.title(role.title(), role.name())),
        Words.number(load.needed())
            + " of "
            + Words.number(BigDecimal.valueOf(load.available()))
            + ", "
            + share(load),
        marks);
  }

  private static String share(WeeklyLoad load) {
    return Words.percent(load.utilisation().setScale(3, RoundingMode.HALF_UP));
  }

  /** Where the numbers of a role's arithmetic are written. */
  private Markdown from(Team.Role role, List<Stream> streams) {
    List<Markdown> from = new ArrayList<>();
    for (Stream stream : streams) {
      Qualification qualification = stream.qualification();
      volume(qualification)
          .ifPresent(volume -> from.add(Markdown.of("leads {}", draft.line(volume.place()))));
      if (qualification.holdout().isPresent()) {
        Markdown line = draft.line(qualification.place(), "holdout", "share");
        from.add(Markdown.of("held out {}", line));
      }
    }
    if (said.isPresent()) {
      draft
          .routing()
          .ifPresent(
              r ->
                  from.add(
                      Markdown.of("touches a lead {}", draft.line(r.place(), "touches_per_lead"))));
    } else if (followUps > 0) {
      draft
          .motion()
          .outreach()
          .ifPresent(
              o -> from.add(Markdown.of("follow-ups {}", draft.line(o.place(), "follow_up"))));
    }
    from.add(Markdown.of("people {}", draft.line(role.place(), "people")));
    from.add(Markdown.of("touches a day {}", draft.line(role.place(), "touches_per_day")));
    calendar(role).ifPresent(c -> from.add(Markdown.of("days {}", draft.line(c.place(), "days"))));
    if (role.minutesPerTouch().isPresent()) {
      from.add(Markdown.of("minutes {}", draft.line(role.place(), "minutes_per_touch")));
    }
    for (Routing.Limit limit : draft.routing().map(Routing::limits).orElse(List.of())) {
      if (limit.to().equals(role.name())) {
        from.add(Markdown.of("limit {}", draft.line(limit.place(), "at_most")));
      }
    }
    return Markdown.join(", ", from);
  }

  private Optional<Fact<Rate>> volume(Qualification qualification) {
    Map<String, Fact<Rate>> volumes = draft.routing().map(Routing::expectedVolume).orElse(Map.of());
    return Optional.ofNullable(volumes.get(qualification.name()));
  }

  private Markdown used(Team.Role role, WeeklyLoad load, boolean atMost) {
    Markdown hours =
        role.minutesPerTouch()
            .map(
                minutes ->
                    Markdown.of(
                        " At {} a touch that is {} hours of work.",
                        draft.at(Words.count(minutes, "minute"), role.place(), "minutes_per_touch"),
                        Words.rounded(load.needed().doubleValue() * minutes / 60, 0)))
            .orElse(Markdown.EMPTY);
    return Markdown.of(
        "**Used:** {} ÷ {} = **{}**{}{}.{}",
        Words.number(load.needed()),
        Words.number(BigDecimal.valueOf(load.available())),
        share(load),
        Markdown.of(atMost ? " at most" : ""),
        verdict(load),
        hours);
  }

  private static Markdown verdict(WeeklyLoad load) {
    return Markdown.of(
        load.utilisation().compareTo(BigDecimal.ONE) > 0
            ? ", more than they can do"
            : load.utilisation().compareTo(new BigDecimal("0.9")) > 0
                ? ", so a busy week breaks the promised times"
                : "");
  }

  private void limits(Team.Role role, WeeklyLoad load, List<Object> lines) {
    for (Routing.Limit limit : draft.routing().map(Routing::limits).orElse(List.of())) {
      if (limit.to().equals(role.name()) && load.available() > 0) {
        BigDecimal week = week(limit.atMost());
        WeeklyLoad full =
            new WeeklyLoad(
                week,
                load.touchesPerLead(),
                load.people(),
                load.touchesPerDay(),
                load.daysPerWeek());
        lines.add(
            Markdown.of(
                "**At the limit** of {}: {} × {} = {} touches, {} of what is there{}.",
                draft.at(Words.rate(limit.atMost()), limit.place(), "at_most"),
                Words.number(week),
                Words.number(load.touchesPerLead()),
                Words.number(full.needed()),
                share(full),
                verdict(full)));
      }
    }
  }

  /** How many of a qualification are contacted in a week, told in a line. */
  private Optional<BigDecimal> leads(Stream stream, List<Object> lines) {
    Qualification qualification = stream.qualification();
    Markdown title = draft.qualification(qualification.name());
    Fact<Rate> volume = volume(qualification).orElse(null);
    Optional<Rate> rate = volume == null ? Optional.empty() : volume.value();
    if (volume == null || rate.isEmpty()) {
      lines.add(Markdown.of("**Leads:** how many are {} is {}.", title, Markdown.UNKNOWN));
      return Optional.empty();
    }
    BigDecimal week = week(rate.get());
    BigDecimal share =
        qualification.holdout().map(Qualification.Holdout::share).orElse(BigDecimal.ZERO);
    BigDecimal contacted =
        week.multiply(BigDecimal.ONE.subtract(share)).setScale(1, RoundingMode.HALF_UP);
    Markdown held =
        share.signum() == 0
            ? Markdown.EMPTY
            : Markdown.of(
                ", less the {} held out = {}",
                draft.at(Words.percent(share), qualification.place(), "holdout", "share"),
                Words.number(contacted));
    Markdown part =
        !stream.rest()
            ? Markdown.of(
                "; only those that {} takes come here, and how many these are is not known",
                Markdown.list(stream.picks(), "or"))
            : stream.some()
                ? Markdown.of("; rules before may send some of them elsewhere")
                : Markdown.EMPTY;
    lines.add(
        Markdown.of(
            "**Leads:** {} a week of {}{}{}.",
            draft.at(Words.number(week), volume.place()),
            title,
            held,
            part));
    return Optional.of(contacted);
  }

  static BigDecimal week(Rate rate) {
    return BigDecimal.valueOf(rate.perWeek()).setScale(1, RoundingMode.HALF_UP);
  }

  private static String people(long people) {
    return people == 1 ? "1 person" : Words.number(BigDecimal.valueOf(people)) + " people";
  }

  private Optional<Team.Calendar> calendar(Team.Role role) {
    return Optional.ofNullable(draft.motion().team().calendars().get(role.calendar()))
        .filter(calendar -> !calendar.days().isEmpty());
  }

  private long days(Team.Role role) {
    return calendar(role).map(calendar -> calendar.days().size()).orElse(5);
  }

  private Markdown days(Team.Role role, long days) {
    Markdown number = Markdown.text(String.valueOf(days));
    return calendar(role).map(c -> draft.at(number, c.place(), "days")).orElse(number);
  }
}
