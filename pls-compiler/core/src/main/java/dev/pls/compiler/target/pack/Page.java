package dev.pls.compiler.target.pack;

import dev.pls.compiler.markdown.Markdown;
import dev.pls.compiler.target.draw.Bars;
import dev.pls.compiler.target.draw.Drawing;
import dev.pls.compiler.template.Html;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.Document;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.AttributeProvider;
import org.commonmark.renderer.html.DefaultUrlSanitizer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.html.HtmlWriter;
import org.jspecify.annotations.Nullable;

/**
 * A pack's Markdown as the HTML of a page: marks become links and anchors, drawings are drawn, and
 * whatever else is HTML in it is shown as text.
 */
final class Page {
  private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());

  /** Letters after which a word may be broken that has no mark in it. */
  private static final int LONGEST = 16;

  private final Marks marks;
  private final Parser parser = Parser.builder().extensions(EXTENSIONS).build();
  private final HtmlRenderer renderer;
  private final Set<String> ids = new HashSet<>();
  private final Map<Node, String> headings = new HashMap<>();
  private final Map<String, String> elements = new HashMap<>();
  private final Set<String> anchored = new HashSet<>();

  Page(Marks marks) {
    this.marks = marks;
    this.renderer =
        HtmlRenderer.builder()
            .extensions(EXTENSIONS)
            .escapeHtml(true)
            .sanitizeUrls(true)
            .attributeProviderFactory(context -> attributes())
            .nodeRendererFactory(Own::new)
            .build();
  }

  /**
   * What the page's template needs of a pack.
   *
   * @param markdown the whole pack
   */
  Map<String, Object> context(String markdown) {
    Node body = parser.parse(markdown);
    List<Object> contents = contents(body);
    Document intro = new Document();
    Node node = body.getFirstChild();
    while (node != null && !(node instanceof Heading heading && heading.getLevel() == 2)) {
      Node next = node.getNext();
      intro.appendChild(node);
      node = next;
    }
    Map<String, Object> context = new LinkedHashMap<>();
    context.put("intro", Html.of(render(intro)));
    context.put("body", Html.of(render(body)));
    context.put("contents", contents);
    return context;
  }

  /** Tables have a box each, which they scroll in if they must; texts never hold a tag. */
  private String render(Node node) {
    return renderer
        .render(node)
        .replace("<table>", "<div class=\"table\"><table>")
        .replace("</table>", "</table></div>");
  }

  /** A line of Markdown, to stand in a sentence or a heading. */
  Html line(Markdown markdown) {
    String html = renderer.render(parser.parse(markdown.toString())).strip();
    return Html.of(html.replaceFirst("^<p[^>]*>", "").replaceFirst("</p>$", ""));
  }

  // ---- Contents

  private List<Object> contents(Node document) {
    List<Object> parts = new ArrayList<>();
    List<Object> sections = new ArrayList<>();
    for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof Heading heading) {
        String title = words(heading);
        String id = unique(slug(title));
        headings.put(heading, id);
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("title", title);
        entry.put("id", id);
        if (heading.getLevel() == 2) {
          sections = new ArrayList<>();
          entry.put("sections", sections);
          parts.add(entry);
        } else if (heading.getLevel() == 3) {
          sections.add(entry);
        }
      }
    }
    return parts;
  }

  /** As code hosts make them, so that a link from elsewhere leads to the same place. */
  private static String slug(String title) {
    StringBuilder slug = new StringBuilder();
    title
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .forEach(
            c -> {
              if (Character.isLetterOrDigit(c) || c == '_' || c == '-') {
                slug.appendCodePoint(c);
              } else if (c == ' ') {
                slug.append('-');
              }
            });
    return slug.length() == 0 ? "section" : slug.toString();
  }

  private String unique(String wanted) {
    String id = wanted;
    for (int i = 2; !ids.add(id); i++) {
      id = wanted + "-" + i;
    }
    return id;
  }

  private static String words(Node node) {
    StringBuilder words = new StringBuilder();
    node.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Text text) {
            words.append(text.getLiteral());
          }

          @Override
          public void visit(Code code) {
            words.append(code.getLiteral());
          }
        });
    return words.toString();
  }

  // ---- Anchors

  private Marks.@Nullable Mark mark(Node node) {
    if (!(node instanceof Link link) || !link.getDestination().startsWith(Marks.SCHEME)) {
      return null;
    }
    String number = link.getDestination().substring(Marks.SCHEME.length());
    if (!number.matches("[0-9]{1,9}")) {
      return null;
    }
    int index = Integer.parseInt(number);
    return index < marks.marks().size() ? marks.marks().get(index) : null;
  }

  /** The id of an element; the same for every mark of it. */
  private String idOf(Marks.Mark mark) {
    return elements.computeIfAbsent(
        mark.element(), element -> unique(element.replaceAll("[\\s%\\p{Cntrl}\\p{Cf}]+", "_")));
  }

  /**
   * The attributes of what a mark stands for. Only the first of an element is its anchor, and a
   * number in a sentence only where nothing else tells of it.
   */
  private void anchor(Marks.Mark mark, Map<String, String> attributes) {
    boolean aside = !mark.whole() && marks.hasWhole(mark.element());
    if (!aside && anchored.add(mark.element())) {
      attributes.put("id", idOf(mark));
    }
    attributes.put("data-source", mark.where());
  }

  private AttributeProvider attributes() {
    return (node, tag, attributes) -> {
      if (headings.containsKey(node)) {
        attributes.put("id", headings.get(node));
      } else if (node instanceof TableCell cell) {
        cell(cell, attributes);
      } else if (node instanceof Block && !tag.equals("pre") && !tag.equals("code")) {
        Marks.Mark only = onlyMark(node);
        if (only != null) {
          anchor(only, attributes);
        }
      } else if (node instanceof TableRow) {
        Marks.Mark only = onlyMark(node);
        if (only != null) {
          anchor(only, attributes);
        }
      }
    };
  }

  private static void cell(TableCell cell, Map<String, String> attributes) {
    attributes.remove("align");
    if (cell.getAlignment() == TableCell.Alignment.RIGHT) {
      attributes.put("class", "number");
    }
    if (cell.isHeader()) {
      attributes.put("scope", "col");
      return;
    }
    Node column = null;
    Node table = cell.getParent().getParent().getParent();
    if (table instanceof TableBlock && table.getFirstChild() instanceof TableHead head) {
      column = head.getFirstChild().getFirstChild();
      for (Node n = cell.getPrevious(); n != null && column != null; n = n.getPrevious()) {
        column = column.getNext();
      }
    }
    if (column != null) {
      attributes.put("data-label", words(column));
    }
  }

  /** The mark of the block it is in, if there is one and no other. */
  private Marks.@Nullable Mark onlyMark(Node block) {
    List<Marks.Mark> found = new ArrayList<>();
    if (block instanceof TableRow) {
      for (Node cell = block.getFirstChild(); cell != null; cell = cell.getNext()) {
        collect(cell, found);
      }
    } else if (block instanceof ListItem item && item.getFirstChild() instanceof Paragraph first) {
      collect(first, found);
    } else if (block instanceof Paragraph && !(block.getParent() instanceof ListItem)) {
      collect(block, found);
    }
    return found.size() == 1 ? found.get(0) : null;
  }

  private void collect(Node parent, List<Marks.Mark> found) {
    for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
      Marks.Mark mark = mark(child);
      if (mark != null && mark.whole()) {
        found.add(mark);
      }
    }
  }

  private static @Nullable Node blockOf(Node link) {
    Node node = link.getParent();
    if (node instanceof TableCell) {
      return node.getParent();
    }
    return node instanceof Paragraph && node.getParent() instanceof ListItem item ? item : node;
  }

  // ---- What is rendered in another way

  private final class Own implements NodeRenderer {
    private final HtmlNodeRendererContext context;
    private final HtmlWriter out;

    Own(HtmlNodeRendererContext context) {
      this.context = context;
      this.out = context.getWriter();
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
      return Set.of(Text.class, Code.class, Link.class, FencedCodeBlock.class, HtmlInline.class);
    }

    @Override
    public void render(Node node) {
      if (node instanceof Text text) {
        words(text.getLiteral());
      } else if (node instanceof Code code) {
        out.tag("code");
        words(code.getLiteral());
        out.tag("/code");
      } else if (node instanceof Link link) {
        Marks.Mark mark = mark(link);
        if (mark == null) {
          link(link);
        } else {
          marked(link, mark);
        }
      } else if (node instanceof FencedCodeBlock block) {
        block(block);
      } else {
        String html = ((HtmlInline) node).getLiteral();
        // Markdown has no other way to write code with a pipe in it.
        if (html.equals("<code>") || html.equals("</code>")) {
          out.raw(html);
        } else {
          out.text(html);
        }
      }
    }

    private void marked(Link link, Marks.Mark mark) {
      Map<String, String> attributes = new LinkedHashMap<>();
      attributes.put("class", mark.whole() ? "where" : "at");
      Node block = blockOf(link);
      boolean told = mark.whole() && block != null && mark.equals(onlyMark(block));
      if (told) {
        attributes.put("data-source", mark.where());
      } else {
        anchor(mark, attributes);
      }
      if (mark.url().isPresent()) {
        attributes.put("href", mark.url().get());
      } else if (mark.whole()) {
        attributes.put("href", "#" + context.encodeUrl(idOf(mark)));
      }
      attributes.put("title", mark.whole() ? Markdown.oneLine(mark.element()) : mark.where());
      String tag = attributes.containsKey("href") ? "a" : "span";
      out.tag(tag, attributes);
      if (mark.whole() && link.getFirstChild() instanceof Text label) {
        label(label.getLiteral());
      } else {
        children(link);
      }
      out.tag("/" + tag);
    }

    /** {@code signals.yaml:41-52}, of which the lines stay together. */
    private void label(String text) {
      int colon = text.lastIndexOf(':');
      out.text(text.substring(0, colon));
      out.raw("<wbr>");
      out.tag("span");
      out.text(text.substring(colon));
      out.tag("/span");
    }

    /** Text whose long words may be broken, at the marks within them first. */
    private void words(String text) {
      int run = 0;
      int start = 0;
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        run = c == ' ' ? 0 : run + 1;
        boolean mark = run > 7 && "._/@:".indexOf(c) >= 0;
        if ((mark || run >= LONGEST) && !Character.isHighSurrogate(c)) {
          out.text(text.substring(start, i + 1));
          out.raw("<wbr>");
          start = i + 1;
          run = 0;
        }
      }
      out.text(text.substring(start));
    }

    private void link(Link link) {
      String safe = new DefaultUrlSanitizer().sanitizeLinkUrl(link.getDestination());
      out.tag("a", Map.of("href", context.encodeUrl(safe)));
      children(link);
      out.tag("/a");
    }

    private void children(Node parent) {
      for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
        context.render(child);
      }
    }

    private void block(FencedCodeBlock block) {
      Drawing drawing = drawing(block);
      out.line();
      if (drawing == null) {
        out.tag("pre");
        out.tag("code");
        out.text(block.getLiteral());
        out.tag("/code");
        out.tag("/pre");
      } else {
        out.tag("figure");
        if (drawing instanceof Bars) {
          out.tag("figcaption");
          out.text(drawing.title());
          out.tag("/figcaption");
        }
        out.raw(drawing.svg());
        out.tag("/figure");
      }
      out.line();
    }

    private @Nullable Drawing drawing(FencedCodeBlock block) {
      String number = block.getLiteral().strip();
      if (!Marks.BLOCK.equals(block.getInfo()) || !number.matches("[0-9]{1,9}")) {
        return null;
      }
      int index = Integer.parseInt(number);
      return index < marks.drawings().size() ? marks.drawings().get(index) : null;
    }
  }
}
