package dev.pls.compiler.source;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The files of a project, as on disk or as in a revision. Paths are relative to the project's root,
 * with forward slashes and without {@code .} or {@code ..}; nothing outside the root can be
 * reached.
 */
public interface SourceTree {
  /**
   * The regular files below a folder, at any depth, in no particular order. Hidden files and
   * folders (a leading dot) are left out.
   *
   * @param folder a folder's path; the empty string is the root
   * @return the files' paths from the root; empty if there is no such folder
   * @throws IOException if the folder cannot be read
   */
  List<String> list(String folder) throws IOException;

  /** Whether there is a regular file at this path. */
  boolean exists(String path);

  /** Whether there is a folder at this path. */
  boolean isFolder(String path);

  /**
   * The size of a file in bytes, told before it is read.
   *
   * @throws IOException if there is no such file
   */
  long size(String path) throws IOException;

  /**
   * The bytes of a file.
   *
   * @throws IOException if there is no such file or it cannot be read
   */
  byte[] read(String path) throws IOException;

  /**
   * Resolves a path that is written in a file, such as {@code ../shared}, against a folder.
   *
   * @param folder the folder the path is relative to
   * @param path the path as written, with forward slashes
   * @return the path from the root, or {@code null} if it leaves the root or is absolute
   */
  static @Nullable String resolve(String folder, String path) {
    if (path.startsWith("/") || path.contains("\\") || path.contains(":") || path.contains("\0")) {
      return null;
    }
    ArrayDeque<String> parts = new ArrayDeque<>();
    for (String part : (folder + "/" + path).split("/")) {
      switch (part) {
        case "", "." -> {}
        case ".." -> {
          if (parts.pollLast() == null) {
            return null;
          }
        }
        default -> parts.add(part);
      }
    }
    return String.join("/", parts);
  }

  /** Whether a folder is another one or in it; the root is the empty string. */
  static boolean isIn(String inner, String outer) {
    return outer.isEmpty() || inner.equals(outer) || inner.startsWith(outer + "/");
  }
}
