package dev.pls.compiler.review;

import dev.pls.compiler.model.Data;
import dev.pls.compiler.model.Funnel;
import dev.pls.compiler.model.Measure;
import dev.pls.compiler.model.Meta;
import dev.pls.compiler.model.Outreach;
import dev.pls.compiler.model.Planning;
import dev.pls.compiler.model.Qualification;
import dev.pls.compiler.model.Reporting;
import dev.pls.compiler.model.Routing;
import dev.pls.compiler.model.Score;
import dev.pls.compiler.model.Segment;
import dev.pls.compiler.model.Signal;
import dev.pls.compiler.model.Team;
import java.util.Optional;

/** Who answers for an element by what it says of itself. */
final class Owned {
  private Owned() {}

  /** Its owner; empty if it names none. */
  static String owner(Object element) {
    return meta(element).map(Meta::owner).orElse("");
  }

  private static Optional<Meta> meta(Object element) {
    if (element instanceof Signal one) {
      return Optional.of(one.meta());
    } else if (element instanceof Qualification one) {
      return Optional.of(one.meta());
    } else if (element instanceof Score.Definition one) {
      return Optional.of(one.meta());
    } else if (element instanceof Measure.Definition one) {
      return Optional.of(one.meta());
    } else if (element instanceof Segment one) {
      return Optional.of(one.meta());
    } else if (element instanceof Data.Source one) {
      return Optional.of(one.meta());
    } else if (element instanceof Data.Entity one) {
      return Optional.of(one.meta());
    } else if (element instanceof Data.Event one) {
      return Optional.of(one.meta());
    } else if (element instanceof Team.Role one) {
      return Optional.of(one.meta());
    } else if (element instanceof Routing.Rule one) {
      return Optional.of(one.meta());
    } else if (element instanceof Funnel.Stage one) {
      return Optional.of(one.meta());
    } else if (element instanceof Outreach.Email one) {
      return Optional.of(one.meta());
    } else if (element instanceof Reporting.Metric one) {
      return Optional.of(one.meta());
    } else if (element instanceof Planning.Assumption one) {
      return Optional.of(one.meta());
    } else if (element instanceof Planning.Risk one) {
      return Optional.of(one.meta());
    } else if (element instanceof Planning.OpenQuestion one) {
      return Optional.of(one.meta());
    }
    return Optional.empty();
  }
}
