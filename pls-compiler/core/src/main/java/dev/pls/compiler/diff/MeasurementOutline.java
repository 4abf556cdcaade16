package dev.pls.compiler.diff;

import static dev.pls.compiler.diff.Terms.any;
import static dev.pls.compiler.diff.Terms.fact;
import static dev.pls.compiler.diff.Terms.ordered;

import dev.pls.compiler.index.CrmField;
import dev.pls.compiler.index.CrmFields;
import dev.pls.compiler.index.Reads;
import dev.pls.compiler.index.Uses;
import dev.pls.compiler.model.Data;
import dev.pls.compiler.model.Motion;
import dev.pls.compiler.model.Pilot;
import dev.pls.compiler.model.Reporting;
import java.util.List;

/** How a motion is measured and tried out, and what it asks of CRM and tracking. */
final class MeasurementOutline {
  private final Outline outline;
  private final Motion motion;
  private final Terms terms;

  private MeasurementOutline(Outline outline) {
    this.outline = outline;
    this.motion = outline.motion();
    this.terms = new Terms(motion);
  }

  static void add(Outline outline) {
    MeasurementOutline all = new MeasurementOutline(outline);
    all.motion.reporting().metrics().values().forEach(all::metric);
    all.motion.reporting().dashboards().forEach(all::dashboard);
    all.motion.pilot().ifPresent(all::pilot);
    CrmFields.of(all.motion).forEach(all::crmField);
    all.neededEvents();
  }

  private void metric(Reporting.Metric one) {
    outline
        .begin(ElementKind.METRIC, one.name(), one.title(), one.place(), one)
        .put("computation", form(one.form()))
        .put("kind", Term.of(one.kind()))
        .put("baseline", fact(one.baseline(), Terms::value))
        .put("target", fact(one.target(), Terms::value))
        .words(one.meta(), "title", one.title(), "why", one.why())
        .end();
  }

  private Term form(Reporting.Form form) {
    if (form instanceof Reporting.Share share) {
      return Term.list(
          "share",
          terms.step(share.cohort()),
          terms.step(share.share()),
          fact(share.within(), Terms::duration));
    } else if (form instanceof Reporting.Elapsed elapsed) {
      return Term.list("elapsed", terms.step(elapsed.from()), terms.step(elapsed.to()));
    } else if (form instanceof Reporting.OfMeasure of) {
      return Term.list("measure", Term.ref(ElementKind.MEASURE, of.measure()));
    }
    return Term.list("manual", Term.of(((Reporting.Manual) form).says()));
  }

  private void dashboard(Reporting.Dashboard one) {
    outline
        .begin(ElementKind.DASHBOARD, one.id(), one.title(), one.place(), one)
        .put(
            "panels",
            ordered(
                one.panels().stream()
                    .map(
                        panel ->
                            Term.list(
                                "panel",
                                Term.of(panel.title()),
                                Term.ref(ElementKind.METRIC, panel.metric()),
                                Term.of(panel.by()),
                                Term.of(panel.chart())))
                    .toList()))
        .words("title", one.title(), "audience", one.audience())
        .end();
  }

  // ---- Pilot

  private void pilot(Pilot one) {
    outline
        .begin(ElementKind.PILOT, "", "", one.place(), one)
        .put("segment", Term.ref(ElementKind.SEGMENT, one.segment()))
        .put(
            "time",
            Terms.words(
                "duration", Terms.duration(one.duration()), "starts", fact(one.starts(), Term::of)))
        .put("sample-size", fact(one.sampleSize(), Term::of))
        .put("population", Terms.words("includes", one.includes(), "excludes", one.excludes()))
        .put("sla", Terms.sla(one.sla()))
        .put("design", one.design().map(MeasurementOutline::design).orElse(Term.NONE))
        .put(
            "read-later",
            any(one.readLater().stream().map(m -> Term.ref(ElementKind.METRIC, m)).toList()))
        .put(
            "decisions",
            Terms.words(
                "guardrails", criteria(one.guardrails()),
                "scale_when", criteria(one.scaleWhen()),
                "rollback_when", criteria(one.rollbackWhen())))
        .put(
            "rollout",
            ordered(
                one.rollout().stream()
                    .map(
                        step ->
                            Term.list(
                                "step",
                                Term.of(step.id()),
                                Term.of(step.says()),
                                Term.of(step.when()),
                                Term.of(step.owner())))
                    .toList()))
        .words(
            "owner", one.owner(),
            "review", one.review().map(WorkOutline::meeting).orElse(Term.NONE),
            "backlog", one.backlog())
        .end();
  }

  private static Term design(Pilot.Design design) {
    return Term.list(
        "design",
        Term.of(design.unit()),
        Term.of(design.contacted() + "/" + design.control()),
        Term.ref(ElementKind.METRIC, design.metric()),
        fact(design.baseline(), Terms::value),
        Terms.number(design.effect()),
        Terms.number(design.power()),
        Terms.number(design.alpha()));
  }

  private static Term criteria(List<Pilot.Criterion> criteria) {
    return any(
        criteria.stream()
            .map(
                one ->
                    Term.list(
                        "criterion",
                        Term.of(one.says()),
                        Term.ref(ElementKind.METRIC, one.metric()),
                        one.bound()
                            .<Term>map(
                                b -> Term.list(b.comparison().name(), Terms.value(b.value())))
                            .orElse(Term.NONE),
                        Term.of(one.then()),
                        Term.of(one.owner())))
            .toList());
  }

  // ---- What the motion asks of other systems

  private void crmField(CrmField field) {
    Term values =
        field.type() instanceof CrmField.Picklist picklist
            ? any(picklist.choices().stream().map(CrmField.Choice::name).toList())
            : Term.NONE;
    outline
        .begin(
            ElementKind.CRM_FIELD,
            field.object(),
            field.name(),
            field.label(),
            field.place(),
            field)
        .put(
            "type",
            field.type() instanceof CrmField.Picklist ? Term.of("picklist") : Term.of(field.type()))
        .put("values", values)
        .put(
            "preset",
            field.type() instanceof CrmField.Picklist picklist
                ? Term.of(picklist.preset())
                : Term.NONE)
        .put("required-for", any(field.requiredFor()))
        .put("filled-from", Term.list(field.by().name(), Term.of(field.from())))
        .put("tracked", field.history() ? Term.of(true) : Term.NONE)
        .words("label", field.label(), "why", field.why())
        .path("crm", "fields", field.name())
        .end();
  }

  /** Events that something reads: without them the motion cannot be computed. */
  private void neededEvents() {
    Reads reads = new Reads(motion);
    Uses uses = new Uses(motion, reads);
    for (Data.Event event : motion.data().events().values()) {
      if (!uses.ofEvent(event.name()).isEmpty()) {
        List<Term> properties =
            event.properties().keySet().stream()
                .filter(property -> !uses.ofProperty(event.name(), property).isEmpty())
                .map(property -> Term.ref(ElementKind.PROPERTY, event.name(), property))
                .toList();
        outline
            .begin(ElementKind.NEEDED_EVENT, event.name(), "", event.place(), event)
            .put("properties", any(properties))
            .path("data", "events", event.name())
            .end();
      }
    }
  }
}
