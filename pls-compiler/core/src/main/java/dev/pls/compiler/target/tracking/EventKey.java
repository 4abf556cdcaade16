package dev.pls.compiler.target.tracking;

import dev.pls.compiler.model.Data;
import dev.pls.compiler.model.Motion;
import java.util.ArrayList;
import java.util.List;

/**
 * A key that comes with an event.
 *
 * @param entity what it identifies
 * @param required whether every event has it; an account's key on a user's event is optional, since
 *     the event counts for the account of its user ({@code semantics.md} rule 8)
 */
record EventKey(String name, String entity, boolean required) {
  /** The keys of an event: its unit's, and of a user's event also the account's. */
  static List<EventKey> of(Motion motion, Data.Event event) {
    List<EventKey> keys = new ArrayList<>();
    Data.Entity unit = motion.data().entities().get(event.of());
    if (unit != null) {
      keys.add(new EventKey(unit.key(), unit.name(), true));
      unit.belongsTo()
          .map(motion.data().entities()::get)
          .filter(owner -> !owner.key().equals(unit.key()))
          .ifPresent(owner -> keys.add(new EventKey(owner.key(), owner.name(), false)));
    }
    return keys;
  }
}
