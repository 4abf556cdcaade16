package dev.pls.compiler.diff;

import static dev.pls.compiler.diff.Terms.any;
import static dev.pls.compiler.diff.Terms.fact;

import dev.pls.compiler.model.Data;
import dev.pls.compiler.model.NamedList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The data that a motion rests on. */
final class DataOutline {
  private final Outline outline;
  private final Terms terms;

  private DataOutline(Outline outline) {
    this.outline = outline;
    this.terms = new Terms(outline.motion());
  }

  static void add(Outline outline) {
    DataOutline all = new DataOutline(outline);
    Data data = outline.motion().data();
    outline.motion().lists().values().forEach(all::list);
    data.sources().values().forEach(all::source);
    data.entities().values().forEach(all::entity);
    data.identity().ifPresent(all::identity);
    data.events().values().forEach(all::event);
    data.environments().values().forEach(all::environment);
  }

  private void list(NamedList list) {
    outline
        .begin(ElementKind.LIST, list.name(), "", list.place(), list)
        .put("values", Term.set(list.numeric() ? "numbers" : "texts", list.values()))
        .end();
  }

  private void source(Data.Source source) {
    outline
        .begin(ElementKind.SOURCE, source.name(), "", source.place(), source)
        .put("system", Term.of(source.kind()))
        .put("freshness", fact(source.freshness(), Terms::duration))
        .put("retention", fact(source.retention(), Terms::duration))
        .put("row-id", Term.of(source.id()))
        .words(source.meta())
        .end();
  }

  private void entity(Data.Entity entity) {
    outline
        .begin(ElementKind.ENTITY, entity.name(), "", entity.place(), entity)
        .put("key", Term.of(entity.key()))
        .put("source", Term.ref(ElementKind.SOURCE, entity.source()))
        .put("belongs-to", entity.belongsTo().map(Term::of).orElse(Term.NONE))
        .words(entity.meta())
        .end();
    for (Data.Attribute attribute : entity.attributes().values()) {
      outline
          .begin(
              ElementKind.ATTRIBUTE,
              entity.name(),
              attribute.name(),
              "",
              attribute.place(),
              attribute)
          .put("type", type(attribute))
          .put("values", any(attribute.oneOf()))
          .put("history", Term.of(attribute.history()))
          .put("pii", attribute.pii() ? Term.of(true) : Term.NONE)
          .put("derive", terms.condition(attribute.derive()))
          .words("description", attribute.description())
          .end();
    }
  }

  private static Term type(Data.Attribute attribute) {
    return attribute.currency().isEmpty()
        ? Term.of(attribute.type())
        : Term.list("type", Term.of(attribute.type()), Term.of(attribute.currency()));
  }

  private void identity(Data.Identity identity) {
    outline
        .begin(ElementKind.IDENTITY, "", "", identity.place(), identity)
        .put(
            "join",
            Terms.words(
                "by", fact(identity.by(), Term::of),
                "coverage", fact(identity.coverage(), Terms::value)))
        .end();
  }

  private void event(Data.Event event) {
    outline
        .begin(ElementKind.EVENT, event.name(), "", event.place(), event)
        .put("source", Term.ref(ElementKind.SOURCE, event.source()))
        .put("unit", Term.of(event.of()))
        .put("status", Term.of(event.status()))
        .words(event.meta(), "description", event.description())
        .end();
    for (Data.Attribute property : event.properties().values()) {
      outline
          .begin(
              ElementKind.PROPERTY, event.name(), property.name(), "", property.place(), property)
          .put("type", type(property))
          .put("values", any(property.oneOf()))
          .put("pii", property.pii() ? Term.of(true) : Term.NONE)
          .words("description", property.description())
          .end();
    }
  }

  private void environment(Data.Environment one) {
    outline
        .begin(ElementKind.ENVIRONMENT, one.name(), "", one.place(), one)
        .put(
            "names",
            Terms.words(
                "database", one.database(),
                "schema", one.schema(),
                "events", one.eventsTable(),
                "event_tables", tables(ElementKind.EVENT, one.eventTables()),
                "event_columns", Terms.map(one.eventColumns(), Term::of),
                "properties", one.properties(),
                "property_columns", Terms.map(one.propertyColumns(), Term::of),
                "entity_tables", tables(ElementKind.ENTITY, one.entityTables())))
        .end();
  }

  private static Term tables(ElementKind kind, Map<String, Data.Table> tables) {
    List<Term> all = new ArrayList<>();
    tables.forEach((of, table) -> all.add(Term.list("of", Term.ref(kind, of), table(table))));
    return any(all);
  }

  private static Term table(Data.Table table) {
    return Term.list(
        table.table(), Terms.map(table.roles(), Term::of), Terms.map(table.columns(), Term::of));
  }
}
