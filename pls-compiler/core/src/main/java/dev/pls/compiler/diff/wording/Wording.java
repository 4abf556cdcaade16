package dev.pls.compiler.diff.wording;

import dev.pls.compiler.diff.Change;
import dev.pls.compiler.diff.Changes;
import dev.pls.compiler.diff.Element;
import dev.pls.compiler.diff.ElementKind;
import java.util.List;

/**
 * What changes are, in words of the field: "Brings the team: the bar rises from 3 to 5 within 14
 * days". Each sentence is one line of plain text, not too long, without a full stop; names of the
 * spec stand between backticks.
 */
public final class Wording {
  private final Naming naming;
  private final Arrivals arrivals;
  private final Affected affected;
  private final DefinitionWording definitions;
  private final ContextWording context;
  private final WorkWording work;
  private final MeasurementWording measurement;

  /** For the changes between two motions. */
  public Wording(Changes changes) {
    this.naming = new Naming(changes);
    this.arrivals = new Arrivals(naming);
    this.affected = new Affected(naming);
    this.definitions = new DefinitionWording(naming);
    this.context = new ContextWording(naming);
    this.work = new WorkWording(naming);
    this.measurement = new MeasurementWording(naming);
  }

  /** What changed. */
  public String headline(Change change) {
    return Plain.sentence(sentence(change));
  }

  /** "Affects “Trial user worth a hand” and 2 dashboards"; empty if it affects nothing else. */
  public String reach(Change change, List<Element> affects) {
    return Plain.sentence(affected.of(change, affects));
  }

  private String sentence(Change change) {
    if (change instanceof Change.Added added) {
      return arrivals.added(added.is());
    } else if (change instanceof Change.Removed removed) {
      return arrivals.removed(removed.was());
    } else if (change instanceof Change.Renamed renamed) {
      return arrivals.renamed(renamed.was(), renamed.is());
    } else if (change instanceof Change.Moved moved) {
      return arrivals.moved(moved);
    }
    Change.Altered altered = (Change.Altered) change;
    return naming.subject(altered.is()) + ": " + clauses(altered);
  }

  private String clauses(Change.Altered change) {
    if (change.facet().equals(ElementKind.WORDS)) {
      return ReadWording.words(change);
    } else if (change.facet().equals(ElementKind.STATUS)) {
      return ReadWording.state(change);
    }
    Element is = change.is();
    return switch (is.kind()) {
      case MOTION -> ContextWording.motion(change);
      case PRODUCT -> context.product(change);
      case BASELINE, TOOL -> ContextWording.fact(change);
      case CONSTRAINTS -> context.constraints(change);
      case OWNER -> ContextWording.names(change.old(), change.now());
      case SOURCE -> DataWording.source(change);
      case ENTITY -> DataWording.entity(change);
      case ATTRIBUTE, PROPERTY -> DataWording.attribute(change);
      case EVENT -> DataWording.event(change);
      case IDENTITY -> DataWording.identity(change);
      case ENVIRONMENT -> DataWording.environment(change);
      case LIST -> DataWording.list(change);
      case MEASURE -> definitions.measure(change);
      case SIGNAL -> definitions.signal(change);
      case SEGMENT -> ContextWording.segment(change);
      case SCORE -> definitions.score(change);
      case QUALIFICATION -> definitions.qualification(change);
      case EXCLUSION -> definitions.exclusion(change);
      case EXAMPLE -> definitions.example(change);
      case CALENDAR -> WorkWording.calendar(change);
      case ROLE -> WorkWording.role(change);
      case TERRITORIES -> WorkWording.territories(change);
      case TERRITORY -> work.territory(change);
      case VOLUME -> WorkWording.volume(change);
      case ROUTING -> WorkWording.routing(change);
      case ROUTING_RULE -> work.rule(change);
      case LIMIT -> work.limit(change);
      case DISPOSITION -> WorkWording.disposition(change);
      case ESCALATION -> WorkWording.escalation(change);
      case FEEDBACK -> WorkWording.feedback(change);
      case METRIC -> measurement.metric(change);
      case OBJECTIVE -> context.objective(change);
      case STAGE -> WorkWording.stage(change);
      case CRM -> WorkWording.crm(change);
      case CRM_FIELD -> MeasurementWording.crmField(change);
      case NEEDED_EVENT -> MeasurementWording.neededEvent(change);
      case MESSAGE_POLICY -> WorkWording.policy(change);
      case EMAIL -> work.email(change);
      case CALL -> WorkWording.call(change);
      case OBJECTION -> WorkWording.objection(change);
      case FOLLOW_UP -> WorkWording.followUp(change);
      case DASHBOARD -> measurement.dashboard(change);
      case PILOT -> measurement.pilot(change);
      case SUPPRESSION -> ContextWording.suppression(change);
      case DESTINATION, ASSUMPTION, RISK, OPEN_QUESTION, NEXT_STEP, ACKNOWLEDGEMENT ->
          ReadWording.words(change);
    };
  }
}
