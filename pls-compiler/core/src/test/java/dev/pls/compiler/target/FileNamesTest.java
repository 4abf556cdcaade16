package dev.pls.compiler.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileNamesTest {
  private static final FileNames FILES = new FileNames(Set.of("overview"));

  private static final List<String> HOSTILE =
      List.of(
          "",
          " ",
          ".",
          "..",
          "../../etc/passwd",
          "/etc/passwd",
          "C:\\Windows\\win.ini",
          "a/b",
          "a\\b",
          "a:b",
          "a b",
          "a.",
          "a ",
          "A",
          "a-",
          "-a",
          "--help",
          "~",
          "$(id)",
          "`id`",
          "%2e%2e%2f",
          "con",
          "CON",
          "Con.txt",
          "nul",
          "aux",
          "prn",
          "com1",
          "lpt9",
          "conin$",
          "overview",
          "Overview",
          "a\nb",
          "a\0b",
          "a\u202Eb",
          "e\u0301",
          "é",
          "ß",
          "ſ",
          "K",
          "\u212A",
          "İ",
          "i",
          "I",
          "ı",
          "顧客",
          "予算",
          "🚀",
          "\uD83D",
          "x".repeat(63),
          "x".repeat(64),
          "x".repeat(65),
          "x".repeat(10_000),
          "x".repeat(10_001),
          "X".repeat(10_000));

  @ParameterizedTest
  @ValueSource(strings = {"query_run", "weekly-review", "console", "com10", "x", "a-1"})
  void aPlainNameStays(String name) {
    assertThat(FILES.of(name)).isEqualTo(name);
  }

  @Test
  void everyNameIsAFileOfItsOwnOnEverySystem() {
    TreeMap<String, String> files = new TreeMap<>();
    for (String name : HOSTILE) {
      String file = FILES.of(name);
      assertThat(file).as(name).matches("[a-z0-9_][a-z0-9_-]*").hasSizeLessThan(64);
      assertThat(new Artifact("tracking/events/" + file + ".schema.json", "x", "", List.of()))
          .isNotNull();
      assertThat(files.put(file.toLowerCase(Locale.ROOT), name)).as("also %s", name).isNull();
    }
  }

  @Test
  void whatIsTakenOrReservedGetsASuffixThatHangsOnTheNameAlone() {
    assertThat(FILES.of("overview")).isEqualTo("overview-bd445c462b7eebbc");
    assertThat(new FileNames(Set.of()).of("overview")).isEqualTo("overview");
    assertThat(FILES.of("con")).matches("con-[0-9a-f]{16}").isEqualTo(FILES.of("con"));
  }

  @Test
  void nobodyCanTakeTheFileOfAnotherNameByItsSuffix() {
    String file = FILES.of("CON");

    assertThat(FILES.of(file)).isNotEqualTo(file);
  }

  @Test
  void theMachinesLanguageDoesNotMatter() {
    List<String> here = HOSTILE.stream().map(FILES::of).toList();
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("tr-TR"));
    try {
      assertThat(HOSTILE.stream().map(FILES::of)).containsExactlyElementsOf(here);
    } finally {
      Locale.setDefault(before);
    }
  }
}
