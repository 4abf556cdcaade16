package dev.pls.compiler.eval;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** One thing that keeps a unit from qualifying; {@code semantics.md} rule 21. */
public sealed interface Failure {

  /** What examples call it: names of signals, or a word of the language. */
  List<String> names();

  /** No listed segment holds. */
  record NoSegment() implements Failure {
    @Override
    public List<String> names() {
      return List.of("segment");
    }
  }

  /**
   * An exclusion holds.
   *
   * @param id its id
   * @param unknown whether it only might hold, and excludes all the same
   */
  record Excluded(String id, boolean unknown) implements Failure {
    @Override
    public List<String> names() {
      return List.of(id);
    }
  }

  /** How the parts of a requirement are joined. */
  enum Form {
    /** Each must pass. */
    ALL,
    /** One must pass. */
    ANY,
    /** None may pass. */
    NONE,
    /** So many must pass. */
    OF,
    /** So many users must meet them. */
    USERS,
    /** So many of the account's other users must meet them. */
    OTHER_USERS
  }

  /**
   * A part of the requirement is not met.
   *
   * @param names the signals (of users also qualifications) that it names
   * @param found how many pass, or meet it
   * @param needed how many it takes; empty if a share is asked for
   */
  record Unmet(Form form, List<String> names, long found, Optional<Long> needed)
      implements Failure {
    public Unmet {
      names = List.copyOf(names);
    }
  }

  /** The unit was active on too few days. */
  record TooFewDays(long found, long needed) implements Failure {
    @Override
    public List<String> names() {
      return List.of("min_active_days");
    }
  }

  /**
   * The score is too low, or reaches no tier.
   *
   * @param needed the least score that would do; empty with a grid
   */
  record LowScore(Optional<BigDecimal> needed) implements Failure {
    @Override
    public List<String> names() {
      return List.of("score");
    }
  }
}
