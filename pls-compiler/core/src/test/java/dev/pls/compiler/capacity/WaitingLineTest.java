package dev.pls.compiler.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.pls.compiler.model.Duration;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class WaitingLineTest {
  /** Of one person all wait who come while that person is busy: C = ρ. */
  @Test
  void onePerson() {
    WaitingLine line = new WaitingLine(1, 3, 4);
    assertThat(line.waiting()).isCloseTo(0.75, within(1e-12));
    assertThat(line.within(2)).isCloseTo(1 - 0.75 * Math.exp(-2), within(1e-12));
  }

  /** Of two, C = 2ρ² / (1+ρ). */
  @Test
  void twoPeople() {
    assertThat(new WaitingLine(2, 9, 5).waiting()).isCloseTo(2 * 0.9 * 0.9 / 1.9, within(1e-12));
  }

  /**
   * The eye clinic of Gross et al., section 2.3: three doctors, six patients an hour, twenty
   * minutes each. Lq = 8/9, so C = Lq(1-ρ)/ρ = 4/9; the mean wait C/(cμ-λ) is 4/27 of an hour.
   */
  @Test
  void theEyeClinic() {
    WaitingLine line = new WaitingLine(3, 6, 3);
    assertThat(line.waiting()).isCloseTo(4.0 / 9, within(1e-12));
    assertThat(line.waiting() / (9 - 6)).isCloseTo(4.0 / 27, within(1e-12));
  }

  /**
   * The usual example of call centres: 200 calls an hour of three minutes and 14 agents, so ten
   * erlangs. 17.4% wait, and 88.8% are answered within twenty seconds.
   */
  @Test
  void theCallCentre() {
    WaitingLine line = new WaitingLine(14, 200, 20);
    assertThat(line.waiting()).isCloseTo(0.1741, within(0.00005));
    assertThat(line.within(20.0 / 3600)).isCloseTo(0.888, within(0.0005));
  }

  @Test
  void theTimeOfAShareIsTheInverseOfTheShareOfATime() {
    WaitingLine line = new WaitingLine(2, 5.5, 3);
    assertThat(line.within(line.time(0.9))).isCloseTo(0.9, within(1e-12));
    assertThat(new WaitingLine(50, 1, 1).time(0.9)).isZero();
  }

  @Test
  void manyPeopleAreReckonedWithAndMoreAreRefused() {
    assertThat(new WaitingLine(10_000, 9_900, 1).waiting()).isBetween(0.0, 1.0);
    assertThatThrownBy(() -> new WaitingLine(10_001, 1, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new WaitingLine(2, 10, 5))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** 25 touches a day of 8.5 hours are 2.941 an hour and person; 237.5 a week come at 5.588. */
  @Test
  void aPromiseInWorkingTime() {
    WeeklyLoad load = new WeeklyLoad(new BigDecimal(95), new BigDecimal("2.5"), 2, 25, 5);
    Promise promise = new Promise(load, 510, new Duration(2, Duration.Unit.HOUR));
    double waiting = 2 * 0.95 * 0.95 / 1.95;
    double kept = 1 - waiting * Math.exp(-(2 * 25 / 8.5) * 0.05 * 2);
    assertThat(promise.kept().orElseThrow().doubleValue()).isCloseTo(kept, within(0.0001));
    assertThat(promise.people()).hasValue(new BigDecimal(3));
    assertThat(promise.hours()).hasValue(new BigDecimal(8));
    BigDecimal leads = promise.leads().orElseThrow();
    assertThat(promise(leads).kept().orElseThrow()).isGreaterThanOrEqualTo(new BigDecimal("0.9"));
    assertThat(promise(leads.add(BigDecimal.ONE)).kept().orElseThrow())
        .isLessThan(new BigDecimal("0.9"));
  }

  private static Promise promise(BigDecimal leads) {
    WeeklyLoad load = new WeeklyLoad(leads, new BigDecimal("2.5"), 2, 25, 5);
    return new Promise(load, 510, new Duration(2, Duration.Unit.HOUR));
  }

  @Test
  void whatCannotBeWorkedOffIsNotPromised() {
    Promise full = promise(new BigDecimal(100));
    assertThat(full.kept()).isEmpty();
    assertThat(full.hours()).isEmpty();
    assertThat(full.people()).hasValue(new BigDecimal(3));
  }

  @Test
  void bookedByLittlesLaw() {
    BookLoad book = new BookLoad(new BigDecimal("12.5"), 2, 25);
    assertThat(book.open()).isEqualByComparingTo("50");
    assertThat(book.utilisation()).isEqualByComparingTo("1");
    assertThat(book.full()).isFalse();
    assertThat(new BookLoad(new BigDecimal(13), 2, 25).full()).isTrue();
    assertThat(new BookLoad(new BigDecimal(13), 2, 25).needed()).isEqualByComparingTo("3");
  }
}
