package dev.pls.compiler.artifact;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Optional;

/**
 * The files of a project that people write, where a goal may replace what it was asked to mend.
 *
 * @param root the project's root
 */
public record SourceFolder(Path root) {
  /**
   * Replaces a file's content in one step: whoever reads it meanwhile has the old or the new. The
   * file keeps its permissions, and where it is a link, stays one.
   *
   * @param path the file's path from the root, with forward slashes
   * @throws IOException if the disk fails; then the file is as it was
   */
  public void replace(String path, byte[] content) throws IOException {
    Path file = root.resolve(path).toRealPath();
    Path fresh = Files.createTempFile(file.getParent(), ".pls", ".tmp");
    try {
      Files.write(fresh, content);
      Optional<PosixFileAttributeView> posix = posix(file);
      if (posix.isPresent()) {
        Files.setPosixFilePermissions(fresh, posix.get().readAttributes().permissions());
      }
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  /** Empty on Windows, where a new file takes its permissions from the folder. */
  private static Optional<PosixFileAttributeView> posix(Path file) {
    return Optional.ofNullable(Files.getFileAttributeView(file, PosixFileAttributeView.class));
  }
}
