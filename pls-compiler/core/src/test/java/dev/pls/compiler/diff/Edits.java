package dev.pls.compiler.diff;

import dev.pls.compiler.mutation.Tree;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Edits by chance, such as people make: another number, name or condition, an item or key that is
 * new or gone, something taken over from a sibling. Many are none of the language.
 */
final class Edits {
  private static final Pattern NUMBER = Pattern.compile("(-?[0-9]+(?:\\.[0-9]+)?)([smhdw%]?)");
  private static final Pattern OPERATOR = Pattern.compile(" (==|!=|<=|>=|<|>|&&|\\|\\|) ");
  private static final List<String> OPERATORS =
      List.of("==", "!=", "<=", ">=", "<", ">", "&&", "||");

  /** Keys whose values are conditions. */
  private static final Set<String> CONDITIONS = Set.of("where", "when", "derive", "expression");

  /** Keys that are new here and there: what they are below, by the key above. */
  private static final Map<String, List<String>> FRESH =
      Map.of(
          "signals",
          List.of(
              "missing: 2",
              "max: 3",
              "decay: {half_life: 24h}",
              "decay: {half_life: 36h}",
              "at_least: 1",
              "at_least: 2",
              "at_most: 2",
              "below: 3",
              "between: [1, 3]",
              "exists: true",
              "exists: false",
              "points: value",
              "points: {per: 2}",
              "points: 3",
              "over_users: any",
              "over_users: share",
              "type: risk",
              "type: depth",
              "of: account"),
          "qualifications",
          List.of(
              "controls: {min_active_days: 1}",
              "controls: {min_active_days: 2}",
              "qualifies_alone: []",
              "ways: {w: {all: []}}"),
          "requires",
          List.of("none: []", "any: []", "of: []", "at_least: 1", "at_least: 2"),
          "score",
          List.of("max: 10", "qualifies_at: 3", "caps: {depth: 3}", "caps: {risk: 1}"),
          "measure",
          List.of("where: event.rows > 1", "ending: 1d", "within: 1d", "base_at_least: 2"),
          "measures",
          List.of("where: event.rows > 1", "ending: 1d", "within: 1d", "base_at_least: 2"),
          "exclusions",
          List.of("if_unknown: exclude"),
          "users",
          List.of("at_least: 2", "share: 50%"),
          "attributes",
          List.of("history: versioned", "history: current"),
          "sources",
          List.of("id: message_id"));

  /** Sections that decide who qualifies. */
  private static final List<String> DECIDING =
      List.of(
          "signals",
          "signals",
          "measures",
          "segments",
          "lists",
          "data",
          "scores",
          "qualifications",
          "qualifications");

  private final Random random;

  Edits(Random random) {
    this.random = random;
  }

  /** An edit of what decides, or of anything; tells what it did. */
  String edit(Tree root, boolean deciding) {
    Tree.Mapping map = (Tree.Mapping) root;
    List<String> sections =
        deciding
            ? DECIDING.stream().filter(map.entries()::containsKey).toList()
            : List.copyOf(map.entries().keySet());
    for (int i = 0; i < 50; i++) {
      String section = pick(sections);
      List<Spot> spots = new ArrayList<>();
      collect(
          Objects.requireNonNull(map.entries().get(section)),
          new ArrayList<>(List.of(section)),
          spots);
      List<Spot> fit = deciding ? spots.stream().filter(Edits::decides).toList() : spots;
      if (!fit.isEmpty()) {
        Spot spot = pick(fit);
        String done = at(root, spot);
        if (!done.isEmpty()) {
          return String.join(".", spot.path) + ": " + done;
        }
      }
    }
    return "";
  }

  /** A value and where it is. */
  private record Spot(List<String> path, Tree tree) {}

  private static boolean decides(Spot spot) {
    return !spot.path.contains("examples")
        && !spot.path.contains("title")
        && !spot.path.contains("statement")
        && !spot.path.contains("why")
        && !spot.path.contains("description")
        && !spot.path.contains("false_positives")
        && !spot.path.contains("environments")
        && !spot.path.contains("holdout");
  }

  private static void collect(Tree tree, List<String> path, List<Spot> into) {
    into.add(new Spot(List.copyOf(path), tree));
    for (String step : tree.steps()) {
      path.add(step);
      collect(Objects.requireNonNull(tree.at(List.of(step))), path, into);
      path.remove(path.size() - 1);
    }
  }

  private String at(Tree root, Spot spot) {
    Tree tree = spot.tree;
    String key = spot.path.get(spot.path.size() - 1);
    Tree above = Objects.requireNonNull(root.at(spot.path.subList(0, spot.path.size() - 1)));
    int kind = random.nextInt(6);
    if (kind == 0 && spot.path.size() > 1) {
      remove(above, key);
      return "removed";
    } else if (kind == 1 && spot.path.size() > 1 && tree instanceof Tree.Scalar) {
      return replace(above, key, donor(root, spot));
    } else if (tree instanceof Tree.Scalar scalar) {
      return replace(above, key, scalar(scalar.source(), CONDITIONS.contains(key)));
    } else if (tree instanceof Tree.Sequence list) {
      return list(root, list, spot);
    }
    return map(root, (Tree.Mapping) tree, spot);
  }

  private static void remove(Tree above, String key) {
    if (above instanceof Tree.Mapping map) {
      map.entries().remove(key);
    } else if (above instanceof Tree.Sequence list) {
      list.items().remove(Integer.parseInt(key));
    }
  }

  private static String replace(Tree above, String key, @Nullable Tree value) {
    if (value == null) {
      return "";
    }
    String before = String.valueOf(above.at(List.of(key)));
    if (above instanceof Tree.Mapping map) {
      map.entries().put(key, value);
    } else if (above instanceof Tree.Sequence list) {
      list.items().set(Integer.parseInt(key), value);
    }
    return before.equals(value.toString()) ? "" : before + " is " + value;
  }

  /** What stands under the same key elsewhere, or among the items of a list of the same key. */
  private @Nullable Tree donor(Tree root, Spot spot) {
    List<Spot> spots = new ArrayList<>();
    collect(root, new ArrayList<>(), spots);
    String name = like(spot.path);
    Predicate<Spot> fits =
        one ->
            one.path.size() > 1 && like(one.path).equals(name) && one.tree instanceof Tree.Scalar;
    List<Spot> donors = spots.stream().filter(fits).toList();
    return donors.isEmpty() ? null : pick(donors).tree.copy();
  }

  private static String like(List<String> path) {
    String last = path.get(path.size() - 1);
    return last.matches("[0-9]+") && path.size() > 1
        ? "item of " + path.get(path.size() - 2)
        : last;
  }

  private @Nullable Tree scalar(String source, boolean condition) {
    Matcher number = NUMBER.matcher(source);
    if (number.matches()) {
      return new Tree.Scalar(number(number.group(1)) + number.group(2));
    } else if (source.equals("true") || source.equals("false")) {
      return new Tree.Scalar(source.equals("true") ? "false" : "true");
    } else if (condition || source.contains(" ")) {
      return new Tree.Scalar(condition(source));
    }
    return null;
  }

  private String number(String before) {
    BigDecimal number = new BigDecimal(before);
    BigDecimal one = number.scale() > 0 ? new BigDecimal("0.1") : BigDecimal.ONE;
    return switch (random.nextInt(5)) {
      case 0 -> number.add(one).toPlainString();
      case 1 -> number.subtract(one).toPlainString();
      case 2 -> number.multiply(BigDecimal.valueOf(2)).toPlainString();
      case 3 -> number.intValue() / 2 + "";
      default -> random.nextInt(6) + "";
    };
  }

  private String condition(String source) {
    boolean quoted = source.startsWith("\"") || source.startsWith("'");
    String text = quoted ? source.substring(1, source.length() - 1) : source;
    if (source.startsWith("'")) {
      text = text.replace("''", "'");
    } else if (quoted) {
      text = text.replace("\\\"", "\"");
    }
    String changed = text;
    Matcher operator = OPERATOR.matcher(text);
    Matcher number = Pattern.compile("(?<![\\w'-])[0-9]+(?![\\w'-])").matcher(text);
    switch (random.nextInt(6)) {
      case 0 -> changed = "!(" + text + ")";
      case 1 ->
          changed = operator.find() ? operator.replaceFirst(" " + pick(OPERATORS) + " ") : text;
      case 2 -> changed = number.find() ? number.replaceFirst(number(number.group())) : text;
      case 3 -> changed = "(" + text + ") && " + other(text);
      case 4 -> changed = "(" + text + ") || " + other(text);
      default -> {
        String[] parts = text.split(" (&&|\\|\\|) ");
        changed = parts[random.nextInt(parts.length)];
      }
    }
    return "\"" + changed.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  /** Another condition on the same name as one in a text. */
  private String other(String text) {
    Matcher name =
        Pattern.compile("(account|user|event|signal|measure|qualification)\\.\\w+").matcher(text);
    List<String> names = new ArrayList<>();
    while (name.find()) {
      names.add(name.group());
    }
    if (names.isEmpty()) {
      return "true";
    }
    String one = pick(names);
    return switch (random.nextInt(4)) {
      case 0 -> "has(" + one + ")";
      case 1 -> one + " > 1";
      case 2 -> one + " == null";
      default -> one.startsWith("signal") || one.startsWith("qual") ? "!" + one : one + " < 3";
    };
  }

  private String list(Tree root, Tree.Sequence list, Spot spot) {
    List<Tree> items = list.items();
    if (random.nextInt(4) == 0 && items.size() > 1) {
      java.util.Collections.swap(items, 0, items.size() - 1);
      return "first and last changed places";
    }
    List<String> path = new ArrayList<>(spot.path);
    path.add("0");
    Tree donor = donor(root, new Spot(path, list));
    if (donor == null && items.isEmpty()) {
      List<String> names = new ArrayList<>();
      Tree signals = root.at(List.of("signals"));
      names.addAll(signals == null ? List.of() : signals.steps());
      donor = names.isEmpty() ? null : new Tree.Scalar(pick(names));
    } else if (donor == null || random.nextInt(3) == 0) {
      donor = items.isEmpty() ? null : renamed(pick(items).copy());
    }
    if (donor == null) {
      return "";
    }
    boolean again = items.contains(donor);
    items.add(random.nextInt(items.size() + 1), donor);
    return (again ? "the same item again " : "another item ") + donor;
  }

  private static Tree renamed(Tree item) {
    if (item instanceof Tree.Mapping map && map.entries().containsKey("id")) {
      map.entries().put("id", new Tree.Scalar("another"));
    }
    return item;
  }

  private String map(Tree root, Tree.Mapping map, Spot spot) {
    String key = spot.path.get(spot.path.size() - 1);
    String above = spot.path.size() > 1 ? spot.path.get(spot.path.size() - 2) : "";
    List<String> fresh = new ArrayList<>(FRESH.getOrDefault(key, List.of()));
    fresh.addAll(FRESH.getOrDefault(above, List.of()));
    if (!fresh.isEmpty() && random.nextBoolean()) {
      String entry = pick(fresh);
      Map<String, Tree> parsed = ((Tree.Mapping) Tree.of("pls: v1\n" + entry + "\n")).entries();
      Map.Entry<String, Tree> only = parsed.entrySet().iterator().next();
      Tree value = filled(root, only.getValue());
      map.entries().put(only.getKey(), value);
      return entry + " " + value;
    }
    // A key of a sibling's.
    Tree siblings = root.at(spot.path.subList(0, spot.path.size() - 1));
    if (siblings == null || spot.path.size() < 2) {
      return "";
    }
    List<Tree> others = new ArrayList<>();
    for (String step : siblings.steps()) {
      Tree other = siblings.at(List.of(step));
      if (!step.equals(key) && other instanceof Tree.Mapping m && !m.entries().isEmpty()) {
        others.add(other);
      }
    }
    if (others.isEmpty()) {
      return "";
    }
    Map<String, Tree> other = ((Tree.Mapping) pick(others)).entries();
    String taken = pick(List.copyOf(other.keySet()));
    if (taken.equals("id") || taken.equals("title")) {
      return "";
    }
    map.entries().put(taken, Objects.requireNonNull(other.get(taken)).copy());
    return taken + " of another: " + map.entries().get(taken);
  }

  /** Empty lists get the names of signals. */
  private Tree filled(Tree root, Tree value) {
    Tree signals = root.at(List.of("signals"));
    if (signals == null || signals.steps().isEmpty()) {
      return value;
    } else if (value instanceof Tree.Sequence list && list.items().isEmpty()) {
      List<Tree> items = new ArrayList<>();
      for (int i = 1 + random.nextInt(2); i > 0; i--) {
        items.add(new Tree.Scalar(pick(signals.steps())));
      }
      return new Tree.Sequence(items);
    } else if (value instanceof Tree.Mapping map) {
      Map<String, Tree> entries = new LinkedHashMap<>();
      map.entries().forEach((key, inner) -> entries.put(key, filled(root, inner)));
      return new Tree.Mapping(entries);
    }
    return value;
  }

  private <T> T pick(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }
}
