package dev.pls.compiler.target.pack;

import dev.pls.compiler.markdown.Markdown;
import dev.pls.compiler.target.draw.Ladder;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A ladder as Mermaid's text, which code hosts draw where a pack is read as Markdown. */
final class Mermaid {
  private Mermaid() {}

  static String of(Ladder ladder) {
    Set<String> nodes = new LinkedHashSet<>();
    Set<String> arrows = new LinkedHashSet<>();
    List<Ladder.Rung> rungs = ladder.rungs();
    ladder.heads().forEach(head -> nodes.add(node(head)));
    rungs.forEach(rung -> nodes.add(node(rung.node())));
    if (!rungs.isEmpty()) {
      ladder.heads().forEach(head -> arrows.add(arrow(head, "-->", "", rungs.get(0).node())));
    }
    for (int i = 0; i < rungs.size(); i++) {
      Ladder.Rung rung = rungs.get(i);
      if (rung.side().isPresent()) {
        Ladder.Side side = rung.side().get();
        nodes.add(node(side.node()));
        arrows.add(
            side.comes()
                ? arrow(side.node(), "-.->", side.label(), rung.node())
                : arrow(rung.node(), "-->", side.label(), side.node()));
      }
      if (i + 1 < rungs.size()) {
        arrows.add(arrow(rung.node(), "-->", rung.next(), rungs.get(i + 1).node()));
      }
    }
    return "flowchart TD\n" + String.join("", nodes) + String.join("", arrows);
  }

  private static String node(Ladder.Node node) {
    String label = "\"" + Markdown.label(node.label()) + "\"";
    return "  "
        + id(node)
        + switch (node.shape()) {
          case BOX -> "[" + label + "]";
          case ROUND -> "([" + label + "])";
          case CHOICE -> "{" + label + "}";
        }
        + "\n";
  }

  private static String arrow(Ladder.Node from, String arrow, String label, Ladder.Node to) {
    String words = label.isEmpty() ? "" : "|\"" + Markdown.label(label) + "\"|";
    return "  " + id(from) + " " + arrow + words + " " + id(to) + "\n";
  }

  private static Markdown id(Ladder.Node node) {
    return Markdown.nodeId(node.kind(), node.name());
  }
}
