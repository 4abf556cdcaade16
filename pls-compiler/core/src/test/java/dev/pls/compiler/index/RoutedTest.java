package dev.pls.compiler.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pls.compiler.model.Motion;
import dev.pls.compiler.model.Routing;
import dev.pls.compiler.target.pack.Motions;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class RoutedTest {
  private static final String MOTION =
      """
      pls: v1
      motion: {id: routed, version: 1.0.0, title: Routed, owner: revops}
      data:
        entities: {user: {key: user_id, source: product}}
        sources: {product: {kind: segment}}
        events: {moved: {source: product, of: user}}
      signals:
        moves: {type: depth, of: user, measure: {count: moved, window: 7d}, at_least: 1, points: 50}
      qualifications:
        graded:
          unit: user
          statement: Moves
          score: {signals: [moves], qualifies_at: 10}
          tiers: {A: 40, B: 20, C: 10}
        plain:
          unit: user
          statement: Moves
          requires: {all: [moves]}
      team:
        roles: {sdr: {people: 2}, ae: {people: 2}}
      routing:
        rules:
      """;

  private static Routed routed(String name, String... rules) throws IOException {
    StringBuilder text = new StringBuilder(MOTION);
    for (int i = 0; i < rules.length; i++) {
      text.append("    - {id: r").append(i).append(", ").append(rules[i]);
      text.append(", to: sdr, do: Offer help}\n");
    }
    Motion motion = Motions.of(text.toString()).motion();
    return Objects.requireNonNull(Routed.of(motion).get(name));
  }

  private static List<String> ids(Routed routed) {
    return routed.rules().stream().map(Routing.Rule::id).toList();
  }

  @Test
  void theRestIsTakenByARuleWithoutACondition() throws IOException {
    String[] rules = {"for: [graded], when: signal.moves", "otherwise: true"};
    assertThat(ids(routed("graded", rules))).containsExactly("r0", "r1");
    assertThat(ids(routed("plain", rules))).containsExactly("r1");
    assertThat(routed("plain", rules).all()).isTrue();
  }

  @Test
  void aRuleForOneIsNotForTheOther() throws IOException {
    Routed plain = routed("plain", "for: [graded], when: tier == 'A'");
    assertThat(plain.rules()).isEmpty();
    assertThat(plain.all()).isFalse();
    assertThat(plain.left()).isEmpty();
  }

  @Test
  void tiersAreTakenOneByOne() throws IOException {
    String hot = "for: [graded], when: tier == 'A'";
    assertThat(routed("graded", hot).left()).containsExactly("B", "C");
    assertThat(routed("graded", hot, "for: [graded], when: \"tier in ['B']\"").left())
        .containsExactly("C");
    assertThat(routed("graded", hot, "for: [graded], when: tier != 'A'").all()).isTrue();
    assertThat(routed("graded", "for: [graded], when: tier == 'A' || signal.moves").left())
        .containsExactly("B", "C");
    assertThat(routed("graded", "for: [graded], when: tier == 'A' && signal.moves").left())
        .containsExactly("A", "B", "C");
  }

  @Test
  void aConditionAndItsOppositeTakeAll() throws IOException {
    assertThat(routed("plain", "when: signal.moves", "when: \"!signal.moves\"").all()).isTrue();
    assertThat(routed("plain", "when: \"!signal.moves\"", "when: signal.moves").all()).isTrue();
    assertThat(routed("plain", "when: signal.moves", "when: score > 5").all()).isFalse();
  }

  @Test
  void whatAnotherHasTakenDoesNotComeAgain() throws IOException {
    Routed graded =
        routed(
            "graded",
            "for: [graded], when: tier == 'A' || score > 50",
            "for: [graded], when: score > 50 && signal.moves",
            "for: [graded], when: tier == 'A'",
            "for: [graded], when: score > 40");
    assertThat(graded.shadowed())
        .extracting(one -> one.rule().id() + " by " + one.by().id())
        .containsExactly("r1 by r0", "r2 by r0");
  }
}
