package dev.pls.compiler.init;

import static dev.pls.compiler.init.Places.first;
import static dev.pls.compiler.init.Places.lacking;
import static dev.pls.compiler.init.Places.pending;
import static dev.pls.compiler.init.Places.unknown;
import static dev.pls.compiler.init.Writing.at;

import dev.pls.compiler.init.Question.Plan;
import dev.pls.compiler.syntax.MapNode;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** All questions, the most valuable first. */
public final class Questions {
  /** What decides where a new motion starts. It is no question to a motion that is there. */
  static final Question START =
      new Question(
          "start",
          "Which of these is nearest to what you want to do?",
          "It decides the signals, the score and the examples that the motion starts with.",
          "Usual: trial where one person can buy, seats or usage where a team's adoption decides",
          StartingPoint.TRIAL.word(),
          Form.choice(
              Stream.of(StartingPoint.values()).map(StartingPoint::word).toArray(String[]::new)),
          motion -> "",
          (motion, answer) -> motion,
          new Plan("Ask sales which conversations they win", "head of sales", 7));

  private static final List<Question> OF_MOTIONS =
      List.of(
          new Question(
              "product",
              "What is the product called?",
              "Every page of the pack begins with it.",
              "",
              "",
              Form.text(),
              first(lacking("product.name", "product"), Questions::noProduct),
              Writing::product,
              new Plan("Ask product", "product", 7)),
          new Question(
              "goal",
              "What is the motion to change?",
              "A motion has exactly one goal; everything is measured against it.",
              "Usual: trial_to_paid for trials, expansion for teams that pay already",
              "",
              Form.choice("trial_to_paid", "expansion", "acv_lift", "pipeline"),
              motion -> Places.has(motion, "objective") ? "" : "objective",
              Writing::goal,
              new Plan("Agree on one goal", "head of sales, head of product", 7)),
          new Question(
              "value",
              "When does the product first pay off for a user? Say it in a few words.",
              "Before first value people need onboarding, not a call. It is the signal that matters most.",
              "Such as: Shares a report, or: Sends the first invoice",
              "",
              Form.text(),
              motion ->
                  Writing.ahaSignal(motion).isEmpty()
                      ? ""
                      : lacking("product.first_value").apply(motion),
              Writing::firstValue,
              new Plan(
                  "Compare what those who stayed did in their first week with what the others did",
                  "product analytics",
                  14)),
          event(
              "event",
              "Which event of your tracking says that this happened?",
              "The definition is computed from events; this one decides most.",
              "Such as: report_shared"),
          new Question(
              "people",
              "How many people can answer these leads?",
              "A promise to answer is worth what the people behind it can do.",
              "Usual: 1 to 3 in a pilot",
              "",
              Form.whole(),
              lacking("team.roles.*sales.people"),
              at(lacking("team.roles.*sales.people")),
              new Plan("Ask who takes part, and for which share of the week", "head of sales", 7)),
          new Question(
              "volume",
              "How many do you expect to qualify in a week?",
              "The load on people and the length of the pilot follow from it.",
              "Usual: 2 to 5 of 100 sign-ups",
              "",
              Form.rate(),
              Questions::volume,
              at(Questions::volume),
              new Plan("Count how many would have qualified last month", "product analytics", 14)),
          new Question(
              "does",
              "What does the product do, in one line?",
              "Sales, product and RevOps read the pack, and not all of them know it equally well.",
              "Such as: Dashboards for data teams",
              "",
              Form.text(),
              lacking("product.does", "product"),
              at(lacking("product.does", "product")),
              new Plan("Take the first sentence of the website", "product", 7)),
          event(
              "action",
              "Which event says that somebody does the real work in it?",
              "Days with this event tell a habit from a glance.",
              "Such as: query_run, what people come back for; not a login or a page view"),
          new Question(
              "events",
              "Which events of the motion arrive today?",
              "What does not arrive cannot be counted; the pack lists it as a prerequisite.",
              "Names divided by commas, or all, or none",
              "",
              Form.names(),
              pending("events"),
              Writing::events,
              new Plan("Look for each of them in yesterday's data", "data team", 7)),
          new Question(
              "sla",
              "How soon can somebody answer a lead, in working hours?",
              "Speed decides more than words do, and a promise that is not kept costs trust.",
              "Usual: 4h to 8h with few people, 1h with a queue",
              "8h",
              Form.length(),
              pending("sla"),
              Writing::sla,
              new Plan("Ask what can be promised in a bad week", "head of sales", 7)),
          new Question(
              "size",
              "How large are the companies that it is for?",
              "Help costs a person's time; below some size it costs more than they pay.",
              "Usual: 20+ to begin with, or 50-1000",
              "20+",
              Form.size(),
              pending("size"),
              Writing.size(pending("size")),
              new Plan("Compare what companies of each size pay after a year", "finance", 14)),
          new Question(
              "baseline",
              "Where is the goal today, in per cent?",
              "Without it nobody can say later what the motion has changed.",
              "Usual: 2% to 10% of trials pay; 10% to 30% of teams expand in a year",
              "",
              Form.percent(),
              lacking("objective.baseline", "objective"),
              Writing::baseline,
              new Plan("Take the average of the last three months", "revops", 14)),
          new Question(
              "target",
              "And where should it be?",
              "It says whether the effort is worth it, and when to stop.",
              "Usual: a fifth to a half more than today",
              "",
              Form.percent(),
              lacking("objective.target", "objective"),
              Writing::target,
              new Plan("Work out what pays for the people's time", "revops, finance", 14)),
          new Question(
              "by",
              "By which day?",
              "A goal without a day is never missed.",
              "Usual: two quarters from now",
              "",
              Form.day(),
              lacking("objective.by", "objective"),
              at(lacking("objective.by", "objective")),
              new Plan("Agree on a day", "head of sales, head of product", 14)),
          new Question(
              "identity",
              "How do you find the company of a user?",
              "Sales sells to companies: without it a lead has no owner and no context.",
              "Usual: email_domain",
              "",
              Form.choice("email_domain", "sso", "billing", "enrichment", "explicit"),
              lacking(
                  "data.identity.user_to_account.by",
                  "data.entities.user",
                  "data.entities.account"),
              at(lacking("data.identity.user_to_account.by")),
              new Plan("Ask how the CRM and the product's data are joined today", "data team", 7)),
          new Question(
              "coverage",
              "For how many of 100 users is that company found?",
              "The others can never qualify, however much they use it.",
              "Usual: 70% to 95% by e-mail domain",
              "",
              Form.percent(),
              lacking("data.identity.user_to_account.coverage", "data.identity.user_to_account"),
              at(lacking("data.identity.user_to_account.coverage")),
              new Plan("Join last month's sign-ups with the accounts", "data team", 14)),
          new Question(
              "plan",
              "What do your data call the plan of those the motion is for?",
              "Everybody on another plan is left alone; one wrong word, and nobody qualifies.",
              "Such as: trial, free_trial, team or pay_as_you_go",
              "",
              Form.word(),
              pending("plan"),
              Writing.plan(pending("plan")),
              new Plan("List the plans in the billing system", "data team", 7)),
          new Question(
              "domains",
              "Which e-mail domains are your own?",
              "Your own people use the product most, and should never qualify.",
              "",
              "",
              Form.domains(),
              pending("domains"),
              Writing.domains(pending("domains")),
              new Plan("Look up the domains of the team's test accounts", "product", 7)),
          text(
              "owner",
              "Who answers for the motion?",
              "Thresholds drift when nobody owns them.",
              "Usual: RevOps, by an address that outlives a person",
              "motion.owner",
              new Plan("Agree on one person or team", "head of sales, head of product", 7),
              "motion"),
          new Question(
              "crm",
              "Which CRM do the reps work in?",
              "Leads, reasons and dispositions go there.",
              "Usual: salesforce or hubspot",
              "",
              Form.text(),
              lacking("tooling.crm"),
              Writing::crm,
              new Plan("Ask sales", "sales operations", 7)),
          new Question(
              "analytics",
              "Where do product events arrive?",
              "It decides how fresh a signal can be when a rep reads it.",
              "Usual: segment, rudderstack, amplitude or a warehouse",
              "",
              Form.text(),
              lacking("tooling.analytics"),
              at(lacking("tooling.analytics"), "data.sources.product.kind"),
              new Plan("Ask the data team", "data team", 7)),
          new Question(
              "freshness",
              "How old are product events when they arrive there?",
              "A promise of hours needs data of minutes.",
              "Usual: 15m to 1h for events that are streamed, 24h for nightly loads",
              "",
              Form.length(),
              unknown("data.sources.product.freshness"),
              at(unknown("data.sources.product.freshness")),
              new Plan(
                  "Compare event times with arrival times on one working day", "data team", 14)),
          new Question(
              "length",
              "How long is the trial?",
              "Windows of signals have to fit into it.",
              "Usual: 7d, 14d or 30d",
              "",
              Form.length(),
              unknown("product.model.length"),
              at(unknown("product.model.length")),
              new Plan("Look it up, and whether support extends it", "product", 7)),
          new Question(
              "pricing",
              "What does the price depend on?",
              "It decides what a person's help can be worth, and which signals mean more money.",
              "",
              "",
              Form.choice("seats", "usage", "flat", "hybrid"),
              lacking("product.pricing.driver", "product"),
              at(lacking("product.pricing.driver", "product")),
              new Plan("Look at the pricing page", "product", 7)),
          text(
              "price",
              "What is the lowest price that people pay?",
              "Help has to cost less than it brings.",
              "Such as: 20 USD per seat per month",
              "product.pricing.entry",
              new Plan("Look at the pricing page", "product", 7),
              "product.pricing"),
          new Question(
              "buyers",
              "Who decides to buy it? Roles, divided by commas.",
              "Users are seldom buyers, and texts that miss the buyer miss.",
              "Such as: head of data, operations director",
              "",
              Form.texts(),
              lacking("product.buyers", "product"),
              at(lacking("product.buyers", "product")),
              new Plan("Read who signed the last 20 orders", "sales", 14)),
          new Question(
              "touches",
              "How many leads can one person touch in a day?",
              "With the number of people it gives the capacity that routing keeps to.",
              "Usual: 20 to 40 where it is the whole job",
              "20",
              Form.whole(),
              first(unknown("team.roles.*sales.touches_per_day"), pending("touches")),
              at(first(unknown("team.roles.*sales.touches_per_day"), pending("touches"))),
              new Plan("Time the first 40 leads", "head of sales", 28)),
          new Question(
              "activation",
              "What share of sign-ups activates today?",
              "If few do, onboarding is worth more than sales.",
              "Usual: 20% to 40%",
              "",
              Form.percent(),
              lacking("baseline.activation_rate"),
              at(lacking("baseline.activation_rate")),
              new Plan("Take the average of the last three months", "product analytics", 14)),
          new Question(
              "speed",
              "How long do users take to first value today?",
              "Whoever is called before that is called too early.",
              "Usual: 1d to 3d",
              "",
              Form.length(),
              lacking("baseline.time_to_first_value"),
              at(lacking("baseline.time_to_first_value")),
              new Plan("Take the median of last month", "product analytics", 14)),
          new Question(
              "regions",
              "In which regions are the people you would write to?",
              "The law on outreach differs; legal asks this first.",
              "Such as: EU, US",
              "",
              Form.texts(),
              lacking("constraints.regions"),
              at(lacking("constraints.regions")),
              new Plan("Count last month's sign-ups by country", "data team", 14)),
          text(
              "address",
              "Which postal address goes below your e-mails?",
              "Several laws on e-mail ask for one.",
              "Such as: Acme Ltd, 1 High Street, London",
              "outreach.policy.postal_address",
              new Plan("Ask legal which address to use", "legal", 14),
              "outreach"));

  private Questions() {}

  /** Those to a motion, the most valuable first. */
  static List<Question> ofMotions() {
    return OF_MOTIONS;
  }

  /** The names of all properties that answer a question, the most valuable first. */
  public static List<String> properties() {
    return Stream.concat(Stream.of(START), OF_MOTIONS.stream()).map(Question::property).toList();
  }

  private static Question text(
      String id, String asks, String why, String usual, String path, Plan plan, String needs) {
    Function<MotionEdit, String> place = lacking(path, needs);
    return new Question(id, asks, why, usual, "", Form.text(), place, at(place), plan);
  }

  private static Question event(String id, String asks, String why, String usual) {
    return new Question(
        id,
        asks,
        why,
        usual,
        "",
        Form.name(),
        pending(id),
        Writing.eventName(pending(id)),
        new Plan("Look it up in the tracking plan, or have it tracked", "product analytics", 7));
  }

  private static String noProduct(MotionEdit motion) {
    return Places.has(motion, "product") ? "" : "product";
  }

  /** The first qualification whose volume is not known. */
  private static String volume(MotionEdit motion) {
    if (motion.at("qualifications") instanceof MapNode qualifications) {
      for (MapNode.Entry qualification : qualifications.entries()) {
        String place = lacking("routing.expected_volume." + qualification.key()).apply(motion);
        if (!place.isEmpty()) {
          return place;
        }
      }
    }
    return "";
  }
}
