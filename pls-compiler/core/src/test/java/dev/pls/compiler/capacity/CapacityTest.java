package dev.pls.compiler.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class CapacityTest {
  @Test
  void theExamplesPilotTakesTwoHundredAndNineInEachHalf() {
    SampleSize size = SampleSize.of(0.20, 0.12, 1, 0.05, 0.80);
    assertThat(size.exact()).isCloseTo(208.6, within(0.05));
    assertThat(size.control()).isEqualTo(209);
    assertThat(size.contacted()).isEqualTo(209);
    assertThat(size.total()).isEqualTo(418);
    assertThat(size.zAlpha()).isCloseTo(1.959964, within(1e-6));
    assertThat(size.zPower()).isCloseTo(0.841621, within(1e-6));
  }

  /** Six against 7.3 per cent, as worked out by hand in the example's pilot. */
  @Test
  void smallDifferencesTakeMany() {
    assertThat(SampleSize.of(0.06, 0.013, 1, 0.05, 0.80).control()).isEqualTo(5765);
  }

  /** R's {@code power.prop.test(p1 = .5, p2 = .75, power = .9)} gives n = 76.7 in each group. */
  @Test
  void aTextbookCase() {
    assertThat(SampleSize.of(0.5, 0.25, 1, 0.05, 0.90).exact()).isCloseTo(76.7, within(0.05));
  }

  @Test
  void unequalArmsTakeMoreInAll() {
    SampleSize even = SampleSize.of(0.20, 0.12, 1, 0.05, 0.80);
    SampleSize uneven = SampleSize.of(0.20, 0.12, 4, 0.05, 0.80);
    assertThat(uneven.total()).isGreaterThan(even.total());
    assertThat(uneven.contacted()).isCloseTo(4 * uneven.control(), within(4L));
  }

  @Test
  void theDirectionOfTheEffectDoesNotMatterForMirroredShares() {
    assertThat(SampleSize.of(0.3, 0.1, 1, 0.05, 0.8).exact())
        .isCloseTo(SampleSize.of(0.7, -0.1, 1, 0.05, 0.8).exact(), within(1e-9));
  }

  @Test
  void whatCannotBeIsRefused() {
    assertThatThrownBy(() -> SampleSize.of(0.95, 0.1, 1, 0.05, 0.8))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> SampleSize.of(0.2, 0, 1, 0.05, 0.8))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> SampleSize.of(0.2, 0.1, 0, 0.05, 0.8))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aWeekOfLeadsAgainstAWeekOfPeople() {
    WeeklyLoad load = new WeeklyLoad(new BigDecimal("75"), new BigDecimal(3), 2, 25, 5);
    assertThat(load.needed()).isEqualByComparingTo("225");
    assertThat(load.available()).isEqualTo(250);
    assertThat(load.utilisation()).isEqualByComparingTo("0.9");
    assertThat(SampleSize.weeks(418, 150)).isCloseTo(2.787, within(0.001));
  }
}
