package dev.pls.compiler.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A motion: everything that one team says of how it sells what people already use. All maps keep
 * the order in which they are written.
 *
 * @param id its name, also of its artifacts
 * @param version the team's own semantic version
 * @param title its name for people
 * @param notFor what it will not do
 * @param baseline where the funnel stands today, by the words of the language, {@code
 *     activation_rate} and so on
 * @param tooling the team's tools, by the words of the language, {@code crm} and so on
 * @param acknowledgements the breaking changes that the team means to make
 * @param suppressions the findings that the team accepts
 * @param unknowns all that the motion says it does not know
 */
public record Motion(
    String id,
    String version,
    String title,
    List<String> notFor,
    Optional<Product> product,
    Optional<Objective> objective,
    Map<String, Fact<Value>> baseline,
    Map<String, Segment> segments,
    Map<String, NamedList> lists,
    Data data,
    Map<String, Measure.Definition> measures,
    Map<String, Signal> signals,
    Map<String, Score.Definition> scores,
    Map<String, Qualification> qualifications,
    Team team,
    Optional<Routing> routing,
    Funnel funnel,
    Optional<Crm> crm,
    Optional<Outreach> outreach,
    Reporting reporting,
    Optional<Pilot> pilot,
    Map<String, Fact<String>> tooling,
    Optional<Constraints> constraints,
    Planning planning,
    Owners owners,
    List<Acknowledgement> acknowledgements,
    List<Suppression> suppressions,
    List<Unknown> unknowns,
    Meta meta,
    Place place,
    Place root) {
  public Motion {
    notFor = List.copyOf(notFor);
    acknowledgements = List.copyOf(acknowledgements);
    suppressions = List.copyOf(suppressions);
    unknowns = List.copyOf(unknowns);
  }

  /**
   * Something that the motion says it does not know.
   *
   * @param path the dotted path of what is unknown, such as {@code baseline.expansion_rate}
   */
  public record Unknown(String path, Place place) {}
}
