package dev.pls.compiler.lifecycle;

import dev.pls.compiler.eval.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Rules 24 and 25 read literally: at every instant of a grid all units are looked at, and
 * "throughout the last" is asked of every instant of it. Right where nothing happens off the grid;
 * slow.
 *
 * @param sustain in microseconds
 * @param expires in microseconds
 * @param cooldown in microseconds, by disposition
 * @param declared the dispositions that the motion declares
 */
record Oracle(
    long sustain,
    long expires,
    Map<String, Long> cooldown,
    Set<String> declared,
    boolean onePerAccount) {

  /** What becomes of units, each in one line. */
  List<String> tell(
      Map<Unit, SortedMap<Long, Standing>> standings, List<Disposition> said, long from) {
    return new Course(standings, said).tell(from);
  }

  private final class Course {
    private final Map<Unit, SortedMap<Long, Standing>> standings;
    private final List<Disposition> said;
    private final TreeMap<Unit, Long> in = new TreeMap<>();
    private final TreeMap<Unit, Unit> joined = new TreeMap<>();
    private final Set<Unit> before = new HashSet<>();
    private final Map<Unit, Long> expired = new HashMap<>();
    private final Map<Unit, String> accounts = new HashMap<>();
    private final List<String> told = new ArrayList<>();

    Course(Map<Unit, SortedMap<Long, Standing>> standings, List<Disposition> said) {
      this.standings = new TreeMap<>(standings);
      this.said = said.stream().filter(d -> declared.contains(d.name())).toList();
    }

    List<String> tell(long from) {
      for (long now : standings.values().iterator().next().tailMap(from).keySet()) {
        for (Unit unit : standings.keySet()) {
          String cause = cause(unit, now);
          if (in.containsKey(unit) && !cause.isEmpty()) {
            in.remove(unit);
            told.add(now + " " + unit.key() + " leaves: " + cause);
            if (cause.equals("Expired")) {
              expired.put(unit, now);
            }
          }
          if (disposed(unit, now)) {
            told.add(now + " " + unit.key() + " cools");
          }
        }
        Map<Unit, String> waiting = new TreeMap<>();
        for (Unit unit : List.copyOf(joined.keySet())) {
          String cause = cause(unit, now);
          Unit host = Objects.requireNonNull(joined.get(unit));
          if (!at(unit, now).account().equals(accounts.get(unit))) {
            waiting.put(unit, "Moved");
          } else if (!cause.isEmpty()) {
            waiting.put(unit, cause);
          } else if (!in.containsKey(host) || !account(host, now).equals(account(unit, now))) {
            waiting.put(unit, "Released");
          }
        }
        joined.keySet().removeAll(waiting.keySet());
        List<Unit> able =
            standings.keySet().stream()
                .filter(unit -> able(unit, now))
                .sorted(
                    Comparator.<Unit, BigDecimal>comparing(unit -> at(unit, now).scores().get(0))
                        .reversed()
                        .thenComparing(Unit::key))
                .toList();
        for (Unit unit : able) {
          Unit host = host(unit, now);
          if (host == null) {
            in.put(unit, now);
            told.add(now + " " + unit.key() + (before.add(unit) ? " enters" : " requalifies"));
          } else {
            joined.put(unit, host);
            told.add(now + " " + unit.key() + " joins " + host.key());
          }
          waiting.remove(unit);
        }
        waiting.forEach((unit, cause) -> told.add(now + " " + unit.key() + " parts: " + cause));
        standings.keySet().forEach(unit -> accounts.put(unit, at(unit, now).account()));
      }
      return told;
    }

    private Standing at(Unit unit, long now) {
      return Objects.requireNonNull(Objects.requireNonNull(standings.get(unit)).get(now));
    }

    private String account(Unit unit, long now) {
      return at(unit, now).account();
    }

    private @Nullable Unit host(Unit unit, long now) {
      return in.keySet().stream()
          .filter(
              other ->
                  onePerAccount
                      && !account(unit, now).isEmpty()
                      && account(other, now).equals(account(unit, now)))
          .findFirst()
          .orElse(null);
    }

    private boolean throughout(Unit unit, long from, long to, Predicate<Standing> predicate) {
      return Objects.requireNonNull(standings.get(unit)).subMap(from, to + 1).values().stream()
          .allMatch(predicate);
    }

    private boolean able(Unit unit, long now) {
      Standing standing = at(unit, now);
      Long expiredAt = expired.get(unit);
      return !in.containsKey(unit)
          && !joined.containsKey(unit)
          && said.stream()
              .filter(d -> d.unit().equals(unit))
              .noneMatch(d -> d.at() <= now && now < d.at() + cooldown.getOrDefault(d.name(), 0L))
          && (expiredAt == null || !throughout(unit, expiredAt, now, Standing::qualified))
          && standing.qualified()
          && (standing.alone() || throughout(unit, now - sustain, now, Standing::qualified));
    }

    private boolean disposed(Unit unit, long now) {
      return said.stream()
          .anyMatch(d -> d.unit().equals(unit) && d.at() == now && cooldown.containsKey(d.name()));
    }

    /** Why a unit that is in, or joined, is so no more. */
    private String cause(Unit unit, long now) {
      long entered = in.getOrDefault(unit, Long.MAX_VALUE);
      long newest =
          said.stream()
              .filter(d -> d.unit().equals(unit) && d.at() <= now)
              .mapToLong(Disposition::at)
              .max()
              .orElse(0);
      if (!at(unit, now).excludedBy().isEmpty()) {
        return "Excluded";
      } else if (disposed(unit, now)) {
        return "Disposed";
      } else if (throughout(unit, now - expires, now, s -> !s.qualified())) {
        return "Unqualified";
      } else if (!declared.isEmpty() && now - Math.max(entered, newest) >= expires) {
        return "Expired";
      }
      return "";
    }
  }
}
