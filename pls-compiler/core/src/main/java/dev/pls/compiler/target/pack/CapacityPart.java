package dev.pls.compiler.target.pack;

import dev.pls.compiler.capacity.BookLoad;
import dev.pls.compiler.capacity.Inflow;
import dev.pls.compiler.capacity.Promise;
import dev.pls.compiler.capacity.RoleWeek;
import dev.pls.compiler.capacity.Week;
import dev.pls.compiler.capacity.WeeklyLoad;
import dev.pls.compiler.markdown.Markdown;
import dev.pls.compiler.model.Outreach;
import dev.pls.compiler.model.Qualification;
import dev.pls.compiler.model.Routing;
import dev.pls.compiler.model.Team;
import dev.pls.compiler.target.draw.Bars;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether the people fit the leads: the arithmetic of a week, a line a step. */
final class CapacityPart {
  private final Draft draft;
  private final Week week;
  private final boolean said;
  private final long followUps;

  CapacityPart(Draft draft) {
    this.draft = draft;
    this.week = Week.of(draft.motion());
    this.said = draft.routing().flatMap(Routing::touchesPerLead).isPresent();
    this.followUps = draft.motion().outreach().map(Outreach::followUp).map(List::size).orElse(0);
  }

  /** How much of each role's time is used, where that is known. */
  Markdown chart() {
    List<Bars.Row> rows = new ArrayList<>();
    for (RoleWeek one : week.roles()) {
      one.load().ifPresent(load -> rows.add(row(one, load)));
    }
    return rows.isEmpty()
        ? Markdown.EMPTY
        : draft.drawing(new Bars("Touches a week, used and there", rows, List.of()));
  }

  /** The arithmetic of each role that gets leads. */
  List<Object> loads() {
    return Draft.each(
        week.roles(),
        one ->
            Draft.map(
                "title",
                title(one.role()),
                "lines",
                lines(one),
                "from",
                Markdown.join(", ", from(one))));
  }

  private List<Markdown> lines(RoleWeek one) {
    List<Markdown> lines = new ArrayList<>();
    one.inflows().forEach(inflow -> lines.add(leads(one.role(), inflow)));
    one.spills().forEach(spill -> lines.add(over(spill)));
    boolean limited = one.spill().filter(spill -> spill.leads().isPresent()).isPresent();
    if (limited) {
      lines.add(limited(one));
    }
    one.leads().ifPresent(leads -> lines.add(needed(one, leads)));
    boolean books = one.role().book().isPresent();
    if (!books || one.role().touchesPerDay().said()) {
      lines.add(there(one));
    }
    Optional<WeeklyLoad> load = one.load();
    if (load.isPresent()) {
      lines.add(used(one, load.get()));
      inTime(one, load.get()).ifPresent(lines::add);
    } else {
      room(one).ifPresent(lines::add);
    }
    if (!limited) {
      atLimit(one).ifPresent(lines::add);
    }
    if (books) {
      lines.add(book(one));
    }
    return lines;
  }

  // ---- The leads

  /** How many of a qualification are contacted in a week. */
  private Markdown leads(Team.Role role, Inflow inflow) {
    Qualification qualification = inflow.qualification();
    Markdown title = draft.qualification(qualification.name());
    Optional<BigDecimal> perWeek = inflow.perWeek();
    Optional<BigDecimal> contacted = inflow.contacted();
    if (perWeek.isEmpty() || contacted.isEmpty()) {
      return Markdown.of("**Leads:** how many are {} is {}.", title, Markdown.UNKNOWN);
    }
    BigDecimal share = inflow.heldOut();
    Markdown held =
        share.signum() == 0
            ? Markdown.EMPTY
            : Markdown.of(
                ", less the {} held out = {}",
                draft.at(Words.percent(share), qualification.place(), "holdout", "share"),
                Words.number(contacted.get()));
    Markdown part =
        switch (inflow.part()) {
          case ALL -> Markdown.EMPTY;
          case REST -> Markdown.of("; rules before may send some of them elsewhere");
          case SOME ->
              Markdown.of(
                  "; only those that {} takes come here, and how many these are is not known",
                  Markdown.list(
                      inflow.rules().stream().map(rule -> picks(role, rule)).toList(), "or"));
        };
    Markdown number = Markdown.text(Words.number(perWeek.get()));
    return Markdown.of(
        "**Leads:** {} a week of {}{}{}.",
        inflow.volume().map(volume -> draft.at(number, volume.place())).orElse(number),
        title,
        held,
        part);
  }

  /** A rule that sends leads to a role, by itself or by way of the territories. */
  private static Markdown picks(Team.Role role, Routing.Rule rule) {
    return Markdown.of(
        "*{}*{}",
        Words.title(rule.title(), rule.id()),
        Markdown.of(rule.to().equals(role.name()) ? "" : " (by territory)"));
  }

  private Markdown over(RoleWeek.Spill spill) {
    Markdown of = place(spill.limit().to());
    return spill
        .leads()
        .map(
            leads ->
                Markdown.of(
                    "**Leads:** {} a week that are over the limit of {}.", Words.number(leads), of))
        .orElseGet(
            () ->
                Markdown.of(
                    "**Leads:** how many are over the limit of {} is {}.", of, Markdown.UNKNOWN));
  }

  private Markdown limited(RoleWeek one) {
    return one.spill()
        .map(
            spill ->
                Markdown.of(
                    "**Limit:** {}; the other {} go to {}.",
                    draft.at(Words.rate(spill.limit().atMost()), spill.limit().place(), "at_most"),
                    spill.leads().map(Words::number).orElse(""),
                    place(spill.limit().then())))
        .orElse(Markdown.EMPTY);
  }

  // ---- The touches

  private Markdown needed(RoleWeek one, BigDecimal leads) {
    return Markdown.of(
        "**Needed:** {} leads × {} = **{} touches a week**{}.",
        Words.number(leads),
        touches(one.touchesPerLead()),
        Words.number(leads.multiply(one.touchesPerLead())),
        atMost(one));
  }

  private static Markdown atMost(RoleWeek one) {
    return Markdown.of(one.atMost() || one.mostTouches() ? " at most" : "");
  }

  private Markdown touches(BigDecimal perLead) {
    if (said) {
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

  private Markdown there(RoleWeek one) {
    Team.Role role = one.role();
    Markdown number = Markdown.text(String.valueOf(one.days()));
    Markdown days = one.calendar().map(c -> draft.at(number, c.place(), "days")).orElse(number);
    Markdown people =
        role.people().value().map(p -> Markdown.text(people(p))).orElse(Markdown.UNKNOWN);
    Markdown touches =
        role.touchesPerDay()
            .value()
            .map(t -> Markdown.text(String.valueOf(t)))
            .orElse(Markdown.UNKNOWN);
    return Markdown.of(
        "**There:** {} × {} touches a day × {} working days{}",
        draft.at(people, role.place(), "people"),
        draft.at(touches, role.place(), "touches_per_day"),
        days,
        one.load(BigDecimal.ZERO)
            .map(
                load ->
                    Markdown.of(
                        " = **{} touches a week**.",
                        Words.number(BigDecimal.valueOf(load.available()))))
            .orElseGet(
                () -> Markdown.of(". Until that is known, nobody can say whether it fits.")));
  }

  private Markdown used(RoleWeek one, WeeklyLoad load) {
    Team.Role role = one.role();
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
        share(load.utilisation()),
        atMost(one),
        verdict(load),
        hours);
  }

  private static Markdown verdict(WeeklyLoad load) {
    return Markdown.of(
        load.over()
            ? ", more than they can do"
            : load.fits() ? "" : ", so a busy week breaks the promised times");
  }

  /** What there is room for, where nobody knows how much comes. */
  private static Optional<Markdown> room(RoleWeek one) {
    return one.load(BigDecimal.ZERO)
        .map(
            load ->
                load.available() == 0
                    ? Markdown.of("**Used:** there is nobody to work them.")
                    : Markdown.of(
                        "**Used:** {}, as it is not known how many come. There is room for {} leads"
                            + " a week.",
                        Markdown.UNKNOWN,
                        Words.number(load.room())));
  }

  /** How many first touches are made within what is promised in working time. */
  private Optional<Markdown> inTime(RoleWeek one, WeeklyLoad load) {
    if (load.over()) {
      return Optional.of(
          Markdown.of(
              "**In time:** none in the end, as {} touches more are left over every week.",
              Words.number(load.needed().subtract(BigDecimal.valueOf(load.available())))));
    }
    return one.promising()
        .flatMap(
            rule ->
                one.promise()
                    .flatMap(Promise::kept)
                    .map(
                        kept ->
                            Markdown.of(
                                "**In time:** about {}{} of first touches within {}, if leads come"
                                    + " evenly over the working day and touches are made in turn.",
                                Words.percent(kept.setScale(2, RoundingMode.DOWN)),
                                Markdown.of(one.atMost() || one.mostTouches() ? " or more" : ""),
                                draft.at(Draft.promise(rule.sla()), rule.place(), "sla"))));
  }

  /** What it comes to when as many come as the limit lets through. */
  private Optional<Markdown> atLimit(RoleWeek one) {
    return one.limit()
        .flatMap(
            limit -> {
              BigDecimal leads = Inflow.perWeek(limit.atMost());
              return one.load(leads)
                  .filter(load -> load.available() > 0)
                  .map(
                      full ->
                          Markdown.of(
                              "**At the limit** of {}: {} × {} = {} touches, {} of what is"
                                  + " there{}.",
                              draft.at(Words.rate(limit.atMost()), limit.place(), "at_most"),
                              Words.number(leads),
                              Words.number(full.touchesPerLead()),
                              Words.number(full.needed()),
                              share(full.utilisation()),
                              verdict(full)));
            });
  }

  // ---- The books

  private Markdown book(RoleWeek one) {
    Team.Role role = one.role();
    String each = role.book().map(BigDecimal::valueOf).map(Words::number).orElse("");
    Markdown places =
        Markdown.of(
            "{} × {}",
            draft.at(
                role.people().value().map(p -> Markdown.text(people(p))).orElse(Markdown.UNKNOWN),
                role.place(),
                "people"),
            draft.at(each, role.place(), "book"));
    Optional<BookLoad> book = one.book().filter(b -> b.places() > 0);
    if (book.isEmpty()) {
      return Markdown.of(
          "**Book:** {} open at a time; how many come to that is {}.", places, Markdown.UNKNOWN);
    }
    BookLoad load = book.get();
    return Markdown.of(
        "**Book:** {} leads × {} weeks, if each stays open for so long, = {} open at a time, of {}"
            + " = {}: **{}**{}{}.",
        Words.number(load.leads()),
        String.valueOf(BookLoad.WEEKS),
        Words.number(load.open()),
        places,
        Words.number(BigDecimal.valueOf(load.places())),
        share(load.utilisation()),
        Markdown.of(one.atMost() ? " at most" : ""),
        Markdown.of(load.full() ? ", more than they can carry" : ""));
  }

  // ---- The chart, and where all that is written

  /** What is used of what is there, with the limit that the rules set. */
  private Bars.Row row(RoleWeek one, WeeklyLoad load) {
    double there = load.available();
    List<Bars.Mark> marks = new ArrayList<>();
    marks.add(new Bars.Bar("there", 0, 1));
    marks.add(new Bars.Bar(load.over() ? "over" : "all", 0, load.needed().doubleValue() / there));
    one.limit()
        .map(limit -> Inflow.perWeek(limit.atMost()).multiply(load.touchesPerLead()))
        .ifPresent(touches -> marks.add(new Bars.Tick(touches.doubleValue() / there)));
    return new Bars.Row(
        Markdown.oneLine(title(one.role())),
        Words.number(load.needed())
            + " of "
            + Words.number(BigDecimal.valueOf(load.available()))
            + ", "
            + share(load.utilisation()),
        marks);
  }

  /** Where the numbers of a role's arithmetic are written. */
  private List<Markdown> from(RoleWeek one) {
    List<Markdown> from = new ArrayList<>();
    for (Inflow inflow : one.inflows()) {
      inflow
          .volume()
          .ifPresent(volume -> from.add(Markdown.of("leads {}", draft.line(volume.place()))));
      if (inflow.qualification().holdout().isPresent()) {
        Markdown line = draft.line(inflow.qualification().place(), "holdout", "share");
        from.add(Markdown.of("held out {}", line));
      }
    }
    if (said) {
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
    Team.Role role = one.role();
    from.add(Markdown.of("people {}", draft.line(role.place(), "people")));
    from.add(Markdown.of("touches a day {}", draft.line(role.place(), "touches_per_day")));
    one.calendar()
        .ifPresent(
            c -> {
              from.add(Markdown.of("days {}", draft.line(c.place(), "days")));
              from.add(Markdown.of("hours {}", draft.line(c.place(), "hours")));
            });
    if (role.minutesPerTouch().isPresent()) {
      from.add(Markdown.of("minutes {}", draft.line(role.place(), "minutes_per_touch")));
    }
    one.promise()
        .flatMap(promise -> one.promising())
        .ifPresent(rule -> from.add(Markdown.of("promise {}", draft.line(rule.place(), "sla"))));
    if (role.book().isPresent()) {
      from.add(Markdown.of("book {}", draft.line(role.place(), "book")));
    }
    one.limit()
        .ifPresent(
            limit -> from.add(Markdown.of("limit {}", draft.line(limit.place(), "at_most"))));
    one.spills()
        .forEach(
            spill ->
                from.add(
                    Markdown.of(
                        "limit of {} {}",
                        draft.placeTitle(spill.limit().to()),
                        draft.line(spill.limit().place(), "at_most"))));
    return from;
  }

  private Markdown place(String name) {
    return Markdown.of("*{}*", draft.placeTitle(name));
  }

  private static String title(Team.Role role) {
    return Words.title(role.title(), role.name());
  }

  private static String share(BigDecimal utilisation) {
    return Words.percent(utilisation.setScale(3, RoundingMode.HALF_UP));
  }

  private static String people(long people) {
    return people == 1 ? "1 person" : Words.number(BigDecimal.valueOf(people)) + " people";
  }
}
