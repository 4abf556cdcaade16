package dev.pls.compiler.init;

import dev.pls.compiler.syntax.ListNode;
import dev.pls.compiler.syntax.MapNode;
import dev.pls.compiler.syntax.Node;
import dev.pls.compiler.syntax.ScalarNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How answers are written into a motion. */
final class Writing {
  private static final Set<String> CRMS_WITH_ARTIFACTS = Set.of("salesforce", "hubspot");

  private Writing() {}

  /**
   * At the place that lacks it, and at others that say the same and are unknown as well.
   *
   * @param others dotted paths
   */
  static BiFunction<MotionEdit, Yaml, MotionEdit> at(
      Function<MotionEdit, String> place, String... others) {
    return (motion, answer) -> {
      MotionEdit written = motion.set(List.of(Places.steps(place.apply(motion))), answer);
      for (String other : others) {
        written = ifUnknown(written, other, answer);
      }
      return written;
    };
  }

  /** The name of the product: a motion without a product gets one that is otherwise unknown. */
  static MotionEdit product(MotionEdit motion, Yaml name) {
    if (Places.has(motion, "product")) {
      return motion.set(List.of("product", "name"), name);
    }
    return motion.set(
        List.of("product"),
        new Yaml.Fields(
            List.of(
                Map.entry("name", name),
                Map.entry("does", Yaml.text(Places.UNKNOWN)),
                Map.entry("model", Yaml.field("type", Yaml.text(Places.UNKNOWN))))));
  }

  /** The goal: a motion without an objective gets one that is otherwise unknown. */
  static MotionEdit goal(MotionEdit motion, Yaml goal) {
    Yaml unknown = Yaml.text(Places.UNKNOWN);
    return motion.set(
        List.of("objective"),
        new Yaml.Fields(
            List.of(
                Map.entry("goal", goal),
                Map.entry("metric", unknown),
                Map.entry("baseline", unknown),
                Map.entry("target", unknown),
                Map.entry("by", unknown))));
  }

  /** The objective's value today: also of its metric, and of the funnel where that is the same. */
  static MotionEdit baseline(MotionEdit motion, Yaml value) {
    MotionEdit written = motion.set(List.of("objective", "baseline"), value);
    String goal = motion.text("objective", "goal");
    written = ofMetric(written, "baseline", value);
    return switch (goal) {
      case "trial_to_paid" -> ifUnknown(written, "baseline.trial_to_paid", value);
      case "expansion" -> ifUnknown(written, "baseline.expansion_rate", value);
      default -> written;
    };
  }

  /** The value to reach: also of the objective's metric. */
  static MotionEdit target(MotionEdit motion, Yaml value) {
    return ofMetric(motion.set(List.of("objective", "target"), value), "target", value);
  }

  private static MotionEdit ofMetric(MotionEdit motion, String key, Yaml value) {
    String metric = motion.text("objective", "metric");
    return metric.isEmpty()
        ? motion
        : ifUnknown(motion, "reporting.metrics." + metric + "." + key, value);
  }

  /** First value in words: the title of the signal that is the aha moment. */
  static MotionEdit firstValue(MotionEdit motion, Yaml words) {
    String signal = ahaSignal(motion);
    return motion
        .set(List.of("signals", signal, "title"), words)
        .set(List.of("product", "first_value"), Yaml.text(signal));
  }

  /** The first signal of type {@code aha} in the motion's own files; empty if there is none. */
  static String ahaSignal(MotionEdit motion) {
    if (motion.at("signals") instanceof MapNode signals) {
      for (MapNode.Entry signal : signals.entries()) {
        if (Places.text(signal.value(), "type").equals("aha") && motion.mayEdit(signal.value())) {
          return signal.key();
        }
      }
    }
    return "";
  }

  /** The name of an event, in the place of the name that the starting point gave it. */
  static BiFunction<MotionEdit, Yaml, MotionEdit> eventName(Function<MotionEdit, String> place) {
    return (motion, answer) -> {
      String[] steps = Places.steps(place.apply(motion));
      String before = steps[steps.length - 1];
      String name = textOf(answer);
      if (!name.equals(before) && Places.has(motion, "data.events." + name)) {
        throw new AnswerException(
            "`"
                + name
                + "` is another event of the motion already. Name the one that means just"
                + " this.");
      }
      MotionEdit renamed =
          motion.rewrite(
              word -> {
                if (word.equals(before) || word.startsWith(before + ".")) {
                  return name + word.substring(before.length());
                }
                return word.equals("data.events." + before) ? "data.events." + name : word;
              });
      return live(renamed, List.of(name));
    };
  }

  /** The events that arrive today. */
  static MotionEdit events(MotionEdit motion, Yaml answer) {
    List<String> names = new ArrayList<>();
    ((Yaml.Items) answer).items().forEach(item -> names.add(textOf(item)));
    List<String> all = new ArrayList<>();
    if (motion.at("data", "events") instanceof MapNode events) {
      events.entries().forEach(event -> all.add(event.key()));
    }
    if (names.equals(List.of("none"))) {
      return motion;
    }
    for (String name : names) {
      if (!names.equals(List.of("all")) && !all.contains(name)) {
        throw new AnswerException(
            "The motion has no event `" + name + "`. It has " + String.join(", ", all) + ".");
      }
    }
    return live(motion, names.equals(List.of("all")) ? all : names);
  }

  private static MotionEdit live(MotionEdit motion, List<String> events) {
    Map<Node, Yaml> statuses = new LinkedHashMap<>();
    for (String event : events) {
      if (motion.at("data", "events", event, "status") instanceof ScalarNode status
          && status.text().equals("planned")) {
        statuses.put(status, Yaml.text("live"));
      }
    }
    return motion.replace(statuses);
  }

  /**
   * The size of the companies that the motion is for. Examples of who qualifies move with it, to
   * the nearest size that is meant.
   */
  static BiFunction<MotionEdit, Yaml, MotionEdit> size(Function<MotionEdit, String> place) {
    return (motion, answer) -> {
      String segment = place.apply(motion);
      List<? extends Yaml> ends = ((Yaml.Items) answer).items();
      long from = ((Yaml.Whole) ends.get(0)).number();
      long to = ends.size() > 1 ? ((Yaml.Whole) ends.get(1)).number() : Long.MAX_VALUE;
      boolean open = to == Long.MAX_VALUE;
      String where =
          "account.employees >= " + from + (open ? "" : " && account.employees <= " + to);
      String title = "Companies of " + from + (open ? " people and more" : " to " + to + " people");
      MotionEdit written =
          motion
              .set(List.of(Places.steps(segment + ".where")), Yaml.text(where))
              .set(List.of(Places.steps(segment + ".title")), Yaml.text(title));
      Map<Node, Yaml> sizes = new LinkedHashMap<>();
      for (Node example : examples(written)) {
        Node expect = example.child("expect");
        if (expect != null
            && Places.text(expect, "qualified").equals("true")
            && account(example, "employees") instanceof ScalarNode employees
            && employees.kind() == ScalarNode.Kind.INT
            && employees.text().length() < 10) {
          long size = Long.parseLong(employees.text());
          if (size < from || size > to) {
            sizes.put(employees, new Yaml.Whole(size < from ? from : to));
          }
        }
      }
      return written.replace(sizes);
    };
  }

  /**
   * What the data call the plan that the motion is for, wherever conditions and examples say it.
   */
  static BiFunction<MotionEdit, Yaml, MotionEdit> plan(Function<MotionEdit, String> place) {
    return (motion, answer) -> {
      String name = textOf(answer);
      if (!(motion.at(Places.steps(place.apply(motion) + ".one_of")) instanceof ListNode plans)
          || plans.items().isEmpty()
          || !(plans.items().get(0) instanceof ScalarNode first)) {
        throw new AnswerException("The motion does not list the plans any more.");
      }
      String before = first.text();
      if (name.equals(before)) {
        return motion;
      }
      if (plans.items().stream()
          .anyMatch(p -> p instanceof ScalarNode s && s.text().equals(name))) {
        throw new AnswerException("`" + name + "` is another plan of the motion already.");
      }
      Map<Node, Yaml> values = new LinkedHashMap<>();
      values.put(first, Yaml.text(name));
      for (Node example : examples(motion)) {
        if (account(example, "plan") instanceof ScalarNode plan && plan.text().equals(before)) {
          values.put(plan, Yaml.text(name));
        }
      }
      return motion
          .replace(values)
          .rewrite(
              text ->
                  text.contains("account.plan")
                      ? text.replace("'" + before + "'", "'" + name + "'")
                      : text);
    };
  }

  /** Our own domains; examples of our own staff move with them. */
  static BiFunction<MotionEdit, Yaml, MotionEdit> domains(Function<MotionEdit, String> place) {
    return (motion, answer) -> {
      String[] list = Places.steps(place.apply(motion));
      List<String> before = new ArrayList<>();
      if (motion.at(list) instanceof ListNode domains) {
        for (Node domain : domains.items()) {
          if (domain instanceof ScalarNode scalar) {
            before.add(scalar.text());
          }
        }
      }
      Yaml first = ((Yaml.Items) answer).items().get(0);
      Map<Node, Yaml> values = new LinkedHashMap<>();
      for (Node example : examples(motion)) {
        if (account(example, "domain") instanceof ScalarNode domain
            && before.contains(domain.text())) {
          values.put(domain, first);
        }
      }
      return motion.replace(values).set(List.of(list), answer);
    };
  }

  /** The response time, wherever it is promised as the first routing rule promises it. */
  static MotionEdit sla(MotionEdit motion, Yaml answer) {
    List<ScalarNode> promises = new ArrayList<>();
    for (String path : List.of("routing.rules", "funnel.stages")) {
      if (motion.at(Places.steps(path)) instanceof ListNode list) {
        for (Node item : list.items()) {
          if (item.at(List.of("sla", "working")) instanceof ScalarNode promise) {
            promises.add(promise);
          }
        }
      }
    }
    if (promises.isEmpty()) {
      throw new AnswerException("No routing rule promises a first touch in working hours.");
    }
    String before = promises.get(0).text();
    Map<Node, Yaml> values = new LinkedHashMap<>();
    promises.stream()
        .filter(promise -> promise.text().equals(before))
        .forEach(promise -> values.put(promise, answer));
    return motion.replace(values);
  }

  /** The CRM: activity is logged there, and where we have artifacts for it, these are made. */
  static MotionEdit crm(MotionEdit motion, Yaml answer) {
    String lower = textOf(answer).toLowerCase(Locale.ROOT);
    boolean known = CRMS_WITH_ARTIFACTS.contains(lower);
    Yaml name = known ? Yaml.text(lower) : answer;
    MotionEdit written = motion.set(List.of("tooling", "crm"), name);
    if (!lower.equals("none")) {
      written = ifUnknown(written, "routing.log", name);
    }
    return known && Places.has(written, "crm") && !Places.has(written, "crm.systems")
        ? written.set(List.of("crm", "systems"), new Yaml.Items(List.of(name)))
        : written;
  }

  private static MotionEdit ifUnknown(MotionEdit motion, String path, Yaml value) {
    return Places.unknown(path).apply(motion).isEmpty()
        ? motion
        : motion.set(List.of(Places.steps(path)), value);
  }

  private static List<Node> examples(MotionEdit motion) {
    List<Node> examples = new ArrayList<>();
    if (motion.at("qualifications") instanceof MapNode qualifications) {
      for (MapNode.Entry qualification : qualifications.entries()) {
        if (qualification.value().child("examples") instanceof ListNode list) {
          examples.addAll(list.items());
        }
      }
    }
    return examples;
  }

  private static @Nullable Node account(Node example, String attribute) {
    return example.at(List.of("account", attribute));
  }

  private static String textOf(Yaml answer) {
    return ((Yaml.Text) answer).text();
  }
}
