package dev.pls.compiler.target.pack;

import dev.pls.compiler.model.Motion;
import dev.pls.compiler.target.Artifact;
import dev.pls.compiler.target.Target;
import java.util.List;
import java.util.Map;

/** Renders the Motion Pack: one Markdown file, {@code pack/motion-pack.md}. */
public final class PackTarget implements Target {
  private static final List<String> NAMES =
      List.of(
          "pack",
          "part-1",
          "fact",
          "segments",
          "roles",
          "readiness",
          "unknowns",
          "validation-plan",
          "part-2",
          "funnel-diagram",
          "stages",
          "interventions",
          "part-3",
          "qualification",
          "signals",
          "score",
          "exclusions",
          "controls",
          "cases",
          "part-4",
          "routing-diagram",
          "rules",
          "crm-fields",
          "dispositions",
          "feedback",
          "capacity",
          "part-5",
          "email",
          "call",
          "objections",
          "follow-up",
          "part-6",
          "tracking-plan",
          "metrics",
          "dashboard",
          "part-7",
          "sample-size",
          "criteria",
          "part-8",
          "risks",
          "open-questions",
          "next-steps",
          "accepted");

  private final Templates templates;

  /** The pack as it is shipped. */
  public PackTarget() {
    this(Map.of());
  }

  /**
   * The pack with some of a team's own templates.
   *
   * @param overrides texts of templates by their file names, such as {@code signals.mustache}
   * @throws TemplateException if one has an unknown name or cannot be parsed
   */
  public PackTarget(Map<String, String> overrides) {
    this.templates = new Templates(PackTarget.class, NAMES, overrides);
  }

  /** The file names of all templates that a team may replace. */
  public static List<String> templateNames() {
    return NAMES.stream().map(name -> name + Templates.SUFFIX).toList();
  }

  @Override
  public String name() {
    return "pack";
  }

  /**
   * Makes the pack.
   *
   * @throws TemplateException if a template asks for what is not there
   */
  @Override
  public List<Artifact> render(Input input) {
    Draft draft = new Draft(input);
    Map<String, Object> context = context(draft);
    String content = templates.render("pack", context);
    return List.of(new Artifact("pack/motion-pack.md", name(), content, draft.elements()));
  }

  private static Map<String, Object> context(Draft draft) {
    Motion motion = draft.motion();
    draft.tell(motion.place());
    ContextPart first = new ContextPart(draft);
    return Draft.map(
        "title",
        Words.title(motion.title(), motion.id()),
        "id",
        Markdown.code(motion.id()),
        "version",
        motion.version(),
        "meta",
        Draft.meta(motion.meta()),
        "background",
        Draft.background(motion.meta()),
        "summary",
        first.summary(),
        "part1",
        first.context(),
        "part2",
        new FunnelPart(draft).context(),
        "part3",
        new DefinitionPart(draft).context(),
        "part4",
        new RoutingPart(draft).context(),
        "part5",
        new OutreachPart(draft).context(),
        "part6",
        new ReportingPart(draft).context(),
        "part7",
        new PilotPart(draft).context(),
        "part8",
        new PlanningPart(draft).context());
  }
}
