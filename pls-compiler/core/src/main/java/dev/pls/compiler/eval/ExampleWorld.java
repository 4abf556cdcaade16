package dev.pls.compiler.eval;

import dev.pls.compiler.model.Data;
import dev.pls.compiler.model.Duration;
import dev.pls.compiler.model.Motion;
import dev.pls.compiler.model.Qualification;
import dev.pls.compiler.model.Qualification.Happening;
import dev.pls.compiler.model.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * The world in which an example is true; {@code semantics.md} rule 28. Its account has the key
 * {@code account}, and the user whose key is not written has the key {@code user}.
 */
final class ExampleWorld {
  private static final long USUAL = Time.parse("2026-01-15T12:00:00Z").orElseThrow();
  private static final long BEGINNING = Long.MIN_VALUE;

  private final Motion motion;
  private final long asOf;
  private final TreeMap<Long, Map<String, Datum>> accountChanges = new TreeMap<>();
  private final Map<String, TreeMap<Long, Map<String, Datum>>> userChanges = new HashMap<>();
  private final List<World.Event> events = new ArrayList<>();

  private ExampleWorld(Motion motion, long asOf) {
    this.motion = motion;
    this.asOf = asOf;
  }

  /** The instant that an example is judged at. */
  static long asOf(Qualification.Example example) {
    return example.asOf().isEmpty() ? USUAL : Time.parse(example.asOf()).orElse(USUAL);
  }

  /** What is stored when an example is true. */
  static World of(Motion motion, Qualification qualification, Qualification.Example example) {
    ExampleWorld world = new ExampleWorld(motion, asOf(example));
    world.changes(world.accountChanges, BEGINNING, Unit.ACCOUNT, example.account());
    if (qualification.unit().equals(Unit.USER) || !example.user().isEmpty()) {
      world.user(Unit.USER, BEGINNING, example.user());
    }
    example.timeline().forEach(world::happens);
    return world.build();
  }

  /** When an entry of a timeline is: an offset from the as-of instant, or an instant. */
  static long at(String written, long asOf) {
    OptionalLong instant = Time.parse(written);
    if (instant.isPresent()) {
      return instant.getAsLong();
    }
    boolean before = written.startsWith("-");
    long offset = Duration.parse(before ? written.substring(1) : written).micros();
    return before ? Time.minus(asOf, offset) : Time.plus(asOf, offset);
  }

  private void happens(Happening happening) {
    long at = at(happening.at(), asOf);
    String by = happening.by().isEmpty() ? Unit.USER : happening.by();
    changes(accountChanges, at, Unit.ACCOUNT, happening.account());
    if (!happening.user().isEmpty()) {
      user(by, at, happening.user());
    }
    Data.Event declared = motion.data().events().get(happening.event());
    if (declared != null) {
      boolean ofUser = declared.of().equals(Unit.USER);
      if (ofUser || !happening.by().isEmpty()) {
        user(by, BEGINNING, Map.of());
      }
      String user = ofUser ? by : happening.by();
      String account = ofUser ? "" : Unit.ACCOUNT;
      for (Map<String, Datum> properties : properties(happening, declared)) {
        for (long i = 0; i < happening.times(); i++) {
          events.add(new World.Event(declared.name(), at, "", user, account, properties));
        }
      }
    }
  }

  /**
   * The properties of the events that an entry tells of: one each for the values of {@code each}.
   */
  private static List<Map<String, Datum>> properties(Happening happening, Data.Event declared) {
    Map<String, Datum> common = new HashMap<>();
    happening
        .properties()
        .forEach((name, value) -> put(common, name, value, declared.properties()));
    if (happening.eachProperty().isEmpty()) {
      return List.of(common);
    }
    List<Map<String, Datum>> each = new ArrayList<>();
    for (Value value : happening.eachValues()) {
      Map<String, Datum> properties = new HashMap<>(common);
      put(properties, happening.eachProperty(), value, declared.properties());
      each.add(properties);
    }
    return each;
  }

  private static void put(
      Map<String, Datum> values, String name, Value value, Map<String, Data.Attribute> declared) {
    Data.Attribute attribute = declared.get(name);
    if (attribute != null) {
      values.put(name, Written.of(value, attribute));
    }
  }

  private void user(String key, long at, Map<String, Value> attributes) {
    TreeMap<Long, Map<String, Datum>> changes =
        userChanges.computeIfAbsent(
            key, k -> new TreeMap<>(Map.of(BEGINNING, new HashMap<String, Datum>())));
    changes(changes, at, Unit.USER, attributes);
  }

  private void changes(
      TreeMap<Long, Map<String, Datum>> changes,
      long at,
      String entity,
      Map<String, Value> attributes) {
    Map<String, Datum> change = changes.computeIfAbsent(at, a -> new HashMap<>());
    Data.Entity declared = motion.data().entities().get(entity);
    if (declared != null) {
      attributes.forEach((name, value) -> put(change, name, value, declared.attributes()));
    }
  }

  private World build() {
    Data.Entity user = motion.data().entities().get(Unit.USER);
    boolean belongs = user != null && user.belongsTo().isPresent();
    Map<String, List<World.Row>> users = new HashMap<>();
    userChanges.forEach(
        (key, changes) -> users.put(key, versions(changes, belongs ? Unit.ACCOUNT : "")));
    return new World(Map.of(Unit.ACCOUNT, versions(accountChanges, "")), users, events);
  }

  /** A version from each change on, each with all that was said before. */
  private static List<World.Row> versions(
      TreeMap<Long, Map<String, Datum>> changes, String account) {
    List<World.Row> versions = new ArrayList<>();
    Map<String, Datum> attributes = new HashMap<>();
    for (Map.Entry<Long, Map<String, Datum>> change : changes.entrySet()) {
      attributes.putAll(change.getValue());
      versions.add(new World.Row(change.getKey(), OptionalLong.empty(), account, attributes));
    }
    return versions;
  }
}
