package dev.pls.compiler.diff.wording;

import dev.pls.compiler.diff.Change;
import dev.pls.compiler.model.Data;
import dev.pls.compiler.model.NamedList;
import dev.pls.compiler.model.Spoken;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Changes to the data that a motion rests on, as clauses about what changed. */
final class DataWording {
  private DataWording() {}

  static String list(Change.Altered change) {
    NamedList was = (NamedList) change.was().model();
    NamedList is = (NamedList) change.is().model();
    List<String> clauses =
        Says.members(was.values(), is.values(), "it now also has", "it no longer has", Plain::code);
    if (was.numeric() != is.numeric()) {
      clauses.add("its values are " + (is.numeric() ? "numbers" : "texts") + " now");
    }
    return String.join("; ", clauses);
  }

  static String source(Change.Altered change) {
    Data.Source was = (Data.Source) change.was().model();
    Data.Source is = (Data.Source) change.is().model();
    return switch (change.facet()) {
      case "system" ->
          "its data comes from "
              + system(is.kind())
              + " now, from "
              + system(was.kind())
              + " before";
      case "freshness" ->
          Says.fact("how old its data may be", was.freshness(), is.freshness(), Spoken::duration);
      case "retention" ->
          Says.fact("how long it keeps data", was.retention(), is.retention(), Spoken::duration);
      default ->
          "its rows are told apart "
              + Says.nowBefore(
                  is.id().isEmpty() ? "by all they say" : "by " + Plain.code(is.id()),
                  was.id().isEmpty() ? "by all they say" : "by " + Plain.code(was.id()));
    };
  }

  private static String system(String kind) {
    return Plain.text(Spoken.system(kind));
  }

  static String entity(Change.Altered change) {
    Data.Entity was = (Data.Entity) change.was().model();
    Data.Entity is = (Data.Entity) change.is().model();
    return switch (change.facet()) {
      case "key" -> "its key is " + codes(is.key(), was.key());
      case "source" -> "it comes from " + codes(is.source(), was.source());
      default ->
          is.belongsTo()
              .map(e -> "it belongs to an " + Plain.text(e) + " now")
              .orElse(
                  "it belongs to no " + was.belongsTo().map(Plain::text).orElse("") + " any more");
    };
  }

  private static String codes(String now, String before) {
    return Says.nowBefore(Plain.code(now), Plain.code(before));
  }

  static String attribute(Change.Altered change) {
    Data.Attribute was = (Data.Attribute) change.was().model();
    Data.Attribute is = (Data.Attribute) change.is().model();
    return switch (change.facet()) {
      case "type" -> "it is " + Says.nowBefore(type(is), type(was));
      case "values" -> values(was.oneOf(), is.oneOf());
      case "history" ->
          is.history() == Data.History.VERSIONED
              ? "its earlier values are kept now"
              : "its earlier values are no longer kept";
      case "pii" -> is.pii() ? "it tells of a person now" : "it no longer tells of a person";
      default -> "it is " + Says.nowBefore(derived(is), derived(was));
    };
  }

  private static String derived(Data.Attribute attribute) {
    return attribute
        .derive()
        .map(formula -> "made by " + Plain.code(formula.text()))
        .orElse("read as it is stored");
  }

  private static String type(Data.Attribute attribute) {
    String type =
        switch (attribute.type()) {
          case STRING -> "a text";
          case INT -> "a whole number";
          case DECIMAL -> "a number";
          case BOOL -> "yes or no";
          case TIMESTAMP -> "an instant";
          case DATE -> "a day";
          case DURATION -> "a length of time";
          case PERSON -> "a person";
          case MONEY -> "an amount of money";
        };
    return attribute.currency().isEmpty() ? type : type + " in " + Plain.text(attribute.currency());
  }

  private static String values(List<String> was, List<String> is) {
    if (was.isEmpty()) {
      return "it can only be " + Plain.or(is.stream().map(Plain::code).toList()) + " now";
    } else if (is.isEmpty()) {
      return "it can be anything now, only "
          + Plain.or(was.stream().map(Plain::code).toList())
          + " before";
    }
    return String.join(
        "; ", Says.members(was, is, "it can now also be", "it can no longer be", Plain::code));
  }

  static String identity(Change.Altered change) {
    Data.Identity was = (Data.Identity) change.was().model();
    Data.Identity is = (Data.Identity) change.is().model();
    List<String> clauses = new ArrayList<>();
    if (!was.by().equals(is.by())) {
      clauses.add(Says.fact("the way", was.by(), is.by(), by -> Plain.text(by.replace('_', ' '))));
    }
    if (!was.coverage().equals(is.coverage())) {
      clauses.add(
          Says.fact(
              "the share that is mapped",
              was.coverage(),
              is.coverage(),
              value -> Plain.text(Spoken.value(value))));
    }
    return String.join("; ", clauses);
  }

  static String event(Change.Altered change) {
    Data.Event was = (Data.Event) change.was().model();
    Data.Event is = (Data.Event) change.is().model();
    return switch (change.facet()) {
      case "source" -> "it comes from " + codes(is.source(), was.source());
      case "unit" ->
          "it is what each " + Plain.text(is.of()) + " does now, each " + was.of() + " before";
      default -> "it is " + Says.nowBefore(Spoken.word(is.status()), Spoken.word(was.status()));
    };
  }

  /** Names of tables and columns, by what they are of. */
  static String environment(Change.Altered change) {
    Map<String, String> was = names((Data.Environment) change.was().model());
    Map<String, String> is = names((Data.Environment) change.is().model());
    Set<String> all = new LinkedHashSet<>(is.keySet());
    all.addAll(was.keySet());
    List<String> clauses = new ArrayList<>();
    for (String what : all) {
      Optional<String> before = Optional.ofNullable(was.get(what));
      Optional<String> now = Optional.ofNullable(is.get(what));
      if (!before.equals(now)) {
        clauses.add(
            what
                + " is "
                + Says.nowBefore(
                    now.map(Plain::code).orElse("not named"),
                    before.map(Plain::code).orElse("not named")));
      }
    }
    return Plain.and(clauses);
  }

  private static Map<String, String> names(Data.Environment one) {
    Map<String, String> names = new LinkedHashMap<>();
    put(names, "the database", one.database());
    put(names, "the schema", one.schema());
    put(names, "the table of events", one.eventsTable());
    put(names, "the column of properties", one.properties());
    one.eventColumns().forEach((name, column) -> put(names, of("the column of ", name), column));
    one.propertyColumns().forEach((name, column) -> put(names, of("the column of ", name), column));
    tables(names, one.eventTables());
    tables(names, one.entityTables());
    return names;
  }

  private static void tables(Map<String, String> names, Map<String, Data.Table> tables) {
    tables.forEach(
        (of, table) -> {
          put(names, of("the table of ", of), table.table());
          table.roles().forEach((role, column) -> put(names, of("its column of ", role), column));
          table.columns().forEach((name, column) -> put(names, of("its column of ", name), column));
        });
  }

  private static String of(String noun, String name) {
    return noun + Plain.code(name);
  }

  private static void put(Map<String, String> names, String what, String name) {
    if (!name.isEmpty()) {
      names.put(what, name);
    }
  }
}
