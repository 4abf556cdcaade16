package dev.pls.compiler.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pls.compiler.MemoryTree;
import dev.pls.compiler.Validate;
import dev.pls.compiler.model.Motion;
import dev.pls.compiler.model.Qualification;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UnversionedTest {
  private static final String MOTION =
      """
      pls: v1
      motion: {id: case, version: 1.0.0, title: A case, owner: revops}
      data:
        sources: {product: {kind: segment, freshness: 15m, retention: 400d}}
        entities:
          account:
            key: account_id
            source: product
            attributes:
              employees: int
              seats: {type: int, history: versioned}
              ratio: {type: decimal, derive: account.employees / account.seats}
              country: string
              domain: string
              plan: string
              flagged_by: string
              started_at: timestamp
              nobody_reads: string
          user:
            key: user_id
            source: product
            belongs_to: account
            attributes: {role: string, blocked: bool, nobody_reads: string}
        events:
          run: {source: product, of: user}
      measures:
        runs: {of: user, count: run, where: user.role != 'guest', window: 7d}
      segments:
        core: {title: Some, in_scope: true, where: account.country == 'GB'}
        other: {title: Others, in_scope: true, where: account.plan == 'x'}
      signals:
        use: {type: depth, of: user, measure: runs, at_least: 1, points: 5}
        room: {type: fit, of: account, measure: {expression: account.ratio * 2}, at_least: 5}
        begins: {type: depth, of: user, measure: {count: run, from: account.started_at, window: 7d}, at_least: 1}
        known: {type: referral, of: account, measure: {manual: Somebody knows them, field: flagged_by}, exists: true}
        large: {type: fit, of: account, measure: {attribute: account.seats}, at_least: 5}
        active: {type: breadth, of: account, measure: use, over_users: count, at_least: 2}
      qualifications:
        pql:
          unit: user
          statement: A case
          segments: [core]
          requires: {any: [use, begins], none: [room]}
          exclusions: [{id: ours, when: account.domain == 'us.example', why: Ours}]
        pqa:
          unit: account
          statement: A case
          requires: {all: [active], users: {meet: pql}}
          qualifies_alone: [known]
        clean:
          unit: account
          statement: A case
          requires: {all: [large]}
      """;

  private static Set<String> of(String name) throws IOException {
    Validate.Result result =
        new Validate()
            .run(
                new Validate.Request(
                    MemoryTree.of(Map.of("motion.yaml", MOTION)), "", LocalDate.of(2026, 11, 23)));
    assertThat(result.motion()).as(result.diagnostics().toString()).isPresent();
    Motion motion = result.motion().orElseThrow();
    Qualification qualification = Objects.requireNonNull(motion.qualifications().get(name));
    return Unversioned.of(motion, new Reads(motion), qualification);
  }

  @Test
  void whatSignalsSegmentsAndExclusionsReadIsTold() throws IOException {
    assertThat(of("pql"))
        .containsExactly(
            "account.country",
            "account.domain",
            "account.employees",
            "account.started_at",
            "user.role");
  }

  @Test
  void soIsWhatUsersMeetAndWhatPeopleFlag() throws IOException {
    assertThat(of("pqa"))
        .containsExactly(
            "account.country",
            "account.domain",
            "account.employees",
            "account.flagged_by",
            "account.started_at",
            "user.role");
  }

  @Test
  void whatIsVersionedIsNot() throws IOException {
    assertThat(of("clean")).isEmpty();
  }
}
