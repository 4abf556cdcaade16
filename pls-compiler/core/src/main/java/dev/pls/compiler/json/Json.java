package dev.pls.compiler.json;

import java.io.StringWriter;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.SerializableString;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.io.CharacterEscapes;
import tools.jackson.core.io.SerializedString;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.JsonNode;

/**
 * The one way in which outputs write JSON: the same bytes on any machine. It writes by Jackson's
 * generator and not by its mapper, which takes longer to load than all else that a build writes.
 */
public final class Json {
  private Json() {}

  /**
   * A node as text: two spaces a level, keys in the order they were put in, numbers without
   * exponents, {@code \n} line ends, also behind the last line. What would hide or turn text round
   * for whoever reads the file is escaped; it is the same data.
   */
  public static String text(JsonNode node) {
    StringWriter text = new StringWriter();
    JsonFactory factory =
        JsonFactory.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();
    try (JsonGenerator generator = factory.createGenerator(new Layout(), text)) {
      write(generator, node);
    }
    return text + "\n";
  }

  private static void write(JsonGenerator generator, JsonNode node) {
    if (node.isObject()) {
      generator.writeStartObject();
      for (Map.Entry<String, JsonNode> property : node.properties()) {
        generator.writeName(property.getKey());
        write(generator, property.getValue());
      }
      generator.writeEndObject();
    } else if (node.isArray()) {
      generator.writeStartArray();
      for (JsonNode item : node) {
        write(generator, item);
      }
      generator.writeEndArray();
    } else if (node.isString()) {
      generator.writeString(node.stringValue());
    } else if (node.isNumber()) {
      generator.writeNumber(node.decimalValue());
    } else if (node.isBoolean()) {
      generator.writeBoolean(node.booleanValue());
    } else {
      generator.writeNull();
    }
  }

  /** How the text is laid out. */
  private static final class Layout extends ObjectWriteContext.Base {
    @Override
    public PrettyPrinter getPrettyPrinter() {
      DefaultIndenter lines = new DefaultIndenter("  ", "\n");
      Separators separators =
          Separators.createDefaultInstance()
              .withObjectNameValueSpacing(Separators.Spacing.AFTER)
              .withObjectEmptySeparator("")
              .withArrayEmptySeparator("");
      return new DefaultPrettyPrinter(separators)
          .withObjectIndenter(lines)
          .withArrayIndenter(lines);
    }

    @Override
    public boolean hasPrettyPrinter() {
      return true;
    }

    @Override
    public CharacterEscapes getCharacterEscapes() {
      return new Unseen();
    }
  }

  /** Escapes characters that cannot be seen, such as those that change the direction of text. */
  private static final class Unseen extends CharacterEscapes {
    private static final long serialVersionUID = 1L;

    @Override
    public int[] getEscapeCodesForAscii() {
      return standardAsciiEscapesForJSON();
    }

    @Override
    public @Nullable SerializableString getEscapeSequence(int character) {
      return switch (Character.getType(character)) {
        case Character.CONTROL,
            Character.FORMAT,
            Character.LINE_SEPARATOR,
            Character.PARAGRAPH_SEPARATOR ->
            new SerializedString("\\u" + String.format("%04X", character));
        default -> null;
      };
    }
  }
}
