package dev.pls.compiler.bind;

import dev.pls.compiler.expr.Type;
import dev.pls.compiler.model.Data;
import dev.pls.compiler.syntax.MapNode;
import dev.pls.compiler.syntax.ScalarNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Binds {@code data}. */
final class DataBinder {
  private final Binding binding;
  private final Scopes scopes;

  DataBinder(Binding binding, Scopes scopes) {
    this.binding = binding;
    this.scopes = scopes;
  }

  Data bind() {
    Fields data = binding.section("data");
    return new Data(
        data.map("entities").each(this::entity),
        data.map("identity").has("user_to_account")
            ? Optional.of(identity(data.map("identity").map("user_to_account")))
            : Optional.empty(),
        data.map("sources").each(DataBinder::source),
        data.map("events").each(this::event),
        data.map("environments").each(this::environment));
  }

  private Data.Entity entity(Fields fields) {
    String name = fields.key();
    return new Data.Entity(
        name,
        fields.text("key"),
        fields.ref(Kind.SOURCE, "source"),
        Optional.of(fields.ref(Kind.ENTITY, "belongs_to")).filter(s -> !s.isEmpty()),
        attributes(fields.map("attributes"), name),
        fields.meta(),
        fields.place());
  }

  private Data.Event event(Fields fields) {
    return new Data.Event(
        fields.key(),
        fields.ref(Kind.SOURCE, "source"),
        fields.ref(Kind.ENTITY, "of"),
        fields.word("status", Data.EventStatus.class, Data.EventStatus.LIVE),
        fields.text("description"),
        attributes(fields.map("properties"), ""),
        fields.meta(),
        fields.place());
  }

  private Map<String, Data.Attribute> attributes(Fields fields, String entity) {
    Map<String, Data.Attribute> attributes = new LinkedHashMap<>();
    for (MapNode.Entry entry : fields.node().entries()) {
      attributes.put(entry.key(), attribute(fields, entry, entity));
    }
    return attributes;
  }

  private Data.Attribute attribute(Fields all, MapNode.Entry entry, String entity) {
    Fields fields = all.map(entry.key());
    String word = entry.value() instanceof ScalarNode scalar ? scalar.text() : fields.text("type");
    Optional<Data.Type> type = type(word);
    Type derived = scopes.attributeType(entity, entry.key()).orElse(Type.Scalar.NUMBER);
    return new Data.Attribute(
        entry.key(),
        type.orElse(Data.Type.STRING),
        fields.texts("one_of"),
        fields.text("currency"),
        fields.word("history", Data.History.class, Data.History.CURRENT),
        fields.bool("pii"),
        entity.isEmpty()
            ? Optional.empty()
            : binding.conditions().compile(fields, "derive", scopes.derive(entity), derived),
        fields.text("description"),
        fields.place());
  }

  private static Optional<Data.Type> type(String word) {
    for (Data.Type type : Data.Type.values()) {
      if (type.name().toLowerCase(Locale.ROOT).equals(word)) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }

  private static Data.Identity identity(Fields fields) {
    return new Data.Identity(
        fields.textFact("by"), fields.quantityFact("coverage"), fields.place());
  }

  private static Data.Source source(Fields fields) {
    return new Data.Source(
        fields.key(),
        fields.text("kind"),
        fields.durationFact("freshness"),
        fields.durationFact("retention"),
        fields.text("id"),
        fields.meta(),
        fields.place());
  }

  private Data.Environment environment(Fields fields) {
    Fields events = fields.map("events");
    return new Data.Environment(
        fields.key(),
        fields.text("database"),
        fields.text("schema"),
        events.text("table"),
        tables(events.map("tables"), Kind.EVENT),
        columns(events, List.of("name", "at", "user", "account", "id")),
        events.text("properties"),
        texts(events.map("columns")),
        tables(fields.map("entities"), Kind.ENTITY),
        fields.place());
  }

  private Map<String, Data.Table> tables(Fields fields, Kind kind) {
    Map<String, Data.Table> tables = new LinkedHashMap<>();
    for (MapNode.Entry entry : fields.node().entries()) {
      Fields table = fields.map(entry.key());
      binding.refer(kind, entry.key(), entry.keySpan(), table.element());
      Names known =
          kind == Kind.EVENT
              ? binding.declarations().properties(entry.key())
              : binding.declarations().attributes(entry.key());
      Fields columns = table.map("columns");
      for (MapNode.Entry column : columns.node().entries()) {
        binding.refer(
            kind == Kind.EVENT ? Kind.PROPERTY : Kind.ATTRIBUTE,
            known,
            column.key(),
            column.keySpan(),
            columns.element());
      }
      tables.put(
          entry.key(),
          new Data.Table(
              table.text("table"),
              columns(table, List.of("at", "user", "account", "id", "valid_from", "valid_to")),
              texts(columns)));
    }
    return tables;
  }

  private static Map<String, String> columns(Fields fields, List<String> roles) {
    Map<String, String> columns = new LinkedHashMap<>();
    for (String role : roles) {
      if (fields.has(role)) {
        columns.put(role, fields.text(role));
      }
    }
    return columns;
  }

  private static Map<String, String> texts(Fields fields) {
    Map<String, String> texts = new LinkedHashMap<>();
    fields.node().entries().forEach(entry -> texts.put(entry.key(), fields.text(entry.key())));
    return texts;
  }
}
