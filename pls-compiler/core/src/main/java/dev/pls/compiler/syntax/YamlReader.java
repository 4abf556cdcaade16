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
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * Reads a YAML file into nodes.
 *
 * <p>Jackson's parser gives the tokens; the tree is our own, because a tree of Jackson's has no
 * positions, resolves neither aliases nor merges, and keeps only the last of two equal keys.
 */
public final class YamlReader {
  private static final Pattern INT = Pattern.compile("[-+]?[0-9]{1,40}");
  private static final Pattern DECIMAL =
      Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]{1,2})?");
  private static final Pattern NULL = Pattern.compile("~|null|Null|NULL|");
  private static final Pattern BOOL = Pattern.compile("true|True|TRUE|false|False|FALSE");
  private static final int LONGEST_NUMBER = 40;

  private final Limits limits;
  private final YAMLFactory factory;

  /** A reader that holds files to these limits. */
  public YamlReader(Limits limits) {
    this.limits = limits;
    int characters = (int) Math.min(Integer.MAX_VALUE - 8L, limits.fileBytes() + 1);
    this.factory =
        YAMLFactory.builder()
            .loadSettings(LoadSettings.builder().setCodePointLimit(characters).build())
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(limits.depth())
                    .maxStringLength(characters)
                    .maxNameLength(characters)
                    .maxNumberLength(characters)
                    .build())
            .build();
  }

  /**
   * Reads a file.
   *
   * @return its root; {@code null} if it is empty or not YAML, and then, unless it is empty, there
   *     is a diagnostic
   */
  public @Nullable Node read(SourceFile file, Diagnostics diagnostics) {
    return new Run(file, diagnostics).read();
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
    private final Map<String, Node> anchors = new HashMap<>();
    private final CodePoints codePoints;
    private final List<String> path = new ArrayList<>();
    private int nodes;
    private int aliasNodes;

    Run(SourceFile file, Diagnostics diagnostics) {
      this.file = file;
      this.diagnostics = diagnostics;
      this.codePoints = new CodePoints(file.text());
    }

    @Nullable Node read() {
      try (YAMLParser parser =
          (YAMLParser) factory.createParser(ObjectReadContext.empty(), file.text())) {
        JsonToken first = parser.nextToken();
        if (first == null) {
          return null;
        }
        Node root = value(parser, first);
        if (parser.nextToken() != null) {
          throw tell(
              YamlRules.DOCUMENTS,
              spanHere(parser),
              "A second document starts here.",
              "Put it into a file of its own, or take out the `---` before it.");
        }
        return root;
      } catch (Told told) {
        return null;
      } catch (JacksonException e) {
        report(e);
        return null;
      }
    }

    private Node value(YAMLParser parser, JsonToken token) {
      Span span = spanHere(parser);
      if (parser.isCurrentAlias()) {
        return alias(parser.getString(), span);
      }
      if (++nodes > limits.nodes()) {
        throw tell(
            YamlRules.LIMIT,
            span,
            "This file holds more than " + limits.nodes() + " values.",
            "Split the motion, or look for what makes so many.");
      }
      String anchor = parser.getObjectId() == null ? null : String.valueOf(parser.getObjectId());
      Object tag = parser.getTypeId();
      if (tag != null) {
        diagnostics.add(
            Diagnostic.of(
                    YamlRules.TAG,
                    tagSpan(span),
                    element(),
                    "The language has no tags, and this is one.")
                .hint("Write the value without it; put text that looks like a number in quotes.")
                .about(span.from().toString()));
      }
      Node node =
          switch (token) {
            case START_OBJECT -> map(parser, span);
            case START_ARRAY -> list(parser, span);
            default -> scalar(parser.getString(), withoutProperties(span));
          };
      if (anchor != null) {
        anchors.put(anchor, node);
      }
      return node;
    }

    private Node alias(String name, Span span) {
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

    private Node list(YAMLParser parser, Span start) {
      List<Node> items = new ArrayList<>();
      JsonToken token;
      while ((token = parser.nextToken()) != JsonToken.END_ARRAY) {
        path.add(String.valueOf(items.size()));
        items.add(value(parser, token));
        path.remove(path.size() - 1);
      }
      int lastEnd = items.isEmpty() ? start.end() : items.get(items.size() - 1).span().end();
      return new ListNode(collectionSpan(parser, start, lastEnd, ']'), items);
    }

    private Node map(YAMLParser parser, Span start) {
      Map<String, MapNode.Entry> entries = new LinkedHashMap<>();
      List<Node> merged = new ArrayList<>();
      int lastEnd = start.end();
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        String key = parser.currentName();
        Span keySpan = withoutProperties(spanHere(parser));
        path.add(key);
        Node value = value(parser, parser.nextToken());
        path.remove(path.size() - 1);
        lastEnd = Math.max(lastEnd, value.span().end());
        if (keySpan.text().equals("<<")) {
          collectMerged(value, merged);
          continue;
        }
        MapNode.Entry entry = new MapNode.Entry(key, keySpan, value);
        MapNode.Entry first = entries.putIfAbsent(key, entry);
        if (first != null) {
          DuplicateKeys.report(path, first, entry, diagnostics);
        }
      }
      for (Node node : merged) {
        for (MapNode.Entry entry : ((MapNode) node).entries()) {
          entries.putIfAbsent(entry.key(), entry);
        }
      }
      return new MapNode(collectionSpan(parser, start, lastEnd, '}'), entries);
    }

    private void collectMerged(Node value, List<Node> merged) {
      List<Node> maps = value instanceof ListNode list ? list.items() : List.of(value);
      for (Node node : maps) {
        if (node instanceof MapNode) {
          merged.add(node);
        } else {
          diagnostics.add(
              Diagnostic.of(
                      YamlRules.MERGE,
                      node.span(),
                      element(),
                      "`<<` takes the keys of a map, and this is none.")
                  .hint("Name the anchor of a map: `<<: *base`.")
                  .about(node.span().from().toString()));
        }
      }
    }

    private ScalarNode scalar(String text, Span span) {
      return new ScalarNode(span, text, kind(text, span));
    }

    private ScalarNode.Kind kind(String text, Span span) {
      char first = span.start() == span.end() ? ' ' : file.text().charAt(span.start());
      if (first == '"' || first == '\'' || first == '|' || first == '>') {
        return ScalarNode.Kind.STRING;
      }
      if (text.length() > LONGEST_NUMBER) {
        return ScalarNode.Kind.STRING;
      }
      if (INT.matcher(text).matches()) {
        return ScalarNode.Kind.INT;
      }
      if (DECIMAL.matcher(text).matches()) {
        return ScalarNode.Kind.DECIMAL;
      }
      if (BOOL.matcher(text).matches()) {
        return ScalarNode.Kind.BOOL;
      }
      return NULL.matcher(text).matches() ? ScalarNode.Kind.NULL : ScalarNode.Kind.STRING;
    }

    /** A token's place; the parser counts code points, spans count UTF-16 units. */
    private Span spanHere(YAMLParser parser) {
      int start = codePoints.toUnits(parser.currentTokenLocation().getCharOffset());
      int end = codePoints.toUnits(parser.currentLocation().getCharOffset());
      return file.span(start, Math.max(start, trimmed(start, end)));
    }

    /** A block scalar's token ends at the start of the next line: blank ends do not count. */
    private int trimmed(int start, int end) {
      int at = end;
      while (at > start && Character.isWhitespace(file.text().charAt(at - 1))) {
        at--;
      }
      return at;
    }

    /** From the first token to the closing bracket, or in block style to the last value's end. */
    private Span collectionSpan(YAMLParser parser, Span start, int lastEnd, char closing) {
      int end = spanHere(parser).end();
      boolean flow = end > start.start() && file.text().charAt(end - 1) == closing;
      Span clean = withoutProperties(file.span(start.start(), flow ? end : lastEnd));
      return file.span(clean.start(), Math.max(clean.start(), clean.end()));
    }

    /** The span without a leading anchor or tag. */
    private Span withoutProperties(Span span) {
      int at = span.start();
      String text = file.text();
      while (at < span.end() && (text.charAt(at) == '&' || text.charAt(at) == '!')) {
        at = endOfProperty(at, span.end());
        while (at < span.end() && Character.isWhitespace(text.charAt(at))) {
          at++;
        }
      }
      return file.span(at, span.end());
    }

    private Span tagSpan(Span span) {
      int at = file.text().indexOf('!', span.start());
      return at < 0 || at > span.end() ? span : file.span(at, endOfProperty(at, span.end()));
    }

    private int endOfProperty(int from, int end) {
      int at = from;
      while (at < end && !Character.isWhitespace(file.text().charAt(at))) {
        at++;
      }
      return at;
    }

    /** The path of the value that is being read; the file's own where it is the root. */
    private String element() {
      return path.isEmpty() ? file.path() : String.join("/", path);
    }

    private Told tell(Rule rule, Span span, String message, String hint) {
      diagnostics.add(Diagnostic.of(rule, span, element(), message).hint(hint));
      return new Told();
    }

    private void report(JacksonException e) {
      if (e.getCause() instanceof MarkedYamlEngineException yaml) {
        Mark mark = yaml.getProblemMark().or(yaml::getContextMark).orElse(null);
        int offset = mark == null ? 0 : codePoints.toUnits(mark.getIndex());
        YamlProblem problem = YamlProblem.of(yaml, file, offset);
        Diagnostic diagnostic =
            Diagnostic.of(YamlRules.SYNTAX, problem.span(), file.path(), problem.message())
                .hint(problem.hint());
        Mark context = yaml.getContextMark().orElse(null);
        if (context != null && mark != null && context.getLine() != mark.getLine()) {
          int start = codePoints.toUnits(context.getIndex());
          diagnostic = diagnostic.related(oneUnit(start), "what was being read starts here");
        }
        diagnostics.add(diagnostic);
      } else if (e.getCause() instanceof ReaderException reader) {
        int offset = codePoints.toUnits(reader.getPosition());
        diagnostics.add(
            Diagnostic.of(
                    YamlRules.SYNTAX,
                    oneUnit(offset),
                    element(),
                    String.format(
                        "The character U+%04X is not allowed in YAML.", reader.getCodePoint()))
                .hint("Delete it, or write it as an escape inside double quotes."));
      } else {
        TokenStreamLocation location = e.getLocation();
        long index = location == null ? 0 : Math.max(0, location.getCharOffset());
        Span span = oneUnit(codePoints.toUnits(index));
        if (String.valueOf(e.getOriginalMessage()).contains("nesting depth")) {
          diagnostics.add(
              Diagnostic.of(
                      YamlRules.LIMIT,
                      span,
                      element(),
                      "Lists and maps nest more than " + limits.depth() + " deep here.")
                  .hint("No section of the language needs that; look for a missing bracket."));
        } else {
          diagnostics.add(
              Diagnostic.of(YamlRules.KEY, span, element(), "A key is a word, not a list or a map.")
                  .hint("Take out the `? ` or the brackets."));
        }
      }
    }

    private Span oneUnit(int offset) {
      int start = Math.min(offset, file.text().length());
      boolean hasUnit = start < file.text().length() && file.text().charAt(start) != '\n';
      return file.span(start, hasUnit ? start + 1 : start);
    }
  }
}
