package dev.pls.maven.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A repository that a test makes with the git program, whatever the machine's settings. */
record Repo(Path root) {
  /** What git is started with, and no more. */
  static final Map<String, String> ENVIRONMENT =
      Map.of(
          "PATH", System.getenv("PATH"),
          "HOME", "/nonexistent",
          "GIT_CONFIG_GLOBAL", "/dev/null",
          "GIT_CONFIG_NOSYSTEM", "1");

  /** Whether the names of files can have other letters than those of English here. */
  static final boolean LETTERS = System.getProperty("sun.jnu.encoding", "").equals("UTF-8");

  /** A new repository, on its branch {@code main}. */
  static Repo init(Path root, String... options) {
    Repo repo = new Repo(root);
    List<String> init = new ArrayList<>(List.of("init", "--quiet"));
    init.addAll(List.of(options));
    repo.git(init.toArray(String[]::new));
    repo.git("symbolic-ref", "HEAD", "refs/heads/main");
    return repo;
  }

  /** A clone of this repository as over a network. */
  Repo cloned(Path into, String... options) {
    List<String> clone = new ArrayList<>(List.of("clone", "--quiet"));
    clone.addAll(List.of(options));
    clone.addAll(List.of(root.toUri().toString(), into.toString()));
    git(clone.toArray(String[]::new));
    return new Repo(into);
  }

  /** A clone that leaves out what a filter of git's says, and fetches it when it is needed. */
  Repo clonedInPart(Path into, String filter) {
    git("config", "uploadpack.allowFilter", "true");
    git("config", "uploadpack.allowAnySHA1InWant", "true");
    return cloned(into, "--filter=" + filter);
  }

  Repo file(String path, String text) {
    return file(path, text.getBytes(StandardCharsets.UTF_8));
  }

  Repo file(String path, byte[] content) {
    try {
      Path file = root.resolve(path);
      Files.createDirectories(file.getParent());
      Files.write(file, content);
      return this;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  Repo link(String path, String target) throws IOException {
    Path link = root.resolve(path);
    Files.createDirectories(link.getParent());
    Files.createSymbolicLink(link, Path.of(target));
    return this;
  }

  /** Commits all files as they are, and gives the commit's id. */
  String commit(String message) {
    git("add", "--all");
    return commitStaged(message);
  }

  /** Commits what is staged, and gives the commit's id. */
  String commitStaged(String message) {
    git("commit", "--quiet", "--allow-empty", "-m", message);
    return git("rev-parse", "HEAD");
  }

  /** Runs git, which must succeed, and gives what it says. */
  String git(String... arguments) {
    return command("git", Map.of(), arguments);
  }

  String command(String program, Map<String, String> more, String... arguments) {
    List<String> command = new ArrayList<>(List.of(program));
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(root.toFile()).redirectErrorStream(true);
    Map<String, String> environment = new HashMap<>(ENVIRONMENT);
    for (String who : List.of("AUTHOR", "COMMITTER")) {
      environment.put("GIT_" + who + "_NAME", "Ada");
      environment.put("GIT_" + who + "_EMAIL", "ada@example.com");
      environment.put("GIT_" + who + "_DATE", "2026-11-23T09:00:00Z");
    }
    environment.putAll(more);
    builder.environment().clear();
    builder.environment().putAll(environment);
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new IllegalStateException(command + " says: " + said);
      }
      return said.strip();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  GitRepository open() throws GitException {
    return GitRepository.at(root, ENVIRONMENT);
  }
}
