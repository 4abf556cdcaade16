package dev.pls.compiler;

import dev.pls.compiler.check.examples.ExampleFailed;
import dev.pls.compiler.diagnostic.Severity;
import dev.pls.compiler.eval.ExampleRun;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Executes the examples of a module's motions, or some of them. */
public final class Test {
  private final ValidateModule validate;

  /** Executes what this validates. */
  public Test(ValidateModule validate) {
    this.validate = validate;
  }

  /**
   * What to execute.
   *
   * @param validate the motions
   * @param only what the title of an example contains, or how its qualification is called; empty
   *     for all
   */
  public record Request(Validate.Request validate, String only) {}

  /**
   * What came of it.
   *
   * @param validation what was found; examples that failed are among it, whether asked for or not
   * @param runs the examples that were asked for, by the ids of their motions
   */
  public record Result(ValidateModule.Result validation, Map<String, List<ExampleRun>> runs) {
    /** Whether there is an error of another kind, so that not all examples could be executed. */
    public boolean broken() {
      return validation.diagnostics().stream()
          .anyMatch(
              found ->
                  found.severity() == Severity.ERROR
                      && found.rule().severity() == Severity.ERROR
                      && !found.rule().equals(ExampleFailed.RULE));
    }

    /** The examples that were asked for, of all motions. */
    public List<ExampleRun> all() {
      return runs.values().stream().flatMap(List::stream).toList();
    }
  }

  /**
   * Executes examples.
   *
   * @throws IOException if the disk fails
   */
  public Result run(Request request) throws IOException {
    ValidateModule.Result validation = validate.run(request.validate());
    Map<String, List<ExampleRun>> runs = new LinkedHashMap<>();
    for (Validate.Result motion : validation.motions()) {
      for (ExampleRun run : motion.examples()) {
        if (isAskedFor(run, request.only())) {
          runs.computeIfAbsent(run.motion().id(), id -> new ArrayList<>()).add(run);
        }
      }
    }
    return new Result(validation, runs);
  }

  /** Whether an example is meant by a part of its title or its qualification's name. */
  public static boolean isAskedFor(ExampleRun run, String words) {
    return run.example().title().contains(words) || run.qualification().name().equals(words);
  }
}
