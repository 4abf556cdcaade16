package dev.pls.compiler.target.dashboard;

import dev.pls.compiler.model.Measure;
import dev.pls.compiler.model.Motion;
import dev.pls.compiler.model.Reporting;
import dev.pls.compiler.model.Routing;
import dev.pls.compiler.target.pack.Words;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** How a metric is computed, as data and in a sentence. */
final class MetricWords {
  private static final Set<String> LIFECYCLE = Set.of("qualified", "assigned", "first_touch");

  private final Motion motion;

  MetricWords(Motion motion) {
    this.motion = motion;
  }

  void put(ObjectNode node, Reporting.Form form) {
    if (form instanceof Reporting.Share share) {
      node.put("form", "share");
      step(node.putObject("cohort"), share.cohort());
      step(node.putObject("reaches"), share.share());
      if (share.within().isKnown()) {
        node.put("within", share.within().value().orElseThrow().toString());
      }
    } else if (form instanceof Reporting.Elapsed elapsed) {
      node.put("form", "median_time");
      step(node.putObject("from"), elapsed.from());
      step(node.putObject("to"), elapsed.to());
    } else if (form instanceof Reporting.OfMeasure named) {
      node.put("form", "measure").put("measure", named.measure());
    } else if (form instanceof Reporting.Manual manual) {
      node.put("form", "manual").put("says", manual.says());
    }
  }

  private void step(ObjectNode node, String step) {
    node.put(
            "kind",
            motion.data().events().containsKey(step)
                ? "event"
                : LIFECYCLE.contains(step) ? "lifecycle" : "disposition")
        .put("name", step);
  }

  String sentence(Reporting.Form form) {
    if (form instanceof Reporting.Share share) {
      String within = share.within().value().map(d -> " within " + Words.duration(d)).orElse("");
      return "The share of "
          + cohort(share.cohort())
          + " that reach "
          + words(share.share())
          + within
          + ".";
    } else if (form instanceof Reporting.Elapsed elapsed) {
      return "The median time from "
          + words(elapsed.from())
          + " to "
          + words(elapsed.to())
          + ", nights and weekends included.";
    } else if (form instanceof Reporting.OfMeasure named) {
      Measure.Definition measure = motion.measures().get(named.measure());
      return Words.title(measure == null ? "" : measure.title(), named.measure()) + ".";
    }
    String says = ((Reporting.Manual) form).says();
    return says.matches("(?s).*[.!?…]") ? says : says + ".";
  }

  private String cohort(String step) {
    return switch (step) {
      case "qualified" -> "those who qualify";
      case "assigned" -> "leads assigned";
      case "first_touch" -> "leads touched";
      default -> words(step);
    };
  }

  private String words(String step) {
    if (motion.data().events().containsKey(step)) {
      return step;
    }
    return switch (step) {
      case "qualified" -> "qualifying";
      case "assigned" -> "assignment";
      case "first_touch" -> "the first touch";
      default ->
          motion.routing().map(Routing::dispositions).orElse(List.of()).stream()
              .filter(disposition -> disposition.name().equals(step))
              .map(disposition -> Words.title(disposition.title(), step))
              .findFirst()
              .orElse(step);
    };
  }
}
