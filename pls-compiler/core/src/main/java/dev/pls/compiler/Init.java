package dev.pls.compiler;

import dev.pls.compiler.artifact.ProjectFolder;
import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Diagnostics;
import dev.pls.compiler.diagnostic.Severity;
import dev.pls.compiler.init.AnswerException;
import dev.pls.compiler.init.Interview;
import dev.pls.compiler.init.MotionEdit;
import dev.pls.compiler.init.Prompter;
import dev.pls.compiler.init.Scaffold;
import dev.pls.compiler.source.ChangedTree;
import dev.pls.compiler.source.DiskTree;
import dev.pls.compiler.source.SourceTree;
import dev.pls.compiler.syntax.MotionReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Starts a motion, or fills in what one does not say yet. Nothing is written before all is asked,
 * and nothing that does not compile is written.
 */
public final class Init {
  private final Validate validate;

  /** A use case that shares a validator with other goals. */
  public Init(Validate validate) {
    this.validate = validate;
  }

  /**
   * What to start or fill in.
   *
   * @param root a folder that exists; nothing outside of it is read or written
   * @param home the folder of the motion's project, from the root; the empty string is the root
   * @param folder the motion's folder, from the root
   * @param answers answers by the ids of their questions
   * @param prompter who is asked the rest; nobody if it is empty
   * @param today the day on which this happens
   * @param beside the files that a motion has beside it, by their paths from the root, given its
   *     id; one that is there stays as it is
   */
  public record Request(
      Path root,
      String home,
      String folder,
      Map<String, String> answers,
      Optional<Prompter> prompter,
      LocalDate today,
      Function<String, Map<String, String>> beside) {}

  /**
   * What came of it.
   *
   * @param isNew whether there was no motion before
   * @param written the files that were written, by their paths from the root
   * @param errors why nothing was written: what is wrong with the motion that is there
   * @param notes what somebody should know about how answers were taken
   * @param left the questions that are still open, the next to be asked first
   */
  public record Result(
      boolean isNew,
      List<String> written,
      List<Diagnostic> errors,
      List<String> notes,
      List<Interview.Pending> left) {
    public Result {
      written = List.copyOf(written);
      errors = List.copyOf(errors);
      notes = List.copyOf(notes);
      left = List.copyOf(left);
    }
  }

  /**
   * Starts a motion or fills one in.
   *
   * @throws AnswerException if an answer that is given is not one; then nothing was written
   * @throws IOException if the disk fails
   */
  public Result run(Request request) throws IOException {
    SourceTree project = new DiskTree(request.root());
    String folder = request.folder();
    Interview interview =
        new Interview(
            request.answers(),
            request.prompter(),
            request.today(),
            motion -> errors(motion.tree(), folder, request.today()));
    Scaffold scaffold = new Scaffold(project, request.home());
    Map<String, byte[]> before = snapshot(project, folder, scaffold);
    boolean isNew = project.list(folder).stream().noneMatch(MotionReader::isMotionFile);
    Map<String, String> files = new LinkedHashMap<>(scaffold.files());
    SourceTree start = project;
    Map<String, String> motionFiles = Map.of();
    if (isNew) {
      motionFiles = interview.startingPoint().files(folder, scaffold.schema(), request.today());
      start = new ChangedTree(project, motionFiles);
    }
    Diagnostics unreadable = new Diagnostics();
    Optional<MotionEdit> read = MotionEdit.of(start, folder, unreadable);
    List<Diagnostic> errors =
        read.isEmpty() ? unreadable.sorted() : errors(start, folder, request.today());
    if (read.isEmpty() || !errors.isEmpty()) {
      return new Result(isNew, List.of(), errors, List.of(), List.of());
    }
    MotionEdit motion = isNew ? interview.withOpenQuestions(read.get()) : read.get();
    motion = interview.fillIn(motion);
    for (Map.Entry<String, String> file : request.beside().apply(motion.id()).entrySet()) {
      if (!project.exists(file.getKey())) {
        files.put(file.getKey(), file.getValue());
      }
    }
    files.putAll(motionFiles);
    files.putAll(motion.changed());
    if (!files.isEmpty()) {
      new ProjectFolder(request.root()).write(files, before, isNew ? folder : "");
    }
    return new Result(
        isNew, List.copyOf(files.keySet()), List.of(), interview.notes(), Interview.left(motion));
  }

  /** What is there before anything is asked, so that an edit by somebody else meanwhile is seen. */
  private static Map<String, byte[]> snapshot(SourceTree project, String folder, Scaffold scaffold)
      throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (String path : project.list(folder)) {
      if (MotionReader.isMotionFile(path)) {
        files.put(path, project.read(path));
      }
    }
    for (String path : List.of(scaffold.schema(), scaffold.gitignore())) {
      if (project.exists(path)) {
        files.put(path, project.read(path));
      }
    }
    return files;
  }

  private List<Diagnostic> errors(SourceTree tree, String folder, LocalDate today) {
    try {
      return validate.run(new Validate.Request(tree, folder, today)).diagnostics().stream()
          .filter(diagnostic -> diagnostic.severity() == Severity.ERROR)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
