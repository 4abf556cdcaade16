package dev.pls.conformance.bench;

import dev.pls.compiler.eval.Datum;
import dev.pls.compiler.eval.World;
import dev.pls.compiler.model.Data;
import dev.pls.compiler.model.Motion;
import dev.pls.compiler.model.NamedList;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/**
 * Makes worlds of any size for a motion: users of accounts, with values for what it declares, of
 * whom each did fifty things in the last sixty days. The same in every run.
 */
final class WorldGenerator {
  /** The instant that the worlds are judged at. */
  static final long NOW =
      TimeUnit.SECONDS.toMicros(Instant.parse("2027-01-20T12:00:00Z").getEpochSecond());

  private static final int EVENTS_A_USER = 50;
  private static final long DAYS = 60;

  /** So many sets of properties an event has; worlds share them, so that memory is for events. */
  private static final int VARIETY = 64;

  private final Motion motion;
  private final Random random = new Random(20261123);
  private final List<String> words = new ArrayList<>();

  private WorldGenerator(Motion motion) {
    this.motion = motion;
    for (NamedList list : motion.lists().values()) {
      words.addAll(list.values());
    }
    for (int i = words.size(); i >= 0; i--) {
      words.add("word " + i);
    }
  }

  /**
   * A world.
   *
   * @param events how many things happened
   * @param people how many users an account has
   */
  static World of(Motion motion, int events, int people) {
    return new WorldGenerator(motion).world(events, people);
  }

  private World world(int size, int people) {
    int many = Math.max(1, size / EVENTS_A_USER);
    Map<String, List<World.Row>> accounts = new HashMap<>();
    Map<String, List<World.Row>> users = new HashMap<>();
    for (int i = 0; i < many; i++) {
      String account = account(i, people);
      users.put(user(i), List.of(row(Long.MIN_VALUE, "user", account)));
      if (!accounts.containsKey(account)) {
        accounts.put(
            account, List.of(row(Long.MIN_VALUE, "account", ""), row(ago(DAYS), "account", "")));
      }
    }
    List<Data.Event> names = List.copyOf(motion.data().events().values());
    List<List<Map<String, Datum>>> properties = new ArrayList<>();
    for (Data.Event event : names) {
      List<Map<String, Datum>> sets = new ArrayList<>();
      for (int i = 0; i < VARIETY; i++) {
        sets.add(Map.copyOf(values(event.properties(), 10)));
      }
      properties.add(sets);
    }
    List<World.Event> events = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      int name = random.nextInt(names.size());
      Data.Event event = names.get(name);
      int by = random.nextInt(many);
      events.add(
          new World.Event(
              event.name(),
              ago(DAYS),
              "m" + i,
              user(by),
              event.of().equals("account") ? account(by, people) : "",
              properties.get(name).get(random.nextInt(VARIETY))));
    }
    return new World(accounts, users, events);
  }

  private static String user(int i) {
    return "u" + i;
  }

  private static String account(int user, int people) {
    return "a" + user / people;
  }

  private World.Row row(long from, String entity, String account) {
    Data.Entity declared = motion.data().entities().get(entity);
    Map<String, Datum> values = declared == null ? Map.of() : values(declared.attributes(), 500);
    return new World.Row(from, OptionalLong.empty(), account, values);
  }

  private Map<String, Datum> values(Map<String, Data.Attribute> declared, int numbers) {
    Map<String, Datum> values = new HashMap<>();
    for (Data.Attribute attribute : declared.values()) {
      if (random.nextInt(10) > 0) {
        values.put(attribute.name(), value(attribute, numbers));
      }
    }
    return values;
  }

  private Datum value(Data.Attribute attribute, int numbers) {
    List<String> texts = attribute.oneOf().isEmpty() ? words : attribute.oneOf();
    return switch (attribute.type()) {
      case STRING, PERSON -> Datum.text(texts.get(random.nextInt(texts.size())));
      case INT, DECIMAL, MONEY -> Datum.number(random.nextInt(numbers));
      case BOOL -> Datum.truth(random.nextInt(4) == 0);
      case TIMESTAMP, DATE -> Datum.instant(ago(DAYS) + TimeUnit.DAYS.toMicros(DAYS / 2));
      case DURATION -> Datum.length(TimeUnit.HOURS.toMicros(random.nextInt(numbers)));
    };
  }

  private long ago(long days) {
    return NOW - (long) (random.nextDouble() * TimeUnit.DAYS.toMicros(days));
  }
}
