package dev.pls.compiler.target.pack;

import dev.pls.compiler.capacity.WeeklyLoad;
import dev.pls.compiler.model.Fact;
import dev.pls.compiler.model.Outreach;
import dev.pls.compiler.model.Qualification;
import dev.pls.compiler.model.Rate;
import dev.pls.compiler.model.Routing;
import dev.pls.compiler.model.Team;
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

  CapacityPart(Draft draft) {
    this.draft = draft;
    this.said = draft.routing().flatMap(Routing::touchesPerLead);
    this.followUps = draft.motion().outreach().map(Outreach::followUp).map(List::size).orElse(0);
  }

  /** The share of a role's leads that reach it: all, or those that a condition picks. */
  private record Stream(
      Qualification qualification, boolean some, boolean rest, List<Markdown> picks) {}

  List<Object> loads() {
    List<Object> loads = new ArrayList<>();
    for (Team.Role role : draft.motion().team().roles().values()) {
      List<Stream> streams = streams(role.name());
      if (!streams.isEmpty()) {
        loads.add(
            Draft.map(
                "title", Words.title(role.title(), role.name()), "lines", lines(role, streams)));
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
              people.map(p -> Markdown.text(people(p))).orElse(Markdown.UNKNOWN),
              touches.map(t -> Markdown.text(String.valueOf(t))).orElse(Markdown.UNKNOWN),
              String.valueOf(days)));
      return lines;
    }
    WeeklyLoad load = new WeeklyLoad(leads, perLead, people.get(), touches.get(), days);
    lines.add(
        Markdown.of(
            "**There:** {} × {} touches a day × {} working days = **{} touches a week**.",
            people(people.get()),
            String.valueOf(touches.get()),
            String.valueOf(days),
            Words.number(BigDecimal.valueOf(load.available()))));
    if (known && load.available() > 0) {
      lines.add(used(role, load, atMost || most));
    }
    limits(role, load, lines);
    return lines;
  }

  private Markdown touches(BigDecimal perLead) {
    if (said.isPresent()) {
      return Markdown.of("{} touches on average", Words.number(perLead));
    }
    return followUps == 0
        ? Markdown.of("1 touch")
        : Markdown.of(
            "{} touches (the first, and {} if nobody answers)",
            Words.number(perLead),
            Words.count(followUps, "follow-up"));
  }

  private static Markdown used(Team.Role role, WeeklyLoad load, boolean atMost) {
    String share = Words.percent(load.utilisation().setScale(3, RoundingMode.HALF_UP));
    Markdown hours =
        role.minutesPerTouch()
            .map(
                minutes ->
                    Markdown.of(
                        " At {} a touch that is {} hours of work.",
                        Words.count(minutes, "minute"),
                        Words.rounded(load.needed().doubleValue() * minutes / 60, 0)))
            .orElse(Markdown.EMPTY);
    return Markdown.of(
        "**Used:** {} ÷ {} = **{}**{}{}.{}",
        Words.number(load.needed()),
        Words.number(BigDecimal.valueOf(load.available())),
        share,
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
                Words.rate(limit.atMost()),
                Words.number(week),
                Words.number(load.touchesPerLead()),
                Words.number(full.needed()),
                Words.percent(full.utilisation().setScale(3, RoundingMode.HALF_UP)),
                verdict(full)));
      }
    }
  }

  /** How many of a qualification are contacted in a week, told in a line. */
  private Optional<BigDecimal> leads(Stream stream, List<Object> lines) {
    Qualification qualification = stream.qualification();
    Markdown title = draft.qualification(qualification.name());
    Map<String, Fact<Rate>> volumes = draft.routing().map(Routing::expectedVolume).orElse(Map.of());
    Fact<Rate> volume = volumes.get(qualification.name());
    Optional<Rate> rate = volume == null ? Optional.empty() : volume.value();
    if (rate.isEmpty()) {
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
                ", less the {} held out = {}", Words.percent(share), Words.number(contacted));
    Markdown part =
        !stream.rest()
            ? Markdown.of(
                "; only those that {} takes come here, and how many these are is not known",
                Markdown.list(stream.picks(), "or"))
            : stream.some()
                ? Markdown.of("; rules before may send some of them elsewhere")
                : Markdown.EMPTY;
    lines.add(
        Markdown.of("**Leads:** {} a week of {}{}{}.", Words.number(week), title, held, part));
    return Optional.of(contacted);
  }

  static BigDecimal week(Rate rate) {
    return BigDecimal.valueOf(rate.perWeek()).setScale(1, RoundingMode.HALF_UP);
  }

  private static String people(long people) {
    return people == 1 ? "1 person" : Words.number(BigDecimal.valueOf(people)) + " people";
  }

  private long days(Team.Role role) {
    Team.Calendar calendar = draft.motion().team().calendars().get(role.calendar());
    return calendar == null || calendar.days().isEmpty() ? 5 : calendar.days().size();
  }
}
