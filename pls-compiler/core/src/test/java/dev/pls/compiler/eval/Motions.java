package dev.pls.compiler.eval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pls.compiler.MemoryTree;
import dev.pls.compiler.Validate;
import dev.pls.compiler.model.Motion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Map;

/** Motions of tests, bound and without errors. */
public final class Motions {
  private static final String HEAD =
      """
      pls: v1
      motion: {id: case, version: 1.0.0, title: A case, owner: revops}
      data:
        sources:
          product: {kind: segment, freshness: 15m, retention: 400d, id: message_id}
          billing: {kind: warehouse, freshness: 24h, retention: 400d}
        entities:
          account:
            key: account_id
            source: billing
            attributes:
              employees: int
              seats: {type: int, history: versioned}
              ends_at: {type: timestamp, history: versioned}
              left: {type: duration, derive: account.ends_at - now}
              two_days_ago: {type: timestamp, derive: "now - duration('2d')"}
              ahead: {type: timestamp, derive: now + (now - account.ends_at)}
              behind: {type: timestamp, derive: account.ends_at - (now - account.ends_at)}
              phase: {type: int, derive: 'now > account.ends_at ? 3 : 2'}
          user:
            key: user_id
            source: product
            belongs_to: account
            attributes: {role: string, signed_up_at: {type: timestamp, history: versioned}}
        events:
          run: {source: product, of: user, properties: {rows: decimal, session: string, due: timestamp}}
          share: {source: product, of: user, properties: {session: string}}
          paid: {source: billing, of: account, properties: {amount: decimal}}
      """;

  private static final Validate VALIDATE = new Validate();

  private Motions() {}

  /** A motion with these sections beside its data. */
  public static Motion of(String sections) {
    try {
      Validate.Result result =
          VALIDATE.run(
              new Validate.Request(
                  MemoryTree.of(Map.of("motion.yaml", HEAD + sections)),
                  "",
                  LocalDate.of(2026, 11, 23)));
      assertThat(result.motion()).as(result.diagnostics().toString()).isPresent();
      return result.motion().orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
