package dev.pls.compiler;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import com.github.difflib.patch.Patch;
import dev.pls.compiler.artifact.ProjectFolder;
import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Diagnostics;
import dev.pls.compiler.format.Formatter;
import dev.pls.compiler.source.SourceFile;
import dev.pls.compiler.source.SourceTree;
import dev.pls.compiler.syntax.Limits;
import dev.pls.compiler.syntax.MapNode;
import dev.pls.compiler.syntax.MotionReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Puts the files of a motion's folder into the canonical style. Folders that it {@code uses} are
 * left alone: they are formatted where they belong. One object can format many motions.
 */
public final class Format {
  private static final int CONTEXT = 2;

  private final Limits limits = Limits.standard();
  private final Formatter formatter = new Formatter(limits);

  /**
   * What to format.
   *
   * @param sources the project's files
   * @param folder the motion's folder, from the project's root
   * @param into the project's root on disk, where files are rewritten; empty to say only what would
   *     change
   */
  public record Request(SourceTree sources, String folder, Optional<Path> into) {}

  /**
   * What came of it.
   *
   * @param files how many files there are
   * @param changes the files that are not in the canonical style, or were not
   * @param diagnostics why nothing could be formatted; then nothing is changed
   */
  public record Result(int files, List<Change> changes, List<Diagnostic> diagnostics) {
    public Result {
      changes = List.copyOf(changes);
      diagnostics = List.copyOf(diagnostics);
    }
  }

  /**
   * A file that changes.
   *
   * @param path its path from the project's root
   * @param line the first line that changes, from 1
   * @param diff the lines that change, as a unified diff without its head; empty if it is only line
   *     ends or a byte order mark
   */
  public record Change(String path, int line, List<String> diff) {
    public Change {
      diff = List.copyOf(diff);
    }
  }

  /**
   * Formats the files of a folder, all or none: if one of them is not sound YAML, none is changed.
   *
   * @throws IOException if the disk fails
   */
  public Result run(Request request) throws IOException {
    Diagnostics diagnostics = new Diagnostics();
    Map<SourceFile, MapNode> roots =
        new MotionReader(request.sources(), limits).files(request.folder(), diagnostics);
    if (diagnostics.hasErrors()) {
      return new Result(roots.size(), List.of(), diagnostics.sorted());
    }
    List<Change> changes = new ArrayList<>();
    Map<String, String> texts = new LinkedHashMap<>();
    Map<String, byte[]> before = new LinkedHashMap<>();
    for (Map.Entry<SourceFile, MapNode> entry : roots.entrySet()) {
      SourceFile file = entry.getKey();
      String text = formatter.format(file, entry.getValue(), diagnostics);
      byte[] now = request.sources().read(file.path());
      if (!Arrays.equals(text.getBytes(StandardCharsets.UTF_8), now)) {
        changes.add(change(file, text));
        texts.put(file.path(), text);
        before.put(file.path(), now);
      }
    }
    if (diagnostics.hasErrors()) {
      return new Result(roots.size(), List.of(), diagnostics.sorted());
    }
    if (request.into().isPresent()) {
      new ProjectFolder(request.into().get()).write(texts, before, "");
    }
    return new Result(roots.size(), changes, List.of());
  }

  private static Change change(SourceFile file, String formatted) {
    List<String> before = file.text().lines().toList();
    Patch<String> patch = DiffUtils.diff(before, formatted.lines().toList());
    if (patch.getDeltas().isEmpty()) {
      return new Change(file.path(), 1, List.of());
    }
    int line = patch.getDeltas().get(0).getSource().getPosition() + 1;
    List<String> diff =
        UnifiedDiffUtils.generateUnifiedDiff(file.path(), file.path(), before, patch, CONTEXT);
    return new Change(file.path(), line, diff.subList(2, diff.size()));
  }
}
