package dev.pls.compiler.target.pack;

import dev.pls.compiler.capacity.RoleWeek;
import dev.pls.compiler.capacity.Week;
import dev.pls.compiler.check.Readiness;
import dev.pls.compiler.check.rubric.Checklist;
import dev.pls.compiler.check.rubric.Rubric;
import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.index.Coverage;
import dev.pls.compiler.model.Motion;
import dev.pls.compiler.model.Planning;
import dev.pls.compiler.target.Artifact;
import dev.pls.compiler.target.JsonArtifact;
import dev.pls.compiler.target.Target;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the checks make of a motion, for other programs: {@code pack/readiness.json} and {@code
 * pack/rubric.json}, as {@code readiness.schema.json} and {@code rubric.schema.json} describe them.
 */
final class JudgementFiles {
  private final Target.Input input;
  private final String kind;

  JudgementFiles(Target.Input input, String kind) {
    this.input = input;
    this.kind = kind;
  }

  Artifact readiness() {
    Readiness readiness = input.judgement().readiness();
    JsonArtifact artifact = new JsonArtifact(input.motion());
    artifact.root().put("ready", readiness.ready());
    ArrayNode prerequisites = artifact.root().putArray("prerequisites");
    for (Readiness.Prerequisite one : readiness.prerequisites()) {
      ObjectNode node = prerequisites.addObject();
      node.put("name", one.name()).put("why", one.why()).put("first", one.first());
      findings(artifact, node, one.findings());
    }
    utilisation(artifact);
    unknowns(artifact);
    ArrayNode themes = artifact.root().putArray("checklist");
    for (Checklist.Theme theme : input.judgement().checklist().themes()) {
      ObjectNode node = themes.addObject();
      node.put("theme", theme.title());
      ArrayNode items = node.putArray("items");
      for (Checklist.Item item : theme.items()) {
        ObjectNode line = items.addObject();
        line.put("says", item.says()).put("done", item.done());
        JsonArtifact.texts(line, "rules", item.rules());
        findings(artifact, line, item.findings());
      }
    }
    return artifact.file("pack/readiness.json", kind);
  }

  /** The week of each role that leads reach; what cannot be known is left out. */
  private void utilisation(JsonArtifact artifact) {
    ArrayNode roles = artifact.root().putArray("utilisation");
    for (RoleWeek week : Week.of(input.motion()).roles()) {
      ObjectNode node = roles.addObject();
      node.put("role", week.role().name());
      week.load()
          .filter(load -> load.available() > 0)
          .ifPresent(
              load ->
                  node.put("touchesNeeded", load.needed())
                      .put("touchesAvailable", load.available())
                      .put("utilisation", load.utilisation())
                      .put("atMost", week.atMost()));
      week.book()
          .filter(book -> book.places() > 0)
          .ifPresent(
              book ->
                  node.put("open", book.open())
                      .put("places", book.places())
                      .put("bookUtilisation", book.utilisation()));
      artifact.source(node, week.role().place());
    }
  }

  /** What is not known, with how somebody finds out. */
  private void unknowns(JsonArtifact artifact) {
    Coverage coverage = new Coverage(input.motion().planning());
    ArrayNode unknowns = artifact.root().putArray("unknowns");
    for (Motion.Unknown unknown : input.motion().unknowns()) {
      ObjectNode node = unknowns.addObject();
      node.put("path", unknown.path());
      ArrayNode plans = node.putArray("plans");
      Coverage.Covers covers = coverage.of(unknown);
      covers.assumptions().forEach(one -> plan(plans, one.id(), one.validate()));
      covers
          .questions()
          .forEach(one -> one.validate().ifPresent(validate -> plan(plans, one.id(), validate)));
      artifact.source(node, unknown.place());
    }
  }

  private static void plan(ArrayNode plans, String id, Planning.Validation validate) {
    ObjectNode plan = plans.addObject();
    plan.put("id", id).put("how", validate.how()).put("who", validate.who());
    validate.by().value().ifPresent(day -> plan.put("by", day.toString()));
  }

  Artifact rubric() {
    Rubric rubric = input.judgement().rubric();
    JsonArtifact artifact = new JsonArtifact(input.motion());
    artifact
        .root()
        .put("total", rubric.total())
        .put("most", Rubric.MOST)
        .put("passesAt", Rubric.PASSES_AT)
        .put("passes", rubric.passes());
    ArrayNode items = artifact.root().putArray("items");
    for (Rubric.Item item : rubric.items()) {
      ObjectNode node = items.addObject();
      node.put("number", item.number()).put("title", item.title()).put("points", item.points());
      ArrayNode conditions = node.putArray("conditions");
      for (Rubric.Condition one : item.conditions()) {
        ObjectNode condition = conditions.addObject();
        condition.put("point", one.point()).put("says", one.says()).put("met", one.met());
        if (!one.met()) {
          condition.put("earns", one.earns());
        }
        ArrayNode evidence = condition.putArray("evidence");
        one.evidence().forEach(place -> artifact.source(evidence.addObject(), place));
        findings(artifact, condition, one.findings());
      }
    }
    return artifact.file("pack/rubric.json", kind);
  }

  private static void findings(JsonArtifact artifact, ObjectNode node, List<Diagnostic> findings) {
    ArrayNode list = node.putArray("findings");
    for (Diagnostic finding : findings) {
      ObjectNode one = list.addObject();
      one.put("rule", finding.rule().id()).put("message", finding.message());
      artifact.source(one, finding.span(), finding.element());
    }
  }
}
