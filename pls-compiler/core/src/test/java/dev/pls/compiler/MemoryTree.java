package dev.pls.compiler;

import dev.pls.compiler.source.SourceTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A project's files in memory, by their paths. */
public record MemoryTree(Map<String, byte[]> files) implements SourceTree {
  /** A tree of texts, by their paths. */
  public static MemoryTree of(Map<String, String> texts) {
    Map<String, byte[]> files = new TreeMap<>();
    texts.forEach((path, text) -> files.put(path, text.getBytes(StandardCharsets.UTF_8)));
    return new MemoryTree(files);
  }

  @Override
  public List<String> list(String folder) {
    String prefix = folder.isEmpty() ? "" : folder + "/";
    return files.keySet().stream().filter(path -> path.startsWith(prefix)).sorted().toList();
  }

  @Override
  public boolean exists(String path) {
    return files.containsKey(path);
  }

  @Override
  public boolean isFolder(String path) {
    return !list(path).isEmpty();
  }

  @Override
  public long size(String path) throws IOException {
    return read(path).length;
  }

  @Override
  public byte[] read(String path) throws IOException {
    byte[] bytes = files.get(path);
    if (bytes == null) {
      throw new IOException("no file " + path);
    }
    return bytes;
  }
}
