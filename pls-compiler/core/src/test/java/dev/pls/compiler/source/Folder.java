package dev.pls.compiler.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder of files that a test writes. */
public record Folder(Path root) {
  /** Writes a file, with its folders. */
  public Folder file(String path, String text) {
    return file(path, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Writes a file of these bytes, with its folders. */
  public Folder file(String path, byte[] content) {
    try {
      Path file = root.resolve(path);
      Files.createDirectories(file.getParent());
      Files.write(file, content);
      return this;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Makes a link. */
  public Folder link(String path, Path target) throws IOException {
    Path link = root.resolve(path);
    Files.createDirectories(link.getParent());
    Files.createSymbolicLink(link, target);
    return this;
  }

  /** The folder as a tree of sources. */
  public SourceTree tree() throws IOException {
    return new DiskTree(root);
  }
}
