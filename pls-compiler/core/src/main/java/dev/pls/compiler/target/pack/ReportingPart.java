package dev.pls.compiler.target.pack;

import dev.pls.compiler.index.Uses;
import dev.pls.compiler.markdown.Markdown;
import dev.pls.compiler.model.Data;
import dev.pls.compiler.model.Motion;
import dev.pls.compiler.model.Place;
import dev.pls.compiler.model.Reporting;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Part 6: what is recorded, what is counted, and who looks at it. */
final class ReportingPart {
  private final Draft draft;
  private final Motion motion;

  ReportingPart(Draft draft) {
    this.draft = draft;
    this.motion = draft.motion();
  }

  Map<String, Object> context() {
    return Draft.map(
        "events",
        Draft.each(motion.data().events().values(), this::event),
        "sources",
        Draft.each(motion.data().sources().values(), this::source),
        "leading",
        metrics(Reporting.Kind.LEADING),
        "lagging",
        metrics(Reporting.Kind.LAGGING),
        "guardrails",
        metrics(Reporting.Kind.GUARDRAIL),
        "dashboards",
        Draft.each(motion.reporting().dashboards(), this::dashboard),
        "unsaid",
        Draft.unsaid(
            "events",
            !motion.data().events().isEmpty(),
            "leading metrics",
            any(Reporting.Kind.LEADING),
            "lagging metrics",
            any(Reporting.Kind.LAGGING),
            "guardrail metrics",
            any(Reporting.Kind.GUARDRAIL),
            "dashboards",
            !motion.reporting().dashboards().isEmpty()));
  }

  private Object event(Data.Event event) {
    List<Markdown> uses = new ArrayList<>();
    for (Uses.Use use : draft.uses().ofEvent(event.name())) {
      uses.add(
          use.kind() == Uses.Kind.METRIC
              ? Markdown.of("{} (metric)", draft.metric(use.name()))
              : draft.signal(use.name()));
    }
    return Draft.map(
        "written",
        draft.written(event.place()),
        "name",
        Markdown.code(event.name()),
        "of",
        event.of(),
        "description",
        Markdown.join(
            " ",
            Draft.background(event.meta()).isEmpty()
                ? List.of(Markdown.text(event.description()))
                : List.of(Draft.sentence(event.description()), Draft.background(event.meta()))),
        "properties",
        Markdown.join(", ", event.properties().values().stream().map(this::property).toList()),
        "source",
        event.source(),
        "status",
        Words.word(event.status()),
        "uses",
        Markdown.join(", ", uses));
  }

  private Markdown property(Data.Attribute property) {
    Markdown type =
        property.oneOf().isEmpty()
            ? Markdown.text(type(property.type()))
            : Markdown.of("one of {}", Draft.codes(property.oneOf()));
    return Markdown.of(
        "{} ({}{})",
        Markdown.code(property.name()),
        type,
        Markdown.of(property.pii() ? "; personal data" : ""));
  }

  private static String type(Data.Type type) {
    return switch (type) {
      case STRING -> "text";
      case INT -> "whole number";
      case DECIMAL -> "number";
      case BOOL -> "yes or no";
      default -> type.name().toLowerCase(Locale.ROOT);
    };
  }

  private Object source(Data.Source source) {
    return Draft.map(
        "written",
        draft.written(source.place()),
        "name",
        source.name(),
        "kind",
        source.kind(),
        "freshness",
        draft.at(
            Words.fact(source.freshness(), d -> Markdown.text(Words.duration(d))),
            source.place(),
            "freshness"),
        "retention",
        draft.at(
            Words.fact(source.retention(), d -> Markdown.text(Words.duration(d))),
            source.place(),
            "retention"),
        "background",
        Draft.background(source.meta()));
  }

  private Object metrics(Reporting.Kind kind) {
    List<Reporting.Metric> metrics =
        motion.reporting().metrics().values().stream()
            .filter(metric -> metric.kind() == kind)
            .toList();
    return Draft.map(
        "metrics", Draft.each(metrics, this::metric), "chart", MetricChart.of(draft, metrics));
  }

  private boolean any(Reporting.Kind kind) {
    return motion.reporting().metrics().values().stream().anyMatch(m -> m.kind() == kind);
  }

  private Object metric(Reporting.Metric metric) {
    Place place = metric.place();
    Markdown background = Draft.background(metric.meta());
    return Draft.map(
        "written",
        draft.written(place),
        "title",
        Words.title(metric.title(), metric.name()),
        "counts",
        counts(metric).capital(),
        "baseline",
        draft.at(Words.fact(metric.baseline(), Words::quantity), place, "baseline"),
        "target",
        draft.at(Words.fact(metric.target(), Words::quantity), place, "target"),
        "why",
        background.isEmpty()
            ? Markdown.text(metric.why())
            : Markdown.join(" ", List.of(Draft.sentence(metric.why()), background)),
        "owner",
        draft.who(metric.meta().owner()));
  }

  /** What a metric counts: "share of `trial_started` that reach `subscribed` within 42 days". */
  private Markdown counts(Reporting.Metric metric) {
    Reporting.Form form = metric.form();
    if (form instanceof Reporting.Share share) {
      return Markdown.of(
          "share of {} that reach {} within {}",
          cohort(share.cohort()),
          step(share.share()),
          draft.at(
              Words.fact(share.within(), d -> Markdown.text(Words.duration(d))),
              metric.place(),
              "within"));
    } else if (form instanceof Reporting.Elapsed elapsed) {
      return Markdown.of(
          "median time from {} to {}, nights and weekends included",
          step(elapsed.from()),
          step(elapsed.to()));
    } else if (form instanceof Reporting.OfMeasure named) {
      return draft.measure(named.measure());
    }
    return Markdown.text(((Reporting.Manual) form).says());
  }

  private Markdown cohort(String step) {
    return switch (step) {
      case "qualified" -> Markdown.of("those who qualify");
      case "assigned" -> Markdown.of("leads assigned");
      case "first_touch" -> Markdown.of("leads touched");
      default -> step(step);
    };
  }

  private Markdown step(String step) {
    if (motion.data().events().containsKey(step)) {
      return Markdown.code(step);
    }
    return switch (step) {
      case "qualified" -> Markdown.of("qualifying");
      case "assigned" -> Markdown.of("assignment");
      case "first_touch" -> Markdown.of("the first touch");
      default -> draft.disposition(step);
    };
  }

  private Object dashboard(Reporting.Dashboard dashboard) {
    return Draft.map(
        "written",
        draft.written(dashboard.place()),
        "title",
        Words.title(dashboard.title(), dashboard.id()),
        "audience",
        dashboard.audience(),
        "panels",
        panels(dashboard));
  }

  private List<Object> panels(Reporting.Dashboard dashboard) {
    List<Object> panels = new ArrayList<>();
    for (int i = 0; i < dashboard.panels().size(); i++) {
      Markdown written = draft.line(dashboard.place(), "panels", String.valueOf(i));
      panels.add(Markdown.of("{} {}", panel(dashboard.panels().get(i)), written));
    }
    return panels;
  }

  private Markdown panel(Reporting.Panel panel) {
    Reporting.Metric metric = motion.reporting().metrics().get(panel.metric());
    String called = metric == null ? panel.metric() : Words.title(metric.title(), metric.name());
    String title = panel.title().isEmpty() ? called : panel.title();
    Markdown what =
        title.equals(called) ? Markdown.EMPTY : Markdown.of(": {}", draft.metric(panel.metric()));
    Markdown by =
        panel.by().isEmpty()
            ? Markdown.EMPTY
            : Markdown.of(", by {}", panel.by().replace('_', ' '));
    Markdown chart =
        Markdown.of(
            switch (panel.chart()) {
              case "line" -> " (lines)";
              case "bar" -> " (bars)";
              case "number" -> " (a number)";
              case "table" -> " (a table)";
              default -> "";
            });
    return Markdown.of("{}{}{}{}", title, what, by, chart);
  }
}
