package dev.pls.compiler.check.outreach.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Holds the lexicons to sentences that somebody labelled who had not seen them: how many of those
 * that a lexicon finds are meant (precision), and how many of those that are meant it finds
 * (recall). The floors are low on purpose: these sentences are few, and words are many.
 */
class SentencesTest {
  private static final Path FILE = Path.of("src/test/cases/outreach/sentences.tsv");
  private static final double PRECISION = 0.9;
  private static final double RECALL = 0.7;

  /** A line of the file. */
  private record Sentence(String label, String text) {
    static Sentence of(String line) {
      int tab = line.indexOf('\t');
      return new Sentence(line.substring(0, tab), line.substring(tab + 1));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "surveillance, surveillance",
    "false-urgency, urgency",
    "deception, deception",
  })
  void findsWhatIsMeantAndLittleElse(String name, String label) throws IOException {
    List<Sentence> sentences = Files.readAllLines(FILE).stream().skip(1).map(Sentence::of).toList();
    Lexicon lexicon = Lexicon.of(name);
    List<Sentence> found =
        sentences.stream().filter(sentence -> !lexicon.in(sentence.text()).isEmpty()).toList();
    long meant = sentences.stream().filter(sentence -> sentence.label().equals(label)).count();
    long right = found.stream().filter(sentence -> sentence.label().equals(label)).count();

    double precision = (double) right / found.size();
    double recall = (double) right / meant;
    System.out.printf(
        Locale.ROOT,
        "%s: precision %.2f, recall %.2f of %d sentences%n",
        name,
        precision,
        recall,
        meant);
    assertThat(precision).as("precision").isGreaterThanOrEqualTo(PRECISION);
    assertThat(recall).as("recall").isGreaterThanOrEqualTo(RECALL);
  }
}
