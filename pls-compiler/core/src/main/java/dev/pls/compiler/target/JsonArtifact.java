package dev.pls.compiler.target;

import dev.pls.compiler.json.Json;
import dev.pls.compiler.model.Motion;
import dev.pls.compiler.model.Place;
import dev.pls.compiler.source.Span;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * An artifact in JSON while it is written. It begins with the version of its format and the motion,
 * and says of its parts where in the spec they come from.
 */
public final class JsonArtifact {
  private final ObjectNode root = JsonNodeFactory.instance.objectNode();
  private final Set<String> elements = new TreeSet<>();

  /** An artifact of a motion, with nothing but its head. */
  public JsonArtifact(Motion motion) {
    root.put("version", "v1");
    root.putObject("motion")
        .put("id", motion.id())
        .put("version", motion.version())
        .put("title", motion.title());
    elements.add(motion.place().element());
  }

  /** What the file holds. */
  public ObjectNode root() {
    return root;
  }

  /** Says where a part comes from: an element, and the keys below it that the part rests on. */
  public void source(ObjectNode part, Place place, String... path) {
    source(part, place.at(path), place.element());
  }

  /** Says where a part comes from: a place, and the element that it is about. */
  public void source(ObjectNode part, Span span, String element) {
    part.putObject("source")
        .put("file", span.file().path())
        .put("line", span.from().line())
        .put("element", element);
    elements.add(element);
  }

  /** The file. */
  public Artifact file(String path, String kind) {
    return new Artifact(path, kind, Json.text(root), elements.stream().toList());
  }

  /** Puts a list of texts. */
  public static void texts(ObjectNode node, String key, Collection<String> texts) {
    texts.forEach(node.putArray(key)::add);
  }
}
