package dev.pls.compiler.format;

import dev.pls.compiler.source.SourceFile;
import dev.pls.compiler.syntax.Limits;
import dev.pls.compiler.syntax.YamlEvents;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import tools.jackson.core.io.JsonStringEncoder;

/**
 * Reads a file as it is written. The events are those that the compiler reads; whatever lies
 * between two of them is blank, an indicator or a comment.
 *
 * <p>The parser could tell comments itself, but then refuses files that it reads otherwise (a
 * comment behind an anchor), and its printer loses those in lists in brackets.
 */
final class WrittenReader {
  private final SourceFile file;
  private final String text;
  private final YamlEvents events;

  private final List<String> comments = new ArrayList<>();

  /** Comments that wait for the element that they stand above. */
  private final List<Comment> pending = new ArrayList<>();

  /** What a comment on the same line belongs to: the element that was read last. */
  private Optional<Element> owner = Optional.empty();

  /** Up to where the text is read. */
  private int cursor;

  /** Whether a blank line came right before the cursor. */
  private boolean apart;

  /** Where the innermost map or list in block style stands. */
  private int column;

  private WrittenReader(SourceFile file, Limits limits) {
    this.file = file;
    this.text = file.text();
    this.events = YamlEvents.of(text, limits);
  }

  /** Reads a file that the compiler's own reader has found to be sound, with a map as its root. */
  static Written read(SourceFile file, Limits limits) {
    return new WrittenReader(file, limits).read();
  }

  private Written read() {
    events.next(); // the stream's start
    events.next(); // the document's start
    CollectionStartEvent start = (CollectionStartEvent) events.next();
    String anchor = upToContent(start);
    List<Comment> header = List.copyOf(pending);
    boolean headerApart = apart;
    pending.clear();
    Value.Collection root = collection(start, anchor);
    gap(text.length());
    fit(root, -1);
    root.below().addAll(pending);
    return new Written(header, headerApart, root, comments);
  }

  private void value(Event event, Element holder) {
    String anchor = upToContent((NodeEvent) event);
    if (event instanceof CollectionStartEvent start) {
      if (start.isFlow()) {
        settle(holder);
      }
      holder.value(collection(start, anchor));
      if (start.isFlow()) {
        owner = Optional.of(holder);
      }
    } else {
      String properties = anchor.isEmpty() ? "" : anchor + " ";
      holder.value(
          event instanceof ScalarEvent scalar
              ? scalar(scalar, properties, holder)
              : alias((AliasEvent) event));
      settle(holder);
    }
  }

  private Value.Text alias(AliasEvent alias) {
    cursor = events.end(alias);
    return new Value.Text(
        List.of(text.substring(events.start(alias), cursor)), "", Value.Form.WORDS);
  }

  /** Comments between a key and its value go above the key if they have lines of their own. */
  private void settle(Element holder) {
    if (!pending.isEmpty()) {
      holder.above().addAll(holder.beside());
      holder.beside().clear();
      holder.above().addAll(pending);
      pending.clear();
    }
  }

  private Value.Collection collection(CollectionStartEvent start, String anchor) {
    boolean isMap = start.getEventId() == Event.ID.MappingStart;
    // `[a: 1]` holds a map in flow style that has no braces.
    boolean brackets = start.isFlow() && "[{".indexOf(text.charAt(cursor)) >= 0;
    int outer = column;
    Value.Collection collection =
        new Value.Collection(
            anchor, isMap, start.isFlow(), columnOf(cursor), new ArrayList<>(), new ArrayList<>());
    if (!start.isFlow()) {
      column = collection.column();
      owner = Optional.empty(); // a comment behind the first dash is above the first item
    }
    cursor += brackets ? 1 : 0;
    Event.ID end = isMap ? Event.ID.MappingEnd : Event.ID.SequenceEnd;
    Event event = events.next();
    while (event.getEventId() != end) {
      Element element = begin(collection, event, isMap);
      collection.elements().add(element);
      owner = Optional.of(element);
      value(isMap ? events.next() : event, element);
      event = events.next();
    }
    if (brackets) {
      gap(events.end(event) - 1);
      collection.below().addAll(pending);
      pending.clear();
      cursor = events.end(event);
    }
    column = outer;
    return collection;
  }

  private Element begin(Value.Collection parent, Event event, boolean isMap) {
    gap(events.start(event));
    boolean elementApart = apart;
    if (!parent.flow() && !parent.elements().isEmpty()) {
      fit(last(parent), parent.column());
    }
    List<Comment> above = List.copyOf(pending);
    pending.clear();
    Element element;
    if (isMap) {
      ScalarEvent scalar = (ScalarEvent) event;
      String anchor = upToContent(scalar);
      String key = key(scalar);
      element =
          new Element(anchor.isEmpty() ? key : anchor + " " + key, scalar.getValue(), elementApart);
    } else {
      element = new Element("", "", elementApart);
    }
    element.above().addAll(above);
    return element;
  }

  /**
   * Comments on lines of their own belong to what comes next, unless they stand deeper: then they
   * end the collection before that stands there.
   *
   * @param before what ends here
   * @param next the column of what comes next
   */
  private void fit(Value before, int next) {
    int deepest = Integer.MAX_VALUE;
    while (!pending.isEmpty() && pending.get(0).column() > next) {
      deepest = Math.min(deepest, pending.get(0).column());
      Optional<Value.Collection> ended = endedAt(before, deepest);
      if (ended.isEmpty()) {
        return;
      }
      deepest = ended.get().column();
      ended.get().below().add(pending.remove(0));
    }
  }

  /** The deepest collection in block style that a value ends with and that stands no deeper. */
  private static Optional<Value.Collection> endedAt(Value value, int deepest) {
    Optional<Value.Collection> found = Optional.empty();
    Value at = value;
    while (at instanceof Value.Collection collection
        && !collection.flow()
        && collection.column() <= deepest) {
      found = Optional.of(collection);
      at = last(collection);
    }
    return found;
  }

  private static Value last(Value.Collection collection) {
    List<Element> elements = collection.elements();
    return elements.get(elements.size() - 1).value();
  }

  private String key(ScalarEvent event) {
    int from = cursor;
    cursor = Math.max(cursor, events.end(event));
    String source = text.substring(from, cursor);
    if (source.isEmpty() || source.indexOf('\n') >= 0) {
      StringBuilder quoted = new StringBuilder();
      JsonStringEncoder.getInstance().quoteAsString(event.getValue(), quoted);
      return '"' + quoted.toString() + '"';
    }
    return source;
  }

  private Value.Text scalar(ScalarEvent event, String properties, Element holder) {
    if (event.isLiteral() || event.isFolded()) {
      return block(event, properties, holder);
    }
    int from = cursor;
    cursor = Math.max(cursor, events.end(event));
    String source = text.substring(from, cursor);
    List<String> lines = new ArrayList<>();
    for (String line : source.split("\n", -1)) {
      lines.add(lines.isEmpty() ? endStripped(line) : startStripped(endStripped(line)));
    }
    lines.set(0, endStripped(properties + lines.get(0)));
    return new Value.Text(lines, event.getValue(), Value.Form.WORDS);
  }

  private Value.Text block(ScalarEvent event, String properties, Element holder) {
    int from = cursor;
    int end = events.end(event);
    int headerEnd = text.indexOf('\n', from);
    headerEnd = headerEnd < 0 || headerEnd > end ? end : headerEnd;
    int indicators = from;
    while (indicators < headerEnd && !isBlank(text.charAt(indicators))) {
      indicators++;
    }
    String header = text.substring(from, indicators);
    owner = Optional.of(holder);
    cursor = indicators;
    gap(headerEnd);
    int body = Math.min(headerEnd + 1, end);
    List<String> lines = new ArrayList<>(text.substring(body, end).lines().toList());
    boolean keeps = header.indexOf('+') >= 0;
    int indent = indentation(header, lines);
    lines.replaceAll(line -> line.length() < indent ? "" : line.substring(indent));
    int used = lines.size();
    while (!keeps && used > 0 && lines.get(used - 1).isEmpty()) {
      used--;
    }
    cursor = keeps ? end : endOfLine(body, used);
    lines = lines.subList(0, used);
    Optional<String> first = lines.stream().filter(line -> !line.isEmpty()).findFirst();
    boolean said = first.isPresent() && first.get().startsWith(" ");
    // At the end of a file that ends without a line end, so does the value.
    boolean cut = !event.getValue().isEmpty() && !event.getValue().endsWith("\n");
    String chomping = cut ? "-" : header.replaceAll("[^-+]", "");
    List<String> written = new ArrayList<>();
    written.add(properties + header.charAt(0) + (said ? "2" : "") + chomping);
    written.addAll(lines);
    return new Value.Text(
        written, event.getValue(), keeps && !cut ? Value.Form.BLOCK_WITH_END : Value.Form.BLOCK);
  }

  /** How far the text of a block is indented: as the header says, or as its first line is. */
  private int indentation(String header, List<String> lines) {
    String digit = header.replaceAll("[^0-9]", "");
    if (!digit.isEmpty()) {
      return column + Integer.parseInt(digit);
    }
    for (String line : lines) {
      int blanks = 0;
      while (blanks < line.length() && line.charAt(blanks) == ' ') {
        blanks++;
      }
      if (blanks < line.length()) {
        return blanks;
      }
    }
    return Integer.MAX_VALUE;
  }

  /** The end of the n-th line from an offset; of line 0, the end of the line before. */
  private int endOfLine(int from, int n) {
    int at = from - 1;
    for (int i = 0; i < n; i++) {
      int next = text.indexOf('\n', at + 1);
      at = next < 0 ? text.length() : next;
    }
    return Math.max(at, cursor);
  }

  /**
   * Goes to where a value begins, behind its anchor.
   *
   * @return the anchor as it is written, or nothing
   */
  private String upToContent(NodeEvent event) {
    gap(events.start(event));
    if (event instanceof AliasEvent || event.getAnchor().isEmpty()) {
      return "";
    }
    String anchor = "&" + event.getAnchor().get().getValue();
    cursor += anchor.length();
    int end = event instanceof ScalarEvent ? events.end(event) : text.length();
    int at = cursor;
    while (at < end && (isBlank(text.charAt(at)) || text.charAt(at) == '#')) {
      at = text.charAt(at) == '#' ? lineEnd(at) : at + 1;
    }
    gap(at);
    return anchor;
  }

  /** Reads what lies between two values. */
  private void gap(int to) {
    boolean newLine = isLineStart(cursor);
    int lineEnds = newLine ? 1 : 0;
    boolean dash = false;
    apart = false;
    while (cursor < to) {
      char c = text.charAt(cursor);
      if (c == '#') {
        Comment comment = comment(apart || (lineEnds > 1 && !dash));
        if (newLine || owner.isEmpty()) {
          pending.add(comment);
        } else {
          owner.get().beside().add(comment);
        }
        apart = false;
        lineEnds = 0;
      } else if (c == '%' && isLineStart(cursor)) {
        directive();
      } else {
        if (c == '\n') {
          newLine = true;
          lineEnds++;
        } else if (!isBlank(c)) {
          apart |= lineEnds > 1 && !dash;
          dash |= c == '-' || c == '?'; // a blank line behind it divides nothing
          lineEnds = 0;
        }
        cursor++;
      }
    }
    apart |= lineEnds > 1 && !dash;
  }

  /** A line such as {@code %YAML 1.2}, which says nothing; a comment in it stays. */
  private void directive() {
    int end = lineEnd(cursor);
    int comment = text.indexOf(" #", cursor);
    cursor = comment < 0 ? end : Math.min(comment, end);
  }

  private Comment comment(boolean commentApart) {
    int start = cursor;
    cursor = lineEnd(start);
    int before = start;
    while (before > 0 && (text.charAt(before - 1) == ' ' || text.charAt(before - 1) == '\t')) {
      before--;
    }
    String line = endStripped(text.substring(start, cursor));
    comments.add(line);
    return new Comment(line, columnOf(start), start - before, commentApart);
  }

  private int lineEnd(int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end;
  }

  private boolean isLineStart(int offset) {
    return offset == 0 || text.charAt(offset - 1) == '\n';
  }

  private int columnOf(int offset) {
    return file.position(offset).column() - 1;
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\n';
  }

  private static String startStripped(String line) {
    int start = 0;
    while (start < line.length() && isBlank(line.charAt(start))) {
      start++;
    }
    return line.substring(start);
  }

  /** Without the blanks at its end, unless the first of them is escaped. */
  private static String endStripped(String line) {
    int end = line.length();
    while (end > 0 && isBlank(line.charAt(end - 1))) {
      end--;
    }
    return end > 0 && line.charAt(end - 1) == '\\' ? line : line.substring(0, end);
  }
}
