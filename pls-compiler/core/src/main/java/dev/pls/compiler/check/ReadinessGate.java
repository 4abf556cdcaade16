package dev.pls.compiler.check;

import dev.pls.compiler.check.Readiness.Prerequisite;
import dev.pls.compiler.index.Reads;
import dev.pls.compiler.model.Data;
import dev.pls.compiler.model.Motion;
import dev.pls.compiler.model.Product;
import dev.pls.compiler.model.Segment;
import dev.pls.compiler.model.Signal;
import dev.pls.compiler.model.Team;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What a motion needs before it can run, and lacks; the most pressing first. */
final class ReadinessGate {
  private final Motion motion;
  private final Reads reads;
  private final List<Prerequisite> lacking = new ArrayList<>();

  ReadinessGate(Motion motion, Reads reads) {
    this.motion = motion;
    this.reads = reads;
  }

  Readiness verdict() {
    activation();
    liveEvents();
    identity();
    volume();
    capacity();
    profile();
    return new Readiness(lacking);
  }

  private void activation() {
    if (motion.product().filter(p -> p.firstValue().isKnown()).isEmpty()) {
      lacks(
          "First value is defined",
          "Without the moment a user first gets value, nobody can tell use from a visit.",
          "Name the signal that is the aha moment under `product.first_value`.");
    }
  }

  /** Events that signals rest on and that do not arrive yet, or no longer. */
  private void liveEvents() {
    Set<String> silent = new TreeSet<>();
    for (Signal signal : motion.signals().values()) {
      for (String event : reads.of(signal).events()) {
        Data.Event declared = motion.data().events().get(event);
        if (declared != null && declared.status() != Data.EventStatus.LIVE) {
          silent.add("`" + event + "`");
        }
      }
    }
    if (!silent.isEmpty()) {
      lacks(
          "Events arrive: " + String.join(", ", silent),
          "Signals rest on them, so the definition cannot be computed until they are live.",
          "Have them instrumented, then mark them `status: live`.");
    }
  }

  private void identity() {
    boolean bothUnits =
        motion.data().entities().containsKey("user")
            && motion.data().entities().containsKey("account");
    boolean mapped =
        motion.data().identity().filter(identity -> identity.by().isKnown()).isPresent();
    if (bothUnits && !mapped) {
      lacks(
          "Users are mapped to accounts",
          "Sales sells to companies: without the mapping a lead has no account, no owner and no"
              + " context.",
          "Say how users find their account under `data.identity`, and how many do.");
    }
  }

  private void volume() {
    boolean known =
        motion
            .routing()
            .filter(
                routing ->
                    routing.expectedVolume().values().stream().anyMatch(rate -> rate.isKnown()))
            .isPresent();
    if (!known) {
      lacks(
          "Expected volume is known",
          "Neither the load on sales nor the length of the pilot can be worked out without it.",
          "Count how many units would have qualified last month, and write it under"
              + " `routing.expected_volume`.");
    }
  }

  private void capacity() {
    boolean known =
        motion.team().roles().values().stream()
            .anyMatch(role -> role.people().isKnown() && works(role));
    if (!known) {
      lacks(
          "Sales capacity is known",
          "A promise to answer is worth what the people behind it can work.",
          "Write `people` and `touches_per_day` or `book` of each role under `team.roles`.");
    }
  }

  private static boolean works(Team.Role role) {
    return role.touchesPerDay().isKnown() || role.book().isPresent();
  }

  private void profile() {
    boolean segment = motion.segments().values().stream().anyMatch(Segment::inScope);
    boolean pricing = motion.product().map(Product::driver).filter(d -> d.isKnown()).isPresent();
    if (!segment || !pricing) {
      lacks(
          segment
              ? "Pricing is known"
              : pricing ? "A segment is in scope" : "Segment and pricing are known",
          "Who it is for and what they pay decide whether a person's time is worth it.",
          segment
              ? "Write what the price depends on under `product.pricing.driver`."
              : "Describe one segment under `segments` and mark it `in_scope: true`.");
    }
  }

  private void lacks(String name, String why, String first) {
    lacking.add(new Prerequisite(name, why, first));
  }
}
