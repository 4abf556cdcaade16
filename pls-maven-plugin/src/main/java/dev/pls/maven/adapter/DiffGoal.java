package dev.pls.maven.adapter;

import static java.util.Objects.requireNonNull;

import dev.pls.compiler.Diff;
import dev.pls.compiler.policy.Findings;
import dev.pls.compiler.report.Checkout;
import dev.pls.compiler.report.SarifReport;
import dev.pls.compiler.report.diff.DiffReport;
import dev.pls.compiler.review.Comparison;
import dev.pls.compiler.review.Gate;
import dev.pls.compiler.review.Review;
import dev.pls.compiler.source.DiskTree;
import dev.pls.compiler.source.SourceTree;
import dev.pls.maven.git.GitException;
import dev.pls.maven.git.GitRepository;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;
import org.jspecify.annotations.Nullable;

/** The goal that compares the motions of a module: finds both sides, and tells what came of it. */
final class DiffGoal {
  private static final String WORKING_TREE = "working tree";

  private final MotionCompiler compiler;
  private final ProjectFiles files;
  private final String folder;
  private final DiffSettings settings;

  /**
   * @param folder the folder of the module's motions, from the project's root
   */
  DiffGoal(MotionCompiler compiler, ProjectFiles files, String folder, DiffSettings settings) {
    this.compiler = compiler;
    this.files = files;
    this.folder = folder;
    this.settings = settings;
  }

  /** Makes a request of two sides. */
  interface Asking {
    Diff.Request of(Diff.Side base, Diff.Side head) throws IOException, MojoFailureException;
  }

  /** Compares; the revisions are read while that lasts. */
  Comparison compare(Asking asking) throws IOException, MojoFailureException {
    if (settings.baseDirectory() != null && settings.head() == null) {
      return compiler.diff(asking.of(directory(settings.baseDirectory()), workingTree()));
    }
    try (GitRepository repository = GitRepository.at(files.root(), System.getenv())) {
      Diff.Side head = head(repository);
      Diff.Side base =
          settings.baseDirectory() != null
              ? directory(settings.baseDirectory())
              : base(repository, head.sources());
      return compiler.diff(asking.of(base, head));
    } catch (GitException e) {
      throw new MojoFailureException(e.getMessage(), e);
    }
  }

  private Diff.Side workingTree() throws IOException {
    return new Diff.Side(files.sources(), folder, WORKING_TREE);
  }

  private Diff.Side head(GitRepository repository) throws IOException, GitException {
    if (settings.head() == null) {
      return workingTree();
    }
    String commit = repository.commit(settings.head());
    return new Diff.Side(repository.tree(commit), folder, named(settings.head(), commit));
  }

  private Diff.Side base(GitRepository repository, SourceTree head)
      throws IOException, GitException {
    String commit = repository.base(settings.base(), settings.head());
    String headCommit = settings.head() == null ? null : repository.commit(settings.head());
    SourceTree tree = repository.treeBefore(commit, headCommit);
    Optional<String> before =
        tree.isFolder(folder) || !head.isFolder(folder)
            ? Optional.empty()
            : repository.folderBefore(commit, headCommit, folder);
    return new Diff.Side(tree, before.orElse(folder), named(settings.base(), commit));
  }

  private static String named(@Nullable String revision, String commit) {
    String name = GitRepository.shortName(commit);
    return revision == null || commit.startsWith(revision) ? name : revision + " (" + name + ")";
  }

  /**
   * A folder beside a whole other copy of the project may use what that copy has; one that stands
   * for itself, what is beside it.
   */
  private Diff.Side directory(Path wanted) throws IOException, MojoFailureException {
    if (!Files.isDirectory(wanted)) {
      throw new MojoFailureException("pls.base.directory is " + wanted + ", which is no folder");
    }
    Path real = wanted.toRealPath();
    Path like = Path.of(folder);
    Path root = root(real, like);
    String path = root.relativize(real).toString().replace(File.separatorChar, '/');
    return new Diff.Side(new DiskTree(root), path, wanted.toString());
  }

  private Path root(Path real, Path like) {
    if (real.startsWith(files.root())) {
      return files.root();
    }
    boolean copy = real.endsWith(like) && !folder.isEmpty();
    int up = copy ? real.getNameCount() - like.getNameCount() : real.getNameCount() - 1;
    Path top = requireNonNull(real.getRoot(), "a real path has a root");
    return up <= 0 ? top : top.resolve(real.subpath(0, up));
  }

  /** Writes what came of it, each file whole or not at all. */
  void write(DiffReport report, Findings findings, Checkout checkout) throws IOException {
    Path output = settings.output();
    Files.createDirectories(output);
    Map<String, String> texts = new LinkedHashMap<>();
    String module = checkout.module();
    texts.put("diff.md", report.markdown(checkout));
    texts.put("diff.json", report.json());
    texts.put(
        "diff.sarif",
        SarifReport.text(
            findings, new Checkout(checkout.root(), module.isEmpty() ? "diff" : module + "/diff")));
    texts.put("diff.html", report.page());
    texts.put("CODEOWNERS", report.codeOwners(checkout));
    for (Map.Entry<String, String> text : texts.entrySet()) {
      Path file = output.resolve(text.getKey() + ".new");
      Files.write(file, text.getValue().getBytes(StandardCharsets.UTF_8));
      Files.move(
          file,
          output.resolve(text.getKey()),
          StandardCopyOption.REPLACE_EXISTING,
          StandardCopyOption.ATOMIC_MOVE);
    }
  }

  /** Why the change cannot be merged; empty if it can. */
  static List<String> closed(Comparison result, Gate gate) {
    List<String> closed = new ArrayList<>();
    for (Review review : result.reviews()) {
      List<String> words = gate.closed(review);
      if (!words.isEmpty()) {
        closed.add(review.motion().id() + ": " + String.join(", ", words));
      }
    }
    return closed;
  }
}
