package dev.pls.compiler.diff.wording;

import dev.pls.compiler.diff.Change;
import dev.pls.compiler.diff.ElementKind;
import dev.pls.compiler.diff.Term;
import dev.pls.compiler.index.CrmField;
import dev.pls.compiler.model.Pilot;
import dev.pls.compiler.model.Reporting;
import dev.pls.compiler.model.Spoken;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Changes to how a motion is measured, tried out and kept in a CRM, as clauses. */
final class MeasurementWording {
  private final Naming naming;

  MeasurementWording(Naming naming) {
    this.naming = naming;
  }

  String metric(Change.Altered change) {
    Reporting.Metric was = (Reporting.Metric) change.was().model();
    Reporting.Metric is = (Reporting.Metric) change.is().model();
    return switch (change.facet()) {
      case "computation" -> computation(was.form(), is.form());
      case "kind" ->
          "it is " + Spoken.word(is.kind()) + " now, " + Spoken.word(was.kind()) + " before";
      case "baseline" ->
          Says.fact("where it stands", was.baseline(), is.baseline(), ContextWording::value);
      default -> Says.fact("the target", was.target(), is.target(), ContextWording::value);
    };
  }

  private String computation(Reporting.Form was, Reporting.Form is) {
    String before = form(was, naming.ofBase());
    String now = form(is, naming);
    if (before.equals(now)
        && was instanceof Reporting.Share old
        && is instanceof Reporting.Share share) {
      return Says.fact("the time to get there", old.within(), share.within(), Spoken::duration);
    }
    return "it is " + now + " now, " + before + " before";
  }

  private static String form(Reporting.Form form, Naming naming) {
    if (form instanceof Reporting.Share share) {
      return "the share of " + naming.step(share.cohort()) + " with " + naming.step(share.share());
    } else if (form instanceof Reporting.Elapsed elapsed) {
      return "the time from " + naming.step(elapsed.from()) + " to " + naming.step(elapsed.to());
    } else if (form instanceof Reporting.OfMeasure of) {
      return "the measure " + naming.ref(ElementKind.MEASURE, of.measure());
    }
    return "kept by hand, " + Plain.quoted(((Reporting.Manual) form).says());
  }

  String dashboard(Change.Altered change) {
    Reporting.Dashboard was = (Reporting.Dashboard) change.was().model();
    Reporting.Dashboard is = (Reporting.Dashboard) change.is().model();
    List<String> clauses =
        Says.members(
            titles(was), titles(is), "new panels:", "panels that are gone:", Plain::quoted);
    List<String> other = new ArrayList<>();
    for (Reporting.Panel panel : is.panels()) {
      boolean same = was.panels().contains(panel);
      if (!same && titles(was).contains(panel.title())) {
        other.add(Plain.quoted(panel.title()));
      }
    }
    if (!other.isEmpty()) {
      clauses.add("drawn otherwise: " + Plain.and(other));
    }
    return clauses.isEmpty() ? "its panels stand in another order" : String.join("; ", clauses);
  }

  private static List<String> titles(Reporting.Dashboard one) {
    return one.panels().stream().map(Reporting.Panel::title).toList();
  }

  // ---- Pilot

  String pilot(Change.Altered change) {
    Pilot was = (Pilot) change.was().model();
    Pilot is = (Pilot) change.is().model();
    return switch (change.facet()) {
      case "segment" ->
          "it runs in " + Says.nowBefore(segment(is, naming), segment(was, naming.ofBase()));
      case "time" -> time(was, is);
      case "sample-size" ->
          Says.fact(
              "the number of units it takes in",
              was.sampleSize(),
              is.sampleSize(),
              Object::toString);
      case "population" -> population(was, is);
      case "sla" -> Says.sla(was.sla(), is.sla());
      case "design" -> design(was.design(), is.design());
      case "read-later" -> readLater(change.old(), change.now());
      case "decisions" -> decisions(was, is);
      default -> rollout(was, is);
    };
  }

  private static String segment(Pilot pilot, Naming naming) {
    return pilot.segment().isEmpty()
        ? "no segment"
        : naming.ref(ElementKind.SEGMENT, pilot.segment());
  }

  private static String time(Pilot was, Pilot is) {
    List<String> clauses = new ArrayList<>();
    if (!was.duration().equals(is.duration())) {
      clauses.add(Says.duration("it", Optional.of(was.duration()), Optional.of(is.duration())));
    }
    if (!was.starts().equals(is.starts())) {
      clauses.add(Says.fact("the day it starts", was.starts(), is.starts(), Spoken::date));
    }
    return String.join("; ", clauses);
  }

  private static String population(Pilot was, Pilot is) {
    List<String> clauses = new ArrayList<>();
    if (!was.includes().equals(is.includes())) {
      clauses.add("whom it takes in is " + WorkWording.text(is.includes(), was.includes()));
    }
    if (!was.excludes().equals(is.excludes())) {
      clauses.add("whom it leaves out is " + WorkWording.text(is.excludes(), was.excludes()));
    }
    return String.join("; ", clauses);
  }

  private String design(Optional<Pilot.Design> was, Optional<Pilot.Design> is) {
    if (was.isEmpty() || is.isEmpty()) {
      return is.isPresent() ? "it compares two halves now" : "it no longer compares two halves";
    }
    Pilot.Design old = was.get();
    Pilot.Design now = is.get();
    List<String> clauses = new ArrayList<>();
    if (!old.unit().equals(now.unit())) {
      clauses.add(
          "it splits by " + Plain.text(now.unit()) + " rather than by " + Plain.text(old.unit()));
    }
    if (old.contacted() != now.contacted() || old.control() != now.control()) {
      clauses.add(
          "the split is "
              + Says.nowBefore(
                  now.contacted() + "/" + now.control(), old.contacted() + "/" + old.control()));
    }
    String before = naming.ofBase().ref(ElementKind.METRIC, old.metric());
    String metric = naming.ref(ElementKind.METRIC, now.metric());
    if (!before.equals(metric)) {
      clauses.add("it compares " + Says.nowBefore(metric, before));
    }
    if (!old.baseline().equals(now.baseline())) {
      clauses.add(
          Says.fact(
              "the share without contact", old.baseline(), now.baseline(), ContextWording::value));
    }
    if (old.effect().compareTo(now.effect()) != 0) {
      clauses.add(
          "the least difference worth finding is "
              + Says.nowBefore(Spoken.points(now.effect()), Spoken.points(old.effect())));
    }
    if (old.power().compareTo(now.power()) != 0) {
      clauses.add(
          "the chance to find it is "
              + Says.nowBefore(Spoken.percent(now.power()), Spoken.percent(old.power())));
    }
    if (old.alpha().compareTo(now.alpha()) != 0) {
      clauses.add(
          "the chance to find one that is not there is "
              + Says.nowBefore(Spoken.percent(now.alpha()), Spoken.percent(old.alpha())));
    }
    return String.join("; ", clauses);
  }

  private String readLater(Term was, Term is) {
    return String.join("; ", naming.members(was, is, "read later now:", "no longer read later:"));
  }

  private String decisions(Pilot was, Pilot is) {
    List<String> clauses = new ArrayList<>();
    decisions(clauses, "a guardrail", was.guardrails(), is.guardrails());
    decisions(clauses, "scaling", was.scaleWhen(), is.scaleWhen());
    decisions(clauses, "rolling back", was.rollbackWhen(), is.rollbackWhen());
    return String.join("; ", clauses);
  }

  private void decisions(
      List<String> clauses, String what, List<Pilot.Criterion> was, List<Pilot.Criterion> is) {
    List<String> before = was.stream().map(one -> criterion(one, naming.ofBase())).toList();
    List<String> now = is.stream().map(one -> criterion(one, naming)).toList();
    clauses.addAll(
        Says.members(before, now, "now decides " + what + ":", "no longer decides " + what + ":"));
  }

  private static String criterion(Pilot.Criterion one, Naming naming) {
    String what =
        one.metric().isEmpty()
            ? Plain.quoted(one.says())
            : naming.ref(ElementKind.METRIC, one.metric())
                + one.bound()
                    .map(
                        b ->
                            " "
                                + Spoken.comparison(b.comparison())
                                + ContextWording.value(b.value()))
                    .orElse("");
    String then = one.then().isEmpty() ? "" : ", then " + Plain.quoted(one.then());
    String owner = one.owner().isEmpty() ? "" : " by " + Plain.text(one.owner());
    return what + then + owner;
  }

  private static String rollout(Pilot was, Pilot is) {
    List<String> before = was.rollout().stream().map(MeasurementWording::step).toList();
    List<String> now = is.rollout().stream().map(MeasurementWording::step).toList();
    List<String> clauses =
        Says.members(before, now, "now in the rollout:", "no longer in the rollout:");
    return clauses.isEmpty() ? "the rollout has another order" : String.join("; ", clauses);
  }

  private static String step(Pilot.Step step) {
    String says = Plain.quoted(step.says());
    String when = step.when().isEmpty() ? "" : ", " + Plain.text(step.when());
    return says + when + (step.owner().isEmpty() ? "" : ", by " + Plain.text(step.owner()));
  }

  // ---- What the motion asks of other systems

  static String crmField(Change.Altered change) {
    CrmField was = (CrmField) change.was().model();
    CrmField is = (CrmField) change.is().model();
    return switch (change.facet()) {
      case "type" -> "it is " + Says.nowBefore(type(is.type()), type(was.type()));
      case "values" ->
          String.join(
              "; ",
              Says.members(
                  values(was),
                  values(is),
                  "it now also offers",
                  "it no longer offers",
                  Plain::code));
      case "preset" -> "a new lead has " + Says.nowBefore(preset(is), preset(was));
      case "required-for" ->
          String.join(
              "; ",
              Says.members(
                  was.requiredFor(),
                  is.requiredFor(),
                  "it is now required for",
                  "it is no longer required for",
                  Plain::code));
      case "filled-from" -> "it is filled " + Says.nowBefore(filler(is), filler(was));
      default ->
          is.history()
              ? "its earlier values are kept now"
              : "its earlier values are no longer kept";
    };
  }

  private static String filler(CrmField field) {
    String by = field.by() == CrmField.Filler.REP ? "by a rep" : "by the motion";
    return field.from().isEmpty() ? by : by + " from " + Plain.quoted(field.from());
  }

  private static String preset(CrmField field) {
    return field.type() instanceof CrmField.Picklist list && !list.preset().isEmpty()
        ? Plain.code(list.preset())
        : "no value";
  }

  private static List<String> values(CrmField field) {
    return field.type() instanceof CrmField.Picklist list
        ? list.choices().stream().map(CrmField.Choice::name).toList()
        : List.of();
  }

  private static String type(CrmField.Type type) {
    if (type instanceof CrmField.Text) {
      return "a line of text";
    } else if (type instanceof CrmField.LongText) {
      return "a longer text";
    } else if (type instanceof CrmField.Number) {
      return "a number";
    } else if (type instanceof CrmField.Moment) {
      return "an instant";
    } else if (type instanceof CrmField.Day) {
      return "a day";
    } else if (type instanceof CrmField.Truth) {
      return "yes or no";
    }
    return type instanceof CrmField.Person ? "a person" : "a list of values";
  }

  static String neededEvent(Change.Altered change) {
    return String.join(
        "; ",
        Says.members(
            properties(change.old()),
            properties(change.now()),
            "now also needed with it:",
            "no longer needed with it:",
            Plain::code));
  }

  private static List<String> properties(Term term) {
    List<String> names = new ArrayList<>();
    term.refs(ref -> names.add(ref.name()));
    return names;
  }
}
