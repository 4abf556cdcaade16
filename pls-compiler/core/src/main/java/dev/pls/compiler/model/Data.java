package dev.pls.compiler.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What can be known: entities and their attributes, events and their properties, where they come
 * from, and where they lie.
 *
 * @param entities by name: {@code account}, {@code user}
 * @param identity how users are mapped to accounts
 * @param sources by name
 * @param events by name
 * @param environments physical names, by environment
 */
public record Data(
    Map<String, Entity> entities,
    Optional<Identity> identity,
    Map<String, Source> sources,
    Map<String, Event> events,
    Map<String, Environment> environments) {

  /** What an attribute or a property is. */
  public enum Type {
    STRING,
    INT,
    DECIMAL,
    BOOL,
    TIMESTAMP,
    DATE,
    DURATION,
    PERSON,
    MONEY
  }

  /** Whether an attribute's earlier values are kept. */
  public enum History {
    CURRENT,
    VERSIONED
  }

  /**
   * An attribute of an entity, or a property of an event.
   *
   * @param name its name
   * @param type what it is
   * @param oneOf the values it can have; empty if any
   * @param currency of money; empty otherwise
   * @param history whether earlier values are kept
   * @param pii whether it tells of a person
   * @param derive the formula it is made by
   * @param description what it is, in words
   */
  public record Attribute(
      String name,
      Type type,
      List<String> oneOf,
      String currency,
      History history,
      boolean pii,
      Optional<Condition> derive,
      String description,
      Place place) {
    public Attribute {
      oneOf = List.copyOf(oneOf);
    }
  }

  /**
   * A thing that attributes are of.
   *
   * @param name {@code account} or {@code user}
   * @param key the column that identifies it
   * @param source where its attributes come from
   * @param belongsTo the entity it is part of
   */
  public record Entity(
      String name,
      String key,
      String source,
      Optional<String> belongsTo,
      Map<String, Attribute> attributes,
      Meta meta,
      Place place) {}

  /**
   * How users are mapped to accounts.
   *
   * @param by email_domain, sso, billing, enrichment or explicit
   * @param coverage the share of users that are mapped
   */
  public record Identity(Fact<String> by, Fact<Value> coverage, Place place) {}

  /**
   * A system that data comes from.
   *
   * @param kind what it is: segment, warehouse …
   * @param freshness how old its data may be
   * @param retention how long it keeps data
   * @param id the column that tells rows apart; empty if none
   */
  public record Source(
      String name,
      String kind,
      Fact<Duration> freshness,
      Fact<Duration> retention,
      String id,
      Meta meta,
      Place place) {}

  /** Whether an event arrives. */
  public enum EventStatus {
    LIVE,
    PLANNED,
    DEPRECATED
  }

  /**
   * Something that happens.
   *
   * @param source where it is recorded
   * @param of the entity that does it
   * @param properties what is recorded with it
   */
  public record Event(
      String name,
      String source,
      String of,
      EventStatus status,
      String description,
      Map<String, Attribute> properties,
      Meta meta,
      Place place) {}

  /**
   * The physical names of data in one environment, as written; the plan reads them.
   *
   * @param database the database; empty if none is named
   * @param schema the schema; empty if none is named
   * @param eventsTable the one table of all events; empty if each has its own
   * @param eventTables the table of each event
   * @param eventColumns logical to physical name of the columns that all events share
   * @param properties the column that holds properties as JSON; empty if each is a column
   * @param propertyColumns the column of a property, where its name differs
   * @param entityTables the table of each entity
   */
  public record Environment(
      String name,
      String database,
      String schema,
      String eventsTable,
      Map<String, Table> eventTables,
      Map<String, String> eventColumns,
      String properties,
      Map<String, String> propertyColumns,
      Map<String, Table> entityTables,
      Place place) {}

  /**
   * A table.
   *
   * @param table its name
   * @param roles physical names of the columns with a fixed meaning: {@code at}, {@code user},
   *     {@code account}, {@code id}, {@code valid_from}, {@code valid_to}
   * @param columns physical names of properties or attributes
   */
  public record Table(String table, Map<String, String> roles, Map<String, String> columns) {}
}
