package dev.pls.compiler.syntax;

import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Diagnostics;
import dev.pls.compiler.source.SourceFile;
import dev.pls.compiler.source.SourceTree;
import dev.pls.compiler.source.Span;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the files of a motion's folder, and of the folders it uses, and merges them.
 *
 * <p>Sections merge across files, and so do the maps of names within them; a named element is
 * written in one place. A key that two files give is an error at both places.
 */
public final class MotionReader {
  /** The sections that a folder under {@code uses:} may hold, beside the language version. */
  private static final Set<String> SHARED = Set.of("pls", "data", "lists", "measures", "signals");

  /** Sections whose entries are maps of names and not named elements, so that these merge too. */
  private static final Set<String> SECTIONS_OF_MAPS = Set.of("data", "team", "reporting", "crm");

  /** What stands for bytes that are not UTF-8, or for itself. */
  private static final char REPLACEMENT = '\uFFFD';

  private final SourceTree tree;
  private final Limits limits;
  private final YamlReader reader;

  /** A reader of motions in this tree. */
  public MotionReader(SourceTree tree, Limits limits) {
    this.tree = tree;
    this.limits = limits;
    this.reader = new YamlReader(limits);
  }

  /** Whether a file belongs to a motion by its name: {@code *.yaml} or {@code *.yml}. */
  public static boolean isMotionFile(String path) {
    return path.endsWith(".yaml") || path.endsWith(".yml");
  }

  /**
   * Reads a motion.
   *
   * @param folder the motion's folder, from the tree's root
   * @return {@code null} if there is no motion file in the folder, or if one could not be read, and
   *     then there is a diagnostic
   * @throws IOException if the disk fails
   */
  public @Nullable MotionText read(String folder, Diagnostics diagnostics) throws IOException {
    Run run = new Run(diagnostics);
    run.readFolder(folder, false);
    for (ScalarNode used : run.uses()) {
      run.readUsed(folder, used);
    }
    return run.text(folder);
  }

  /**
   * Reads a folder as it is, without what it uses.
   *
   * @return {@code null} if there is no motion file in the folder, or if one could not be read
   * @throws IOException if the disk fails
   */
  @Nullable MotionText readAlone(String folder) throws IOException {
    Run run = new Run(new Diagnostics());
    run.readFolder(folder, false);
    return run.text(folder);
  }

  /**
   * Reads the files of a folder, each by itself: they are not merged, and what the motion uses is
   * not read.
   *
   * @return every file's root, in the order of the paths; without those that could not be read, and
   *     of these there are diagnostics
   * @throws IOException if the disk fails
   */
  public Map<SourceFile, MapNode> files(String folder, Diagnostics diagnostics) throws IOException {
    Run run = new Run(diagnostics);
    run.readFolder(folder, false);
    return run.roots;
  }

  private final class Run {
    private final Diagnostics diagnostics;
    private final Map<SourceFile, MapNode> roots = new LinkedHashMap<>();
    private final Set<String> seen = new HashSet<>();
    private final DuplicateKeys duplicates = new DuplicateKeys();
    private long bytes;
    private int values;
    private boolean failed;

    Run(Diagnostics diagnostics) {
      this.diagnostics = diagnostics;
    }

    void readFolder(String folder, boolean shared) throws IOException {
      for (String path : tree.list(folder).stream().sorted().toList()) {
        if (isMotionFile(path) && seen.add(path)) {
          readFile(path, shared);
        }
      }
    }

    @Nullable MotionText text(String folder) {
      if (roots.isEmpty() || failed) {
        return null;
      }
      List<SourceFile> files = List.copyOf(roots.keySet());
      return new MotionText(folder, merged(files.get(0)), files, roots);
    }

    void readUsed(String folder, ScalarNode used) throws IOException {
      String written = used.text();
      String path = SourceTree.resolve(folder, written);
      if (path == null) {
        failed = true;
        report(
            used,
            written,
            "`" + written + "` leads out of the project.",
            "Name a folder of the same repository, relative to this motion's folder, such as"
                + " `../shared`.");
      } else if (SourceTree.isIn(path, folder)) {
        failed = true;
        report(
            used,
            written,
            "`" + written + "` is the motion's own folder, or in it.",
            "What is in the motion's folder belongs to it already: take this line out.");
      } else if (SourceTree.isIn(folder, path)) {
        failed = true;
        report(
            used,
            written,
            "The motion's own folder is in `" + written + "`.",
            "A folder that a motion uses stands beside the motion, not around it.");
      } else if (tree.list(path).stream().noneMatch(MotionReader::isMotionFile)) {
        failed = true;
        report(
            used,
            written,
            "There is no YAML file in `" + path + "`.",
            "`uses` takes folders, relative to this motion's folder.");
      } else {
        readFolder(path, true);
      }
    }

    private void report(Node place, String written, String message, String hint) {
      diagnostics.add(
          Diagnostic.of(MotionRules.USES, place.span(), "uses", message).hint(hint).about(written));
    }

    List<ScalarNode> uses() {
      return roots.values().stream().flatMap(MotionText::uses).toList();
    }

    private void readFile(String path, boolean shared) throws IOException {
      SourceFile file = load(path);
      if (file == null) {
        failed = true;
        return;
      }
      int errorsBefore = diagnostics.errors();
      Node root = reader.read(file, values, diagnostics);
      values += root == null ? 0 : root.size();
      if (root instanceof MapNode map) {
        roots.put(file, shared ? sharedSections(map) : map);
      } else if (root != null || diagnostics.errors() == errorsBefore) {
        failed = true;
        diagnostics.add(
            Diagnostic.of(
                    MotionRules.NO_SECTIONS,
                    root == null ? file.span(0, 0) : file.lineSpan(root.span().from().line()),
                    path,
                    root == null
                        ? "This file is empty."
                        : "This file does not hold the sections of a motion.")
                .hint("Begin with `pls: v1`, then sections such as `motion:` or `signals:`."));
      } else {
        failed = true;
      }
    }

    /** The sections that may be shared; the others are told, and not looked at any further. */
    private MapNode sharedSections(MapNode root) {
      Map<String, MapNode.Entry> sections = new LinkedHashMap<>();
      for (MapNode.Entry entry : root.entries()) {
        if (SHARED.contains(entry.key())) {
          sections.put(entry.key(), entry);
        } else {
          diagnostics.add(
              Diagnostic.of(
                      MotionRules.USES,
                      entry.keySpan(),
                      entry.key(),
                      "`" + entry.key() + "` cannot come from a folder that a motion uses.")
                  .hint(
                      "Such a folder shares `data`, `lists`, `measures` and `signals`. Move this"
                          + " section into the motion's own folder.")
                  .about("section"));
        }
      }
      return new MapNode(root.span(), sections);
    }

    private @Nullable SourceFile load(String path) throws IOException {
      long size = tree.size(path);
      if (bytes > limits.motionBytes()) {
        return null; // told already
      }
      bytes += size;
      if (size > limits.fileBytes() || bytes > limits.motionBytes()) {
        boolean one = size > limits.fileBytes();
        long most = one ? limits.fileBytes() : limits.motionBytes();
        SourceFile unread = new SourceFile(path, "");
        diagnostics.add(
            Diagnostic.of(
                    YamlRules.LIMIT,
                    unread.span(0, 0),
                    path,
                    (one ? "This file is" : "The files of this motion are, with this one,")
                        + " larger than "
                        + most / (1024 * 1024)
                        + " MiB.")
                .hint("Motions are written by hand; keep data in the warehouse."));
        return null;
      }
      return decode(path, tree.read(path));
    }

    private @Nullable SourceFile decode(String path, byte[] content) {
      String text = new String(content, StandardCharsets.UTF_8);
      if (text.indexOf(REPLACEMENT) < 0) {
        return new SourceFile(path, text);
      }
      ByteBuffer buffer = ByteBuffer.wrap(content);
      try {
        return new SourceFile(
            path,
            StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(buffer)
                .toString());
      } catch (CharacterCodingException e) {
        String good = new String(content, 0, buffer.position(), StandardCharsets.UTF_8);
        SourceFile file = new SourceFile(path, good);
        int end = file.text().length();
        diagnostics.add(
            Diagnostic.of(
                    YamlRules.ENCODING,
                    file.span(end, end),
                    path,
                    "The bytes from here on are not UTF-8.")
                .hint("Save the file as UTF-8."));
        return null;
      }
    }

    MapNode merged(SourceFile first) {
      Span start = first.span(0, 0);
      Map<String, MapNode.Entry> sections = new LinkedHashMap<>();
      for (MapNode root : roots.values()) {
        for (MapNode.Entry entry : root.entries()) {
          if (!entry.key().equals("pls")) {
            merge(List.of(), sections, entry);
          }
        }
      }
      duplicates.report(diagnostics);
      return new MapNode(start, sections);
    }

    private void merge(List<String> path, Map<String, MapNode.Entry> into, MapNode.Entry entry) {
      MapNode.Entry known = into.putIfAbsent(entry.key(), entry);
      if (known == null) {
        return;
      }
      if (mergesBelow(path)
          && known.value() instanceof MapNode one
          && entry.value() instanceof MapNode other) {
        List<String> below = new ArrayList<>(path);
        below.add(entry.key());
        Map<String, MapNode.Entry> both = new LinkedHashMap<>();
        one.entries().forEach(e -> both.put(e.key(), e));
        other.entries().forEach(e -> merge(below, both, e));
        into.put(
            entry.key(),
            new MapNode.Entry(entry.key(), known.keySpan(), new MapNode(one.span(), both)));
      } else {
        duplicates.add(path, known, entry);
      }
    }

    private static boolean mergesBelow(List<String> path) {
      return path.isEmpty() || (path.size() == 1 && SECTIONS_OF_MAPS.contains(path.get(0)));
    }
  }
}
