package dev.pls.compiler.artifact;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A folder of files that people write, such as a project. A change is made ready beside the files
 * first; then every file is replaced in one step, so that none is ever half-written. A folder that
 * is not there yet appears whole, as the last step.
 */
public final class ProjectFolder {
  private static final String NEW = ".pls-new";

  private final Path root;

  /**
   * @param root a folder that exists; nothing outside of it is written
   * @throws IOException if there is no such folder
   */
  public ProjectFolder(Path root) throws IOException {
    this.root = root.toRealPath();
  }

  /**
   * Writes files.
   *
   * @param texts the new texts of files, by their paths from the root, with forward slashes
   * @param before what the files that are there hold as far as the caller knows
   * @param whole a folder that is to appear at once if it is not there; none if it is empty
   * @throws IOException if a file holds something else, is there and should not be, leads out of
   *     the folder, or cannot be written; then no file is changed, unless the disk failed in the
   *     middle of the moves
   */
  public void write(Map<String, String> texts, Map<String, byte[]> before, String whole)
      throws IOException {
    Path folder = inside(whole);
    boolean isNew = !whole.isEmpty() && !Files.exists(folder, LinkOption.NOFOLLOW_LINKS);
    Path staged = folder.resolveSibling(folder.getFileName() + NEW);
    Map<Path, Path> moves = new LinkedHashMap<>();
    try {
      if (isNew) {
        deleteAll(staged);
      }
      for (Map.Entry<String, String> text : texts.entrySet()) {
        Path file = inside(text.getKey());
        byte[] bytes = text.getValue().getBytes(StandardCharsets.UTF_8);
        check(file, text.getKey(), before.get(text.getKey()));
        if (isNew && file.startsWith(folder)) {
          make(staged.resolve(folder.relativize(file)), bytes);
        } else {
          Path real = Files.exists(file) ? file.toRealPath() : file;
          Path next = real.resolveSibling("." + real.getFileName() + NEW);
          moves.put(next, real);
          Files.deleteIfExists(next);
          if (Files.exists(real)) {
            Files.copy(real, next, StandardCopyOption.COPY_ATTRIBUTES); // its permissions
          }
          make(next, bytes);
        }
      }
      for (Map.Entry<Path, Path> move : moves.entrySet()) {
        Files.move(move.getKey(), move.getValue(), StandardCopyOption.ATOMIC_MOVE);
      }
      if (isNew && Files.exists(staged)) {
        Files.move(staged, folder, StandardCopyOption.ATOMIC_MOVE);
      }
    } finally {
      if (isNew) {
        deleteAll(staged);
      }
      for (Path next : moves.keySet()) {
        Files.deleteIfExists(next);
      }
    }
  }

  private static void check(Path file, String path, byte @Nullable [] before) throws IOException {
    boolean exists = Files.exists(file, LinkOption.NOFOLLOW_LINKS);
    if (before == null && exists) {
      throw new IOException(path + " is there already; nothing was written");
    }
    if (before != null && !(exists && Arrays.equals(before, Files.readAllBytes(file)))) {
      throw new IOException(
          path + " was changed by somebody else meanwhile; nothing was written. Run it again.");
    }
  }

  private static void make(Path file, byte[] bytes) throws IOException {
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }

  /** A path in this folder, also where links lead. */
  private Path inside(String path) throws IOException {
    Path file = root.resolve(path).normalize();
    @Nullable Path there = file;
    while (there != null && !Files.exists(there)) {
      there = there.getParent();
    }
    if (there == null || !file.startsWith(root) || !there.toRealPath().startsWith(root)) {
      throw new IOException(path + " leads out of " + root);
    }
    return file;
  }

  private static void deleteAll(Path folder) throws IOException {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path visited, IOException e)
              throws IOException {
            Files.delete(visited);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
