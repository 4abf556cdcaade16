package dev.pls.compiler.syntax;

import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Diagnostics;
import dev.pls.compiler.diagnostic.Rule;
import dev.pls.compiler.source.SourceFile;
import dev.pls.compiler.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * Reads a YAML file into nodes.
 *
 * <p>Jackson's parser gives the events, with the style and the marks of each; the tree is our own,
 * because one of Jackson's has no places, resolves neither aliases nor merges, and stops at the
 * second of two equal keys.
 */
public final class YamlReader {
  private static final Pattern INT = Pattern.compile("[-+]?[0-9]+");
  private static final Pattern DECIMAL =
      Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]{1,2})?");

  /** What a number begins with; a scalar that begins otherwise need not be matched. */
  private static final String FIRST_OF_NUMBERS = "0123456789+-.";

  private static final int LONGEST_NUMBER = 40;

  private final Limits limits;

  /** A reader that holds files to these limits. */
  public YamlReader(Limits limits) {
    this.limits = limits;
  }

  /**
   * Reads a file.
   *
   * @param before how many values the motion's files before it hold
   * @return its root; {@code null} if it is empty or not YAML, and then, unless it is empty, there
   *     is a diagnostic
   */
  public @Nullable Node read(SourceFile file, int before, Diagnostics diagnostics) {
    return new Run(file, before, diagnostics).read();
  }

  /** Ends a run whose mistake has been told. */
  private static final class Told extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Told() {
      super(null, null, false, false);
    }
  }

  /** One file's reading. */
  private final class Run {
    private final SourceFile file;
    private final Diagnostics diagnostics;
    private final YamlEvents events;
    private final Map<String, Node> anchors = new HashMap<>();
    private final DuplicateKeys duplicates = new DuplicateKeys();
    private final List<String> path = new ArrayList<>();
    private int reached;
    private int depth;
    private int nodes;
    private int aliasNodes;

    Run(SourceFile file, int before, Diagnostics diagnostics) {
      this.nodes = before;
      this.file = file;
      this.diagnostics = diagnostics;
      this.events = YamlEvents.of(file.text(), limits);
    }

    @Nullable Node read() {
      try {
        next(); // the stream's start
        if (next().getEventId() == Event.ID.StreamEnd) {
          return null;
        }
        Node root = value(next());
        next(); // the document's end
        Event end = next();
        if (end.getEventId() != Event.ID.StreamEnd) {
          throw tell(
              YamlRules.DOCUMENTS,
              pointAt(end),
              "A second document starts here.",
              "Put it into a file of its own, or take out the line that divides the two.");
        }
        return root;
      } catch (Told told) {
        return null;
      } finally {
        duplicates.report(diagnostics);
      }
    }

    private Event next() {
      try {
        Event event = events.next();
        reached = events.end(event);
        return event;
      } catch (YamlEngineException e) {
        report(e);
        throw new Told();
      } catch (NumberFormatException e) {
        int escape = Math.max(reached, file.text().indexOf("\\U", reached));
        throw tell(
            YamlRules.SYNTAX,
            file.span(escape, Math.min(escape + 10, file.text().length())),
            "This escape stands for no character.",
            "The last character of Unicode is `\\U0010FFFF`.");
      }
    }

    private Node value(Event event) {
      if (event instanceof AliasEvent alias) {
        return alias(alias);
      }
      if (++nodes > limits.nodes()) {
        throw tell(
            YamlRules.LIMIT,
            pointAt(event),
            "A motion holds at most " + limits.nodes() + " values, and this is one more.",
            "Split the motion, or look for what makes so many.");
      }
      Node node =
          event instanceof ScalarEvent scalar
              ? scalar(scalar)
              : collection((CollectionStartEvent) event);
      anchor((NodeEvent) event, node);
      return node;
    }

    private void anchor(NodeEvent event, Node node) {
      event.getAnchor().ifPresent(anchor -> anchors.put(anchor.getValue(), node));
    }

    private Node alias(AliasEvent event) {
      String name = event.getAlias().getValue();
      Span span = file.span(events.start(event), events.end(event));
      Node anchored = anchors.get(name);
      if (anchored == null) {
        diagnostics.add(
            Diagnostic.of(
                    YamlRules.ALIAS,
                    span,
                    element(),
                    "No value before this one is anchored as `&" + name + "`.")
                .hint(
                    "An alias stands for a value above it that carries the anchor. Text that begins"
                        + " with `*` goes in quotes.")
                .about(name));
        throw new Told();
      }
      aliasNodes += anchored.size();
      if (aliasNodes > limits.aliasNodes()) {
        throw tell(
            YamlRules.LIMIT,
            span,
            "The aliases of this file stand for more than " + limits.aliasNodes() + " values.",
            "Aliases of aliases multiply: write out what is needed, or use fewer of them.");
      }
      return anchored.movedTo(span);
    }

    private Node collection(CollectionStartEvent event) {
      if (++depth > limits.depth()) {
        throw tell(
            YamlRules.LIMIT,
            pointAt(event),
            "Lists and maps nest more than " + limits.depth() + " deep here.",
            "No section of the language needs that; look for a missing bracket.");
      }
      int start = content(event, event.getTag());
      // `[a: 1]` holds a map in flow style that has no braces, and so ends where its value does.
      boolean brackets = event.isFlow() && "[{".indexOf(file.text().charAt(start)) >= 0;
      Node node =
          event.getEventId() == Event.ID.MappingStart
              ? map(start, brackets)
              : list(start, brackets);
      depth--;
      return node;
    }

    private Node list(int start, boolean brackets) {
      List<Node> items = new ArrayList<>();
      int lastEnd = start;
      Event event = next();
      while (event.getEventId() != Event.ID.SequenceEnd) {
        path.add(String.valueOf(items.size()));
        Node item = value(event);
        path.remove(path.size() - 1);
        items.add(item);
        lastEnd = Math.max(lastEnd, item.span().end());
        event = next();
      }
      return new ListNode(file.span(start, brackets ? events.end(event) : lastEnd), items);
    }

    private Node map(int start, boolean brackets) {
      Map<String, MapNode.Entry> entries = new LinkedHashMap<>();
      List<MapNode> merged = new ArrayList<>();
      int lastEnd = start;
      Event event = next();
      while (event.getEventId() != Event.ID.MappingEnd) {
        ScalarNode key = key(event);
        path.add(key.text());
        Node value = value(next());
        lastEnd = Math.max(lastEnd, value.span().end());
        if (key.span().text().equals("<<")) {
          collectMerged(value, merged);
        }
        path.remove(path.size() - 1);
        if (!key.span().text().equals("<<")) {
          MapNode.Entry entry = new MapNode.Entry(key.text(), key.span(), value);
          MapNode.Entry first = entries.putIfAbsent(key.text(), entry);
          if (first != null) {
            duplicates.add(path, first, entry);
          }
        }
        event = next();
      }
      for (MapNode map : merged) {
        map.entries().forEach(entry -> entries.putIfAbsent(entry.key(), entry));
      }
      return new MapNode(file.span(start, brackets ? events.end(event) : lastEnd), entries);
    }

    private ScalarNode key(Event event) {
      if (!(event instanceof ScalarEvent scalar)) {
        throw tell(
            YamlRules.KEY,
            pointAt(event),
            "A key is a word, not a list, a map or an alias.",
            "Put text that begins with a bracket or `*`, such as `{{company}}`, in quotes.");
      }
      ScalarNode key = scalar(scalar);
      anchor(scalar, key);
      return key;
    }

    private void collectMerged(Node value, List<MapNode> merged) {
      boolean isList = value instanceof ListNode;
      List<Node> nodes = value instanceof ListNode list ? list.items() : List.of(value);
      for (int i = 0; i < nodes.size(); i++) {
        if (nodes.get(i) instanceof MapNode map) {
          merged.add(map);
        } else {
          diagnostics.add(
              Diagnostic.of(
                      YamlRules.MERGE,
                      nodes.get(i).span(),
                      element(),
                      "`<<` takes the keys of a map, and this is none.")
                  .hint("Name the anchor of a map: `<<: *base`.")
                  .about(isList ? String.valueOf(i) : ""));
        }
      }
    }

    private ScalarNode scalar(ScalarEvent event) {
      int end = events.end(event);
      int start = Math.min(content(event, event.getTag()), end);
      // A block's end mark is the start of the line behind it: blank ends do not count.
      while (end > start && (event.isLiteral() || event.isFolded()) && isBlank(end - 1)) {
        end--;
      }
      String text = event.getValue();
      return new ScalarNode(
          file.span(start, end), text, event.isPlain() ? kind(text) : ScalarNode.Kind.STRING);
    }

    private static ScalarNode.Kind kind(String text) {
      if (text.length() > LONGEST_NUMBER) {
        return ScalarNode.Kind.STRING;
      }
      switch (text) {
        case "true", "True", "TRUE", "false", "False", "FALSE":
          return ScalarNode.Kind.BOOL;
        case "", "~", "null", "Null", "NULL":
          return ScalarNode.Kind.NULL;
        default:
          break;
      }
      if (FIRST_OF_NUMBERS.indexOf(text.charAt(0)) < 0) {
        return ScalarNode.Kind.STRING;
      }
      if (INT.matcher(text).matches()) {
        return ScalarNode.Kind.INT;
      }
      return DECIMAL.matcher(text).matches() ? ScalarNode.Kind.DECIMAL : ScalarNode.Kind.STRING;
    }

    /** Where a value starts: behind its anchor, its tag and comments after these. Tags are told. */
    private int content(NodeEvent event, Optional<String> tag) {
      int at = events.start(event);
      if (event.getAnchor().isEmpty() && tag.isEmpty()) {
        return at;
      }
      String text = file.text();
      while (at < text.length()) {
        char c = text.charAt(at);
        if (c == '!' || c == '&') {
          int end = endOfProperty(at);
          if (c == '!') {
            diagnostics.add(
                Diagnostic.of(
                        YamlRules.TAG,
                        file.span(at, end),
                        element(),
                        "The language has no tags, and this is one.")
                    .hint("Take it out; put text that looks like a number in quotes."));
          }
          at = end;
        } else if (c == '#') {
          int lineEnd = text.indexOf('\n', at);
          at = lineEnd < 0 ? text.length() : lineEnd;
        } else if (isBlank(at)) {
          at++;
        } else {
          break;
        }
      }
      return at;
    }

    private int endOfProperty(int from) {
      String text = file.text();
      int at = from;
      if (text.startsWith("!<", from)) {
        at = Math.max(at, text.indexOf('>', from));
      }
      while (at < text.length() && !isBlank(at) && ",[]{}".indexOf(text.charAt(at)) < 0) {
        at++;
      }
      return at;
    }

    private boolean isBlank(int at) {
      char c = file.text().charAt(at);
      return c == ' ' || c == '\t' || c == '\n';
    }

    /** The path of the value that is being read; the file's own where it is the root. */
    private String element() {
      return path.isEmpty() ? file.path() : ElementPath.join(path);
    }

    private Told tell(Rule rule, Span span, String message, String hint) {
      diagnostics.add(Diagnostic.of(rule, span, element(), message).hint(hint));
      return new Told();
    }

    private void report(YamlEngineException e) {
      if (e instanceof MarkedYamlEngineException yaml) {
        int offset = events.offset(yaml.getProblemMark().or(yaml::getContextMark));
        int context =
            yaml.getContextMark().map(mark -> events.offset(Optional.of(mark))).orElse(offset);
        YamlProblem problem = YamlProblem.of(yaml, file, offset, context);
        Diagnostic diagnostic =
            Diagnostic.of(YamlRules.SYNTAX, problem.span(), file.path(), problem.message())
                .hint(problem.hint());
        int line = problem.span().from().line();
        if (context < offset && file.position(context).line() != line) {
          diagnostic = diagnostic.related(oneUnit(context), "what was being read starts here");
        }
        diagnostics.add(diagnostic);
      } else if (e instanceof ReaderException) {
        // The exception's own position is off where the parser's buffer ends.
        String text = file.text();
        int at = 0;
        while (at < text.length() - 1 && StreamReader.isPrintable(text.codePointAt(at))) {
          at += Character.charCount(text.codePointAt(at));
        }
        throw tell(
            YamlRules.SYNTAX,
            oneUnit(at),
            String.format(
                Locale.ROOT, "The character U+%04X is not allowed in YAML.", text.codePointAt(at)),
            "Delete it, or write it as an escape inside double quotes.");
      } else {
        throw tell(
            YamlRules.LIMIT,
            oneUnit(reached),
            "This file is larger than " + limits.fileBytes() + " characters.",
            "Motions are written by hand; keep data in the warehouse.");
      }
    }

    /** The event's own text, or one unit where it has none: a block's start is only a place. */
    private Span pointAt(Event event) {
      int start = events.start(event);
      int end = events.end(event);
      return start < end ? file.span(start, end) : oneUnit(start);
    }

    private Span oneUnit(int offset) {
      int start = Math.min(offset, file.text().length());
      boolean hasUnit = start < file.text().length() && file.text().charAt(start) != '\n';
      return file.span(start, hasUnit ? start + 1 : start);
    }
  }
}
