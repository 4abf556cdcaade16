package dev.pls.compiler;

import dev.pls.compiler.target.Artifact;
import dev.pls.compiler.target.SourceLinks;
import dev.pls.compiler.target.Target;
import dev.pls.compiler.target.crm.CrmTarget;
import dev.pls.compiler.target.dashboard.DashboardTarget;
import dev.pls.compiler.target.pack.PackTarget;
import dev.pls.compiler.target.tracking.TrackingTarget;
import dev.pls.compiler.template.TemplateException;
import java.util.ArrayList;
import java.util.List;

/** All that a motion is rendered to. */
final class Targets {
  private final List<Target> targets;

  /**
   * @param links how the artifacts tell where something is written
   * @throws TemplateException if a template has an unknown name or cannot be parsed
   */
  Targets(TeamTemplates templates, SourceLinks links) {
    this.targets =
        List.of(
            new PackTarget(templates.texts(), links),
            new CrmTarget(),
            new TrackingTarget(),
            new DashboardTarget());
  }

  /**
   * The artifacts of a motion without errors, target by target, by their paths in its own folder.
   *
   * @throws TemplateException if a template asks for what is not there
   */
  List<Artifact> render(Validate.Result result) {
    Target.Input input =
        new Target.Input(
            result.motion().orElseThrow(), result.judgement().orElseThrow(), result.examples());
    List<Artifact> artifacts = new ArrayList<>();
    targets.forEach(target -> artifacts.addAll(target.render(input)));
    return artifacts;
  }
}
