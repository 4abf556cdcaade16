package dev.pls.compiler.check.outreach.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.pls.compiler.check.outreach.words.Words.Word;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LexiconTest {
  @Test
  void wordsAreWrittenOut() {
    assertThat(Words.of("You’ve read Ann's e-mail, {{ first_name }}? It's 3.5% at 10:30.\n\nBye"))
        .extracting(Word::text)
        .containsExactly(
            "you",
            "have",
            "read",
            "ann",
            "email",
            "{{first_name}}",
            "?",
            "it",
            "is",
            "3.5%",
            "at",
            "10:30",
            ".",
            ".",
            "bye");
  }

  @Test
  void theWordsAreFoundAsTheyAreWritten() {
    String text = "Hi {{first_name}},\n\nwe've\nnoticed you  clicked on it.";

    List<Lexicon.Found> found = Lexicon.of("surveillance").in(text);

    assertThat(found).hasSize(1);
    assertThat(found.get(0).in(text)).isEqualTo("we've noticed you clicked");
    assertThat(found.get(0).meaning()).isEqualTo("claims to have watched somebody");
  }

  @Test
  void aNegationTurnsTheMeaning() {
    Lexicon lexicon = Lexicon.of("false-urgency");

    assertThat(lexicon.in("This is your last chance.")).isNotEmpty();
    assertThat(lexicon.in("This is not your last chance.")).isEmpty();
  }

  /** A time-out tells a hang from an answer: what is not bounded takes hours here. */
  @ParameterizedTest
  @ValueSource(
      strings = {"we noticed you ", "you ", "your account will be ", "would minutes ", "0 ", "{{ "})
  void longTextsTakeLinearTime(String words) {
    String text = words.repeat(5_000);

    for (String name :
        List.of("surveillance", "false-urgency", "deception", "asks", "personal-data")) {
      Lexicon lexicon = Lexicon.of(name);
      assertTimeoutPreemptively(Duration.ofMinutes(1), () -> lexicon.in(text), name);
    }
  }
}
