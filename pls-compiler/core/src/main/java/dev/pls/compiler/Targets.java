package dev.pls.compiler;

import dev.pls.compiler.check.Judgement;
import dev.pls.compiler.eval.ExampleRun;
import dev.pls.compiler.model.Motion;
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
   * The artifacts of a motion, target by target, by their paths in its own folder.
   *
   * @throws TemplateException if a template asks for what is not there
   */
  List<Artifact> render(Motion motion, Judgement judgement, List<ExampleRun> examples) {
    Target.Input input = new Target.Input(motion, judgement, examples);
    List<Artifact> artifacts = new ArrayList<>();
    targets.forEach(target -> artifacts.addAll(target.render(input)));
    return artifacts;
  }
}
