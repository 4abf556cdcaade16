package dev.pls.compiler.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Patch;
import com.github.difflib.patch.PatchFailedException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class LineDiffTest {
  @Test
  void itsDifferencesLeadFromOneTextToTheOther() throws PatchFailedException {
    Random random = new Random(20261128);
    for (int run = 0; run < 5_000; run++) {
      List<String> old = text(random);
      List<String> now = text(random);
      Patch<String> patch = LineDiff.between(old, now);
      assertThat(patch.applyTo(old)).isEqualTo(now);
      assertThat(patch.restore(now)).isEqualTo(old);
    }
  }

  private static List<String> text(Random random) {
    List<String> lines = new ArrayList<>();
    int size = random.nextInt(12);
    for (int i = 0; i < size; i++) {
      lines.add(String.valueOf(random.nextInt(8)));
    }
    return lines;
  }

  @Test
  void aLineThatIsAddedIsTheOnlyOne() {
    List<String> old = lines(50_000);
    List<String> now = new ArrayList<>(old);
    now.add(20_000, "new");
    now.set(0, "first");
    assertThat(LineDiff.between(old, now).getDeltas())
        .extracting(AbstractDelta::toString)
        .hasSize(2);
  }

  @Test
  void textsThatHaveNothingInCommonAreNotSearchedForLong() {
    List<String> old = lines(100_000);
    List<String> reversed = new ArrayList<>(old);
    Collections.reverse(reversed);
    List<String> same = Collections.nCopies(100_000, "same");
    Assertions.assertTimeout(
        Duration.ofSeconds(20),
        () -> {
          LineDiff.between(old, reversed);
          LineDiff.between(old, same);
        });
  }

  private static List<String> lines(int count) {
    return IntStream.range(0, count).mapToObj(String::valueOf).toList();
  }
}
