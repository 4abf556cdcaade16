package dev.pls.compiler.bind;

import dev.pls.compiler.diagnostic.Diagnostics;
import dev.pls.compiler.expr.ExpressionCompiler;
import dev.pls.compiler.model.Data;
import dev.pls.compiler.model.Measure;
import dev.pls.compiler.model.Motion;
import dev.pls.compiler.model.NamedList;
import dev.pls.compiler.model.Place;
import dev.pls.compiler.model.Qualification;
import dev.pls.compiler.model.Score;
import dev.pls.compiler.model.Segment;
import dev.pls.compiler.model.Signal;
import dev.pls.compiler.schema.Broken;
import dev.pls.compiler.source.SourceTree;
import dev.pls.compiler.syntax.Limits;
import dev.pls.compiler.syntax.MapNode;
import java.io.IOException;
import java.util.Map;

/** Turns the sections of a motion into the model. */
public final class Binder {
  private final ExpressionCompiler compiler = new ExpressionCompiler();

  /**
   * Binds a motion.
   *
   * @param sections the motion's sections, of the current language version
   * @param broken where the schema has complained
   * @param tree the project's files, for lists that are kept in one
   * @return the motion; worth nothing if there are errors among the diagnostics
   * @throws IOException if the disk fails
   */
  public Motion bind(
      MapNode sections, Broken broken, SourceTree tree, Limits limits, Diagnostics diagnostics)
      throws IOException {
    Binding binding = new Binding(sections, broken, diagnostics, new Conditions(compiler));
    Map<String, NamedList> lists = new ListBinder(tree, limits).bind(binding.section("lists"));
    Scopes scopes = new Scopes(binding, lists);
    ContextBinder context = new ContextBinder(binding, scopes);
    MeasureBinder measureBinder = new MeasureBinder(binding, scopes);
    SignalBinder signalBinder = new SignalBinder(binding, scopes, measureBinder);
    QualificationBinder qualificationBinder = new QualificationBinder(binding, scopes);
    SalesBinder sales = new SalesBinder(binding, scopes);
    PlanBinder plan = new PlanBinder(binding);

    context.requireHead();
    binding.declarations().reportReserved(binding);
    Fields head = binding.section("motion");
    Data data = new DataBinder(binding, scopes).bind();
    Map<String, Measure.Definition> measures =
        binding.section("measures").each(measureBinder::definition);
    Map<String, Signal> signals = binding.section("signals").each(signalBinder::signal);
    Map<String, Segment> segments = context.segments();
    Map<String, Score.Definition> scores =
        binding.section("scores").each(qualificationBinder::definition);
    Map<String, Qualification> qualifications =
        binding.section("qualifications").each(qualificationBinder::qualification);
    new Circles(data, measures, signals, scores, segments, qualifications).report(binding);
    Motion motion =
        new Motion(
            head.text("id"),
            head.text("version"),
            head.text("title"),
            context.notFor(),
            context.product(),
            context.objective(),
            context.baseline(),
            segments,
            lists,
            data,
            measures,
            signals,
            scores,
            qualifications,
            sales.team(),
            sales.routing(),
            sales.funnel(),
            sales.crm(),
            sales.outreach(),
            plan.reporting(),
            plan.pilot(),
            context.tooling(),
            context.constraints(),
            plan.planning(),
            plan.owners(),
            plan.acknowledgements(),
            plan.suppressions(),
            new Unknowns().in(sections),
            head.meta(),
            head.place(),
            new Place("", sections.span(), sections));
    binding.reportUnknown();
    return motion;
  }
}
