package dev.pls.compiler.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who acts on a qualified unit, how soon, and what becomes of it.
 *
 * @param expectedVolume how many units qualify, by qualification
 * @param touchesPerLead how many touches a lead takes on average
 * @param rules the first that matches wins
 * @param context what the rep sees
 * @param log where activity is logged
 * @param dispositions what can become of a lead, in the order they are written
 * @param feedback the loop between sales and product
 */
public record Routing(
    Map<String, Fact<Rate>> expectedVolume,
    Optional<BigDecimal> touchesPerLead,
    List<Rule> rules,
    List<Limit> limits,
    List<String> context,
    String log,
    List<Disposition> dispositions,
    List<Escalation> escalations,
    Optional<Feedback> feedback,
    Place place) {
  public Routing {
    rules = List.copyOf(rules);
    limits = List.copyOf(limits);
    context = List.copyOf(context);
    dispositions = List.copyOf(dispositions);
    escalations = List.copyOf(escalations);
  }

  /**
   * A rule.
   *
   * @param qualifications those it is for; empty for all
   * @param when what must hold
   * @param otherwise whether it takes the rest
   * @param to the role or destination
   * @param alert where the alert goes
   * @param doing the next best action
   */
  public record Rule(
      String id,
      String title,
      List<String> qualifications,
      Optional<Condition> when,
      boolean otherwise,
      String to,
      List<Assignment> assign,
      Optional<Sla> sla,
      List<String> alert,
      String doing,
      Meta meta,
      Place place) {
    public Rule {
      qualifications = List.copyOf(qualifications);
      assign = List.copyOf(assign);
      alert = List.copyOf(alert);
    }
  }

  /** A way to find the person; the first that yields one is taken. */
  public sealed interface Assignment {}

  /** Whoever an attribute names. */
  public record Named(String attribute) implements Assignment {}

  /** Whoever was last assigned a unit of the account. */
  public record PreviousOwner(Duration within) implements Assignment {}

  /** By territory. */
  public record ByTerritory() implements Assignment {}

  /** Whoever was assigned least lately. */
  public record RoundRobin() implements Assignment {}

  /** A limit on what a role takes; what is over it goes elsewhere. */
  public record Limit(String to, Rate atMost, String then, Place place) {}

  /**
   * What can become of a lead.
   *
   * @param name its name in the spec
   * @param required what must be filled in
   * @param revisit after how long the lead comes back
   * @param reasons the reasons to choose from
   * @param then what happens next
   */
  public record Disposition(
      String name,
      String title,
      List<String> required,
      Optional<Duration> revisit,
      List<String> reasons,
      String then,
      Place place) {
    public Disposition {
      required = List.copyOf(required);
      reasons = List.copyOf(reasons);
    }
  }

  /** What happens when something goes wrong. */
  public record Escalation(Trigger after, String to, Place place) {}

  /** What goes wrong. */
  public sealed interface Trigger {}

  /** The SLA was missed so long ago. */
  public record SlaMissed(Duration by) implements Trigger {}

  /** Nobody touched it for so long. */
  public record Untouched(Duration lasting) implements Trigger {}

  /** A rep has more than they can work. */
  public record Overload() implements Trigger {}

  /** A regular meeting. */
  public record Feedback(
      String every, String owner, List<String> attend, List<String> agenda, Place place) {
    public Feedback {
      attend = List.copyOf(attend);
      agenda = List.copyOf(agenda);
    }
  }
}
