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
import org.jspecify.annotations.Nullable;

/** The declared events of a world, each row once, by name and user; oldest first. */
final class Timeline {
  private final Map<String, List<World.Event>> byName = new HashMap<>();
  private final Map<String, Map<String, List<World.Event>>> byUser = new HashMap<>();

  Timeline(Motion motion, World world) {
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
    byName.forEach((name, events) -> byUser.put(name, byUser(events)));
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

  private static Map<String, List<World.Event>> byUser(List<World.Event> events) {
    Map<String, List<World.Event>> byUser = new HashMap<>();
    for (World.Event event : events) {
      if (!event.user().isEmpty()) {
        byUser.computeIfAbsent(event.user(), u -> new ArrayList<>()).add(event);
      }
    }
    return byUser;
  }

  /** All events of a name. */
  List<World.Event> of(String name) {
    return byName.getOrDefault(name, List.of());
  }

  /** The events of a name that a user did. */
  List<World.Event> of(String name, String user) {
    return byUser.getOrDefault(name, Map.of()).getOrDefault(user, List.of());
  }
}
