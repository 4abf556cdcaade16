package dev.pls.compiler.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The files of a project as they would be after a change that has not been written.
 *
 * @param base the files as they are
 * @param texts the texts of the files that are new or other than they are, by their paths
 */
public record ChangedTree(SourceTree base, Map<String, String> texts) implements SourceTree {
  public ChangedTree {
    texts = Map.copyOf(texts);
  }

  @Override
  public List<String> list(String folder) throws IOException {
    String prefix = folder.isEmpty() ? "" : folder + "/";
    return Stream.concat(
            base.list(folder).stream(),
            texts.keySet().stream().filter(path -> path.startsWith(prefix)))
        .distinct()
        .sorted()
        .toList();
  }

  @Override
  public boolean exists(String path) {
    return texts.containsKey(path) || base.exists(path);
  }

  @Override
  public boolean isFolder(String path) {
    return base.isFolder(path) || texts.keySet().stream().anyMatch(p -> p.startsWith(path + "/"));
  }

  @Override
  public long size(String path) throws IOException {
    return texts.containsKey(path) ? read(path).length : base.size(path);
  }

  @Override
  public byte[] read(String path) throws IOException {
    String text = texts.get(path);
    return text == null ? base.read(path) : text.getBytes(StandardCharsets.UTF_8);
  }
}
