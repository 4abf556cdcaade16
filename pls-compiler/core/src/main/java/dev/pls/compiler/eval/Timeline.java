package dev.pls.compiler.eval;

import dev.pls.compiler.model.Data;
import dev.pls.compiler.model.Motion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The declared events of a world, each row once, by name and by user or account; oldest first. */
final class Timeline {
  private final Map<String, Map<String, List<World.Event>>> byUser = new HashMap<>();
  private final Map<String, Map<String, List<World.Event>>> byAccount = new HashMap<>();

  Timeline(Motion motion, World world) {
    Map<String, List<World.Event>> byName = new HashMap<>();
    Set<World.Event> known = new HashSet<>();
    for (World.Event event : world.events()) {
      Data.Event declared = motion.data().events().get(event.name());
      if (declared != null
          && Datum.instant(event.at()) != Datum.MISSING
          && (event.id().isEmpty()
              || !hasIds(motion, declared)
              || known.add(declaredColumns(event, declared)))) {
        byName.computeIfAbsent(event.name(), n -> new ArrayList<>()).add(event);
      }
    }
    byName.values().forEach(events -> events.sort(Comparator.comparingLong(World.Event::at)));
    byName.forEach(
        (name, events) -> {
          byUser.put(name, by(World.Event::user, events));
          byAccount.put(name, by(World.Event::account, events));
        });
  }

  private static boolean hasIds(Motion motion, Data.Event event) {
    Data.@Nullable Source source = motion.data().sources().get(event.source());
    return source != null && !source.id().isEmpty();
  }

  /** The event as rows are compared: without columns that are not declared; rule 6. */
  private static World.Event declaredColumns(World.Event event, Data.Event declared) {
    Map<String, Datum> properties = new HashMap<>(event.properties());
    properties.keySet().retainAll(declared.properties().keySet());
    return new World.Event(
        event.name(), event.at(), event.id(), event.user(), event.account(), properties);
  }

  /** The events that carry a key, by it. */
  private static Map<String, List<World.Event>> by(
      Function<World.Event, String> key, List<World.Event> events) {
    Map<String, List<World.Event>> by = new HashMap<>();
    for (World.Event event : events) {
      if (!key.apply(event).isEmpty()) {
        by.computeIfAbsent(key.apply(event), k -> new ArrayList<>()).add(event);
      }
    }
    return by;
  }

  /** The events of a name that a user did. */
  List<World.Event> of(String name, String user) {
    return byUser.getOrDefault(name, Map.of()).getOrDefault(user, List.of());
  }

  /** The events of a name that carry an account on their row. */
  List<World.Event> ofAccount(String name, String account) {
    return byAccount.getOrDefault(name, Map.of()).getOrDefault(account, List.of());
  }
}
