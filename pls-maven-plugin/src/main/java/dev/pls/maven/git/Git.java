package dev.pls.maven.git;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The git program, run in one folder. It is only asked for what it has: it takes no locks,
 * refreshes no index, fetches nothing, asks nobody, and starts no program that a setting names.
 *
 * <p>Of the caller's {@code GIT_} variables only those count that say where settings are and how
 * far git looks for a repository. A hook of git sets others, such as {@code GIT_DIR}, for a
 * repository that need not be the one that the folder is in.
 */
final class Git {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration GRACE = Duration.ofSeconds(5);
  private static final int MOST_ERRORS = 1 << 16;

  private final List<String> program;
  private final Path folder;
  private final Map<String, String> environment;
  private final Duration patience;

  /**
   * @param program the command that starts git
   * @param folder where it runs
   * @param environment the caller's
   * @param patience how long one answer may take
   */
  Git(List<String> program, Path folder, Map<String, String> environment, Duration patience) {
    this.program = List.copyOf(program);
    this.folder = folder;
    this.environment = Map.copyOf(environment);
    this.patience = patience;
  }

  static Git in(Path folder, Map<String, String> environment) {
    return new Git(List.of("git"), folder, environment, PATIENCE);
  }

  Path folder() {
    return folder;
  }

  /**
   * What a run of git came to.
   *
   * @param errors what it said on its standard error
   */
  record Answer(int code, byte[] out, String errors) {
    boolean isGood() {
      return code == 0;
    }

    /** What git said, as text without the line's end. */
    String text() {
      String text = new String(out, StandardCharsets.UTF_8);
      return text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
    }
  }

  /** Runs git and waits for its answer, good or not. */
  Answer run(String... arguments) throws GitException {
    try (Running running = start(arguments)) {
      return running.answer();
    }
  }

  /** Starts git. */
  Running start(String... arguments) throws GitException {
    if (!Files.isDirectory(folder)) {
      throw new GitException("There is no folder " + folder + ".");
    }
    List<String> command = new ArrayList<>(program);
    // An empty name is no program that watches files, to old and new gits alike.
    command.addAll(List.of("--no-pager", "-c", "core.fsmonitor="));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().clear();
    environment.forEach(
        (name, value) -> {
          if (!name.startsWith("GIT_") || isKept(name)) {
            builder.environment().put(name, value);
          }
        });
    builder.environment().put("LC_ALL", "C");
    builder.environment().put("GIT_OPTIONAL_LOCKS", "0");
    builder.environment().put("GIT_TERMINAL_PROMPT", "0");
    builder.environment().put("GIT_NO_LAZY_FETCH", "1");
    builder.environment().put("GIT_ALLOW_PROTOCOL", "none"); // what an older git heeds instead
    try {
      return new Running(arguments[0], builder.start(), patience);
    } catch (IOException e) {
      throw new GitException(
          "`git` cannot be started, and the revision to compare with is read with it."
              + " Install git 2.25 or newer, and see that it is on the PATH.",
          e);
    }
  }

  private static boolean isKept(String name) {
    return name.startsWith("GIT_CONFIG_")
        || name.equals("GIT_EXEC_PATH")
        || name.equals("GIT_CEILING_DIRECTORIES")
        || name.equals("GIT_DISCOVERY_ACROSS_FILESYSTEM");
  }

  /** Whether git stopped because it would have had to fetch an object. */
  static boolean isForbiddenFetch(String errors) {
    return errors.contains("promisor remote") || errors.contains("' not allowed");
  }

  /** That git failed, in its own words. */
  static GitException failed(String command, @Nullable String errors) {
    return new GitException("`git " + command + "` failed. It says: " + errors);
  }

  /** A git that runs. Closing it lets it end, and ends it if it does not. */
  static final class Running implements AutoCloseable {
    private final String command;
    private final Process process;
    private final Duration patience;
    private final FutureTask<String> errors;

    Running(String command, Process process, Duration patience) {
      this.command = command;
      this.process = process;
      this.patience = patience;
      this.errors = new FutureTask<>(() -> drain(process.getErrorStream()));
      Thread reader = new Thread(errors, "git " + command + ", errors");
      reader.setDaemon(true);
      reader.start();
    }

    /** Part of a talk with git. */
    interface Talk<T> {
      T with(Process process) throws IOException;
    }

    /**
     * Says and hears something, in bounded time.
     *
     * @throws IOException if git has stopped talking
     * @throws GitException if it does not answer in time
     */
    <T> T talk(Talk<T> talk) throws IOException, GitException {
      CompletableFuture<Void> watch = new CompletableFuture<>();
      CompletableFuture<Void> end =
          watch.exceptionally(
              late -> {
                kill();
                return null;
              });
      watch.orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS);
      try {
        T said = talk.with(process);
        if (watch.complete(null)) {
          return said;
        }
      } catch (IOException e) {
        if (watch.complete(null)) {
          throw e;
        }
      }
      end.join();
      throw new GitException(
          "`git "
              + command
              + "` gave no answer within "
              + patience.toSeconds()
              + " s and was stopped. See whether it works at a prompt.");
    }

    /** All that git says until it ends. */
    private Answer answer() throws GitException {
      try {
        return talk(
            running -> {
              running.getOutputStream().close();
              byte[] out = running.getInputStream().readAllBytes();
              return new Answer(exit(), out, errors());
            });
      } catch (IOException e) {
        throw failed(command, e.getMessage());
      }
    }

    /** What git said on its standard error, once it has ended. */
    String errors() throws IOException {
      exit();
      try {
        return errors.get();
      } catch (InterruptedException e) {
        throw interrupted(e);
      } catch (ExecutionException e) {
        return "";
      }
    }

    private int exit() throws IOException {
      try {
        if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
          kill();
        }
        return process.waitFor();
      } catch (InterruptedException e) {
        throw interrupted(e);
      }
    }

    private static IOException interrupted(InterruptedException e) {
      Thread.currentThread().interrupt();
      return new IOException("it was interrupted", e);
    }

    private void kill() {
      process.descendants().forEach(ProcessHandle::destroyForcibly); // they may hold the pipes open
      process.destroyForcibly();
    }

    @Override
    public void close() {
      try {
        process.getOutputStream().close(); // which is the end of a talk
        if (process.waitFor(GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
          return;
        }
      } catch (IOException e) {
        // It no longer listens.
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      kill();
    }

    private static String drain(InputStream errors) throws IOException {
      String said = new String(errors.readNBytes(MOST_ERRORS), StandardCharsets.UTF_8).strip();
      errors.transferTo(OutputStream.nullOutputStream()); // or git would wait to be heard
      return said;
    }
  }
}
