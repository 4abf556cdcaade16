package dev.pls.conformance.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes motions of any size that are valid and look like those of people: every kind of measure,
 * threshold and points in turn, conditions on events and attributes, and events, attributes, named
 * measures, scores and qualifications in proportion to the signals, over several files.
 */
final class MotionGenerator {
  private static final int SIGNALS_A_FILE = 500;
  private static final Pattern NUMBER = Pattern.compile("\\d+");
  private static final List<String> TYPES = List.of("depth", "breadth", "intent", "spend");

  private final int signals;
  private final int events;
  private final int attributes;
  private final int measures;
  private final int definitions;
  private final Edits edits;

  private MotionGenerator(int signals, int definitions, Edits edits) {
    this.signals = signals;
    this.definitions = definitions;
    this.edits = edits;
    this.events = Math.max(4, signals / 4);
    this.attributes = Math.max(2, signals / 10);
    this.measures = Math.max(4, signals / 10);
  }

  /** Writes a motion with so many signals. */
  static void write(Path folder, int signals) throws IOException {
    write(folder, signals, Math.max(1, signals / 50));
  }

  /** Writes a motion with so many signals and qualifications. */
  static void write(Path folder, int signals, int qualifications) throws IOException {
    new MotionGenerator(signals, qualifications, Edits.NONE).write(folder);
  }

  /** Writes one side of a diff: the same with work and metrics for each qualification. */
  static void write(Path folder, int signals, Edits edits) throws IOException {
    MotionGenerator generator = new MotionGenerator(signals, Math.max(1, signals / 50), edits);
    generator.write(folder);
    put(folder, "work.yaml", generator.work());
  }

  private void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    put(folder, "motion.yaml", motion());
    put(folder, "data.yaml", data());
    put(folder, "measures.yaml", measures());
    int all = signals + edits.added(signals);
    for (int from = 0; from < all; from += SIGNALS_A_FILE) {
      StringBuilder text = new StringBuilder("pls: v1\nsignals:\n");
      for (int i = from; i < Math.min(all, from + SIGNALS_A_FILE); i++) {
        if (!edits.removes(i)) {
          signal(text, i);
        }
      }
      put(folder, "signals-%03d.yaml".formatted(from / SIGNALS_A_FILE), text);
    }
    put(folder, "qualifications.yaml", qualifications());
  }

  private static void put(Path folder, String file, CharSequence text) throws IOException {
    Files.writeString(folder.resolve(file), text);
  }

  private static String motion() {
    return """
    pls: v1
    motion:
      id: generated
      version: 1.0.0
      title: A generated motion
      owner: revops@acme.example
      not_for: [Renewals, Accounts that procurement already owns]
    product:
      name: Acme Analytics
      does: Dashboards for data teams
      model: {type: trial, length: 14d}
      paywall: Export, and more than three dashboards
      pricing: {driver: seats, entry: 20 USD per seat per month}
      onboarding: Connect a warehouse, run a query, share a dashboard
      first_value: signal_00000
      users: [data analyst]
      buyers: [head of data]
    objective:
      goal: trial_to_paid
      metric: trial_to_paid_rate
      baseline: 6%
      target: 9%
      by: 2027-03-31
      bottleneck: Evaluators stall before they involve a second person
    segments:
      mid_market:
        title: Data teams at 200 to 2,000 employees
        in_scope: true
        roles: [head of data, analytics lead]
        where: account.employees >= 200 && account.employees <= 2000 && account.country in lists.core
        acv: {min: 12000, max: 60000, currency: USD}
    lists:
      our_domains: [acme.example]
      core: [DE, FR, NL, IE, US]
    reporting:
      metrics:
        trial_to_paid_rate:
          cohort: trial_started
          share: subscribed
          within: 28d
          kind: lagging
          baseline: 6%
          target: 9%
    """;
  }

  private StringBuilder data() {
    StringBuilder text =
        new StringBuilder(
            """
            pls: v1
            data:
              entities:
                account:
                  key: account_id
                  source: billing
                  attributes:
                    domain: string
                    country: string
                    employees: int
                    plan: {one_of: [trial, team, enterprise]}
                    open_opportunity: bool
                    flagged: string
                    score: decimal
            """);
    for (int i = 0; i < attributes; i++) {
      String n = number(i);
      text.append("        size_").append(n).append(": int\n");
      text.append("        ends_").append(n).append(": timestamp\n");
      text.append("        usage_").append(n).append(": {type: decimal, history: versioned}\n");
    }
    text.append(
        """
            user:
              key: user_id
              source: product
              belongs_to: account
              attributes:
                role: {one_of: [admin, editor, viewer]}
                email: {type: string, pii: true}
          identity:
            user_to_account: {by: email_domain, coverage: 92%}
          sources:
            product: {kind: segment, freshness: 15m, retention: 400d}
            billing: {kind: warehouse, freshness: 24h, retention: 1095d}
          events:
            trial_started: {source: product, of: account}
            subscribed: {source: billing, of: account, properties: {plan: string, mrr: decimal}}
        """
            .indent(0));
    for (int i = 0; i < events; i++) {
      text.append("    event_").append(number(i)).append(":\n");
      text.append("      source: product\n");
      text.append("      of: user\n");
      text.append("      status: live\n");
      text.append("      description: Somebody did the thing number ").append(i).append('\n');
      text.append("      properties:\n");
      text.append("        amount: decimal\n");
      text.append("        seats: int\n");
      text.append("        item: string\n");
      text.append("        session_id: string\n");
      text.append("        done: bool\n");
      text.append("        kind: {one_of: [create, change, remove]}\n");
    }
    return text;
  }

  private StringBuilder measures() {
    StringBuilder text = new StringBuilder("pls: v1\nmeasures:\n");
    for (int i = 0; i < measures; i++) {
      text.append("  measure_").append(number(i)).append(":\n");
      text.append("    title: Things people did, number ").append(i).append('\n');
      text.append("    of: user\n");
      text.append("    count: ").append(event(i * 3)).append('\n');
      text.append("    where: event.done && event.kind != 'remove'\n");
      text.append("    window: 14d\n");
    }
    return text;
  }

  private void signal(StringBuilder text, int i) {
    String event = event(i);
    String other = event(i + 1);
    String attribute = number(i % attributes);
    String measure = "measure_" + number(i % measures);
    String base = "measure_" + number((i + 1) % measures);
    String of = "user";
    String type = TYPES.get(i % TYPES.size());
    String kind;
    String counts;
    switch (i % 22) {
      case 0 -> {
        kind = "{count: " + event + ", where: event.seats >= 1 && event.done, window: 14d}";
        counts = "at_least: 3\n    points: 10";
        type = "aha";
      }
      case 1 -> {
        kind = "{distinct: " + event + ".item, window: 30d}";
        counts = "at_least: 2\n    points: {per: 5, max: 25}\n    decay: {half_life: 7d}";
      }
      case 2 -> {
        kind = "{active_days: " + event + ", where: event.kind == 'create', window: 7d}";
        counts = "at_least: 3\n    points: {per: 5, max: 25}\n    decay: {half_life: 14d}";
      }
      case 3 -> {
        kind = "{sum: " + event + ".amount, where: event.amount > 0, window: 30d}";
        counts = "above: 100\n    points: 15";
      }
      case 4 -> {
        kind = "{avg: " + event + ".amount, window: 30d}";
        counts =
            "bands:\n      - {below: 10, points: 0}\n      - {below: 50, points: 5}\n"
                + "      - points: 10";
      }
      case 5 -> {
        kind = "{min: " + event + ".seats, window: ever}";
        counts = "between: [2, 20]\n    points: 5";
      }
      case 6 -> {
        kind = "{max: " + event + ".seats, window: 60d, ending: 14d}";
        counts = "at_least: 10\n    points: 5";
      }
      case 7 -> {
        kind = "{latest: " + event + ".kind}";
        counts = "one_of: [create, change]\n    points: 5";
      }
      case 8 -> {
        kind = "{since_last: " + event + "}";
        counts = "at_most: 3d\n    points: 5";
      }
      case 9 -> {
        kind = "{since: account.ends_" + attribute + "}";
        counts = "at_least: 30d\n    points: 5";
        of = "account";
      }
      case 10 -> {
        kind = "{until: account.ends_" + attribute + "}";
        counts = "at_most: 4d\n    points: 5";
        of = "account";
      }
      case 11 -> {
        kind = "{attribute: account.size_" + attribute + "}";
        counts =
            "bands:\n      - {below: 50, points: 0}\n      - {below: 200, points: 8}\n"
                + "      - points: 15";
        of = "account";
        type = "fit";
      }
      case 12 -> {
        kind = "{growth: " + measure + ", base_at_least: 5}";
        counts = "at_least: 20%\n    points: 10";
      }
      case 13 -> {
        kind = "{ratio: [" + measure + ", " + base + "], base_at_least: 5}";
        counts = "at_least: 80%\n    points: -10";
        type = "negative";
      }
      case 14 -> {
        kind = "{streak: " + measure + ", each_at_least: 3}";
        counts = "at_least: 2\n    points: 10";
      }
      case 15 -> {
        kind =
            "{sequence: [%s, {event: %s, where: event.done}], within: 72h, window: 14d}"
                .formatted(event, other);
        counts = "exists: true\n    points: 15";
      }
      case 16 -> {
        kind = "{absent: [%s, %s], within: 3d, window: 30d}".formatted(event, other);
        counts = "exists: true\n    points: -5";
        type = "risk";
      }
      case 17 -> {
        kind = "{first: " + event + ", among: account}";
        counts = "exists: true\n    points: 5";
      }
      case 18 -> {
        kind = "{manual: A colleague flags the account, field: flagged}";
        counts = "exists: true";
        of = "account";
        type = "referral";
      }
      case 19 -> {
        kind = "{score: account.score}";
        counts = "points: value\n    max: 20";
        of = "account";
        type = "fit";
      }
      case 20 -> {
        kind = "{expression: measure." + measure + " + 2 * measure." + base + "}";
        counts = "at_least: 12\n    points: 10";
      }
      default -> {
        kind = measure;
        counts = "at_least: 5\n    points: 10";
      }
    }
    if (edits.alters(i)) {
      counts = altered(counts);
    }
    text.append("  ").append(name(i)).append(":\n");
    text.append("    title: Does the thing number ").append(i).append('\n');
    text.append("    type: ").append(type).append('\n');
    text.append("    of: ").append(of).append('\n');
    text.append("    measure: ").append(kind).append('\n');
    text.append("    ").append(counts).append('\n');
    text.append("    why: People who do it buy twice as often as those who do not\n");
    text.append("    false_positives: Scheduled jobs, and students who practise\n");
    text.append(i % 3 == 0 ? "    outreach: allowed\n" : "");
    text.append("    owner: product analytics\n");
  }

  private StringBuilder qualifications() {
    StringBuilder text = new StringBuilder("pls: v1\nscores:\n");
    int scores = Math.max(1, signals / 100);
    for (int i = 0; i < scores; i++) {
      text.append("  score_").append(number(i)).append(":\n");
      text.append("    title: Score number ").append(i).append('\n');
      text.append("    unit: user\n    signals:\n");
      for (int s : first(i * 20, 10)) {
        text.append("      - ").append(name(s)).append('\n');
      }
      text.append("    caps: {fit: 20, intent: 40}\n");
    }
    text.append("qualifications:\n");
    for (int i = 0; i < definitions; i++) {
      List<Integer> read = first(i * 50, 6);
      text.append("  definition_").append(number(i)).append(":\n");
      text.append("    unit: user\n");
      text.append("    title: Definition number ").append(i).append('\n');
      text.append("    statement: A trial user who does what number ").append(i).append(" says\n");
      text.append("    segments: [mid_market]\n");
      text.append("    requires:\n");
      text.append("      all: [").append(names(read.subList(0, 2))).append("]\n");
      text.append("      any: [").append(names(read.subList(2, 4))).append("]\n");
      text.append("    score:\n");
      text.append("      use: score_").append(number(i % scores)).append('\n');
      text.append("      qualifies_at: 60\n      triage_at: 50\n");
      text.append("    tiers: {A: 80, B: 60}\n");
      text.append("    exclusions:\n");
      text.append("      - id: internal\n");
      text.append("        when: account.domain in lists.our_domains\n");
      text.append("        why: Our own people\n");
      text.append("      - id: customer\n");
      text.append("        when: account.plan != 'trial' || account.open_opportunity\n");
      text.append("        why: Bought by themselves, or a rep works with them\n");
      text.append("    controls: {sustain: 1h, expires: 14d, one_open_per: account}\n");
      text.append("    holdout: {by: account, share: 10%, salt: trial-").append(i).append("}\n");
      text.append("    examples:\n");
      text.append("      - title: A single click\n");
      text.append("        account: {domain: east.example, employees: 400, plan: trial}\n");
      text.append("        timeline:\n");
      text.append("          - {at: -1d, event: ").append(event(i)).append(", seats: 1}\n");
      text.append("        expect: {qualified: false}\n");
    }
    return text;
  }

  private List<Integer> first(int from, int many) {
    List<Integer> some = new ArrayList<>();
    for (int i = 0; i < Math.min(many, signals); i++) {
      some.add((from + i) % signals);
    }
    return some;
  }

  private String names(List<Integer> some) {
    return String.join(", ", some.stream().map(this::name).toList());
  }

  private String name(int signal) {
    return (edits.renames(signal) ? "renamed_" : "signal_") + number(signal);
  }

  /** The same with another bar, or where there is none, with other points. */
  private static String altered(String counts) {
    Matcher number = NUMBER.matcher(counts);
    return number.find()
        ? number.replaceFirst(String.valueOf(Integer.parseInt(number.group()) + 1))
        : counts.replace("exists: true", "exists: false");
  }

  private StringBuilder work() {
    StringBuilder text =
        new StringBuilder(
            """
            pls: v1
            team:
              calendars:
                dublin: {timezone: Europe/Dublin, days: mon-fri, hours: 09:30-18:00}
              roles:
            """);
    for (int i = 0; i < roles(); i++) {
      text.append("    role_").append(number(i)).append(":\n");
      text.append("      title: Team number ").append(i).append('\n');
      text.append("      people: 20\n      touches_per_day: 25\n      minutes_per_touch: 15\n");
      text.append("      calendar: dublin\n");
    }
    text.append("  destinations:\n    triage: The weekly look by RevOps\n");
    text.append("routing:\n  touches_per_lead: 2.5\n  expected_volume:\n");
    for (int i = 0; i < definitions; i++) {
      text.append("    definition_").append(number(i)).append(": 10 per week\n");
    }
    text.append("  rules:\n");
    for (int i = 0; i < definitions; i++) {
      text.append("    - id: rule_").append(number(i)).append('\n');
      text.append("      title: Tier A of number ").append(i).append('\n');
      text.append("      for: [definition_").append(number(i)).append("]\n");
      text.append("      when: tier == 'A'\n");
      text.append("      to: role_").append(number(i % roles())).append('\n');
      text.append("      assign: [round_robin]\n      sla: {working: 4h}\n");
      text.append("      alert: [slack, crm_task]\n");
      text.append("      do: Offer fifteen minutes on seats, access and roll-out\n");
    }
    text.append("    - id: others\n      otherwise: true\n      to: role_00000\n");
    text.append("      assign: [round_robin]\n      sla: {working: 8h}\n");
    text.append("      do: Send the checklist, and call only if they answer\n");
    text.append("reporting:\n  metrics:\n");
    for (int i = 0; i < definitions; i++) {
      text.append("    metric_").append(number(i)).append(":\n");
      text.append("      title: Things people did, number ").append(i).append('\n');
      text.append("      kind: leading\n");
      text.append("      measure: measure_").append(number(i % measures)).append('\n');
      text.append("      baseline: 100\n      target: 120\n");
      text.append("      why: The earliest step that can be seen\n      owner: revops\n");
    }
    return text;
  }

  private int roles() {
    return Math.max(1, definitions / 10);
  }

  private String event(int i) {
    return "event_" + number(i % events);
  }

  private static String number(int i) {
    return "%05d".formatted(i);
  }
}
