package dev.pls.compiler.init;

import dev.pls.compiler.diagnostic.Diagnostics;
import dev.pls.compiler.source.SourceFile;
import dev.pls.compiler.syntax.Limits;
import dev.pls.compiler.syntax.ListNode;
import dev.pls.compiler.syntax.Node;
import dev.pls.compiler.syntax.ScalarNode;
import dev.pls.compiler.syntax.YamlReader;
import java.util.List;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/** Writes texts as YAML scalars, with quotes only where they are needed. */
final class ScalarText {
  private ScalarText() {}

  /**
   * A text on one line, so that it may stand anywhere, also inside brackets. The YAML library
   * writes it; where the language takes more for numbers and the like than the library does, and so
   * would not read the text again, it goes in quotes.
   */
  static String of(String text) {
    String written = listed(text);
    return reads(written, text) ? written : "'" + text.replace("'", "''") + "'";
  }

  private static String listed(String text) {
    DumpSettings settings =
        DumpSettings.builder()
            .setDefaultFlowStyle(FlowStyle.FLOW)
            .setSplitLines(false)
            .setWidth(Integer.MAX_VALUE)
            .build();
    String list = new Dump(settings).dumpToString(List.of(text)).strip();
    return list.substring(1, list.length() - 1);
  }

  private static boolean reads(String written, String text) {
    SourceFile file = new SourceFile("", "[" + written + "]");
    Node list = new YamlReader(Limits.standard()).read(file, 0, new Diagnostics());
    return list instanceof ListNode items
        && items.items().size() == 1
        && items.items().get(0) instanceof ScalarNode scalar
        && scalar.kind() == ScalarNode.Kind.STRING
        && scalar.text().equals(text);
  }
}
