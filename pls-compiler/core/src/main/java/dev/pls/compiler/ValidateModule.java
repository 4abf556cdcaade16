package dev.pls.compiler;

import dev.pls.compiler.artifact.OutputFolder;
import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Diagnostics;
import dev.pls.compiler.diagnostic.Rule;
import dev.pls.compiler.diagnostic.Severity;
import dev.pls.compiler.model.Motion;
import dev.pls.compiler.syntax.Limits;
import dev.pls.compiler.syntax.MotionFolders;
import dev.pls.compiler.syntax.ScalarNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** Finds the motions of a module and says everything that is wrong with them. */
public final class ValidateModule {
  static final Rule RESERVED_ID =
      Rule.error(
          "motion/reserved-id",
          "A motion's id that cannot name its folder",
          "What is made of a motion lies in a folder of its id, beside what other goals keep there.");

  private final Validate validate;

  /** One that validates each motion with this. */
  public ValidateModule(Validate validate) {
    this.validate = validate;
  }

  /**
   * What came of it.
   *
   * @param apart whether each motion has a folder of its own, in the sources and in the output
   * @param motions what came of each motion, in the order of their folders; none if there is no
   *     motion file. Unless something failed, each has its motion and its readiness
   * @param diagnostics all that was found, in the order of the places; what several motions say of
   *     a folder that they share is told once
   */
  public record Result(boolean apart, List<Validate.Result> motions, List<Diagnostic> diagnostics) {
    public Result {
      motions = List.copyOf(motions);
      diagnostics = List.copyOf(new TreeSet<>(diagnostics));
    }

    /** Whether there is an error, in any of the motions. */
    public boolean failed() {
      return diagnostics.stream().anyMatch(d -> d.severity() == Severity.ERROR);
    }

    /** Where the artifacts of a motion go in the output folder; empty if it has all of that. */
    public String folder(Motion motion) {
      return apart ? motion.id() : "";
    }

    /** The same with more findings. */
    Result with(Collection<Diagnostic> more) {
      List<Diagnostic> all = new ArrayList<>(diagnostics);
      all.addAll(more);
      return new Result(apart, motions, all);
    }
  }

  /**
   * Validates the motions of a module. If one has errors, the others are validated all the same.
   *
   * @throws IOException if the disk fails
   */
  public Result run(Validate.Request request) throws IOException {
    Diagnostics diagnostics = new Diagnostics();
    MotionFolders folders =
        MotionFolders.find(request.sources(), request.folder(), Limits.standard(), diagnostics);
    folders.ids().stream()
        .filter(id -> !OutputFolder.canHold(id.text()))
        .forEach(id -> diagnostics.add(reserved(id)));
    List<Validate.Result> motions = new ArrayList<>();
    for (String folder : folders.folders()) {
      Validate.Result motion =
          validate.run(new Validate.Request(request.sources(), folder, request.today()));
      motion.diagnostics().forEach(diagnostics::add);
      if (motion.files() > 0 || motion.failed()) {
        motions.add(motion);
      }
    }
    return new Result(folders.apart(), motions, diagnostics.sorted());
  }

  private static Diagnostic reserved(ScalarNode id) {
    return Diagnostic.of(
            RESERVED_ID,
            id.span(),
            "motion/id",
            "A module of several motions cannot have one called `" + id.text() + "`.")
        .hint("A folder of that name belongs to another goal or to the system: choose another id.")
        .about(id.text());
  }
}
