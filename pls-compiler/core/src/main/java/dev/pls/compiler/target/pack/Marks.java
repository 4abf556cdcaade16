package dev.pls.compiler.target.pack;

import dev.pls.compiler.markdown.Markdown;
import dev.pls.compiler.model.Place;
import dev.pls.compiler.source.Span;
import dev.pls.compiler.target.SourceLinks;
import dev.pls.compiler.target.draw.Drawing;
import dev.pls.compiler.target.draw.Ladder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where what a pack tells is written, and what it shows beside its words. As Markdown a mark is a
 * code span or a link, and a drawing the text that it is made from, if it has one. For the page
 * both are links and blocks of our own, by their number here, which the page's renderer replaces;
 * there each number leads to its own line as well.
 */
final class Marks {
  /** The scheme of the page's own links, and the language of its own blocks. */
  static final String SCHEME = "pls-mark:";

  static final String BLOCK = "pls-drawing";

  /**
   * A mark of the page.
   *
   * @param element the path of the element or value that is told
   * @param where {@code signals.yaml:41}
   * @param url the address of the lines, if it is known
   * @param whole whether it tells of the block it is in, not of its own text alone
   */
  record Mark(String element, String where, Optional<String> url, boolean whole) {}

  private final SourceLinks links;
  private final boolean page;
  private final List<Mark> marks = new ArrayList<>();
  private final Set<String> whole = new HashSet<>();
  private final List<Drawing> drawings = new ArrayList<>();

  private Marks(SourceLinks links, boolean page) {
    this.links = links;
    this.page = page;
  }

  static Marks inMarkdown(SourceLinks links) {
    return new Marks(links, false);
  }

  static Marks inPage(SourceLinks links) {
    return new Marks(links, true);
  }

  List<Mark> marks() {
    return Collections.unmodifiableList(marks);
  }

  List<Drawing> drawings() {
    return Collections.unmodifiableList(drawings);
  }

  /** All lines of an element, or of what is below it. */
  Markdown lines(Place place, String... path) {
    Span whole = place.whole(path);
    return mark(links.lines(whole), whole, element(place, path));
  }

  /** The line of a key below an element. */
  Markdown line(Place place, String... path) {
    Span key = place.key(path);
    return mark(links.name(key), key, element(place, path));
  }

  /** The line of something that was found of an element. */
  Markdown line(Span span, String element) {
    return mark(links.name(span), span, element);
  }

  private Markdown mark(String label, Span span, String element) {
    Optional<String> url = links.url(span);
    if (page) {
      return Markdown.link(
          Markdown.text(label), add(new Mark(element, links.name(span), url, true)));
    }
    return url.map(to -> Markdown.link(Markdown.text(label), to))
        .orElseGet(() -> Markdown.code(label));
  }

  /** A value that is told in the middle of other words. */
  Markdown at(Markdown value, Place place, String... path) {
    if (!page || value.isEmpty()) {
      return value;
    }
    Span key = place.key(path);
    Mark mark = new Mark(element(place, path), links.name(key), links.url(key), false);
    return Markdown.link(value, add(mark));
  }

  /** Something drawn, in a place of its own; a chart has no form as Markdown. */
  Markdown drawing(Drawing drawing) {
    if (page) {
      drawings.add(drawing);
      return Markdown.block(BLOCK, String.valueOf(drawings.size() - 1));
    }
    return drawing instanceof Ladder ladder
        ? Markdown.block("mermaid", Mermaid.of(ladder))
        : Markdown.EMPTY;
  }

  /** Whether some block tells of an element or value, and of nothing else. */
  boolean hasWhole(String element) {
    return whole.contains(element);
  }

  private String add(Mark mark) {
    marks.add(mark);
    if (mark.whole()) {
      whole.add(mark.element());
    }
    return SCHEME + (marks.size() - 1);
  }

  private static String element(Place place, String... path) {
    return path.length == 0 ? place.element() : place.element() + "/" + String.join("/", path);
  }
}
