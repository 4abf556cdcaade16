package dev.pls.compiler.diff;

import static dev.pls.compiler.diff.Terms.any;
import static dev.pls.compiler.diff.Terms.fact;
import static dev.pls.compiler.diff.Terms.ordered;

import dev.pls.compiler.model.Crm;
import dev.pls.compiler.model.Funnel;
import dev.pls.compiler.model.Outreach;
import dev.pls.compiler.model.Place;
import dev.pls.compiler.model.Routing;
import dev.pls.compiler.model.Team;
import java.util.Optional;

/** Who works the leads, how, and with what words. */
final class WorkOutline {
  private final Outline outline;
  private final Terms terms;

  private WorkOutline(Outline outline) {
    this.outline = outline;
    this.terms = new Terms(outline.motion());
  }

  static void add(Outline outline) {
    WorkOutline all = new WorkOutline(outline);
    all.team(outline.motion().team());
    outline.motion().routing().ifPresent(all::routing);
    outline.motion().funnel().stages().forEach(all::stage);
    outline.motion().crm().ifPresent(all::crm);
    outline.motion().outreach().ifPresent(all::outreach);
  }

  private void team(Team team) {
    for (Team.Calendar one : team.calendars().values()) {
      outline
          .begin(ElementKind.CALENDAR, one.name(), "", one.place(), one)
          .put(
              "hours",
              Terms.words(
                  "timezone", one.timezone(),
                  "days", one.days(),
                  "hours", one.hours(),
                  "holidays", any(one.holidays())))
          .end();
    }
    for (Team.Role one : team.roles().values()) {
      outline
          .begin(ElementKind.ROLE, one.name(), one.title(), one.place(), one)
          .put(
              "capacity",
              Terms.words(
                  "people", fact(one.people(), Term::of),
                  "touches_per_day", fact(one.touchesPerDay(), Term::of),
                  "minutes_per_touch", one.minutesPerTouch().map(Term::of).orElse(Term.NONE),
                  "book", one.book().map(Term::of).orElse(Term.NONE)))
          .put("calendar", Term.ref(ElementKind.CALENDAR, one.calendar()))
          .words(one.meta(), "title", one.title())
          .end();
    }
    for (Team.Destination one : team.destinations().values()) {
      outline
          .begin(ElementKind.DESTINATION, one.name(), one.title(), one.place(), one)
          .words("title", one.title())
          .end();
    }
    team.territories().ifPresent(this::territories);
  }

  private void territories(Team.Territories all) {
    outline
        .begin(ElementKind.TERRITORIES, "", "", all.place(), all)
        .put("by", Terms.attribute(all.by()))
        .end();
    for (Team.Territory one : all.territories()) {
      outline
          .begin(ElementKind.TERRITORY, one.name(), "", one.place(), one)
          .put(
              "values",
              one.otherwise()
                  ? Term.of("otherwise")
                  : one.list().isEmpty()
                      ? Term.set("one_of", one.values())
                      : Term.ref(ElementKind.LIST, one.list()))
          .put("role", terms.receiver(one.role()))
          .end();
    }
  }

  // ---- Routing

  private void routing(Routing routing) {
    outline
        .begin(ElementKind.ROUTING, "", "", routing.place(), routing)
        .put("touches-per-lead", Terms.numberOrNone(routing.touchesPerLead()))
        .put("context", any(routing.context()))
        .put("log", Term.of(routing.log()))
        .end();
    routing
        .expectedVolume()
        .forEach(
            (name, volume) ->
                outline
                    .begin(ElementKind.VOLUME, name, "", volume.place(), volume)
                    .put("value", fact(volume, Terms::rate))
                    .end());
    routing.rules().forEach(this::rule);
    for (Routing.Limit one : routing.limits()) {
      outline
          .begin(ElementKind.LIMIT, one.to(), "", one.place(), one)
          .put("at-most", Terms.rate(one.atMost()))
          .put("then", terms.receiver(one.then()))
          .path("routing", "limits", one.to())
          .end();
    }
    for (Routing.Disposition one : routing.dispositions()) {
      outline
          .begin(ElementKind.DISPOSITION, one.name(), one.title(), one.place(), one)
          .put("required", any(one.required()))
          .put("revisit", Terms.durationOrNone(one.revisit()))
          .put("reasons", any(one.reasons()))
          .put("then", Term.of(one.then()))
          .words("title", one.title())
          .end();
    }
    routing.escalations().forEach(this::escalation);
    routing.feedback().ifPresent(this::feedback);
  }

  private void rule(Routing.Rule one) {
    outline
        .begin(ElementKind.ROUTING_RULE, one.id(), one.title(), one.place(), one)
        .put(
            "for",
            any(
                one.qualifications().stream()
                    .map(q -> Term.ref(ElementKind.QUALIFICATION, q))
                    .toList()))
        .put("when", one.otherwise() ? Term.of("otherwise") : terms.condition(one.when()))
        .put("to", terms.receiver(one.to()))
        .put("assign", ordered(one.assign().stream().map(WorkOutline::assignment).toList()))
        .put("sla", Terms.sla(one.sla()))
        .put("alert", any(one.alert()))
        .put("next-action", Term.of(one.doing()))
        .words(one.meta(), "title", one.title())
        .end();
  }

  private static Term assignment(Routing.Assignment one) {
    if (one instanceof Routing.Named named) {
      return Terms.attribute(named.attribute());
    } else if (one instanceof Routing.PreviousOwner owner) {
      return Term.list("previous_owner", Terms.duration(owner.within()));
    }
    return Term.of(one instanceof Routing.ByTerritory ? "territory" : "round_robin");
  }

  private void escalation(Routing.Escalation one) {
    Routing.Trigger after = one.after();
    String kind = "overload";
    Term when = Term.NONE;
    if (after instanceof Routing.SlaMissed missed) {
      kind = "sla_missed";
      when = Terms.duration(missed.by());
    } else if (after instanceof Routing.Untouched untouched) {
      kind = "untouched";
      when = Terms.duration(untouched.lasting());
    }
    outline
        .begin(ElementKind.ESCALATION, kind + " " + one.to(), "", one.place(), one)
        .put("after", Term.list(kind, when, terms.receiver(one.to())))
        .path("routing", "escalations", kind + " " + one.to())
        .end();
  }

  private void feedback(Routing.Feedback one) {
    outline
        .begin(ElementKind.FEEDBACK, "", "", one.place(), one)
        .put("meeting", meeting(one))
        .end();
  }

  static Term meeting(Routing.Feedback one) {
    return Terms.words(
        "every", one.every(),
        "owner", one.owner(),
        "attend", any(one.attend()),
        "agenda", one.agenda());
  }

  // ---- Funnel and CRM

  private void stage(Funnel.Stage one) {
    outline
        .begin(ElementKind.STAGE, one.id(), one.title(), one.place(), one)
        .put("enters", criterion(one.enters()))
        .put("leaves", criterion(one.leaves()))
        .put(
            "people",
            Terms.words(
                "accountable", one.accountable(),
                "responsible", any(one.responsible()),
                "consulted", any(one.consulted()),
                "informed", any(one.informed())))
        .put("intervention", Term.of(one.intervention()))
        .put("sla", Terms.sla(one.sla()))
        .put("guardrail", Term.of(one.guardrail()))
        .words(one.meta(), "title", one.title(), "why", one.why())
        .end();
  }

  private Term criterion(Optional<Funnel.Criterion> criterion) {
    Funnel.Criterion one = criterion.orElse(null);
    if (one instanceof Funnel.Computed computed) {
      return Term.list("computed", terms.condition(computed.condition()));
    }
    return one instanceof Funnel.Told told ? Term.list("says", Term.of(told.says())) : Term.NONE;
  }

  private void crm(Crm crm) {
    outline
        .begin(ElementKind.CRM, "", "", crm.place(), crm)
        .put("systems", any(crm.systems()))
        .put("object", Term.of(crm.object()))
        .end();
  }

  // ---- Outreach

  private void outreach(Outreach outreach) {
    Outreach.Policy policy = outreach.policy();
    outline
        .begin(ElementKind.MESSAGE_POLICY, "", "", outreach.place().part("policy"), policy)
        .put("footer", Term.of(policy.footer()))
        .put("sender", Term.of(policy.sender()))
        .put("max-words", policy.maxWords().map(Term::of).orElse(Term.NONE))
        .put("postal-address", Term.of(policy.postalAddress()))
        .path("outreach", "policy")
        .end();
    for (Outreach.Email one : outreach.emails()) {
      outline
          .begin(ElementKind.EMAIL, one.id(), one.title(), one.place(), one)
          .put(
              "for",
              Terms.words(
                  "for", Term.ref(ElementKind.QUALIFICATION, one.qualification()),
                  "motion", one.motion(),
                  "intent", one.intent()))
          .put("subjects", any(one.subjects()))
          .put("body", Term.of(one.body()))
          .put("ask", Term.of(one.ask()))
          .words(one.meta(), "title", one.title())
          .end();
    }
    outline
        .begin(ElementKind.CALL, "", "", outreach.place(), outreach)
        .put("opener", Term.of(outreach.opener()))
        .put("prompts", any(outreach.prompts()))
        .path("outreach")
        .end();
    for (int i = 0; i < outreach.objections().size(); i++) {
      Outreach.Objection one = outreach.objections().get(i);
      Place place = outreach.place().part("objections", String.valueOf(i));
      outline
          .begin(ElementKind.OBJECTION, one.says(), one.says(), place, one)
          .put("answer", Term.of(one.answer()))
          .path("outreach", "objections", one.says())
          .end();
    }
    outline
        .begin(
            ElementKind.FOLLOW_UP, "", "", outreach.place().part("follow_up"), outreach.followUp())
        .put(
            "steps",
            ordered(
                outreach.followUp().stream()
                    .map(
                        one ->
                            Term.list(
                                "step",
                                Terms.duration(one.after()),
                                Term.of(one.doing()),
                                Term.of(one.channel()),
                                Term.of(one.unless())))
                    .toList()))
        .path("outreach", "follow_up")
        .end();
  }
}
