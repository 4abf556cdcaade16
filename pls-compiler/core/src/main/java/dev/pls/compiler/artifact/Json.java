package dev.pls.compiler.artifact;

import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** The one way in which outputs write JSON: the same bytes on any machine. */
public final class Json {
  private static final ObjectWriter WRITER = JsonMapper.shared().writer().with(layout());

  private Json() {}

  /**
   * A node as text: two spaces a level, keys in the order they were put in, {@code \n} line ends,
   * also behind the last line.
   */
  public static String text(JsonNode node) {
    return WRITER.writeValueAsString(node) + "\n";
  }

  private static DefaultPrettyPrinter layout() {
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    Separators separators =
        Separators.createDefaultInstance()
            .withObjectNameValueSpacing(Separators.Spacing.AFTER)
            .withObjectEmptySeparator("")
            .withArrayEmptySeparator("");
    return new DefaultPrettyPrinter(separators).withObjectIndenter(lines).withArrayIndenter(lines);
  }
}
