package dev.pls.compiler.report.diff;

import com.github.difflib.patch.AbstractDelta;
import dev.pls.compiler.review.LineDiff;
import dev.pls.compiler.template.Html;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;

/** Two packs beside one another, block by block, with what only one of them has marked. */
final class SideBySide {
  private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
  private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();

  private static final Html NOTHING = Html.of("");

  private SideBySide() {}

  /**
   * The rows of a table of two columns, for a template: {@code base} and {@code head}, and whether
   * they are the {@code same}.
   *
   * @param base a pack in Markdown
   * @param head the other
   */
  static List<Object> rows(String base, String head) {
    List<Node> was = blocks(PARSER.parse(base));
    List<Node> is = blocks(PARSER.parse(head));
    List<String> old = pieces(was);
    List<String> now = pieces(is);
    HtmlRenderer left = renderer(new HashSet<>(now));
    HtmlRenderer right = renderer(new HashSet<>(old));
    List<String> oldTexts = was.stream().map(SideBySide::text).toList();
    List<String> newTexts = is.stream().map(SideBySide::text).toList();
    List<Object> rows = new ArrayList<>();
    int from = 0;
    int to = 0;
    for (AbstractDelta<String> delta : LineDiff.between(oldTexts, newTexts).getDeltas()) {
      for (; from < delta.getSource().getPosition(); from++, to++) {
        rows.add(row(true, html(left, was, from), html(right, is, to)));
      }
      int lines = Math.max(delta.getSource().size(), delta.getTarget().size());
      for (int i = 0; i < lines; i++) {
        rows.add(
            row(
                false,
                i < delta.getSource().size() ? html(left, was, from + i) : NOTHING,
                i < delta.getTarget().size() ? html(right, is, to + i) : NOTHING));
      }
      from += delta.getSource().size();
      to += delta.getTarget().size();
    }
    for (; from < was.size(); from++, to++) {
      rows.add(row(true, html(left, was, from), html(right, is, to)));
    }
    return rows;
  }

  private static Map<String, Object> row(boolean same, Html base, Html head) {
    return Map.of("same", same, "base", base, "head", head);
  }

  private static Html html(HtmlRenderer renderer, List<Node> blocks, int index) {
    return Html.of(renderer.render(blocks.get(index)));
  }

  private static List<Node> blocks(Node document) {
    List<Node> blocks = new ArrayList<>();
    for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
      blocks.add(node);
    }
    return blocks;
  }

  /** What a renderer marks if the other side has no piece that says the same. */
  private static boolean isPiece(Node node) {
    return node instanceof TableRow
        || node instanceof ListItem
        || node instanceof Heading
        || node instanceof FencedCodeBlock
        || node instanceof Paragraph && !(node.getParent() instanceof ListItem);
  }

  private static List<String> pieces(List<Node> blocks) {
    List<String> pieces = new ArrayList<>();
    for (Node block : blocks) {
      collect(block, pieces);
    }
    return pieces;
  }

  private static void collect(Node node, List<String> pieces) {
    if (isPiece(node)) {
      pieces.add(text(node));
    }
    for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
      collect(child, pieces);
    }
  }

  private static HtmlRenderer renderer(Set<String> others) {
    return HtmlRenderer.builder()
        .extensions(EXTENSIONS)
        .escapeHtml(true)
        .nodeRendererFactory(WithoutLinks::new)
        .attributeProviderFactory(
            context ->
                (node, tag, attributes) -> {
                  boolean outer = !(node instanceof FencedCodeBlock) || tag.equals("pre");
                  if (outer && isPiece(node) && !others.contains(text(node))) {
                    attributes.put("class", "changed");
                  }
                })
        .build();
  }

  private static String text(Node node) {
    StringBuilder text = new StringBuilder(node.getClass().getSimpleName());
    node.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Text literal) {
            text.append(literal.getLiteral());
          }

          @Override
          public void visit(Code code) {
            text.append('`').append(code.getLiteral()).append('`');
          }

          @Override
          public void visit(FencedCodeBlock block) {
            text.append(block.getLiteral());
          }
        });
    return text.toString();
  }

  /** A pack's links lead to its own headings, and here it is there twice: they are their words. */
  private record WithoutLinks(HtmlNodeRendererContext context) implements NodeRenderer {
    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
      return Set.of(Link.class);
    }

    @Override
    public void render(Node link) {
      for (Node child = link.getFirstChild(); child != null; child = child.getNext()) {
        context.render(child);
      }
    }
  }
}
