package dev.pls.compiler.model;

import java.util.List;
import java.util.Optional;

/** The stages from sign-up to paid onboarding, in order. */
public record Funnel(List<Stage> stages) {
  public Funnel {
    stages = List.copyOf(stages);
  }

  /**
   * A stage.
   *
   * @param enters when a unit is in it
   * @param leaves when it has left
   * @param accountable the one who answers for it
   * @param intervention whether a person helps here
   * @param why why, or why not
   * @param guardrail what keeps the low-touch path open here
   */
  public record Stage(
      String id,
      String title,
      Optional<Criterion> enters,
      Optional<Criterion> leaves,
      String accountable,
      List<String> responsible,
      List<String> consulted,
      List<String> informed,
      Intervention intervention,
      String why,
      Optional<Sla> sla,
      String guardrail,
      Meta meta,
      Place place) {
    public Stage {
      responsible = List.copyOf(responsible);
      consulted = List.copyOf(consulted);
      informed = List.copyOf(informed);
    }
  }

  /** When a stage begins or ends. */
  public sealed interface Criterion {}

  /** Computed. */
  public record Computed(Condition condition) implements Criterion {}

  /** Told in words, because it cannot be computed. */
  public record Told(String says) implements Criterion {}

  /** Whether a person helps. */
  public enum Intervention {
    NEVER,
    MAYBE,
    ALWAYS
  }
}
