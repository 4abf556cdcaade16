package dev.pls.maven.git;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The objects of a repository, read one at a time from two gits that are started when first asked
 * and stay: one tells of objects, the other hands out what is in them. Names go to them as UTF-8,
 * whatever the machine's locale, and can never be taken for options.
 */
final class GitObjects implements AutoCloseable {
  private static final int MOST_BYTES = Integer.MAX_VALUE - 64;

  private final Git git;
  private Git.@Nullable Running teller;
  private Git.@Nullable Running reader;

  GitObjects(Git git) {
    this.git = git;
  }

  /**
   * What git tells of an object.
   *
   * @param id its name in hexadecimal digits
   * @param size in bytes
   */
  record Header(String id, String type, long size) {}

  /**
   * Finds an object by its id or by any other expression of git's.
   *
   * @return empty if it is not there: git never fetches it
   */
  synchronized Optional<Header> find(String expression) throws GitException {
    Git.Running running = teller == null ? git.start("cat-file", "--batch-check") : teller;
    teller = null; // unless it answers
    try {
      Optional<Header> header = running.talk(process -> header(process, expression));
      teller = running;
      return header;
    } catch (IOException e) {
      return ended(running, e);
    }
  }

  /**
   * What is in an object.
   *
   * @return empty if it is not there: git never fetches it
   */
  synchronized Optional<byte[]> read(String id) throws GitException {
    Git.Running running = reader == null ? git.start("cat-file", "--batch") : reader;
    reader = null; // unless it answers
    try {
      Optional<byte[]> content = running.talk(process -> content(process, id));
      reader = running;
      return content;
    } catch (IOException e) {
      return ended(running, e);
    }
  }

  private static Optional<byte[]> content(Process process, String id) throws IOException {
    Optional<Header> header = header(process, id);
    if (header.isEmpty()) {
      return Optional.empty();
    }
    long size = header.get().size();
    if (size > MOST_BYTES) {
      process.destroyForcibly();
      throw new IOException("the object " + id + " has " + size + " bytes");
    }
    byte[] content = process.getInputStream().readNBytes((int) size);
    if (content.length < size || process.getInputStream().read() != '\n') {
      throw new IOException("cut short");
    }
    return Optional.of(content);
  }

  private static Optional<Header> header(Process process, String expression) throws IOException {
    OutputStream to = process.getOutputStream();
    to.write((expression + "\n").getBytes(StandardCharsets.UTF_8));
    to.flush();
    String[] words = line(process.getInputStream()).split(" ", -1);
    boolean found = words.length == 3 && words[2].chars().allMatch(c -> c >= '0' && c <= '9');
    return found
        ? Optional.of(new Header(words[0], words[1], Long.parseLong(words[2])))
        : Optional.empty();
  }

  private static String line(InputStream from) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    int next = from.read();
    while (next != '\n') {
      if (next < 0) {
        throw new IOException("no answer");
      }
      line.write(next);
      next = from.read();
    }
    return line.toString(StandardCharsets.UTF_8);
  }

  /** Why a git ended: an older one does when it may not fetch the object that it was asked for. */
  private static <T> Optional<T> ended(Git.Running running, IOException why) throws GitException {
    try (running) {
      String errors = running.errors();
      if (Git.isForbiddenFetch(errors)) {
        return Optional.empty();
      }
      throw Git.failed("cat-file", errors.isEmpty() ? why.getMessage() : errors);
    } catch (IOException e) {
      throw Git.failed("cat-file", e.getMessage());
    }
  }

  @Override
  public synchronized void close() {
    for (Git.Running running : new Git.@Nullable Running[] {teller, reader}) {
      if (running != null) {
        running.close();
      }
    }
    teller = null;
    reader = null;
  }
}
