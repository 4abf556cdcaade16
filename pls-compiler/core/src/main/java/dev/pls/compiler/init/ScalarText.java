package dev.pls.compiler.init;

import dev.pls.compiler.diagnostic.Diagnostics;
import dev.pls.compiler.source.SourceFile;
import dev.pls.compiler.syntax.Limits;
import dev.pls.compiler.syntax.Node;
import dev.pls.compiler.syntax.ScalarNode;
import dev.pls.compiler.syntax.YamlReader;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/**
 * Writes texts as YAML scalars on one line, with quotes only where they are needed. The YAML
 * library writes them; where the language takes more for numbers and the like than the library
 * does, and so would not read the text again, they go in quotes.
 */
final class ScalarText {
  private ScalarText() {}

  /** A text as it may stand anywhere, also inside brackets. */
  static String flow(String text) {
    String list = dumped(List.of(text), FlowStyle.FLOW);
    String written = list.substring(1, list.length() - 1);
    return isRead("[" + written + "]", "0", text) ? written : quoted(text);
  }

  /** A text as it may stand behind a key that is in no brackets. */
  static String block(String text) {
    String written = dumped(Map.of("k", text), FlowStyle.BLOCK).substring("k: ".length());
    return isRead("k: " + written, "k", text) ? written : quoted(text);
  }

  private static String dumped(Object value, FlowStyle style) {
    DumpSettings settings =
        DumpSettings.builder()
            .setDefaultFlowStyle(style)
            .setSplitLines(false)
            .setWidth(Integer.MAX_VALUE)
            .build();
    return new Dump(settings).dumpToString(value).strip();
  }

  private static boolean isRead(String yaml, String step, String text) {
    SourceFile file = new SourceFile("", yaml);
    @Nullable Node root = new YamlReader(Limits.standard()).read(file, 0, new Diagnostics());
    return root != null
        && root.child(step) instanceof ScalarNode scalar
        && scalar.kind() == ScalarNode.Kind.STRING
        && scalar.text().equals(text);
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
