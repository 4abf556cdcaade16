package dev.pls.compiler.init;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is taken for an answer, and how it is written. */
class FormTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "whole | 2 | 2",
        "whole | 007 | 7",
        "whole | two |",
        "whole | -1 |",
        "whole | 2.5 |",
        "percent | 6 | 6%",
        "percent | 6.5 % | 6.5%",
        "percent | 100% | 100%",
        "percent | 101% |",
        "percent | 6,5% |",
        "rate | 40 | 40 per week",
        "rate | 120 a month | 120 per month",
        "rate | 3/day | 3 per day",
        "rate | 3 per hour |",
        "length | 8h | 8h",
        "length | 2 Days | 2d",
        "length | 90 min | 90m",
        "length | 2 months |",
        "length | 0h |",
        "day | 2027-03-31 | 2027-03-31",
        "day | 2027-02-30 |",
        "day | 31.3.2027 |",
        "name | board_shared | board_shared",
        "name | Board Shared |",
        "name | 1st |",
        "word | free-trial | free-trial",
        "word | it's |",
        "texts | a, b , a | [a, b]",
        "texts | a,, b |",
        "domains | Acme.com, acme.io | [acme.com, acme.io]",
        "domains | me@acme.com |",
        "domains | acme |",
        "names | a, b | [a, b]",
        "names | a b |",
        "size | 50-1000 | [50, 1000]",
        "size | 50 to 1000 | [50, 1000]",
        "size | 200+ | [200]",
        "size | 1000-50 |",
        "size | many |"
      })
  void anAnswerIsReadOrRefused(String form, String answer, String written) {
    assertThat(form(form).read(answer).map(Yaml::flow).orElse(null)).isEqualTo(written);
    assertThat(form(form).read("")).isEmpty();
  }

  private static Form form(String name) {
    return switch (name) {
      case "whole" -> Form.whole();
      case "percent" -> Form.percent();
      case "rate" -> Form.rate();
      case "length" -> Form.length();
      case "day" -> Form.day();
      case "name" -> Form.name();
      case "word" -> Form.word();
      case "texts" -> Form.texts();
      case "domains" -> Form.domains();
      case "names" -> Form.names();
      case "size" -> Form.size();
      default -> throw new IllegalArgumentException(name);
    };
  }
}
