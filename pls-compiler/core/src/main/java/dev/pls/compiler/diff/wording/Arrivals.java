package dev.pls.compiler.diff.wording;

import dev.pls.compiler.diff.Change;
import dev.pls.compiler.diff.Element;
import dev.pls.compiler.diff.ElementKind;
import dev.pls.compiler.index.CrmField;
import dev.pls.compiler.model.Data;
import dev.pls.compiler.model.Fact;
import dev.pls.compiler.model.Qualification;
import dev.pls.compiler.model.Rate;
import dev.pls.compiler.model.Routing;
import dev.pls.compiler.model.Spoken;

/** Elements that are new or gone, called otherwise, or stand elsewhere. */
final class Arrivals {
  private final Naming naming;

  Arrivals(Naming naming) {
    this.naming = naming;
  }

  String added(Element is) {
    String whole = naming.whole(is);
    return switch (is.kind()) {
      case EXCLUSION -> of(is) + " now leaves alone: " + leavesAlone(is);
      case NEEDED_EVENT -> whole + " is needed now: it must arrive";
      case CRM_FIELD -> "The CRM needs another field, " + field(is);
      case ROUTING -> "Routing is new: leads are handed to people";
      case ROUTING_RULE -> whole + " is new: " + goesTo((Routing.Rule) is.model());
      case LIMIT -> whole + " is new: " + Spoken.rate(((Routing.Limit) is.model()).atMost());
      case ESCALATION -> whole + " is new: " + WorkWording.after((Routing.Escalation) is.model());
      case VOLUME, BASELINE, TOOL -> whole + " is said now: " + fact(is);
      case EVENT -> whole + " is new in the tracking plan" + planned(is);
      case MESSAGE_POLICY, OBJECTIVE, PRODUCT, CONSTRAINTS, IDENTITY, CALL, CRM, OWNER ->
          whole + " is said now";
      case SUPPRESSION -> whole + ": the team accepts it now";
      case ACKNOWLEDGEMENT -> whole + ": the team means it";
      case TERRITORIES -> "Territories are new: leads are divided among people";
      case QUALIFICATION -> whole + " is new: another way to be a " + kind(is);
      default -> whole + " is new";
    };
  }

  String removed(Element was) {
    String whole = naming.whole(was);
    return switch (was.kind()) {
      case EXCLUSION -> of(was) + " no longer leaves alone: " + leavesAlone(was);
      case NEEDED_EVENT -> whole + " is no longer needed";
      case CRM_FIELD -> "The CRM no longer needs the field " + field(was);
      case ROUTING -> "Routing is gone: leads are handed to nobody";
      case ROUTING_RULE -> whole + " is gone; its leads went " + goesTo((Routing.Rule) was.model());
      case LIMIT ->
          whole + " is gone; it was " + Spoken.rate(((Routing.Limit) was.model()).atMost());
      case ESCALATION ->
          whole + " is gone; it came " + WorkWording.after((Routing.Escalation) was.model());
      case VOLUME, BASELINE, TOOL -> whole + " is no longer said; it was " + fact(was);
      case EVENT -> whole + " is gone from the tracking plan";
      case MESSAGE_POLICY, OBJECTIVE, PRODUCT, CONSTRAINTS, IDENTITY, CALL, CRM, OWNER ->
          whole + " is no longer said";
      case SUPPRESSION -> whole + ": the team no longer accepts it";
      case ACKNOWLEDGEMENT -> whole + ": it is no longer said that the team means it";
      case TERRITORIES -> "Territories are gone: leads are no longer divided among people";
      case QUALIFICATION -> whole + " is gone: nobody is a " + kind(was) + " by it any more";
      default -> whole + " is gone";
    };
  }

  String renamed(Element was, Element is) {
    String before = Plain.code(was.name());
    String now = Plain.code(is.name());
    boolean titled = !is.title().isEmpty();
    return switch (is.kind()) {
      case EXAMPLE ->
          "An example of "
              + naming.ref(ElementKind.QUALIFICATION, is.parent())
              + " is called "
              + Plain.quoted(is.title())
              + " now, "
              + Plain.quoted(was.title())
              + " before";
      case OBJECTION ->
          "An objection reads "
              + Says.nowBefore(Plain.quoted(is.title()), Plain.quoted(was.title()));
      case ASSUMPTION,
          RISK,
          OPEN_QUESTION,
          NEXT_STEP,
          DISPOSITION,
          DASHBOARD,
          STAGE,
          SIGNAL,
          MEASURE,
          SEGMENT,
          SCORE,
          QUALIFICATION,
          ROLE,
          ROUTING_RULE,
          METRIC,
          EMAIL ->
          titled
              ? naming.subject(is) + " is called " + now + " now, " + before + " before"
              : naming.subject(is) + " was called " + before + " before";
      default -> naming.subject(is) + " was called " + before + " before";
    };
  }

  String moved(Change.Moved moved) {
    String subject = naming.subject(moved.is());
    String passed = naming.of(moved.passed());
    String where = moved.earlier() ? " now comes before " : " now comes after ";
    return switch (moved.is().kind()) {
      case ROUTING_RULE ->
          subject
              + where
              + passed
              + (moved.earlier() ? ", and takes its leads first" : ", which takes its leads first");
      case TERRITORY ->
          subject
              + where
              + passed
              + (moved.earlier() ? ", and takes what both have" : ", which takes what both have");
      default -> subject + where + passed;
    };
  }

  // ---- Parts

  private String of(Element part) {
    Element.Key whole = new Element.Key(Element.parentKind(part.kind()), "", part.parent());
    return naming.subject(whole);
  }

  private static String leavesAlone(Element exclusion) {
    return DefinitionWording.leavesAlone((Qualification.Exclusion) exclusion.model());
  }

  private static String field(Element element) {
    CrmField field = (CrmField) element.model();
    return Plain.code(field.name())
        + " of the "
        + Plain.text(field.object())
        + (field.why().isEmpty() ? "" : ": " + Naming.lower(Plain.text(field.why())));
  }

  private String goesTo(Routing.Rule rule) {
    String when =
        rule.otherwise()
            ? " with the rest"
            : rule.when().map(w -> " when " + Plain.code(w.text())).orElse(" with every lead");
    return "to " + naming.receiver(rule.to()) + when;
  }

  private static String planned(Element element) {
    Data.Event event = (Data.Event) element.model();
    return event.status() == Data.EventStatus.PLANNED ? ", but only planned" : "";
  }

  private static String fact(Element element) {
    Fact<?> fact = (Fact<?>) element.model();
    Object value = fact.value().orElse(null);
    if (value instanceof Rate rate) {
      return Spoken.rate(rate);
    }
    return ContextWording.fact(fact);
  }

  private static String kind(Element element) {
    return ((Qualification) element.model()).kind();
  }
}
