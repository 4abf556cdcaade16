package dev.pls.compiler.diff.wording;

import dev.pls.compiler.diff.Change;
import dev.pls.compiler.diff.ElementKind;
import dev.pls.compiler.diff.Term;
import dev.pls.compiler.model.Crm;
import dev.pls.compiler.model.Fact;
import dev.pls.compiler.model.Funnel;
import dev.pls.compiler.model.Outreach;
import dev.pls.compiler.model.Rate;
import dev.pls.compiler.model.Routing;
import dev.pls.compiler.model.Spoken;
import dev.pls.compiler.model.Team;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Changes to who works the leads, how, and with what words, as clauses about what changed. */
final class WorkWording {
  private final Naming naming;

  WorkWording(Naming naming) {
    this.naming = naming;
  }

  // ---- The team

  static String calendar(Change.Altered change) {
    Team.Calendar was = (Team.Calendar) change.was().model();
    Team.Calendar is = (Team.Calendar) change.is().model();
    List<String> clauses = new ArrayList<>();
    if (!was.timezone().equals(is.timezone())) {
      clauses.add("its time zone is " + Says.nowBefore(Plain.text(is.timezone()), was.timezone()));
    }
    if (!was.days().equals(is.days())) {
      clauses.addAll(
          Says.members(
              was.days(), is.days(), "now also worked:", "no longer worked:", WorkWording::day));
    }
    if (!was.hours().equals(is.hours())) {
      clauses.add(
          "its hours are " + Says.nowBefore(Plain.text(is.hours()), Plain.text(was.hours())));
    }
    clauses.addAll(
        Says.members(
            was.holidays().stream().map(Spoken::date).toList(),
            is.holidays().stream().map(Spoken::date).toList(),
            "nobody works now on",
            "worked again:"));
    return String.join("; ", clauses);
  }

  private static String day(String letters) {
    return switch (letters) {
      case "mon" -> "Monday";
      case "tue" -> "Tuesday";
      case "wed" -> "Wednesday";
      case "thu" -> "Thursday";
      case "fri" -> "Friday";
      case "sat" -> "Saturday";
      default -> "Sunday";
    };
  }

  static String role(Change.Altered change) {
    Team.Role was = (Team.Role) change.was().model();
    Team.Role is = (Team.Role) change.is().model();
    if (change.facet().equals("calendar")) {
      return "it works " + Says.nowBefore(by(is.calendar()), by(was.calendar()));
    }
    List<String> clauses = new ArrayList<>();
    capacity(clauses, "people", was.people(), is.people());
    capacity(clauses, "touches a day", was.touchesPerDay(), is.touchesPerDay());
    capacity(clauses, "minutes a touch", was.minutesPerTouch(), is.minutesPerTouch());
    capacity(clauses, "accounts in a book", was.book(), is.book());
    return String.join("; ", clauses);
  }

  private static String by(String calendar) {
    return calendar.isEmpty() ? "by no calendar" : "by the calendar " + Plain.code(calendar);
  }

  private static void capacity(List<String> clauses, String what, Fact<Long> was, Fact<Long> is) {
    if (!was.equals(is)) {
      clauses.add(
          number(is.value(), is.isUnknown())
              + " "
              + what
              + " rather than "
              + number(was.value(), was.isUnknown()));
    }
  }

  private static void capacity(
      List<String> clauses, String what, Optional<Long> was, Optional<Long> is) {
    if (!was.equals(is)) {
      clauses.add(number(is, false) + " " + what + " rather than " + number(was, false));
    }
  }

  private static String number(Optional<Long> number, boolean unknown) {
    return number
        .map(n -> Spoken.number(BigDecimal.valueOf(n)))
        .orElse(unknown ? "an unknown number of" : "no number of");
  }

  static String territories(Change.Altered change) {
    Team.Territories was = (Team.Territories) change.was().model();
    Team.Territories is = (Team.Territories) change.is().model();
    return "they go by " + Says.nowBefore(Plain.code(is.by()), Plain.code(was.by()));
  }

  String territory(Change.Altered change) {
    Team.Territory was = (Team.Territory) change.was().model();
    Team.Territory is = (Team.Territory) change.is().model();
    if (change.facet().equals("role")) {
      return naming.receiver(is.role())
          + " answers for it now, "
          + naming.receiver(was.role())
          + " before";
    }
    boolean values =
        was.list().isEmpty() && is.list().isEmpty() && !was.otherwise() && !is.otherwise();
    return values
        ? String.join(
            "; ",
            Says.members(
                was.values(), is.values(), "it now also has", "it no longer has", Plain::code))
        : "it takes " + Says.nowBefore(territory(is), territory(was));
  }

  private static String territory(Team.Territory one) {
    if (one.otherwise()) {
      return "the rest";
    }
    return one.list().isEmpty()
        ? Plain.and(one.values().stream().map(Plain::code).toList())
        : "the list " + Plain.code(one.list());
  }

  // ---- Routing

  static String routing(Change.Altered change) {
    Routing was = (Routing) change.was().model();
    Routing is = (Routing) change.is().model();
    return switch (change.facet()) {
      case "touches-per-lead" ->
          Says.number(
              "the number of touches that a lead takes", was.touchesPerLead(), is.touchesPerLead());
      case "context" ->
          String.join(
              "; ",
              Says.members(
                  was.context(),
                  is.context(),
                  "a rep now also sees the",
                  "a rep no longer sees the",
                  Naming::human));
      default -> "activity is logged in " + Says.nowBefore(log(is.log()), log(was.log()));
    };
  }

  private static String log(String system) {
    return system.isEmpty() ? "no place that is said" : Plain.text(Spoken.system(system));
  }

  static String volume(Change.Altered change) {
    return "it is " + Says.nowBefore(rate(change.is().model()), rate(change.was().model()));
  }

  private static String rate(Object fact) {
    return ((Fact<?>) fact).value().map(rate -> Spoken.rate((Rate) rate)).orElse("unknown");
  }

  String rule(Change.Altered change) {
    Routing.Rule was = (Routing.Rule) change.was().model();
    Routing.Rule is = (Routing.Rule) change.is().model();
    return switch (change.facet()) {
      case "for" -> "it is " + Says.nowBefore(leads(change.now()), leads(change.old()));
      case "when" ->
          was.otherwise() || is.otherwise()
              ? "it takes " + Says.nowBefore(takes(is), takes(was))
              : Says.condition("what it takes", was.when(), is.when(), "every lead");
      case "to" ->
          "its leads go to " + Says.nowBefore(naming.receiver(is.to()), naming.receiver(was.to()));
      case "assign" -> "it looks for " + Says.nowBefore(assign(is), assign(was));
      case "sla" -> Says.sla(was.sla(), is.sla());
      case "alert" ->
          String.join(
              "; ",
              Says.members(
                  was.alert(),
                  is.alert(),
                  "it now also alerts by",
                  "it no longer alerts by",
                  one -> Plain.text(Spoken.system(one))));
      default -> "what to do is " + text(is.doing(), was.doing());
    };
  }

  private static String takes(Routing.Rule rule) {
    return rule.otherwise()
        ? "the rest"
        : rule.when().map(w -> Plain.code(w.text())).orElse("every lead");
  }

  private String leads(Term qualifications) {
    List<String> names = naming.refs(qualifications);
    return names.isEmpty() ? "for all leads" : "for " + Plain.and(names);
  }

  private static String assign(Routing.Rule rule) {
    List<String> steps = new ArrayList<>();
    for (Routing.Assignment one : rule.assign()) {
      if (one instanceof Routing.Named named) {
        steps.add("the person in " + Plain.code(named.attribute()));
      } else if (one instanceof Routing.PreviousOwner owner) {
        steps.add("the previous owner of " + Spoken.duration(owner.within()));
      } else {
        steps.add(
            one instanceof Routing.ByTerritory
                ? "the territory’s people"
                : "whoever is next in turn");
      }
    }
    return steps.isEmpty() ? "nobody in particular" : String.join(", then ", steps);
  }

  String limit(Change.Altered change) {
    Routing.Limit was = (Routing.Limit) change.was().model();
    Routing.Limit is = (Routing.Limit) change.is().model();
    if (change.facet().equals("then")) {
      return "what is over it goes to "
          + Says.nowBefore(naming.receiver(is.then()), naming.receiver(was.then()));
    }
    double order = is.atMost().perWeek() - was.atMost().perWeek();
    String verb = order > 0 ? "it rises" : order < 0 ? "it falls" : "it changes";
    return verb + " from " + Spoken.rate(was.atMost()) + " to " + Spoken.rate(is.atMost());
  }

  static String disposition(Change.Altered change) {
    Routing.Disposition was = (Routing.Disposition) change.was().model();
    Routing.Disposition is = (Routing.Disposition) change.is().model();
    return switch (change.facet()) {
      case "required" ->
          String.join(
              "; ",
              Says.members(
                  was.required(),
                  is.required(),
                  "it now also asks for the",
                  "it no longer asks for the",
                  Naming::human));
      case "revisit" ->
          Says.duration("the time after which a lead comes back", was.revisit(), is.revisit());
      case "reasons" ->
          String.join(
              "; ",
              Says.members(
                  was.reasons(),
                  is.reasons(),
                  "its reasons now also have",
                  "its reasons no longer have",
                  Plain::code));
      default -> "what follows is " + text(is.then(), was.then());
    };
  }

  static String escalation(Change.Altered change) {
    return "it comes "
        + Says.nowBefore(
            after((Routing.Escalation) change.is().model()),
            after((Routing.Escalation) change.was().model()));
  }

  static String after(Routing.Escalation one) {
    if (one.after() instanceof Routing.SlaMissed missed) {
      return Spoken.duration(missed.by()) + " after the promised time";
    } else if (one.after() instanceof Routing.Untouched untouched) {
      return "after " + Spoken.duration(untouched.lasting()) + " without a touch";
    }
    return "when a rep has too much";
  }

  static String feedback(Change.Altered change) {
    Routing.Feedback was = (Routing.Feedback) change.was().model();
    Routing.Feedback is = (Routing.Feedback) change.is().model();
    List<String> clauses = new ArrayList<>();
    if (!was.every().equals(is.every())) {
      clauses.add(
          "it is held every "
              + Plain.text(is.every())
              + " rather than every "
              + Plain.text(was.every()));
    }
    if (!was.owner().equals(is.owner())) {
      clauses.add(ContextWording.answers(was.owner(), is.owner()));
    }
    clauses.addAll(
        Says.members(
            was.attend(), is.attend(), "now also there:", "no longer there:", Plain::text));
    clauses.addAll(
        Says.members(
            was.agenda(), is.agenda(), "now on the agenda:", "off the agenda:", Plain::quoted));
    return clauses.isEmpty() ? "its agenda has another order" : String.join("; ", clauses);
  }

  // ---- Funnel and CRM

  static String stage(Change.Altered change) {
    Funnel.Stage was = (Funnel.Stage) change.was().model();
    Funnel.Stage is = (Funnel.Stage) change.is().model();
    return switch (change.facet()) {
      case "enters" ->
          "it begins " + Says.nowBefore(criterion(is.enters()), criterion(was.enters()));
      case "leaves" -> "it ends " + Says.nowBefore(criterion(is.leaves()), criterion(was.leaves()));
      case "people" -> people(was, is);
      case "intervention" ->
          "a person helps "
              + Says.nowBefore(Spoken.word(is.intervention()), Spoken.word(was.intervention()));
      case "sla" -> Says.sla(was.sla(), is.sla());
      default -> "its guardrail is " + text(is.guardrail(), was.guardrail());
    };
  }

  private static String people(Funnel.Stage was, Funnel.Stage is) {
    List<String> clauses = new ArrayList<>();
    if (!was.accountable().equals(is.accountable())) {
      clauses.add(ContextWording.answers(was.accountable(), is.accountable()));
    }
    clauses.addAll(
        Says.members(
            was.responsible(),
            is.responsible(),
            "now also works here:",
            "no longer works here:",
            Plain::text));
    clauses.addAll(
        Says.members(
            was.consulted(), is.consulted(), "now also asked:", "no longer asked:", Plain::text));
    clauses.addAll(
        Says.members(
            was.informed(), is.informed(), "now also told:", "no longer told:", Plain::text));
    return String.join("; ", clauses);
  }

  private static String criterion(Optional<Funnel.Criterion> criterion) {
    if (criterion.isEmpty()) {
      return "at no point that is said";
    }
    return criterion.get() instanceof Funnel.Computed computed
        ? "with " + Plain.code(computed.condition().text())
        : "with " + Plain.quoted(((Funnel.Told) criterion.get()).says());
  }

  static String crm(Change.Altered change) {
    Crm was = (Crm) change.was().model();
    Crm is = (Crm) change.is().model();
    if (change.facet().equals("systems")) {
      return String.join(
          "; ",
          Says.members(
              was.systems(),
              is.systems(),
              "now also in",
              "no longer in",
              one -> Plain.text(Spoken.system(one))));
    }
    return "a lead is " + Says.nowBefore(object(is.object()), object(was.object()));
  }

  private static String object(String object) {
    return object.isEmpty() ? "what is usual" : "a record of the object " + Plain.code(object);
  }

  // ---- Outreach

  static String policy(Change.Altered change) {
    Outreach.Policy was = (Outreach.Policy) change.was().model();
    Outreach.Policy is = (Outreach.Policy) change.is().model();
    return switch (change.facet()) {
      case "footer" -> "the footer is " + Says.nowBefore(footer(is.footer()), footer(was.footer()));
      case "sender" ->
          "they come from " + Says.nowBefore(sender(is.sender()), sender(was.sender()));
      case "max-words" ->
          Says.bound("the limit on words", was.maxWords(), is.maxWords(), Object::toString);
      default -> "the postal address is " + text(is.postalAddress(), was.postalAddress());
    };
  }

  private static String footer(String footer) {
    return footer.equals("opt_out") ? "a way to opt out" : footer.isEmpty() ? "not said" : "none";
  }

  private static String sender(String sender) {
    return switch (sender) {
      case "named" -> "a person";
      case "team" -> "the team";
      default -> "nobody that is said";
    };
  }

  String email(Change.Altered change) {
    Outreach.Email was = (Outreach.Email) change.was().model();
    Outreach.Email is = (Outreach.Email) change.is().model();
    return switch (change.facet()) {
      case "for" -> whom(was, is);
      case "subjects" ->
          String.join(
              "; ",
              Says.members(
                  was.subjects(),
                  is.subjects(),
                  "its subjects now also have",
                  "its subjects no longer have",
                  Plain::quoted));
      case "body" -> body(was.body(), is.body());
      default -> "it asks for " + text(is.ask(), was.ask());
    };
  }

  private String whom(Outreach.Email was, Outreach.Email is) {
    List<String> clauses = new ArrayList<>();
    String before = qualification(was.qualification(), naming.ofBase());
    String now = qualification(is.qualification(), naming);
    if (!before.equals(now)) {
      clauses.add("it goes to " + Says.nowBefore(now, before));
    }
    if (!was.motion().equals(is.motion())) {
      clauses.add(
          "it is for "
              + Says.nowBefore(said(is.motion(), "any motion"), said(was.motion(), "any motion")));
    }
    if (!was.intent().equals(is.intent())) {
      clauses.add("it is for " + Says.nowBefore(intent(is), intent(was)));
    }
    return String.join("; ", clauses);
  }

  private static String intent(Outreach.Email email) {
    return said(email.intent(), "any") + " intent";
  }

  private static String said(String text, String none) {
    return text.isEmpty() ? none : Plain.text(text);
  }

  private static String qualification(String name, Naming naming) {
    return name.isEmpty() ? "everybody" : naming.ref(ElementKind.QUALIFICATION, name);
  }

  /** The first line that reads otherwise, and how many do. */
  private static String body(String was, String is) {
    List<String> before = was.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    List<String> now = is.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    int start = 0;
    while (start < Math.min(before.size(), now.size())
        && before.get(start).equals(now.get(start))) {
      start++;
    }
    int end = 0;
    while (end < Math.min(before.size(), now.size()) - start
        && before.get(before.size() - 1 - end).equals(now.get(now.size() - 1 - end))) {
      end++;
    }
    int fresh = now.size() - end - start;
    int gone = before.size() - end - start;
    if (fresh == gone) {
      return (fresh == 1 ? "1 line reads" : fresh + " lines read")
          + " otherwise: "
          + Plain.quoted(now.get(start))
          + (fresh > 1 ? " …" : ", before " + Plain.quoted(before.get(start)));
    }
    return "its text reads otherwise: " + Spoken.count(fresh, "line") + " in the place of " + gone;
  }

  static String call(Change.Altered change) {
    Outreach was = (Outreach) change.was().model();
    Outreach is = (Outreach) change.is().model();
    return change.facet().equals("opener")
        ? "it begins " + text(is.opener(), was.opener())
        : String.join(
            "; ",
            Says.members(
                was.prompts(),
                is.prompts(),
                "now also to ask:",
                "no longer to ask:",
                Plain::quoted));
  }

  static String objection(Change.Altered change) {
    Outreach.Objection was = (Outreach.Objection) change.was().model();
    Outreach.Objection is = (Outreach.Objection) change.is().model();
    return "the answer is " + text(is.answer(), was.answer());
  }

  static String followUp(Change.Altered change) {
    List<String> was = steps(change.was().model());
    List<String> is = steps(change.is().model());
    return String.join("; ", Says.members(was, is, "now", "no longer"));
  }

  private static List<String> steps(Object followUp) {
    List<String> steps = new ArrayList<>();
    for (Object one : (List<?>) followUp) {
      Outreach.FollowUp step = (Outreach.FollowUp) one;
      steps.add(
          Plain.quoted(step.doing())
              + " after "
              + Spoken.duration(step.after())
              + (step.channel().isEmpty() ? "" : " by " + Plain.text(step.channel()))
              + (step.unless().isEmpty() ? "" : ", unless " + Plain.quoted(step.unless())));
    }
    return steps;
  }

  /** A text that became another, is new or gone. */
  static String text(String now, String before) {
    if (before.isEmpty() || now.isEmpty()) {
      return before.isEmpty()
          ? Plain.quoted(now) + " now; it was not said before"
          : "no longer said; it was " + Plain.quoted(before);
    }
    return Plain.quoted(now) + " now, " + Plain.quoted(before) + " before";
  }
}
