package dev.pls.compiler;

import dev.pls.compiler.artifact.OutputFolder;
import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Diagnostics;
import dev.pls.compiler.diagnostic.Rule;
import dev.pls.compiler.diagnostic.Severity;
import dev.pls.compiler.model.Motion;
import dev.pls.compiler.policy.Findings;
import dev.pls.compiler.syntax.Limits;
import dev.pls.compiler.syntax.MotionFolders;
import dev.pls.compiler.syntax.ScalarNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

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
   * @param findings all that was found, as the team's policy leaves it; what several motions say of
   *     a folder that they share is told once
   */
  public record Result(boolean apart, List<Validate.Result> motions, Findings findings) {
    public Result {
      motions = List.copyOf(motions);
    }

    /** The findings that count, in the order of their places. */
    public List<Diagnostic> diagnostics() {
      return findings.diagnostics();
    }

    /** Whether the build fails, as the policy has it. */
    public boolean failed() {
      return findings.failed();
    }

    /** Whether there are motions and none of them, nor how they lie, has an error. */
    public boolean complete() {
      return !motions.isEmpty()
          && diagnostics().stream().noneMatch(found -> found.severity() == Severity.ERROR
              && found.rule().severity() == Severity.ERROR);
    }

    /** Where the artifacts of a motion go in the output folder; empty if it has all of that. */
    public String folder(Motion motion) {
      return apart ? motion.id() : "";
    }

    /** The same with more findings. */
    Result with(List<Diagnostic> more) {
      return new Result(apart, motions, findings.with(more));
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
    Findings findings = request.policy().judge(diagnostics.sorted(), List.of());
    List<Validate.Result> motions = new ArrayList<>();
    for (String folder : folders.folders()) {
      Validate.Result motion =
          validate.run(
              new Validate.Request(request.sources(), folder, request.today(), request.policy()));
      findings = findings.and(motion.findings());
      if (motion.files() > 0 || motion.failed()) {
        motions.add(motion);
      }
    }
    return new Result(folders.apart(), motions, findings);
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
