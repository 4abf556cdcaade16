package dev.pls.compiler.bind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.pls.compiler.model.Acknowledgement;
import dev.pls.compiler.model.Motion;
import dev.pls.compiler.target.pack.Motions;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnersTest {
  private static final String MOTION =
      """
      pls: v1
      motion: {id: m, version: 0.1.0, title: M, owner: me@acme.example}
      data:
        entities: {user: {key: user_id, source: product}}
        sources: {product: {kind: segment, freshness: 15m, retention: 400d}}
        events: {shared: {source: product, of: user}}
      signals:
        u: {type: aha, of: user, measure: {count: shared, window: 14d}, at_least: 1}
      """;

  private static Motion motion(String more) throws IOException {
    return Motions.of(MOTION + more).motion();
  }

  private static List<String> ofRouting(String value) throws IOException {
    return motion("owners:\n  routing: " + value + "\n")
        .owners()
        .of()
        .getOrDefault("routing", List.of());
  }

  @ParameterizedTest
  @CsvSource({
    "acme/revops, @acme/revops",
    "acme/sales/revops-eu_2.x, @acme/sales/revops-eu_2.x",
    "'\"@acme/revops\"', @acme/revops",
    "'\"@jane\"', @jane",
    "jane, jane",
    "legal@acme.example, legal@acme.example",
    "Sales / Marketing, Sales / Marketing",
    "https://acme.example/x, https://acme.example/x",
    "acme//revops, acme//revops",
    "/acme, /acme",
    "acme/, acme/",
    "acme/rêvops, acme/rêvops",
  })
  void aTeamsHandleNeedsNoAtSign(String written, String read) throws IOException {
    assertThat(ofRouting(written)).containsExactly(read);
  }

  @Test
  void thereMayBeSeveralAndEachCountsOnce() throws IOException {
    assertThat(ofRouting("[acme/revops, legal, '@acme/revops']"))
        .containsExactly("@acme/revops", "legal");
  }

  @Test
  void whoIsNotKnownIsNobody() throws IOException {
    assertThat(ofRouting("unknown")).isEmpty();
    assertThat(ofRouting("[unknown, legal]")).containsExactly("legal");
    assertThat(motion("owners: {routing: unknown}\n").unknowns())
        .extracting(Motion.Unknown::path)
        .containsExactly("owners.routing");
  }

  @Test
  void withoutOwnersThereAreNone() throws IOException {
    assertThat(motion("").owners().of()).isEmpty();
    assertThat(motion("").acknowledgements()).isEmpty();
  }

  @Test
  void theOrderOfOwnersMeansNothing() throws IOException {
    Motion one = motion("owners:\n  data: a\n  crm: b\n");
    Motion other = motion("owners:\n  crm: [b]\n  data: a\n");
    assertThat(one).isEqualTo(other);
  }

  @Test
  void anAcknowledgementSaysWhatWhereAndWhy() throws IOException {
    List<Acknowledgement> read =
        motion(
                """
                acknowledgements:
                  - change: crm-field/removed
                    at: crm.fields.pql_reasons
                    because: Reports moved on 20 November
                """)
            .acknowledgements();
    assertThat(read)
        .extracting(Acknowledgement::change, Acknowledgement::at, Acknowledgement::because)
        .containsExactly(
            tuple("crm-field/removed", "crm.fields.pql_reasons", "Reports moved on 20 November"));
  }
}
