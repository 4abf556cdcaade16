package dev.pls.compiler.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pls.compiler.target.pack.Motions;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class CrmFieldsTest {
  private static final String MOTION =
      """
      pls: v1
      motion: {id: m, version: 0.1.0, title: M, owner: me@acme.example}
      data:
        entities:
          account: {key: account_id, source: product}
          user: {key: user_id, source: product, belongs_to: account}
        sources: {product: {kind: segment, freshness: 15m, retention: 400d}}
        events:
          shared: {source: product, of: user}
      signals:
        u: {type: aha, of: user, measure: {count: shared, window: 14d}, at_least: 1}
        a: {type: aha, of: account, measure: {count: shared, window: 14d}, at_least: 1}
      """;
  private static final String PQL = "  pql: {unit: user, statement: S, requires: {all: [u]}}\n";
  private static final String PQA = "  pqa: {unit: account, statement: S, requires: {all: [a]}}\n";

  private static List<CrmField> fields(String more) throws IOException {
    return CrmFields.of(Motions.of(MOTION + more).motion());
  }

  private static List<String> names(String more) throws IOException {
    return fields(more).stream().map(field -> field.object() + "." + field.name()).toList();
  }

  @Test
  void nothingQualifiesSoNothingIsCarried() throws IOException {
    assertThat(fields("")).isEmpty();
  }

  @Test
  void fieldsAreNamedAfterTheUnit() throws IOException {
    assertThat(names("qualifications:\n" + PQL))
        .containsExactly(
            "lead.PQL_Reasons", "lead.PQL_Definition_Version", "lead.PQL_Qualified_At");
    assertThat(names("qualifications:\n" + PQA))
        .containsExactly(
            "account.PQA_Reasons", "account.PQA_Definition_Version", "account.PQA_Qualified_At");
    assertThat(names("qualifications:\n" + PQL + PQA))
        .containsExactly(
            "lead.PQL_Reasons",
            "lead.PQL_Definition_Version",
            "lead.PQL_Qualified_At",
            "account.PQA_Reasons",
            "account.PQA_Definition_Version",
            "account.PQA_Qualified_At");
  }

  @Test
  void oneObjectCarriesBothIfTheTeamSaysSo() throws IOException {
    assertThat(names("crm: {object: contact}\nqualifications:\n" + PQL + PQA))
        .hasSize(6)
        .allMatch(name -> name.startsWith("contact."))
        .contains("contact.PQL_Reasons", "contact.PQA_Reasons");
  }

  @Test
  void oneOfSeveralDefinitionsIsNamed() throws IOException {
    List<CrmField> fields =
        fields(
            "qualifications:\n"
                + PQL
                + PQL.replace("pql", "other").replace("{u", "{title: Other, u"));

    assertThat(fields.get(0).name()).isEqualTo("PQL_Definition");
    assertThat(fields.get(0).type())
        .isEqualTo(
            new CrmField.Picklist(
                List.of(new CrmField.Choice("pql", ""), new CrmField.Choice("other", "Other")),
                ""));
  }

  @Test
  void dispositionsAskForFields() throws IOException {
    String hostile = "x\\\" <b>\\u202E ".repeat(20).strip();
    List<CrmField> fields =
        fields(
            "crm: {fields: {meeting_at: {label: "
                + "Long ".repeat(20).strip()
                + ", type: timestamp, why: W}}}\n"
                + "qualifications:\n"
                + PQL
                + """
                routing:
                  rules: [{id: all, otherwise: true, to: sdr, do: Call, sla: {elapsed: 1h}}]
                  dispositions:
                    new:
                    meeting_set: {required: [next_step, meeting_at]}
                    nurture: {required: [next_step, "顧客", "予算", "HOSTILE"], revisit: 45d}
                    disqualified: {required: [reason], reasons: [bad_fit, no_budget]}
                    routed_to_cs: {reasons: [bug]}
                team:
                  roles: {sdr: {people: 1, touches_per_day: 9}}
                """
                    .replace("HOSTILE", hostile));

    assertThat(fields)
        .extracting(CrmField::name)
        .contains(
            "PQL_Owner",
            "PQL_Assigned_At",
            "PQL_SLA_Due_At",
            "PQL_First_Touch_At",
            "Disposition",
            "Disqualification_Reason",
            "Routed_To_Cs_Reason",
            "Next_Step",
            "meeting_at",
            "Revisit_At")
        .doesNotContain("Meeting_At")
        .doesNotHaveDuplicates()
        .allMatch(name -> name.matches("[A-Za-z][A-Za-z0-9]*(_[A-Za-z0-9]+)*"))
        .allMatch(name -> name.length() <= 40);
    assertThat(fields).filteredOn(f -> f.name().startsWith("Asked_")).hasSize(3);
    assertThat(fields).allMatch(f -> f.label().length() <= 40);
    assertThat(field(fields, "meeting_at").label()).hasSize(40).endsWith("…");
    assertThat(field(fields, "meeting_at").requiredFor()).containsExactly("meeting_set");
    assertThat(field(fields, "Next_Step").requiredFor()).containsExactly("meeting_set", "nurture");
    assertThat(field(fields, "Disqualification_Reason").requiredFor())
        .containsExactly("disqualified");
    assertThat(field(fields, "Routed_To_Cs_Reason").requiredFor()).isEmpty();
    assertThat(((CrmField.Picklist) field(fields, "Disposition").type()).preset()).isEqualTo("new");
  }

  @Test
  void aTeamsOwnFieldTakesThePlaceOfTheStandardOne() throws IOException {
    List<CrmField> fields =
        fields(
            "crm: {fields: {pql_reasons: {label: Why, type: text, why: W}}}\nqualifications:\n"
                + PQL);

    assertThat(fields)
        .extracting(CrmField::name)
        .containsExactly("pql_reasons", "PQL_Definition_Version", "PQL_Qualified_At");
  }

  private static CrmField field(List<CrmField> fields, String name) {
    return fields.stream().filter(f -> f.name().equals(name)).findFirst().orElseThrow();
  }
}
