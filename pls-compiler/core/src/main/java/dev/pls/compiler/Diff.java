package dev.pls.compiler;

import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Severity;
import dev.pls.compiler.model.Motion;
import dev.pls.compiler.policy.Findings;
import dev.pls.compiler.policy.Policy;
import dev.pls.compiler.review.Comparison;
import dev.pls.compiler.review.Review;
import dev.pls.compiler.review.Reviews;
import dev.pls.compiler.review.Revision;
import dev.pls.compiler.source.SourceTree;
import dev.pls.compiler.syntax.Limits;
import dev.pls.compiler.syntax.MotionFolders;
import dev.pls.compiler.syntax.MotionSearch;
import dev.pls.compiler.target.Artifact;
import dev.pls.compiler.target.SourceLinks;
import dev.pls.compiler.template.TemplateException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** Says what a change to the motions of a module means. One object can compare many. */
public final class Diff {
  private final Validate validate;
  private final Limits limits = Limits.standard();

  /** A comparison that shares a validator with other goals. */
  public Diff(Validate validate) {
    this.validate = validate;
  }

  /**
   * One of the two sides.
   *
   * @param sources the project's files, as they are there
   * @param folder the folder of the motion, or of all motions of the module, from the project's
   *     root
   * @param name how people call this side, such as {@code main (3f2a1c9)} or {@code working tree}
   */
  public record Side(SourceTree sources, String folder, String name) {}

  /**
   * What to compare.
   *
   * @param policy what the team makes of findings, on both sides
   * @param templates the folder of the team's own templates in the sources of both sides; empty if
   *     there is none
   */
  public record Request(
      Side base, Side head, LocalDate today, Policy policy, Optional<String> templates) {}

  private static boolean isBroken(ValidateModule.Result validation) {
    return validation.motions().stream().anyMatch(one -> one.read().isEmpty());
  }

  /**
   * Compares two sides. Motions are the same that have the same id; if only one is left on each
   * side, they are the same too.
   *
   * @throws IOException if the disk, or what the sides are read from, fails
   */
  public Comparison run(Request request) throws IOException {
    String baseName = request.base().name();
    String headName = request.head().name();
    ValidateModule module = new ValidateModule(validate);
    FutureTask<ValidateModule.Result> reading =
        new FutureTask<>(() -> module.run(asked(request, request.base())));
    new Thread(reading, "pls-base").start(); // reading both is most of the work
    ValidateModule.Result head;
    try {
      head = module.run(asked(request, request.head()));
    } catch (IOException | RuntimeException e) {
      reading.cancel(true);
      throw e;
    }
    ValidateModule.Result base = result(reading);
    if (isBroken(head)) {
      return new Comparison(baseName, headName, head.findings(), true, List.of(), List.of());
    }
    Findings baseFindings = base.findings();
    List<Validate.Result> before = base.motions();
    if (before.isEmpty()) {
      before = elsewhere(request, head.motions());
      for (Validate.Result one : before) {
        baseFindings = baseFindings.and(one.findings());
      }
    }
    List<Diagnostic> errors =
        before.stream().anyMatch(one -> one.read().isEmpty())
            ? baseFindings.diagnostics().stream().filter(Diff::isError).sorted().toList()
            : List.of();

    Rendering ofBase = new Rendering(request.base(), base.apart(), request.templates());
    Rendering ofHead = new Rendering(request.head(), head.apart(), request.templates());
    Pairs pairs = new Pairs(request.base(), before, head.motions());
    List<Review> reviews = new ArrayList<>();
    for (Validate.Result is : head.motions()) {
      Revision now = ofHead.revision(is);
      Validate.Result was = pairs.base(is);
      if (was == null) {
        reviews.add(Reviews.added(now));
      } else if (was.read().isEmpty()) {
        reviews.add(Reviews.mended(was.findings(), now));
      } else {
        reviews.add(Reviews.changed(ofBase.revision(was), now, request.policy()));
      }
    }
    for (Validate.Result was : pairs.left()) {
      if (was.read().isPresent()) {
        reviews.add(Reviews.removed(ofBase.revision(was)));
      }
    }
    return new Comparison(baseName, headName, head.findings(), false, errors, reviews);
  }

  private static <T> T result(FutureTask<T> task) throws IOException {
    try {
      return task.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while the base was read");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException fault) {
        throw fault;
      } else if (e.getCause() instanceof RuntimeException fault) {
        throw fault;
      }
      throw new IllegalStateException("The base could not be read: " + e.getCause(), e.getCause());
    }
  }

  private static Validate.Request asked(Request request, Side side) {
    return new Validate.Request(side.sources(), side.folder(), request.today(), request.policy());
  }

  /** Whether a finding keeps a motion from being built, whatever the team makes of it. */
  private static boolean isError(Diagnostic found) {
    return found.severity() == Severity.ERROR && found.rule().severity() == Severity.ERROR;
  }

  /** The head's motions where else in the base they lie: their folder may be renamed. */
  private List<Validate.Result> elsewhere(Request request, List<Validate.Result> head)
      throws IOException {
    Set<String> ids = new TreeSet<>();
    head.forEach(one -> one.read().ifPresent(read -> ids.add(read.motion().id())));
    SourceTree sources = request.base().sources();
    List<Validate.Result> found = new ArrayList<>();
    for (String folder : MotionSearch.folders(sources, ids, limits).values()) {
      found.add(
          validate.run(new Validate.Request(sources, folder, request.today(), request.policy())));
    }
    return found;
  }

  /**
   * Renders the motions of a side. That a template cannot be used, or that a pack would be too
   * large, fails a build; the motions can be compared all the same.
   */
  private static final class Rendering {
    private final TeamTemplates templates;
    private final SourceLinks links;
    private final boolean apart;

    Rendering(Side side, boolean apart, Optional<String> templates) throws IOException {
      this.templates = new TeamTemplates(side.sources(), templates.orElse(""));
      this.links = SourceLinks.none(side.folder());
      this.apart = apart;
    }

    Revision revision(Validate.Result one) {
      Validate.Read read = one.read().orElseThrow();
      Motion motion = read.motion();
      List<Artifact> artifacts = List.of();
      String problem = "";
      try {
        if (read.judgement().isPresent()) {
          artifacts =
              new Targets(templates, links).render(motion, read.judgement().get(), one.examples());
        } else {
          problem = "A motion that is refused has no pack.";
        }
      } catch (TemplateException e) {
        problem = templates.diagnostics(e).get(0).message();
      }
      String folder = apart ? motion.id() : "";
      return new Revision(motion, one.findings(), one.examples(), artifacts, problem, folder);
    }
  }

  /** Which motion of the base each of the head was. */
  private final class Pairs {
    private final Map<Validate.Result, Validate.Result> base = new IdentityHashMap<>();
    private final List<Validate.Result> left;

    Pairs(Side side, List<Validate.Result> before, List<Validate.Result> after) throws IOException {
      this.left = new ArrayList<>(before);
      Map<Validate.Result, String> ids = new IdentityHashMap<>();
      for (Validate.Result was : before) {
        ids.put(
            was,
            was.read().isPresent()
                ? was.read().get().motion().id()
                : MotionFolders.id(side.sources(), was.folder(), limits));
      }
      pair(after, (was, is) -> is.read().orElseThrow().motion().id().equals(ids.get(was)));
      pair(after, (was, is) -> was.read().isEmpty() && was.folder().equals(is.folder()));
      if (left.size() == 1 && after.size() == base.size() + 1) {
        pair(after, (was, is) -> true);
      }
    }

    private void pair(
        List<Validate.Result> after, BiPredicate<Validate.Result, Validate.Result> same) {
      for (Validate.Result is : after) {
        for (int i = 0; i < left.size() && !base.containsKey(is); i++) {
          if (same.test(left.get(i), is)) {
            base.put(is, left.remove(i));
          }
        }
      }
    }

    Validate.@Nullable Result base(Validate.Result is) {
      return base.get(is);
    }

    /** Those that the head has no longer. */
    List<Validate.Result> left() {
      return left;
    }
  }
}
