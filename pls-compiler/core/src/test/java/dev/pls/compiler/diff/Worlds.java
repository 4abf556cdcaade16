package dev.pls.compiler.diff;

import dev.pls.compiler.eval.Datum;
import dev.pls.compiler.eval.Unit;
import dev.pls.compiler.eval.World;
import dev.pls.compiler.model.Data;
import dev.pls.compiler.model.Motion;
import dev.pls.compiler.model.NamedList;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Worlds by chance for a motion: few users and accounts, values that its text has or that lie
 * beside them, instants at the ends of its windows and a microsecond beside.
 */
final class Worlds {
  static final long NOW = Instant.parse("2026-01-15T12:00:00Z").toEpochMilli() * 1_000;
  static final List<Unit> UNITS =
      List.of(
          Unit.user("u1"), Unit.user("u2"), Unit.user("u3"), Unit.account("a"), Unit.account("b"));

  private static final long DAY = 86_400_000_000L;
  private static final List<String> USERS = List.of("u1", "u2", "u3");
  private static final List<String> ACCOUNTS = List.of("a", "b");

  private final Motion motion;
  private final Random random;
  private final List<BigDecimal> numbers = new ArrayList<>();
  private final List<String> texts = new ArrayList<>();
  private final List<Long> ages = new ArrayList<>();

  Worlds(Motion motion, String text, Random random) {
    this.motion = motion;
    this.random = random;
    Set<BigDecimal> found = new LinkedHashSet<>();
    Matcher number =
        Pattern.compile("(?<![\\w.-])[0-9]{1,6}(\\.[0-9]{1,3})?(?![\\w.-])").matcher(text);
    while (number.find()) {
      BigDecimal one = new BigDecimal(number.group());
      found.addAll(List.of(one, one.add(BigDecimal.ONE)));
    }
    numbers.addAll(found);
    for (int i = 0; i < 6; i++) {
      numbers.add(BigDecimal.valueOf(i));
    }
    Set<String> values = new LinkedHashSet<>();
    Matcher quoted = Pattern.compile("'([^'\\n]{1,30})'").matcher(text);
    while (quoted.find()) {
      values.add(quoted.group(1));
    }
    for (NamedList list : motion.lists().values()) {
      values.addAll(list.values().subList(0, Math.min(6, list.values().size())));
    }
    texts.addAll(values);
    texts.addAll(List.of("s1", "s2", "x.example"));
    Set<Long> lengths = new LinkedHashSet<>();
    Matcher length = Pattern.compile("(?<![\\w.-])([0-9]{1,3})([hdw])(?![\\w.-])").matcher(text);
    while (length.find()) {
      long unit =
          length.group(2).equals("h") ? DAY / 24 : length.group(2).equals("d") ? DAY : 7 * DAY;
      lengths.add(Long.parseLong(length.group(1)) * unit);
    }
    lengths.removeIf(l -> l > 60 * DAY);
    ages.addAll(lengths);
  }

  World world() {
    int density = 1 + random.nextInt(14);
    double missing = random.nextInt(3) * 0.15;
    Map<String, List<World.Row>> accounts = new HashMap<>();
    for (String account : ACCOUNTS) {
      accounts.put(account, rows("account", false, missing));
    }
    Map<String, List<World.Row>> users = new HashMap<>();
    for (String user : USERS) {
      users.put(user, rows("user", true, missing));
    }
    List<World.Event> events = new ArrayList<>();
    for (Data.Event event : motion.data().events().values()) {
      int size = random.nextInt(3) == 0 ? 0 : random.nextInt(density);
      for (int i = 0; i < size; i++) {
        World.Event one = event(event, missing);
        events.add(one);
        if (random.nextInt(8) == 0) {
          events.add(one); // told twice
        }
      }
    }
    return new World(accounts, users, events);
  }

  private List<World.Row> rows(String entity, boolean ofUser, double missing) {
    List<World.Row> rows = new ArrayList<>();
    String account = ofUser && random.nextInt(8) > 0 ? pick(ACCOUNTS) : "";
    rows.add(row(Long.MIN_VALUE, entity, account, missing));
    if (random.nextInt(3) == 0) {
      String later = ofUser && random.nextInt(4) == 0 ? pick(ACCOUNTS) : account;
      rows.add(row(NOW - age(), entity, later, missing));
    }
    return rows;
  }

  private World.Row row(long from, String entity, String account, double missing) {
    Map<String, Datum> attributes = new HashMap<>();
    Data.Entity declared = motion.data().entities().get(entity);
    if (declared != null) {
      declared.attributes().values().forEach(a -> put(attributes, a, missing));
    }
    return new World.Row(from, OptionalLong.empty(), account, attributes);
  }

  private void put(Map<String, Datum> values, Data.Attribute declared, double missing) {
    if (random.nextDouble() >= missing) {
      values.put(declared.name(), value(declared));
    }
  }

  private World.Event event(Data.Event declared, double missing) {
    Map<String, Datum> properties = new HashMap<>();
    declared.properties().values().forEach(p -> put(properties, p, missing));
    boolean ofUser = declared.of().equals("user");
    String account = !ofUser || random.nextInt(10) == 0 ? pick(ACCOUNTS) : "";
    return new World.Event(
        declared.name(),
        NOW - age(),
        "m" + random.nextInt(1_000_000),
        ofUser || random.nextInt(4) == 0 ? pick(USERS) : "",
        account,
        properties);
  }

  private Datum value(Data.Attribute declared) {
    return switch (declared.type()) {
      case INT -> Datum.number(pick(numbers).setScale(0, java.math.RoundingMode.DOWN));
      case DECIMAL, MONEY -> Datum.number(pick(numbers));
      case BOOL -> Datum.truth(random.nextBoolean());
      case TIMESTAMP -> Datum.instant(NOW + (random.nextBoolean() ? age() : -age()));
      case DATE -> Datum.instant((NOW + (random.nextInt(21) - 10) * DAY) / DAY * DAY);
      case DURATION -> Datum.length(age());
      case STRING, PERSON ->
          Datum.text(
              declared.oneOf().isEmpty() || random.nextInt(10) == 0
                  ? pick(texts)
                  : pick(declared.oneOf()));
    };
  }

  /** How long ago: recently, or at the end of a window, or beside it. */
  private long age() {
    if (ages.isEmpty() || random.nextInt(3) > 0) {
      return random.nextInt(40) * (DAY / 8) + random.nextInt(2);
    }
    return Math.max(0, pick(ages) + random.nextInt(3) - 1);
  }

  private <T> T pick(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }
}
