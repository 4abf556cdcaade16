package dev.pls.compiler.report.diff;

import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diff.Assessed;
import dev.pls.compiler.diff.Assessment;
import dev.pls.compiler.diff.Change;
import dev.pls.compiler.diff.Element;
import dev.pls.compiler.eval.Verdict;
import dev.pls.compiler.json.Json;
import dev.pls.compiler.model.Motion;
import dev.pls.compiler.review.ArtifactChanges;
import dev.pls.compiler.review.Comparison;
import dev.pls.compiler.review.ExampleChange;
import dev.pls.compiler.review.LoadChange;
import dev.pls.compiler.review.Review;
import dev.pls.compiler.review.Reviewer;
import dev.pls.compiler.review.VersionMove;
import dev.pls.compiler.source.Position;
import dev.pls.compiler.source.Secrets;
import dev.pls.compiler.source.Span;
import dev.pls.compiler.syntax.ElementPath;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a change means, for other programs, as {@code schema/v1/diff.schema.json} describes it. What
 * is not known, or is not on one of the sides, is left out.
 */
final class DiffJson {
  private DiffJson() {}

  /** All of it. */
  static String text(Comparison result, List<Summary> summaries) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("version", "v1");
    root.put("base", result.baseName());
    root.put("head", result.headName());
    findings(root, "headErrors", result.headIsBroken() ? result.head().diagnostics() : List.of());
    findings(root, "baseErrors", result.baseErrors());
    ArrayNode motions = root.putArray("motions");
    summaries.forEach(summary -> put(motions.addObject(), summary));
    return Json.text(root);
  }

  private static void put(ObjectNode node, Summary summary) {
    Review review = summary.review();
    node.put("id", review.motion().id());
    node.put("title", Secrets.masked(review.motion().title()));
    review.base().map(Motion::version).ifPresent(version -> node.put("baseVersion", version));
    review.head().map(Motion::version).ifPresent(version -> node.put("headVersion", version));
    node.put("compared", review.assessment().isPresent());
    node.put("same", review.isSame());
    node.put("verdict", summary.verdict());
    review.assessment().ifPresent(assessment -> put(node, assessment));
    put(node.putObject("version"), review.version());
    findings(node, "findings", review.findings());
    findings(node, "introduced", review.introduced());
    findings(node, "resolved", review.resolved());
    node.put("examplesExecuted", review.executed());
    ArrayNode examples = node.putArray("examples");
    review.examples().forEach(example -> put(examples.addObject(), example));
    ArrayNode load = node.putArray("load");
    review.load().forEach(change -> put(load.addObject(), change));
    ArrayNode reviewers = node.putArray("reviewers");
    for (Reviewer reviewer : review.reviewers()) {
      ObjectNode one = reviewers.addObject();
      one.put("who", reviewer.who()).put("named", reviewer.named());
      texts(one, "because", reviewer.because());
    }
    ArrayNode files = node.putArray("artifacts");
    for (ArtifactChanges.File file : review.artifacts().files()) {
      files
          .addObject()
          .put("path", file.path())
          .put("fate", word(file.fate()))
          .put("linesAdded", file.added())
          .put("linesRemoved", file.removed());
    }
    texts(node, "packDiff", review.artifacts().packDiff());
    if (!review.artifacts().unrendered().isEmpty()) {
      node.put("notRendered", review.artifacts().unrendered());
    }
  }

  // ---- Changes

  private static void put(ObjectNode node, Assessment assessment) {
    ObjectNode axes = node.putObject("axes");
    assessment
        .outcomes()
        .forEach(
            (axis, outcomes) ->
                texts(axes, word(axis), outcomes.stream().map(DiffJson::word).toList()));
    ObjectNode directions = node.putObject("directions");
    assessment.directions().forEach((name, direction) -> directions.put(name, word(direction)));
    node.put("weight", assessment.weight().word());
    Map<Change, Integer> numbers = new IdentityHashMap<>();
    for (Assessed one : assessment.all()) {
      numbers.put(one.change(), numbers.size());
    }
    ArrayNode changes = node.putArray("changes");
    for (Assessed one : assessment.all()) {
      put(changes.addObject(), one, numbers);
    }
  }

  private static void put(ObjectNode node, Assessed one, Map<Change, Integer> numbers) {
    Change change = one.change();
    node.put("kind", change.kind());
    node.put("path", path(change.element()));
    node.put("says", one.headline());
    node.put("weight", one.weight().word());
    texts(node, "outcomes", one.outcomes().stream().map(DiffJson::word).toList());
    ObjectNode directions = node.putObject("directions");
    one.directions().forEach((name, direction) -> directions.put(name, word(direction)));
    side(node, "base", change.before(), change.basePlace());
    side(node, "head", change.after(), change.headPlace());
    ArrayNode affects = node.putArray("affects");
    for (Element element : one.affects()) {
      affects.addObject().put("kind", element.kind().word()).put("path", path(element));
    }
    ArrayNode causes = node.putArray("causes");
    one.causes().forEach(cause -> causes.add(numbers.get(cause)));
  }

  /** One side of a change: where it is; and the element, if the side has it. */
  private static void side(ObjectNode node, String name, Optional<Element> element, Span span) {
    ObjectNode side = node.putObject(name);
    element.ifPresent(one -> side.put("path", path(one)));
    place(side, span);
  }

  // ---- What it does

  private static void put(ObjectNode node, VersionMove version) {
    node.put("enough", version.enough());
    version.needed().ifPresent(needed -> node.put("needed", needed.word()));
    version.because().ifPresent(because -> node.put("because", because.change().kind()));
    if (!version.least().isEmpty()) {
      node.put("least", version.least());
    }
  }

  private static void put(ObjectNode node, ExampleChange example) {
    node.put("qualification", example.qualification());
    node.put("title", Secrets.masked(example.title()));
    node.put("source", word(example.source()));
    node.put("flips", example.flips());
    node.put("says", Summary.example(example));
    example.before().ifPresent(verdict -> put(node.putObject("base"), verdict));
    example.after().ifPresent(verdict -> put(node.putObject("head"), verdict));
  }

  private static void put(ObjectNode node, Verdict verdict) {
    node.put("qualified", verdict.qualified());
    node.put("tier", verdict.tier());
    ArrayNode scores = node.putArray("scores");
    verdict.scores().forEach(scored -> scores.add(scored.score()));
    texts(node, "failed", verdict.failed());
  }

  private static void put(ObjectNode node, LoadChange change) {
    node.put("role", change.role());
    percent(node, "base", change.before());
    percent(node, "head", change.after());
  }

  private static void percent(ObjectNode node, String name, OptionalInt percent) {
    if (percent.isPresent()) {
      node.put(name, percent.getAsInt());
    }
  }

  // ---- Findings and places

  private static void findings(ObjectNode node, String name, List<Diagnostic> findings) {
    ArrayNode all = node.putArray(name);
    for (Diagnostic finding : findings) {
      ObjectNode one = all.addObject();
      one.put("rule", finding.rule().id());
      one.put("severity", finding.severity().word());
      one.put("message", finding.message());
      one.put("hint", finding.hint());
      one.put("element", finding.element());
      one.put("fingerprint", finding.fingerprint());
      place(one, finding.span());
    }
  }

  private static void place(ObjectNode node, Span span) {
    node.put("file", span.file().path());
    position(node.putObject("start"), span.from());
    position(node.putObject("end"), span.to());
  }

  private static void position(ObjectNode node, Position position) {
    node.put("line", position.line()).put("column", position.column());
  }

  /** The path as acknowledgements spell it. */
  private static String path(Element element) {
    return Secrets.masked(ElementPath.dotted(element.path()));
  }

  private static void texts(ObjectNode node, String name, List<String> texts) {
    ArrayNode all = node.putArray(name);
    texts.forEach(all::add);
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
