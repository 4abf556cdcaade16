package dev.pls.compiler.artifact;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;

/**
 * Every step by which {@link OutputFolder} changes files, so that a test can break off before any
 * of them.
 */
interface Disk {
  /** Makes a folder whose parent exists. */
  void createFolder(Path folder) throws IOException;

  /** Makes a file that does not exist yet. The one step that can be broken off half-way. */
  void write(Path file, byte[] content) throws IOException;

  /** Sets when a file was last modified. */
  void setModified(Path file, FileTime time) throws IOException;

  /** Renames a file or a folder, in one step, to a path where nothing is. */
  void move(Path from, Path to) throws IOException;

  /** Deletes a file, a link or an empty folder. */
  void delete(Path path) throws IOException;

  /** The disk itself. */
  static Disk real() {
    return new Disk() {
      @Override
      public void createFolder(Path folder) throws IOException {
        Files.createDirectory(folder);
      }

      @Override
      public void write(Path file, byte[] content) throws IOException {
        Files.write(file, content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      }

      @Override
      public void setModified(Path file, FileTime time) throws IOException {
        Files.setLastModifiedTime(file, time);
      }

      @Override
      public void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
      }

      @Override
      public void delete(Path path) throws IOException {
        Files.delete(path);
      }
    };
  }
}
