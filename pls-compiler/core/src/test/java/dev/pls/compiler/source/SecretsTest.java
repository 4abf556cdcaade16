package dev.pls.compiler.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** None of these was ever a key to anything; no scanner of repositories shall think otherwise. */
class SecretsTest {
  private static final String RANDOM = "q8Zr2mVb7XkT4wLh9sNc3fJd6pYg1eRt5aUi0oQx";

  @ParameterizedTest
  @CsvSource({
    "a key to AWS, AKIA, IOSFODNN7EXAMPLE",
    "a key to AWS, ASIA, IOSFODNN7EXAMPLE",
    "a key to Google's services, AIza, q8Zr2mVb7XkT4wLh9sNc3fJd6pYg1eRt5aU",
    "a key to GitHub, gh, p_q8Zr2mVb7XkT4wLh9sNc3fJd6pYg1eRt5aUi0oQx",
    "a key to GitHub, gh, s_q8Zr2mVb7XkT4wLh9sNc3fJd6pYg1eRt5aUi0oQx",
    "a key to GitHub, github, _pat_q8Zr2mVb7XkT4wLh9sNc3f_Jd6pYg1eRt5aUi0oQx",
    "a key to GitLab, glpat, -q8Zr2mVb7XkT4wLh9sNc",
    "a key to HubSpot, pat, -eu1-123e4567-e89b-12d3-a456-426614174000",
    "a key to SendGrid, SG, .q8Zr2mVb7XkT4wLh9sNc3f.Jd6pYg1eRt5aUi0oQxq8Zr2mVb7XkT4wLh9sNc3fJd6",
    "a key to Slack, xox, b-123456789012-abcdefGHIJKL",
    "a key to Slack, hooks., slack.com/services/T0000AAAA/B0000AAAA/q8Zr2mVb7XkT4wLh9sNc3fJd",
    "a key to Stripe, sk_, live_q8Zr2mVb7XkT4wLh9sNc3fJd",
    "a key to a language model, sk-, ant-q8Zr2mVb7XkT4wLh9sNc3fJd",
    "a signed log-in, eyJ, hbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.q8Zr2mVb7XkT4wLh9s",
  })
  void keysOfKnownShapes(String what, String first, String rest) {
    String key = first + rest;
    for (String text :
        new String[] {key, "notes: " + key, "# see '" + key + "'.", "(" + key + ")"}) {
      assertThat(Secrets.in(text))
          .as(text)
          .containsExactly(
              new Secrets.Found(what, text.indexOf(key), text.indexOf(key) + key.length()));
    }
    assertThat(Secrets.in("x" + key)).as("part of a longer word").isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "password: ",
        "api_key = ",
        "apiKey: '",
        "API-KEY=",
        "\"client_secret\": \"",
        "The passphrase: "
      })
  void whatIsAssignedToAWord(String before) {
    assertThat(Secrets.masked(before + RANDOM)).isEqualTo(before + "*".repeat(RANDOM.length()));
  }

  @Test
  void passwordsInAddresses() {
    assertThat(Secrets.masked("postgres://etl:s3cretly@db.example:5432/dwh"))
        .isEqualTo("postgres://etl:********@db.example:5432/dwh");
  }

  @Test
  void privateKeysWithAllTheirLines() {
    String begin = "-----BEGIN " + "RSA PRIVATE KEY-----";
    String end = "-----END " + "RSA PRIVATE KEY-----";
    String text = "notes: |\n  " + begin + "\n  " + RANDOM + "\n  " + end + "\nowner: sales";
    assertThat(Secrets.in(text))
        .containsExactly(
            new Secrets.Found("a private key", text.indexOf(begin), text.indexOf("\nowner")));
    assertThat(Secrets.masked(text)).doesNotContain(RANDOM).hasLineCount(5).hasSize(text.length());
    assertThat(Secrets.in("x: " + begin)).hasSize(1);
    assertThat(Secrets.in("-----BEGIN CERTIFICATE-----")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "salt: trial-2026q4",
        "sha256: 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        "id: 123e4567-e89b-12d3-a456-426614174000",
        "evidence: https://wiki.acme.example/pages/q8Zr2mVb7XkT4wLh9sNc3fJd?id=4711",
        "owner: revops2027@acme.example",
        "https://acme.example:8443/a@b",
        "properties: {session_token: string, api_key: string}",
        "api_key: ${SEGMENT_API_KEY_2027}",
        "api_key: <ask the data team>",
        "password: see-the-vault-of-2027",
        "secret: to be asked for in week 42",
        "xoxb-your-key-goes-here",
        "sk_live_yours",
        "ghp_" + "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
        "when: account.password_age == 'q8Zr2mVb7XkT4wLh9sNc3f'",
        "eyJhbGciOiJIUzI1NiJ9",
        "----------",
        "",
      })
  void whatIsNone(String text) {
    assertThat(Secrets.in(text)).isEmpty();
    assertThat(Secrets.masked(text)).isSameAs(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "eyJ.",
        "-----BEGIN ",
        "://a:",
        "password:",
        "xoxb-1",
        "ghp_1 ",
        "=",
        "eyJaaaaaaaa."
      })
  void manyBeginningsEndSoon(String beginning) {
    String text = beginning.repeat(1_000_000 / beginning.length());
    assertTimeoutPreemptively(Duration.ofSeconds(60), () -> Secrets.in(text));
  }
}
