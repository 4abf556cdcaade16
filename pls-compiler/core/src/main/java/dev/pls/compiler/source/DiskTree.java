package dev.pls.compiler.source;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The files of a project on disk. A link that leads out of the root is as if it were not there. */
public final class DiskTree implements SourceTree {
  private final Path root;

  /**
   * @param root the project's root: the folder that nothing may lead out of
   * @throws IOException if there is no such folder
   */
  public DiskTree(Path root) throws IOException {
    this.root = root.toRealPath();
  }

  @Override
  public List<String> list(String folder) throws IOException {
    if (!isFolder(folder)) {
      return List.of();
    }
    List<String> found = new ArrayList<>();
    Path start = root.resolve(folder).toRealPath(); // which may be a link
    String above = folder.isEmpty() ? "" : folder + "/";
    Files.walkFileTree(
        start,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
            return !dir.equals(start) && hidden(dir)
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            String separator = file.getFileSystem().getSeparator();
            String path = above + start.relativize(file).toString().replace(separator, "/");
            if (!hidden(file) && exists(path)) {
              found.add(path);
            } else if (!hidden(file) && attributes.isRegularFile()) {
              throw new IOException(
                  "the name of the file "
                      + path
                      + " cannot be read in this locale; set LC_ALL=C.UTF-8");
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return found;
  }

  @Override
  public boolean exists(String path) {
    Path file = inside(path);
    return file != null && Files.isRegularFile(file);
  }

  @Override
  public boolean isFolder(String path) {
    Path folder = inside(path);
    return folder != null && Files.isDirectory(folder);
  }

  @Override
  public long size(String path) throws IOException {
    return Files.size(existing(path));
  }

  @Override
  public byte[] read(String path) throws IOException {
    return Files.readAllBytes(existing(path));
  }

  private Path existing(String path) throws IOException {
    Path file = inside(path);
    if (file == null) {
      throw new NoSuchFileException(path);
    }
    return file;
  }

  private @Nullable Path inside(String path) {
    try {
      Path real = root.resolve(path).toRealPath();
      return real.startsWith(root) ? real : null;
    } catch (IOException | InvalidPathException e) {
      return null;
    }
  }

  private static boolean hidden(Path path) {
    Path name = path.getFileName();
    return name != null && name.toString().startsWith(".");
  }
}
