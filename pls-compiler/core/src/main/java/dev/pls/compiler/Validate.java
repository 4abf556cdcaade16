package dev.pls.compiler;

import dev.pls.compiler.bind.Binder;
import dev.pls.compiler.check.Checks;
import dev.pls.compiler.check.Readiness;
import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Diagnostics;
import dev.pls.compiler.diagnostic.Severity;
import dev.pls.compiler.eval.ExampleRun;
import dev.pls.compiler.model.Motion;
import dev.pls.compiler.schema.Broken;
import dev.pls.compiler.schema.Language;
import dev.pls.compiler.schema.SchemaValidator;
import dev.pls.compiler.source.SourceTree;
import dev.pls.compiler.syntax.Limits;
import dev.pls.compiler.syntax.MapNode;
import dev.pls.compiler.syntax.MotionReader;
import dev.pls.compiler.syntax.MotionText;
import dev.pls.compiler.syntax.YamlRules;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Reads a motion and says everything that is wrong with it. One object can validate many motions,
 * from several threads, and keeps what is slow to make.
 */
public final class Validate {
  private final Language language = new Language(List.of());
  private final Early<SchemaValidator> schema = new Early<>("schema", SchemaValidator::new);
  private final Early<Binder> binder = new Early<>("binder", Binder::new);
  private final Limits limits = Limits.standard();

  /**
   * What to validate.
   *
   * @param sources the project's files
   * @param folder the folder of the motion, or of all motions of a module, from the project's root
   * @param today the day that dates are compared with; the compiler has no clock
   */
  public record Request(SourceTree sources, String folder, LocalDate today) {}

  /**
   * What came of it.
   *
   * @param files how many YAML files the motion was read from
   * @param diagnostics what was found, in the order of the places
   * @param motion the motion; empty if there is an error
   * @param readiness whether the motion can run; there if the motion is
   * @param examples the motion's examples, executed, also those that failed; none if the motion has
   *     errors of another kind
   */
  public record Result(
      int files,
      List<Diagnostic> diagnostics,
      Optional<Motion> motion,
      Optional<Readiness> readiness,
      List<ExampleRun> examples) {
    public Result {
      diagnostics = List.copyOf(diagnostics);
      examples = List.copyOf(examples);
    }

    /** Whether there is an error. */
    public boolean failed() {
      return diagnostics.stream().anyMatch(d -> d.severity() == Severity.ERROR);
    }
  }

  /**
   * Validates a motion. A pass whose ground is broken does not run, so that one mistake is told
   * once.
   *
   * @throws IOException if the disk fails
   */
  public Result run(Request request) throws IOException {
    Diagnostics diagnostics = new Diagnostics(Diagnostics.MOST_ERRORS);
    try {
      return run(request, diagnostics);
    } catch (Diagnostics.Full full) {
      diagnostics.add(noMore(full.last()));
      return new Result(0, diagnostics.sorted(), Optional.empty(), Optional.empty(), List.of());
    }
  }

  private static Diagnostic noMore(Diagnostic last) {
    return Diagnostic.of(
            YamlRules.LIMIT,
            last.span(),
            last.element(),
            "This is error number " + Diagnostics.MOST_ERRORS + ", and no more are looked for.")
        .hint("Mend some of them first; then the rest is told.");
  }

  private Result run(Request request, Diagnostics diagnostics) throws IOException {
    MotionText text =
        new MotionReader(request.sources(), limits).read(request.folder(), diagnostics);
    if (text == null) {
      return new Result(0, diagnostics.sorted(), Optional.empty(), Optional.empty(), List.of());
    }
    int files = text.files().size();
    Optional<MapNode> sections = language.current(text, diagnostics);
    if (sections.isEmpty()) {
      return new Result(files, diagnostics.sorted(), Optional.empty(), Optional.empty(), List.of());
    }
    Broken broken = schema.get().validate(sections.get(), diagnostics);
    Motion motion =
        binder.get().bind(sections.get(), broken, request.sources(), limits, diagnostics);
    if (diagnostics.hasErrors()) {
      return new Result(files, diagnostics.sorted(), Optional.empty(), Optional.empty(), List.of());
    }
    Checks.Result checked = new Checks(motion, request.today()).run(diagnostics);
    boolean failed = diagnostics.hasErrors();
    return new Result(
        files,
        diagnostics.sorted(),
        failed ? Optional.empty() : Optional.of(motion),
        failed ? Optional.empty() : Optional.of(checked.readiness()),
        checked.examples());
  }
}
