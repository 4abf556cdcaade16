package dev.pls.compiler.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pls.compiler.diff.Weight;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VersionMoveTest {
  @ParameterizedTest
  @CsvSource({
    "1.2.3, MAJOR, 2.0.0",
    "1.2.3, MINOR, 1.3.0",
    "1.2.3, PATCH, 1.2.4",
    "1.2.3, , 1.2.3",
    "0.2.3, MAJOR, 0.3.0",
    "0.2.3, MINOR, 0.2.4",
    "0.2.3, PATCH, 0.2.4",
    "1.9.9, MINOR, 1.10.0",
    "1.0.99999999999999999999, PATCH, 1.0.100000000000000000000",
  })
  void theLeastVersionThatIsEnough(String from, Weight weight, String least) {
    assertThat(VersionMove.least(from, Optional.ofNullable(weight))).isEqualTo(least);
  }
}
