package dev.pls.compiler;

import dev.pls.compiler.bind.Binder;
import dev.pls.compiler.check.Checks;
import dev.pls.compiler.check.Judgement;
import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Diagnostics;
import dev.pls.compiler.eval.ExampleRun;
import dev.pls.compiler.model.Motion;
import dev.pls.compiler.policy.Acknowledgements;
import dev.pls.compiler.policy.Findings;
import dev.pls.compiler.policy.Policy;
import dev.pls.compiler.policy.Suppressed;
import dev.pls.compiler.policy.Suppressions;
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
   * @param policy what the team makes of the findings
   */
  public record Request(SourceTree sources, String folder, LocalDate today, Policy policy) {
    /** A motion of a team that has no policy of its own. */
    public Request(SourceTree sources, String folder, LocalDate today) {
      this(sources, folder, today, Policy.standard());
    }
  }

  /**
   * A motion that could be read, whatever the checks found in it.
   *
   * @param judgement what the checks make of it; empty if it is refused
   */
  public record Read(Motion motion, Optional<Judgement> judgement) {}

  /**
   * What came of it.
   *
   * @param folder the motion's folder, from the project's root
   * @param files how many YAML files the motion was read from
   * @param findings what was found, as the team's policy leaves it
   * @param read the motion as far as it could be read; empty if that has errors, so that nothing
   *     can be made of it
   * @param sound whether nothing that was found is an error
   * @param examples the motion's examples, executed, also those that failed; none if the motion has
   *     errors of another kind
   */
  public record Result(
      String folder,
      int files,
      Findings findings,
      Optional<Read> read,
      boolean sound,
      List<ExampleRun> examples) {
    public Result {
      examples = List.copyOf(examples);
    }

    /** The motion; empty if there is an error that it cannot be built with. */
    public Optional<Motion> motion() {
      return read.filter(any -> sound).map(Read::motion);
    }

    /** What the checks make of the motion; there if the motion is, and is not refused. */
    public Optional<Judgement> judgement() {
      return read.filter(any -> sound).flatMap(Read::judgement);
    }

    /** The findings that count, in the order of their places. */
    public List<Diagnostic> diagnostics() {
      return findings.diagnostics();
    }

    /** Whether the build fails, as the policy has it. */
    public boolean failed() {
      return findings.failed();
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
      return unread(0, request, diagnostics);
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
      return unread(0, request, diagnostics);
    }
    int files = text.files().size();
    Optional<MapNode> sections = language.current(text, diagnostics);
    if (sections.isEmpty()) {
      return unread(files, request, diagnostics);
    }
    Broken wrong = schema.get().validate(sections.get(), diagnostics);
    Motion motion =
        binder.get().bind(sections.get(), wrong, request.sources(), limits, diagnostics);
    Optional<Checks.Result> checked =
        diagnostics.hasErrors()
            ? Optional.empty()
            : Optional.of(Checks.run(motion, text.files(), request.today(), diagnostics));
    List<Suppressed> suppressed =
        new Suppressions(motion.suppressions(), Rules.all(), request.today()).apply(diagnostics);
    Acknowledgements.check(motion.acknowledgements(), diagnostics);
    return new Result(
        request.folder(),
        files,
        request.policy().judge(diagnostics.sorted(), suppressed),
        checked.map(checks -> new Read(motion, checks.judgement())),
        !diagnostics.hasErrors(),
        checked.map(Checks.Result::examples).orElse(List.of()));
  }

  private static Result unread(int files, Request request, Diagnostics diagnostics) {
    Findings findings = request.policy().judge(diagnostics.sorted(), List.of());
    return new Result(request.folder(), files, findings, Optional.empty(), false, List.of());
  }
}
