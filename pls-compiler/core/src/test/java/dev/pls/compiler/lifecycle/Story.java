package dev.pls.compiler.lifecycle;

import dev.pls.compiler.eval.Datum;
import dev.pls.compiler.eval.Unit;
import dev.pls.compiler.eval.World;
import dev.pls.compiler.model.Data;
import dev.pls.compiler.model.Motion;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What happens, and what becomes of it, in the order of time:
 *
 * <pre>
 * == sustained: It enters once the verdict has held for two hours
 * ann of north                                  ann is a user of the account north; {@code ann of}: of none
 * 0d 10:00  ann query_run rows=3                an event, with its properties
 * 0d 12:00  > ann enters                        what becomes of it
 * 1d 00:00  ann said disqualified               a disposition
 * 1d 00:00  north blocked=true                  attributes that change from then on
 * 1d 00:00  ann of south                        ann belongs to another account from then on
 * 1d 00:00  ann ends                            there is no row of ann from then on
 * 1d 00:00  run ann=yes bob=no cid=12           a recorded run: who qualifies, or with what score
 * 9d 00:00  = ann out                           where each is at the end of the span
 * </pre>
 *
 * <p>The first word of the title is the qualification. A span begins at 0d 00:00, or at the instant
 * that stands by itself in a line {@code 2d 00:00 from}. Instants are days, hours and minutes from
 * 2026-01-01 on, and may have seconds and microseconds: {@code 0d 12:00:00.000001}; in values they
 * are written {@code 0d@12:00}.
 *
 * @param title what it shows
 * @param expected the lines that begin with {@code >} or {@code =}
 */
record Story(String qualification, String title, List<String> lines, List<String> expected) {
  private static final long BEGINNING =
      Instant.parse("2026-01-01T00:00:00Z").toEpochMilli() * 1_000;
  private static final Pattern INSTANT =
      Pattern.compile("(-?\\d+)d[ @](\\d\\d):(\\d\\d)(?::(\\d\\d)(?:\\.(\\d{6}))?)?");
  private static final Pattern LINE = Pattern.compile("(-?\\d+d [0-9:.]+)\\s+(.*)");

  static List<Story> read(String text) {
    List<Story> stories = new ArrayList<>();
    for (String written : text.split("\n")) {
      String line = written.replaceFirst("#.*", "").strip().replaceAll("(?<=\\S) +", " ");
      if (line.startsWith("== ")) {
        String[] title = line.substring(3).split(": ", 2);
        stories.add(new Story(title[0], title[1], new ArrayList<>(), new ArrayList<>()));
      } else if (!line.isEmpty()) {
        Story story = stories.get(stories.size() - 1);
        boolean expected = line.contains(" > ") || line.contains(" = ");
        (expected ? story.expected : story.lines).add(line);
      }
    }
    return stories;
  }

  /** What becomes of it, in the form of the lines that are expected. */
  List<String> tell(Motion motion) {
    Telling telling = new Telling(motion);
    lines.forEach(telling::line);
    String[] end = expected.get(expected.size() - 1).split(" = ", 2);
    return telling.fold(qualification, instant(end[0]));
  }

  private static long instant(String text) {
    Matcher matcher = INSTANT.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("no instant: " + text);
    }
    long minutes =
        (Long.parseLong(matcher.group(1)) * 24 + Long.parseLong(matcher.group(2))) * 60
            + Long.parseLong(matcher.group(3));
    long seconds = minutes * 60 + (matcher.group(4) == null ? 0 : Long.parseLong(matcher.group(4)));
    long micros = matcher.group(5) == null ? 0 : Long.parseLong(matcher.group(5));
    return BEGINNING + seconds * 1_000_000 + micros;
  }

  private static String text(long instant) {
    long micros = instant - BEGINNING;
    long seconds = Math.floorDiv(micros, 1_000_000L);
    long second = Math.floorMod(seconds, 60L);
    long micro = Math.floorMod(micros, 1_000_000L);
    long minutes = Math.floorDiv(seconds, 60L);
    String time =
        String.format(
            Locale.ROOT,
            "%dd %02d:%02d",
            Math.floorDiv(minutes, 1440L),
            Math.floorMod(minutes, 1440L) / 60,
            Math.floorMod(minutes, 60L));
    return second == 0 && micro == 0
        ? time
        : time
            + String.format(Locale.ROOT, ":%02d", second)
            + (micro == 0 ? "" : String.format(Locale.ROOT, ".%06d", micro));
  }

  /** What is stored when the story is told. */
  private static final class Telling {
    private final Motion motion;
    private final Map<String, List<World.Row>> accounts = new TreeMap<>();
    private final Map<String, List<World.Row>> users = new TreeMap<>();
    private final List<World.Event> events = new ArrayList<>();
    private final List<Disposition> dispositions = new ArrayList<>();
    private final List<Run> runs = new ArrayList<>();
    private long from = BEGINNING;

    Telling(Motion motion) {
      this.motion = motion;
    }

    void line(String line) {
      Matcher matcher = LINE.matcher(line);
      boolean dated = matcher.matches();
      long at = dated ? instant(matcher.group(1)) : Long.MIN_VALUE;
      String[] words = (dated ? matcher.group(2) : line).split(" ");
      if (words[0].equals("from")) {
        from = at;
      } else if (words[0].equals("run")) {
        run(at, words);
      } else if (words[1].equals("of")) {
        String account = words.length > 2 ? words[2] : "";
        if (!account.isEmpty()) {
          accounts.computeIfAbsent(account, a -> new ArrayList<>(List.of(row())));
        }
        users.computeIfAbsent(words[0], u -> new ArrayList<>());
        version(words[0], at, account, Map.of());
      } else if (words[1].equals("said")) {
        dispositions.add(new Disposition(unit(words[0]), words[2], at));
      } else if (words[1].equals("ends")) {
        end(words[0], at);
      } else if (words[1].contains("=")) {
        version(words[0], at, "", values(words, 1, attributes(words[0])));
      } else {
        event(at, words);
      }
    }

    /** The value of a key, which must be there. */
    private static <V> V known(Map<String, V> map, String key) {
      return Objects.requireNonNull(map.get(key), key);
    }

    private Unit unit(String key) {
      return users.containsKey(key) ? Unit.user(key) : Unit.account(key);
    }

    private Map<String, Data.Attribute> attributes(String key) {
      return known(motion.data().entities(), unit(key).entity()).attributes();
    }

    private static World.Row row() {
      return new World.Row(Long.MIN_VALUE, OptionalLong.empty(), "", Map.of());
    }

    /** A version from an instant on, with all that was said before. */
    private void version(String key, long at, String account, Map<String, Datum> change) {
      List<World.Row> versions =
          users.containsKey(key)
              ? known(users, key)
              : accounts.computeIfAbsent(key, k -> new ArrayList<>());
      if (versions.isEmpty()) {
        versions.add(new World.Row(at, OptionalLong.empty(), account, change));
        return;
      }
      World.Row last = versions.get(versions.size() - 1);
      Map<String, Datum> attributes = new HashMap<>(last.attributes());
      attributes.putAll(change);
      if (last.from() == at) {
        versions.remove(last);
      }
      versions.add(
          new World.Row(
              at, OptionalLong.empty(), account.isEmpty() ? last.account() : account, attributes));
    }

    private void end(String key, long at) {
      List<World.Row> versions = known(users.containsKey(key) ? users : accounts, key);
      World.Row last = versions.remove(versions.size() - 1);
      versions.add(
          new World.Row(last.from(), OptionalLong.of(at), last.account(), last.attributes()));
    }

    private void event(long at, String[] words) {
      Data.Event declared = known(motion.data().events(), words[1]);
      boolean ofUser = declared.of().equals("user");
      events.add(
          new World.Event(
              words[1],
              at,
              "",
              ofUser ? words[0] : "",
              ofUser ? "" : words[0],
              values(words, 2, declared.properties())));
    }

    private static Map<String, Datum> values(
        String[] words, int first, Map<String, Data.Attribute> declared) {
      Map<String, Datum> values = new HashMap<>();
      for (int i = first; i < words.length; i++) {
        String[] value = words[i].split("=", 2);
        values.put(
            value[0],
            switch (known(declared, value[0]).type()) {
              case INT, DECIMAL, MONEY -> Datum.number(new BigDecimal(value[1]));
              case BOOL -> Datum.truth(value[1].equals("true"));
              case TIMESTAMP -> Datum.instant(instant(value[1]));
              default -> Datum.text(value[1]);
            });
      }
      return values;
    }

    private void run(long at, String[] words) {
      Map<Unit, Standing> standings = new HashMap<>();
      for (int i = 1; i < words.length; i++) {
        String[] said = words[i].split("=", 2);
        boolean scored = said[1].matches("\\d+");
        standings.put(
            unit(said[0]),
            new Standing(
                scored || said[1].equals("yes"),
                false,
                said[1].equals("excluded") ? List.of("customer") : List.of(),
                "",
                scored ? List.of(new BigDecimal(said[1])) : List.of(),
                known(users, said[0]).get(0).account(),
                false));
      }
      runs.add(new Run(at, standings));
    }

    List<String> fold(String qualification, long to) {
      Lifecycles lifecycles = new Lifecycles(motion);
      Span span = new Span(from, to);
      Lifecycle lifecycle =
          runs.isEmpty()
              ? lifecycles.fold(
                  qualification, new World(accounts, users, events), dispositions, span)
              : lifecycles.fold(qualification, runs, dispositions, span);
      List<String> told = new ArrayList<>();
      for (Change change : lifecycle.changes()) {
        told.add(text(change.at()) + " > " + change.unit().key() + " " + told(change));
      }
      told.add(
          text(to)
              + " = "
              + lifecycle.states().entrySet().stream()
                  .map(e -> e.getKey().key() + " " + told(e.getValue()))
                  .collect(Collectors.joining(", ")));
      return told;
    }

    private static String told(Change change) {
      if (change instanceof Change.Entered entered) {
        return (entered.again() ? "requalifies" : "enters")
            + (entered.standing().heldOut() ? ", held out" : "");
      } else if (change instanceof Change.Joined joined) {
        return "joins " + joined.to().key();
      } else if (change instanceof Change.Left left) {
        return "leaves: " + told(left.cause());
      } else if (change instanceof Change.Parted parted) {
        return "parts: " + told(parted.cause());
      }
      Change.Cooling cooling = (Change.Cooling) change;
      return "cools down until " + text(cooling.until());
    }

    private static String told(Cause cause) {
      if (cause instanceof Cause.Excluded excluded) {
        return "excluded by " + String.join(" and ", excluded.exclusions());
      } else if (cause instanceof Cause.Disposed disposed) {
        return "disposition " + disposed.disposition();
      }
      return cause.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    private static String told(State state) {
      String position =
          state.position() instanceof State.In in
              ? "in since " + text(in.since())
              : state.position() instanceof State.Joined joined
                  ? "joined to " + joined.to().key()
                  : state.position() instanceof State.Cooling cooling
                      ? "cooling down until " + text(cooling.until())
                      : "out";
      return position + (state.standing().heldOut() ? ", held out" : "");
    }
  }
}
