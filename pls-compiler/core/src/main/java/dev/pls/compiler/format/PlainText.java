package dev.pls.compiler.format;

import dev.pls.compiler.diagnostic.Diagnostics;
import dev.pls.compiler.source.SourceFile;
import dev.pls.compiler.syntax.Limits;
import dev.pls.compiler.syntax.ListNode;
import dev.pls.compiler.syntax.MapNode;
import dev.pls.compiler.syntax.Node;
import dev.pls.compiler.syntax.ScalarNode;
import dev.pls.compiler.syntax.YamlReader;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.CoreScalarResolver;

/** Finds quotes that are not needed, by asking the compiler's own reader. */
final class PlainText {
  private static final String ANY = "x";

  private final YamlReader reader;
  private final CoreScalarResolver resolver = new CoreScalarResolver(true);

  PlainText(Limits limits) {
    this.reader = new YamlReader(limits);
  }

  /**
   * Whether a scalar is in quotes and would be the same text without, also to editors, which take
   * {@code 0x1F} for a number. Text with escapes keeps its quotes, as what it holds may not be
   * visible.
   */
  boolean isQuotedInVain(String source, String text, boolean key, boolean inFlow) {
    boolean quoted = source.startsWith("'") || source.startsWith("\"");
    boolean simple = source.indexOf('\n') < 0 && (source.startsWith("'") || !source.contains("\\"));
    return quoted
        && simple
        && resolver.resolve(text, true).equals(Tag.STR)
        && isSame(text, "- " + text, List.of("0"))
        && (!key || isSame(ANY, text + ": " + ANY, List.of(text)))
        && (!inFlow || isSame(text, "[" + text + "]", List.of("0")))
        && (!inFlow || !key || isSame(ANY, "{" + text + ": " + ANY + "}", List.of(text)));
  }

  /** Whether a YAML text holds nothing but this text, and at this place. */
  private boolean isSame(String text, String yaml, List<String> place) {
    Diagnostics diagnostics = new Diagnostics();
    Node root = reader.read(new SourceFile("", yaml), 0, diagnostics);
    if (root == null || diagnostics.hasErrors()) {
      return false;
    }
    int elements =
        root instanceof MapNode map
            ? map.entries().size()
            : root instanceof ListNode list ? list.items().size() : 0;
    return elements == 1
        && Optional.ofNullable(root.at(place))
            .filter(ScalarNode.class::isInstance)
            .map(ScalarNode.class::cast)
            .filter(scalar -> scalar.kind() == ScalarNode.Kind.STRING)
            .filter(scalar -> scalar.text().equals(text))
            .isPresent();
  }
}
