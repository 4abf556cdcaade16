package dev.pls.compiler.init;

import static java.util.Objects.requireNonNull;

import dev.pls.compiler.diagnostic.Diagnostics;
import dev.pls.compiler.source.ChangedTree;
import dev.pls.compiler.source.SourceFile;
import dev.pls.compiler.source.SourceTree;
import dev.pls.compiler.source.Span;
import dev.pls.compiler.syntax.Limits;
import dev.pls.compiler.syntax.ListNode;
import dev.pls.compiler.syntax.MapNode;
import dev.pls.compiler.syntax.MotionReader;
import dev.pls.compiler.syntax.MotionText;
import dev.pls.compiler.syntax.Node;
import dev.pls.compiler.syntax.ScalarNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A motion's files, and changes to them that are not written yet. An edit gives a new value and
 * leaves the old one as it was. It touches the text only where something changes, found by the
 * syntax tree: comments, order and layout stay, whoever made them.
 *
 * <p>Only files in the motion's own folder are edited; what it takes from shared folders is read.
 */
public final class MotionEdit {
  private static final int INDENT = 2;

  private final SourceTree base;
  private final String folder;
  private final Map<String, String> changed;
  private final MotionText text;

  private MotionEdit(SourceTree base, String folder, Map<String, String> changed, MotionText text) {
    this.base = base;
    this.folder = folder;
    this.changed = changed;
    this.text = text;
  }

  /**
   * A motion that can be edited.
   *
   * @param folder the motion's folder, from the tree's root
   * @param diagnostics told why there is none
   * @return empty if a file cannot be read
   * @throws IOException if the disk fails
   */
  public static Optional<MotionEdit> of(SourceTree tree, String folder, Diagnostics diagnostics)
      throws IOException {
    return read(tree, folder, Map.of(), diagnostics);
  }

  private static Optional<MotionEdit> read(
      SourceTree base, String folder, Map<String, String> changed, Diagnostics diagnostics)
      throws IOException {
    SourceTree tree = new ChangedTree(base, changed);
    MotionText text = new MotionReader(tree, Limits.standard()).read(folder, diagnostics);
    return text == null
        ? Optional.empty()
        : Optional.of(new MotionEdit(base, folder, changed, text));
  }

  /** The new texts of the files that are changed, by their paths from the tree's root. */
  public Map<String, String> changed() {
    return changed;
  }

  /** The project's files as they are after the edits. */
  public SourceTree tree() {
    return new ChangedTree(base, changed);
  }

  /** The motion's id; empty if it has none. */
  public String id() {
    return text("motion", "id");
  }

  /** The value at a path of keys and indexes, whichever file it is in; null if there is none. */
  @Nullable Node at(String... path) {
    return text.root().at(List.of(path));
  }

  /** The text at a path; empty if there is none. */
  String text(String... path) {
    return at(path) instanceof ScalarNode scalar ? scalar.text() : "";
  }

  /** The sections of all files together. */
  MapNode root() {
    return text.root();
  }

  /** Whether a node, which is there, is written in a file that may be edited. */
  boolean mayEdit(Node node) {
    return own(node.span().file());
  }

  /** Puts a value at a path: in the place of the one that is there, or below what is there. */
  MotionEdit set(List<String> path, Yaml value) {
    Spot spot = deepest(path);
    if (spot.depth() == path.size()) {
      return with(List.of(replacing(spot, value)));
    }
    Yaml below = value;
    for (int i = path.size() - 1; i > spot.depth(); i--) {
      below = Yaml.field(path.get(i), below);
    }
    Yaml.Fields field = Yaml.field(path.get(spot.depth()), below);
    return with(List.of(adding(spot, field)));
  }

  /** Adds an item behind the last of the list of a section, which need not be there. */
  MotionEdit add(String section, Yaml.Fields item, String sectionBeside) {
    Spot spot = deepest(List.of(section));
    if (spot.depth() == 0) {
      Spot beside = deepest(List.of(sectionBeside));
      MapNode root = requireNonNull(text.roots().get(beside.file()));
      String lines = section + ":\n  - " + item.block(2 * INDENT);
      return with(List.of(atEnd(beside.file(), root, lines, section + ": [" + item.flow() + "]")));
    }
    if (spot.node() instanceof ListNode list && !list.items().isEmpty()) {
      return with(List.of(listed(list, item)));
    }
    int colon = colon(spot);
    String lines = "\n  - " + item.block(2 * INDENT);
    return with(List.of(new Splice(spot.file().span(colon, valueEnd(spot, colon)), lines)));
  }

  /** Takes items out of the list of a section; a list that loses all of them stays, empty. */
  MotionEdit remove(String section, Predicate<Node> goes) {
    Spot spot = deepest(List.of(section));
    if (spot.depth() == 0 || !(spot.node() instanceof ListNode list)) {
      return this;
    }
    List<Node> items = list.items();
    List<Node> gone = items.stream().filter(goes).toList();
    if (gone.isEmpty()) {
      return this;
    }
    boolean all = gone.size() == items.size();
    if (isFlow(list)) {
      return all
          ? with(List.of(new Splice(list.span(), "[]")))
          : remove(list, items.indexOf(gone.get(0))).remove(section, goes);
    }
    List<Splice> splices = new ArrayList<>();
    gone.forEach(item -> splices.add(withoutLines(item)));
    if (all) {
      int colon = colon(spot);
      splices.add(new Splice(spot.file().span(colon, colon), " []"));
    }
    return with(splices);
  }

  /** Takes an item out of a list in brackets that keeps others. */
  private MotionEdit remove(ListNode list, int index) {
    List<Node> items = list.items();
    Span item = items.get(index).span();
    int start = index > 0 ? items.get(index - 1).span().end() : item.start();
    int end = index > 0 ? item.end() : items.get(1).span().start();
    return with(List.of(new Splice(item.file().span(start, end), "")));
  }

  /**
   * Rewrites words wherever they stand in the motion's own files, as keys and as values.
   *
   * @param rewrite gives what a key or a value becomes, the same if it is to stay; it may only
   *     bring in letters, digits and underscores
   */
  MotionEdit rewrite(UnaryOperator<String> rewrite) {
    List<Splice> splices = new ArrayList<>();
    for (Map.Entry<SourceFile, MapNode> root : text.roots().entrySet()) {
      if (own(root.getKey())) {
        rewrite(root.getValue(), rewrite, splices);
      }
    }
    return splices.isEmpty() ? this : with(splices);
  }

  /** Puts values in the place of others that are in the motion's own files. */
  MotionEdit replace(Map<? extends Node, Yaml> values) {
    List<Splice> splices = new ArrayList<>();
    values.forEach(
        (node, value) -> {
          if (mayEdit(node)) {
            splices.add(new Splice(node.span(), value.flow()));
          }
        });
    return splices.isEmpty() ? this : with(splices);
  }

  private static void rewrite(Node node, UnaryOperator<String> rewrite, List<Splice> splices) {
    if (node instanceof ScalarNode scalar) {
      String after = rewrite.apply(scalar.text());
      if (!after.equals(scalar.text())) {
        splices.add(differing(scalar, after));
      }
    } else if (node instanceof ListNode list) {
      list.items().forEach(item -> rewrite(item, rewrite, splices));
    } else if (node instanceof MapNode map) {
      for (MapNode.Entry entry : map.entries()) {
        String after = rewrite.apply(entry.key());
        if (!after.equals(entry.key())) {
          splices.add(new Splice(entry.keySpan(), after));
        }
        rewrite(entry.value(), rewrite, splices);
      }
    }
  }

  /**
   * What differs and no more, so that quotes, folds and all else that is written around it stay.
   */
  private static Splice differing(ScalarNode scalar, String after) {
    String before = scalar.text();
    int shorter = Math.min(before.length(), after.length());
    int start = 0;
    while (start < shorter && before.charAt(start) == after.charAt(start)) {
      start++;
    }
    int tail = 0;
    while (tail < shorter - start
        && before.charAt(before.length() - 1 - tail) == after.charAt(after.length() - 1 - tail)) {
      tail++;
    }
    return new Splice(
        scalar.spanOf(start, before.length() - tail),
        after.substring(start, after.length() - tail));
  }

  /**
   * The deepest value that is there on the way to a path, in a file that may be edited.
   *
   * @param depth how many steps of the path lead to it
   * @param node the value
   * @param entry the entry that it is the value of; null for a file's root and for items of lists
   */
  private record Spot(SourceFile file, int depth, Node node, MapNode.@Nullable Entry entry) {}

  private Spot deepest(List<String> path) {
    Spot best = null;
    for (SourceFile file : text.files()) {
      if (own(file)) {
        Spot spot = walk(file, text.root(file), path);
        best = best == null || spot.depth() > best.depth() ? spot : best;
      }
    }
    return requireNonNull(best, "a motion has a file of its own");
  }

  private static Spot walk(SourceFile file, MapNode root, List<String> path) {
    Spot spot = new Spot(file, 0, root, null);
    for (String step : path) {
      Node child = spot.node().child(step);
      if (child == null) {
        break;
      }
      MapNode.Entry entry = spot.node() instanceof MapNode map ? map.entry(step) : null;
      spot = new Spot(file, spot.depth() + 1, child, entry);
    }
    return spot;
  }

  private static Splice replacing(Spot spot, Yaml value) {
    if (isEmpty(spot.node()) && spot.entry() != null) {
      int colon = colon(spot);
      return new Splice(spot.file().span(colon, colon), " " + value.flow());
    }
    return new Splice(spot.node().span(), value.flow());
  }

  private static Splice adding(Spot spot, Yaml.Fields field) {
    if (spot.node() instanceof MapNode map) {
      if (isFlow(map)) {
        String inside = field.flow().substring(1, field.flow().length() - 1);
        int end = map.entries().isEmpty() ? map.span().start() + 1 : lastEnd(map);
        String comma = map.entries().isEmpty() ? "" : ", ";
        return new Splice(spot.file().span(end, end), comma + inside);
      }
      return spot.depth() == 0
          ? atEnd(spot.file(), map, field.block(0), "")
          : belowLast(map.span(), field.block(column(map.span())));
    }
    if (spot.entry() != null) {
      int colon = colon(spot);
      Span value = spot.file().span(colon, valueEnd(spot, colon));
      return new Splice(value, " " + field.flow());
    }
    throw new IllegalStateException("nothing can be put below " + spot.node());
  }

  /** A section behind all others of a file. */
  private static Splice atEnd(SourceFile file, MapNode root, String lines, String flow) {
    String all = file.text();
    if (isFlow(root)) {
      int end = lastEnd(root);
      return new Splice(file.span(end, end), ", " + flow);
    }
    if (all.indexOf("\n...", root.span().end()) >= 0) {
      return belowLast(root.span(), lines);
    }
    String before = all.endsWith("\n") ? "\n" : "\n\n";
    return new Splice(file.span(all.length(), all.length()), before + lines + "\n");
  }

  private static Splice listed(ListNode list, Yaml.Fields item) {
    if (isFlow(list)) {
      int end = list.items().get(list.items().size() - 1).span().end();
      return new Splice(list.span().file().span(end, end), ", " + item.flow());
    }
    int column = column(list.span());
    return belowLast(list.span(), "- " + item.block(column + INDENT));
  }

  /** Lines below the last one of a block, as far indented as the block is. */
  private static Splice belowLast(Span block, String lines) {
    String all = block.file().text();
    int lineEnd = all.indexOf('\n', block.end());
    int at = lineEnd < 0 ? all.length() : lineEnd;
    return new Splice(block.file().span(at, at), "\n" + " ".repeat(column(block)) + lines);
  }

  private static Splice withoutLines(Node item) {
    String all = item.span().file().text();
    int start = all.lastIndexOf('\n', item.span().start() - 1) + 1;
    int lineEnd = all.indexOf('\n', item.span().end());
    return new Splice(item.span().file().span(start, lineEnd < 0 ? all.length() : lineEnd + 1), "");
  }

  private MotionEdit with(List<Splice> splices) {
    Map<SourceFile, List<Splice>> byFile =
        splices.stream()
            .collect(
                Collectors.groupingBy(
                    s -> s.span().file(), LinkedHashMap::new, Collectors.toList()));
    Map<String, String> texts = new TreeMap<>(changed);
    try {
      for (Map.Entry<SourceFile, List<Splice>> file : byFile.entrySet()) {
        String path = file.getKey().path();
        String raw = new String(tree().read(path), StandardCharsets.UTF_8);
        texts.put(path, Splice.apply(raw, file.getValue()));
      }
      Diagnostics diagnostics = new Diagnostics();
      return read(base, folder, texts, diagnostics)
          .orElseThrow(() -> new UnfitException(diagnostics.sorted()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean own(SourceFile file) {
    return folder.isEmpty() || file.path().startsWith(folder + "/");
  }

  private static boolean isFlow(Node node) {
    String first = node.span().text();
    return first.startsWith("{") || first.startsWith("[");
  }

  private static boolean isEmpty(Node node) {
    return node instanceof ScalarNode scalar
        && scalar.kind() == ScalarNode.Kind.NULL
        && scalar.text().isEmpty();
  }

  private static int lastEnd(MapNode map) {
    int end = map.span().start() + 1;
    for (MapNode.Entry entry : map.entries()) {
      end = Math.max(end, Math.max(entry.keySpan().end(), entry.value().span().end()));
    }
    return end;
  }

  /** The place behind the colon of an entry's key. */
  private static int colon(Spot spot) {
    MapNode.Entry entry = requireNonNull(spot.entry());
    return spot.file().text().indexOf(':', entry.keySpan().end()) + 1;
  }

  /** Where a value that goes ends: one that is not written ends behind its key's colon. */
  private static int valueEnd(Spot spot, int colon) {
    return isEmpty(spot.node()) ? colon : spot.node().span().end();
  }

  private static int column(Span span) {
    return span.from().column() - 1;
  }
}
