package dev.pls.compiler.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pls.compiler.Golden;
import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.source.SourceFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConsoleReportTest {
  private static final ConsoleReport PLAIN = new ConsoleReport(false);

  @Test
  void showsTheFindingTheLineWhyAndWhatToDo() throws IOException {
    Golden.check("report/example.txt", PLAIN.text(Samples.example()));
  }

  @Test
  void coloursWhatTheEyeShouldFindFirst() throws IOException {
    String coloured = new ConsoleReport(true).text(Samples.example());

    Golden.check("report/example-coloured.txt", coloured);
    assertThat(coloured.replaceAll("\033\\[[0-9;]*m", "")).isEqualTo(PLAIN.text(Samples.example()));
  }

  @Test
  void underlinesWhatIsMeantInLinesOfAllKinds() throws IOException {
    SourceFile lines = new SourceFile("lines.yaml", "first:\n  one\n  two\n\nlast:");
    List<Diagnostic> findings =
        List.of(
            Samples.odd("\tkey:\tvalue", "value"),
            Samples.odd("key:\tvalue", "\t"),
            Samples.odd("名前: 値です # end", "値です"),
            Samples.odd("cafe\u0301: cre\u0300me", "cre\u0300me"),
            Samples.odd("go: \ud83d\ude80 now", "now"),
            Samples.odd("\u0301lone", "\u0301"),
            Samples.odd(Samples.find(lines, "one\n  two")),
            Samples.odd(lines.span(15, 15)),
            Samples.odd(lines.span(19, 19)),
            Samples.odd(lines.span(lines.text().length(), lines.text().length())),
            Samples.odd("\n".repeat(1_234_566) + "far: down", "down"),
            Samples.odd(new SourceFile("empty.yaml", "").span(0, 0)));

    Golden.check("report/lines.txt", each(findings));
  }

  @Test
  void cutsLongLinesAroundWhatIsMeant() throws IOException {
    String filler = "0123456789".repeat(1000);
    List<Diagnostic> findings =
        List.of(
            Samples.odd("here" + filler, "here"),
            Samples.odd(filler + "here" + filler, "here"),
            Samples.odd(filler + "here", "here"),
            Samples.odd(filler + "a" + "x".repeat(500) + "b" + filler, "a" + "x".repeat(500)),
            Samples.odd("\t".repeat(400) + "here", "here"),
            Samples.odd("値".repeat(400) + "here" + "値".repeat(400), "here"),
            Samples.odd("here" + "x".repeat(146), "here"),
            Samples.odd("here" + "x".repeat(147), "here"));

    String text = each(findings);

    Golden.check("report/long-lines.txt", text);
    assertThat(text.lines()).allMatch(line -> line.length() <= 160);
  }

  @Test
  void aLongLineIsNotReadAsAWhole() {
    Diagnostic finding = Samples.odd("e\u0301" + "\u0301".repeat(100_000) + "here", "here");

    assertThat(PLAIN.text(finding)).hasSizeLessThan(2_000).contains("here");
  }

  @Test
  void doesNotCutCharactersInHalf() {
    for (int shift = 0; shift < 2; shift++) {
      String rockets = "x".repeat(shift) + "\ud83d\ude80".repeat(400);
      Diagnostic finding = Samples.odd(rockets + "here" + rockets, "here");

      assertThat(PLAIN.text(finding)).doesNotContain("<U+");
    }
  }

  @Test
  void nothingThatAFileSaysReachesTheTerminalAsACommand() throws IOException {
    String attack = "a\033[2Jb\u202ec\u2066d\u200be\0f\u0085g\u2028h\u007fi\ud800j\ufeffk";
    SourceFile file = new SourceFile("\033]0;owned\007.yaml", "x: " + attack + " here");
    Diagnostic finding =
        Diagnostic.of(Samples.ODD, Samples.find(file, "here"), "motion", attack)
            .hint(attack + "\r\n\t" + attack)
            .related(Samples.find(file, "x"), attack);

    String text = PLAIN.text(List.of(finding));

    Golden.check("report/attack.txt", text);
    assertThat(text.codePoints().filter(c -> c != '\n' && c < ' ')).isEmpty();
    assertThat(text).doesNotContainPattern("[\u007f-\u009f\u200b\u2028\u202e\u2066\ufeff]");
  }

  @Test
  void sumsUp() {
    Diagnostic error = Samples.example().get(0);
    Diagnostic warning = Samples.example().get(1);
    Diagnostic info = Samples.odd("a", "a");

    assertThat(ConsoleReport.summary(List.of())).isEqualTo("0 errors, 0 warnings");
    assertThat(ConsoleReport.summary(List.of(error, warning, error)))
        .isEqualTo("2 errors, 1 warning");
    assertThat(ConsoleReport.summary(List.of(error, info)))
        .isEqualTo("1 error, 0 warnings, 1 info");
    assertThat(ConsoleReport.summary(Samples.judged()))
        .isEqualTo("1 error, 0 warnings, 1 info, 1 suppressed, 1 known");
    assertThat(PLAIN.text(List.of())).isEqualTo("0 errors, 0 warnings\n");
  }

  @Test
  void doesNotDependOnTheOrderOfTheFindings() {
    List<Diagnostic> reversed = new ArrayList<>(Samples.example());
    Collections.reverse(reversed);

    assertThat(PLAIN.text(reversed)).isEqualTo(PLAIN.text(Samples.example()));
  }

  @Test
  void aWordThatIsLongerThanALineStaysWhole() {
    String word = "w".repeat(200);
    Diagnostic finding =
        Diagnostic.of(
            Samples.ODD,
            new SourceFile("a.yaml", "a").span(0, 1),
            "motion",
            "Before " + word + " behind.");

    assertThat(PLAIN.text(finding)).endsWith("  Before\n  " + word + "\n  behind.\n");
  }

  private static String each(List<Diagnostic> findings) {
    return String.join("", findings.stream().map(PLAIN::text).toList());
  }

  @Test
  void showsNoSecretWhateverTheFindingIsAbout() {
    String key = "AKIAIOSFODNN7EXAMPLE";
    SourceFile file = new SourceFile("a.yaml", "notes: " + key + ", colour: blue\n");
    Diagnostic about =
        Samples.odd(file.span(7, 7 + key.length()))
            .message("Not `" + key + "`.")
            .hint("Not " + key + ".")
            .related(file.span(7, 9), key + " is here");

    assertThat(each(List.of(about, Samples.odd(file.span(29, 35)))))
        .doesNotContain("AKIA")
        .contains(
            "   1 | notes: ********************, colour: blue\n      |        ^^^^^^^^^^^^^^^^^^^^\n");
  }
}
