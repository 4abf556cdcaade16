package dev.pls.compiler.review;

import dev.pls.compiler.diff.Changes;
import dev.pls.compiler.diff.Element;
import dev.pls.compiler.diff.ElementKind;
import dev.pls.compiler.eval.Unit;
import dev.pls.compiler.model.Data;
import dev.pls.compiler.model.Motion;
import dev.pls.compiler.model.Qualification.Example;
import dev.pls.compiler.model.Qualification.Happening;
import dev.pls.compiler.model.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells examples of one side in the names of the other, as far as that has them. */
final class ExampleNames {
  private final Motion other;
  private final Map<Element.Key, Element.Key> names;

  private ExampleNames(Motion other, Map<Element.Key, Element.Key> names) {
    this.other = other;
    this.names = names;
  }

  /** The head's names for what the base has. */
  static ExampleNames ofHead(Changes changes) {
    Map<Element.Key, Element.Key> names = new HashMap<>();
    for (Element.Key key : changes.base().elements().keySet()) {
      names.put(key, changes.renames().head(key));
    }
    return new ExampleNames(changes.head().motion(), names);
  }

  /** The base's names for what the head has. */
  static ExampleNames ofBase(Changes changes) {
    Map<Element.Key, Element.Key> names = new HashMap<>();
    for (Element.Key key : changes.base().elements().keySet()) {
      names.put(changes.renames().head(key), key);
    }
    return new ExampleNames(changes.base().motion(), names);
  }

  /** How the other side calls a qualification. */
  String qualification(String name) {
    return name(ElementKind.QUALIFICATION, "", name);
  }

  private String name(ElementKind kind, String parent, String name) {
    Element.Key key = new Element.Key(kind, parent, name);
    return names.getOrDefault(key, key).name();
  }

  /** An example in the names of the other side. */
  Told tell(Example example) {
    Set<String> missing = new LinkedHashSet<>();
    Map<String, Value> account = attributes(Unit.ACCOUNT, example.account(), missing);
    Map<String, Value> user = attributes(Unit.USER, example.user(), missing);
    List<Happening> timeline = new ArrayList<>();
    example.timeline().forEach(happening -> timeline.add(happening(happening, missing)));
    return new Told(
        new Example(
            example.title(),
            example.asOf(),
            account,
            user,
            timeline,
            example.expect(),
            example.place()),
        missing);
  }

  /**
   * An example in the names of the other side.
   *
   * @param missing what it tells of and the other side has not, in the order of the example
   */
  record Told(Example example, Set<String> missing) {}

  private Happening happening(Happening one, Set<String> missing) {
    Data.Event event = event(one.event(), missing);
    Map<String, Value> properties = new LinkedHashMap<>();
    one.properties()
        .forEach(
            (name, value) -> properties.put(property(one.event(), event, name, missing), value));
    return new Happening(
        one.at(),
        event == null ? one.event() : event.name(),
        one.times(),
        one.eachProperty().isEmpty()
            ? ""
            : property(one.event(), event, one.eachProperty(), missing),
        one.eachValues(),
        one.by(),
        properties,
        attributes(Unit.ACCOUNT, one.account(), missing),
        attributes(Unit.USER, one.user(), missing),
        one.place());
  }

  private Data.@Nullable Event event(String name, Set<String> missing) {
    Data.Event event = other.data().events().get(name(ElementKind.EVENT, "", name));
    if (event == null && !name.isEmpty()) {
      missing.add(name);
    }
    return event;
  }

  private String property(
      String parent, Data.@Nullable Event event, String name, Set<String> missing) {
    String renamed = name(ElementKind.PROPERTY, parent, name);
    if (event != null && !event.properties().containsKey(renamed)) {
      missing.add(parent + "." + name);
    }
    return renamed;
  }

  private Map<String, Value> attributes(
      String entity, Map<String, Value> values, Set<String> missing) {
    Data.Entity declared = other.data().entities().get(entity);
    Map<String, Value> renamed = new LinkedHashMap<>();
    values.forEach(
        (name, value) -> {
          String as = name(ElementKind.ATTRIBUTE, entity, name);
          if (declared == null || !declared.attributes().containsKey(as)) {
            missing.add(entity + "." + name);
          }
          renamed.put(as, value);
        });
    return renamed;
  }
}
