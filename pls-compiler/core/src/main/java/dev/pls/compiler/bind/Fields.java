package dev.pls.compiler.bind;

import dev.pls.compiler.model.Duration;
import dev.pls.compiler.model.Fact;
import dev.pls.compiler.model.Meta;
import dev.pls.compiler.model.Place;
import dev.pls.compiler.model.Rate;
import dev.pls.compiler.model.Sla;
import dev.pls.compiler.model.Value;
import dev.pls.compiler.schema.SchemaRules;
import dev.pls.compiler.source.Span;
import dev.pls.compiler.syntax.ElementPath;
import dev.pls.compiler.syntax.ListNode;
import dev.pls.compiler.syntax.MapNode;
import dev.pls.compiler.syntax.Node;
import dev.pls.compiler.syntax.ScalarNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The keys of one element. Reading never fails: where the value is not there, or not of the shape
 * that the schema asks for and has complained about, something harmless is given.
 */
final class Fields {
  private static final Pattern MONEY = Pattern.compile("(\\d+(?:\\.\\d+)?) ([A-Z]{3})");
  private static final Pattern RATE = Pattern.compile("(\\d{1,12}) per (day|week|month)");
  private static final int PLACES = 6;

  private final Binding binding;
  private final MapNode node;
  private final List<String> path;
  private final String element;
  private final Span name;

  private Fields(Binding binding, MapNode node, List<String> path, String element, Span name) {
    this.binding = binding;
    this.node = node;
    this.path = path;
    this.element = element;
    this.name = name;
  }

  /** The fields of the map at a path of keys from the root; empty ones if there is none. */
  static Fields at(Binding binding, MapNode root, List<String> path) {
    Span name = root.span();
    Node node = root;
    for (String step : path) {
      MapNode.Entry entry = node instanceof MapNode map ? map.entry(step) : null;
      if (entry == null) {
        node = new MapNode(name, Map.of());
        break;
      }
      name = entry.keySpan();
      node = entry.value();
    }
    MapNode map = node instanceof MapNode found ? found : new MapNode(name, Map.of());
    return new Fields(binding, map, path, ElementPath.join(path), name);
  }

  Binding binding() {
    return binding;
  }

  MapNode node() {
    return node;
  }

  String element() {
    return element;
  }

  Span name() {
    return name;
  }

  List<String> path() {
    return path;
  }

  Place place() {
    return new Place(element, name, node);
  }

  boolean has(String key) {
    return node.get(key) != null;
  }

  @Nullable Node get(String key) {
    return node.get(key);
  }

  /** The path of the value under a key. */
  List<String> pathOf(String key) {
    List<String> below = new ArrayList<>(path);
    below.add(key);
    return below;
  }

  /** The element path of the value under a key. */
  String elementOf(String key) {
    return element.isEmpty() ? key : element + "/" + ElementPath.join(List.of(key));
  }

  /** Where a key is written; the element's own name if it is not. */
  Span keySpan(String key) {
    MapNode.Entry entry = node.entry(key);
    return entry == null ? name : entry.keySpan();
  }

  /** Where a value is written; the element's own name if it is not. */
  Span valueSpan(String key) {
    Node value = node.get(key);
    return value == null ? name : value.span();
  }

  /** The map under a key; empty fields if there is none. */
  Fields map(String key) {
    MapNode.Entry entry = node.entry(key);
    MapNode map =
        entry != null && entry.value() instanceof MapNode found
            ? found
            : new MapNode(keySpan(key), Map.of());
    return new Fields(binding, map, pathOf(key), elementOf(key), keySpan(key));
  }

  /** The maps under all keys, by key. */
  <T> Map<String, T> each(Function<Fields, T> read) {
    Map<String, T> all = new LinkedHashMap<>();
    for (MapNode.Entry entry : node.entries()) {
      all.put(entry.key(), read.apply(map(entry.key())));
    }
    return all;
  }

  /** The last step of the path: the element's name. */
  String key() {
    return path.isEmpty() ? "" : path.get(path.size() - 1);
  }

  /** The maps in the list under a key; two with the same {@code id} are reported. */
  <T> List<T> items(String key, Function<Fields, T> read) {
    List<T> all = new ArrayList<>();
    Map<String, Span> ids = new LinkedHashMap<>();
    if (node.get(key) instanceof ListNode list) {
      for (int i = 0; i < list.items().size(); i++) {
        Node item = list.items().get(i);
        if (item instanceof MapNode map) {
          Fields fields = item(key, i, map);
          if (map.get("id") instanceof ScalarNode id) {
            Span first = ids.putIfAbsent(id.text(), id.span());
            if (first != null) {
              binding.duplicateId(first, id, fields.element);
            }
          }
          all.add(read.apply(fields));
        }
      }
    }
    return all;
  }

  /** One map of the list under a key. */
  Fields item(String key, int index, MapNode map) {
    List<String> below = pathOf(key);
    below.add(String.valueOf(index));
    String label = ElementPath.label(map, String.valueOf(index));
    Node named = map.get("id") != null ? map.get("id") : map.get("title");
    Span span =
        named != null
            ? named.span()
            : map.entries().isEmpty() ? map.span() : map.entries().iterator().next().keySpan();
    return new Fields(
        binding, map, below, elementOf(key) + "/" + ElementPath.join(List.of(label)), span);
  }

  /** The scalar under a key. */
  Optional<ScalarNode> scalar(String key) {
    return node.get(key) instanceof ScalarNode scalar && scalar.kind() != ScalarNode.Kind.NULL
        ? Optional.of(scalar)
        : Optional.empty();
  }

  /** The text under a key; empty if there is none. */
  String text(String key) {
    return scalar(key).map(ScalarNode::text).map(String::strip).orElse("");
  }

  /** The scalars in the list under a key; one that is written without a list counts as one. */
  List<ScalarNode> scalars(String key) {
    Node value = node.get(key);
    if (value instanceof ScalarNode scalar) {
      return scalar.kind() == ScalarNode.Kind.NULL ? List.of() : List.of(scalar);
    }
    List<ScalarNode> scalars = new ArrayList<>();
    if (value instanceof ListNode list) {
      for (Node item : list.items()) {
        if (item instanceof ScalarNode scalar) {
          scalars.add(scalar);
        }
      }
    }
    return scalars;
  }

  /** The texts in the list under a key. */
  List<String> texts(String key) {
    return scalars(key).stream().map(ScalarNode::text).map(String::strip).toList();
  }

  boolean bool(String key) {
    return text(key).equalsIgnoreCase("true");
  }

  Optional<Boolean> optionalBool(String key) {
    return scalar(key)
        .filter(scalar -> scalar.kind() == ScalarNode.Kind.BOOL)
        .map(scalar -> scalar.text().equalsIgnoreCase("true"));
  }

  Optional<BigDecimal> number(String key) {
    return scalar(key).flatMap(scalar -> number(scalar, elementOf(key)));
  }

  /** A number; one that is finer than six places is reported. */
  Optional<BigDecimal> number(ScalarNode scalar, String place) {
    if (scalar.kind() != ScalarNode.Kind.INT && scalar.kind() != ScalarNode.Kind.DECIMAL) {
      return Optional.empty();
    }
    BigDecimal number = new BigDecimal(scalar.text());
    if (number.stripTrailingZeros().scale() > PLACES) {
      binding.report(
          BindRules.NUMBER,
          scalar.span(),
          place,
          "`" + scalar.text() + "` has more than six decimal places.",
          "Round it to six places.");
    }
    return Optional.of(number);
  }

  Optional<Long> whole(String key) {
    return scalar(key)
        .filter(scalar -> scalar.text().matches("\\+?[0-9]{1,18}"))
        .map(scalar -> Long.parseLong(scalar.text().replace("+", "")));
  }

  Optional<Duration> duration(String key) {
    return scalar(key).flatMap(Fields::duration);
  }

  private static Optional<Duration> duration(ScalarNode scalar) {
    try {
      return Optional.of(Duration.parse(scalar.text()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<LocalDate> date(ScalarNode scalar) {
    try {
      return Optional.of(LocalDate.parse(scalar.text()));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** A day; one that no calendar has is reported, since the schema sees only its form. */
  Optional<LocalDate> date(String key) {
    return scalar(key).filter(s -> !isUnknown(s)).flatMap(scalar -> date(scalar, elementOf(key)));
  }

  /** A day that is an item of a list. */
  Optional<LocalDate> date(ScalarNode scalar, String place) {
    Optional<LocalDate> date = date(scalar);
    if (date.isEmpty() && scalar.text().matches("\\d{4}-\\d{2}-\\d{2}")) {
      binding.report(
          SchemaRules.WRONG_FORM,
          scalar.span(),
          place,
          "There is no `" + scalar.text() + "` in the calendar.",
          "Write a day that exists, as YYYY-MM-DD.");
    }
    return date;
  }

  /** A share written in per cent or percentage points, as a number: 6% is 0.06. */
  Optional<BigDecimal> share(String key) {
    return scalar(key).flatMap(Fields::share);
  }

  private static Optional<BigDecimal> share(ScalarNode scalar) {
    if (!scalar.text().endsWith("%") && !scalar.text().endsWith("pp")) {
      return Optional.empty();
    }
    String digits = scalar.text().replaceFirst("( ?%|pp)$", "");
    return digits.length() < scalar.text().length() && digits.matches("\\d{1,6}(\\.\\d{1,6})?")
        ? Optional.of(new BigDecimal(digits).movePointLeft(2))
        : Optional.empty();
  }

  Optional<Rate> rate(String key) {
    Matcher rate = RATE.matcher(text(key));
    return rate.matches()
        ? Optional.of(
            new Rate(
                Long.parseLong(rate.group(1)),
                Rate.Period.valueOf(rate.group(2).toUpperCase(Locale.ROOT))))
        : Optional.empty();
  }

  Optional<Sla> sla(String key) {
    Fields fields = map(key);
    for (Sla.Clock clock : Sla.Clock.values()) {
      Optional<Duration> within = fields.duration(clock.name().toLowerCase(Locale.ROOT));
      if (within.isPresent()) {
        return within.map(duration -> new Sla(clock, duration));
      }
    }
    return Optional.empty();
  }

  /** A word that is one of an enum's, in lower case; {@code otherwise} if it is none. */
  <E extends Enum<E>> E word(String key, Class<E> type, E otherwise) {
    return optionalWord(key, type).orElse(otherwise);
  }

  <E extends Enum<E>> Optional<E> optionalWord(String key, Class<E> type) {
    String text = text(key);
    for (E constant : type.getEnumConstants()) {
      String name = constant.name();
      if (name.equalsIgnoreCase(text) && name.toLowerCase(Locale.ROOT).equals(text)) {
        return Optional.of(constant);
      }
    }
    return Optional.empty();
  }

  /** What is asked for under a key: known, {@code unknown}, or not said. */
  <T> Fact<T> fact(String key, Function<ScalarNode, Optional<T>> read) {
    Optional<ScalarNode> scalar = scalar(key);
    Optional<T> value = scalar.filter(s -> !isUnknown(s)).flatMap(read);
    boolean said = value.isPresent() || scalar.filter(Fields::isUnknown).isPresent();
    Place place = scalar.map(s -> new Place(elementOf(key), s.span(), s)).orElseGet(this::place);
    return new Fact<>(value, said, place);
  }

  Fact<String> textFact(String key) {
    return fact(key, scalar -> Optional.of(scalar.text().strip()));
  }

  Fact<Duration> durationFact(String key) {
    return fact(key, Fields::duration);
  }

  Fact<LocalDate> dateFact(String key) {
    return fact(key, scalar -> date(scalar, elementOf(key)));
  }

  Fact<Long> wholeFact(String key) {
    return fact(key, scalar -> whole(key));
  }

  Fact<Value> quantityFact(String key) {
    return fact(key, scalar -> Optional.of(quantity(scalar, elementOf(key))));
  }

  Fact<Rate> rateFact(String key) {
    return fact(key, scalar -> rate(key));
  }

  <E extends Enum<E>> Fact<E> wordFact(String key, Class<E> type) {
    return fact(key, scalar -> optionalWord(key, type));
  }

  static boolean isUnknown(ScalarNode scalar) {
    return scalar.text().equals("unknown");
  }

  /** A number, percentage, duration or amount of money; anything else is text. */
  Value quantity(ScalarNode scalar, String place) {
    Optional<BigDecimal> number = number(scalar, place);
    if (number.isPresent()) {
      return new Value.Number(number.get());
    }
    if (scalar.kind() == ScalarNode.Kind.BOOL) {
      return literal(scalar, place);
    }
    Optional<BigDecimal> share = share(scalar);
    if (share.isPresent()) {
      return new Value.Percent(share.get());
    }
    Matcher money = MONEY.matcher(scalar.text());
    if (money.matches()) {
      return new Value.Money(new BigDecimal(money.group(1)), money.group(2));
    }
    Optional<Duration> duration = duration(scalar);
    return duration.isPresent() ? new Value.Length(duration.get()) : new Value.Text(scalar.text());
  }

  /** A number, a truth, or text as it stands. */
  Value literal(ScalarNode scalar, String place) {
    return switch (scalar.kind()) {
      case INT, DECIMAL ->
          number(scalar, place)
              .<Value>map(Value.Number::new)
              .orElseGet(() -> new Value.Text(scalar.text()));
      case BOOL -> new Value.Truth(scalar.text().equalsIgnoreCase("true"));
      case STRING, NULL -> new Value.Text(scalar.text());
    };
  }

  Meta meta() {
    return new Meta(
        text("owner"),
        optionalWord("status", Meta.Status.class),
        date("review_by"),
        texts("evidence"),
        text("notes"));
  }

  /** The name under a key, checked to be declared. */
  String ref(Kind kind, String key) {
    return ref(kind, binding.declarations().of(kind), key);
  }

  /** The name under a key, checked to be one of those known here. */
  String ref(Kind kind, Names known, String key) {
    Optional<ScalarNode> scalar = scalar(key);
    scalar.ifPresent(s -> binding.refer(kind, known, s.text(), s.span(), elementOf(key)));
    return scalar.map(ScalarNode::text).orElse("");
  }

  /** The names in the list under a key, each checked to be declared. */
  List<String> refs(Kind kind, String key) {
    return refs(kind, binding.declarations().of(kind), key);
  }

  /** The names in the list under a key, each checked to be one of those known here. */
  List<String> refs(Kind kind, Names known, String key) {
    List<String> names = new ArrayList<>();
    for (ScalarNode scalar : scalars(key)) {
      binding.refer(kind, known, scalar.text(), scalar.span(), elementOf(key));
      names.add(scalar.text());
    }
    return names;
  }
}
