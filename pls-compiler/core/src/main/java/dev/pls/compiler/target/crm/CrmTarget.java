package dev.pls.compiler.target.crm;

import dev.pls.compiler.index.CrmField;
import dev.pls.compiler.index.CrmFields;
import dev.pls.compiler.model.Crm;
import dev.pls.compiler.model.Motion;
import dev.pls.compiler.target.Artifact;
import dev.pls.compiler.target.JsonArtifact;
import dev.pls.compiler.target.Target;
import dev.pls.compiler.target.pack.Words;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Renders the CRM's fields, {@code crm/fields.json}, as {@code crm-fields.schema.json} describes
 * them; nothing if a motion needs none.
 */
public final class CrmTarget implements Target {
  @Override
  public String name() {
    return "crm";
  }

  @Override
  public List<Artifact> render(Input input) {
    Motion motion = input.motion();
    List<CrmField> fields = CrmFields.of(motion);
    if (fields.isEmpty()) {
      return List.of();
    }
    JsonArtifact artifact = new JsonArtifact(motion);
    JsonArtifact.texts(
        artifact.root(), "systems", motion.crm().map(Crm::systems).orElse(List.of()));
    ArrayNode nodes = artifact.root().putArray("fields");
    for (CrmField field : fields) {
      ObjectNode node = nodes.addObject();
      node.put("object", field.object());
      node.put("name", field.name());
      node.put("label", field.label());
      put(node, field);
      node.put("standard", field.standard());
      node.put("history", field.history());
      JsonArtifact.texts(node, "requiredFor", field.requiredFor());
      node.put("filledBy", field.by().name().toLowerCase(Locale.ROOT));
      if (!field.from().isEmpty()) {
        node.put("from", field.from());
      }
      node.put("why", field.why());
      artifact.source(node, field.place(), field.path().toArray(String[]::new));
    }
    return List.of(artifact.file("crm/fields.json", name()));
  }

  private static void put(ObjectNode node, CrmField field) {
    CrmField.Type type = field.type();
    if (type instanceof CrmField.Text text) {
      node.put("type", "text").put("length", text.length());
    } else if (type instanceof CrmField.LongText text) {
      node.put("type", "long_text").put("length", text.length());
    } else if (type instanceof CrmField.Number number) {
      node.put("type", "number").put("precision", number.precision()).put("scale", number.scale());
    } else if (type instanceof CrmField.Moment) {
      node.put("type", "datetime");
    } else if (type instanceof CrmField.Day) {
      node.put("type", "date");
    } else if (type instanceof CrmField.Truth) {
      node.put("type", "boolean").put("default", false);
    } else if (type instanceof CrmField.Person) {
      node.put("type", "reference").put("references", "person");
    } else if (type instanceof CrmField.Picklist picklist) {
      node.put("type", "picklist");
      ArrayNode values = node.putArray("values");
      for (CrmField.Choice choice : picklist.choices()) {
        values
            .addObject()
            .put("name", choice.name())
            .put(
                "label",
                field.standard() ? Words.title(choice.title(), choice.name()) : choice.name());
      }
      if (!picklist.preset().isEmpty()) {
        node.put("default", picklist.preset());
      }
    }
  }
}
