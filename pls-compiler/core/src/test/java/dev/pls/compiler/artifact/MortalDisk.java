package dev.pls.compiler.artifact;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;

/**
 * A disk whose user is killed at a step; a file that is being written then is left half-written.
 */
final class MortalDisk implements Disk {
  /** The end of a process. */
  static final class Killed extends Error {}

  private final Disk real = Disk.real();
  private final int last;
  private int step;

  /**
   * @param last the step, from 1, that is not done any more
   */
  MortalDisk(int last) {
    this.last = last;
  }

  @Override
  public void createFolder(Path folder) throws IOException {
    step();
    real.createFolder(folder);
  }

  @Override
  public void write(Path file, byte[] content) throws IOException {
    try {
      step();
    } catch (Killed killed) {
      real.write(file, Arrays.copyOf(content, content.length / 2));
      throw killed;
    }
    real.write(file, content);
  }

  @Override
  public void setModified(Path file, FileTime time) throws IOException {
    step();
    real.setModified(file, time);
  }

  @Override
  public void move(Path from, Path to) throws IOException {
    step();
    real.move(from, to);
  }

  @Override
  public void delete(Path path) throws IOException {
    step();
    real.delete(path);
  }

  private void step() {
    if (++step == last) {
      throw new Killed();
    }
  }
}
