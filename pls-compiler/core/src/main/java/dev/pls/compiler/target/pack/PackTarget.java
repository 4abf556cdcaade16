package dev.pls.compiler.target.pack;

import dev.pls.compiler.markdown.Markdown;
import dev.pls.compiler.model.Motion;
import dev.pls.compiler.target.Artifact;
import dev.pls.compiler.target.SourceLinks;
import dev.pls.compiler.target.Target;
import dev.pls.compiler.template.Templates;
import java.util.List;
import java.util.Map;

/**
 * Renders the Motion Pack: as Markdown, {@code pack/motion-pack.md}, and as a page that needs
 * nothing else, {@code pack/index.html}. Both are made from the same templates, and the page then
 * from its own. Beside them lies what the checks make of the motion, for other programs.
 */
public final class PackTarget implements Target {
  private static final List<String> NAMES =
      List.of(
          "page",
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
          "owners",
          "accepted",
          "acknowledged",
          "quality");

  private final Templates templates;
  private final SourceLinks links;

  /** The pack as it is shipped. */
  public PackTarget() {
    this(Map.of(), SourceLinks.none(""));
  }

  /**
   * The pack with some of a team's own templates.
   *
   * @param overrides texts of templates by their file names, such as {@code signals.mustache}
   * @param links how it is told where something is written
   * @throws TemplateException if one has an unknown name or cannot be parsed
   */
  public PackTarget(Map<String, String> overrides, SourceLinks links) {
    this.templates = new Templates(PackTarget.class, NAMES, overrides);
    this.links = links;
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
    Draft draft = new Draft(input, Marks.inMarkdown(links));
    String markdown = templates.render("pack", context(draft, true), Templates.MARKDOWN);
    JudgementFiles files = new JudgementFiles(input, name());
    return List.of(
        new Artifact("pack/motion-pack.md", name(), markdown, draft.elements()),
        new Artifact("pack/index.html", name(), page(input), draft.elements()),
        files.readiness(),
        files.rubric());
  }

  private String page(Input input) {
    Marks marks = Marks.inPage(links);
    Draft draft = new Draft(input, marks);
    String markdown = templates.render("pack", context(draft, false), Templates.MARKDOWN);
    Page page = new Page(marks);
    Map<String, Object> context = page.context(markdown);
    Glance glance = new Glance(draft);
    Motion motion = draft.motion();
    context.put("title", Words.title(motion.title(), motion.id()));
    context.put("version", motion.version());
    context.put("ready", draft.readiness().ready());
    context.put("verdict", draft.readiness().verdict());
    context.put(
        "numbers",
        Draft.each(
            glance.numbers(),
            number ->
                Draft.map("name", page.line(number.name()), "value", page.line(number.value()))));
    context.put("first", page.line(glance.first()));
    return templates.render("page", context, Templates.HTML);
  }

  /**
   * @param contents whether the pack lists its parts itself
   */
  private static Map<String, Object> context(Draft draft, boolean contents) {
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
        draft.meta(motion.meta(), motion.place()),
        "written",
        draft.line(motion.place()),
        "contents",
        contents,
        "background",
        Draft.background(motion.meta()),
        "background_written",
        motion.place().has("evidence") ? draft.written(motion.place(), "evidence") : Markdown.EMPTY,
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
        new PlanningPart(draft).context(),
        "quality",
        new QualityPart(draft).context());
  }
}
