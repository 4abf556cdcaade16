package dev.pls.compiler.eval;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * What is stored of accounts, users and what happened: all that a verdict can rest on. Keys are
 * texts; an empty one is missing. Instants are microseconds since 1970.
 *
 * @param accounts the rows of each account, by key
 * @param users the rows of each user, by key
 * @param events what happened, in any order
 */
public record World(
    Map<String, List<Row>> accounts, Map<String, List<Row>> users, List<Event> events) {
  public World {
    accounts = Map.copyOf(accounts);
    users = Map.copyOf(users);
    events = List.copyOf(events);
  }

  /**
   * A version of an account or user. Where versions are not kept there is one, from the beginning
   * of time.
   *
   * @param from since when it holds
   * @param to when it ends; empty if it has not
   * @param account the key of the account that a user belongs to; empty if none
   * @param attributes its attributes; those not here are missing
   */
  public record Row(long from, OptionalLong to, String account, Map<String, Datum> attributes) {
    public Row {
      attributes = Map.copyOf(attributes);
    }
  }

  /**
   * Something that happened.
   *
   * @param name the event's name
   * @param at when
   * @param id what tells its row from others, where its source has that; empty otherwise
   * @param user the user on its row; empty if none
   * @param account the account on its row; empty if none
   * @param properties its properties; those not here are missing
   */
  public record Event(
      String name, long at, String id, String user, String account, Map<String, Datum> properties) {
    public Event {
      properties = Map.copyOf(properties);
    }
  }
}
