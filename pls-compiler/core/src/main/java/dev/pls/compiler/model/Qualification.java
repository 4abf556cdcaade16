package dev.pls.compiler.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who is product-qualified: a PQL where the unit is a user, a PQA where it is an account; {@code
 * semantics.md} rules 18 to 23.
 *
 * @param unit user or account
 * @param statement the definition in a sentence or two
 * @param segments those it is for; empty for all
 * @param requires what must hold beside the score
 * @param ways named alternatives to {@code requires}
 * @param tiers how qualified units are graded
 * @param qualifiesAlone signals that are enough by themselves
 */
public record Qualification(
    String name,
    String title,
    String unit,
    String statement,
    List<String> segments,
    Optional<Requirement> requires,
    Map<String, Requirement> ways,
    Optional<Score.Use> score,
    Tiers tiers,
    List<String> qualifiesAlone,
    List<Exclusion> exclusions,
    Controls controls,
    Optional<Holdout> holdout,
    List<Example> examples,
    Meta meta,
    Place place) {
  public Qualification {
    segments = List.copyOf(segments);
    qualifiesAlone = List.copyOf(qualifiesAlone);
    exclusions = List.copyOf(exclusions);
    examples = List.copyOf(examples);
  }

  /** PQL or PQA. */
  public String kind() {
    return unit.equals("account") ? "PQA" : "PQL";
  }

  /** What must hold. */
  public sealed interface Requirement {}

  /** A signal passes. */
  public record Passes(String signal, Place place) implements Requirement {}

  /**
   * All parts that are given hold.
   *
   * @param all every one of these
   * @param any one of these; empty if not asked
   * @param none not one of these
   * @param of so many of these
   * @param atLeast how many of {@code of}
   * @param users what must hold of the account's users
   * @param otherUsers what must hold of the account's other users
   */
  public record Group(
      List<Requirement> all,
      List<Requirement> any,
      List<Requirement> none,
      List<Requirement> of,
      Optional<Long> atLeast,
      Optional<Users> users,
      Optional<Users> otherUsers,
      Place place)
      implements Requirement {
    public Group {
      all = List.copyOf(all);
      any = List.copyOf(any);
      none = List.copyOf(none);
      of = List.copyOf(of);
    }

    /** How many conditions all have to hold: each of {@code all}, and each other kind given. */
    public long size() {
      return all.size()
          + Stream.of(
                  !any.isEmpty(),
                  !none.isEmpty(),
                  !of.isEmpty(),
                  users.isPresent(),
                  otherUsers.isPresent())
              .filter(given -> given)
              .count();
    }
  }

  /**
   * What must hold of users; {@code semantics.md} rule 13.
   *
   * @param meet the user signals that the same user meets, or one user qualification
   * @param atLeast how many users
   * @param share what share of users
   * @param outOf the signal or qualification whose users the share is of; empty for all users
   */
  public record Users(
      List<String> meet, Optional<Long> atLeast, Optional<BigDecimal> share, String outOf) {
    public Users {
      meet = List.copyOf(meet);
    }
  }

  /** How qualified units are graded. */
  public sealed interface Tiers {}

  /** Not at all. */
  public record NoTiers() implements Tiers {}

  /** By the score: the least of each tier. */
  public record ByScore(Map<String, BigDecimal> least) implements Tiers {}

  /** By two named scores. */
  public record Grid(String first, String second, Map<String, Corner> least) implements Tiers {}

  /** The least of both scores. */
  public record Corner(BigDecimal first, BigDecimal second) {}

  /**
   * Who is left alone.
   *
   * @param excludeUnknown whether it also excludes where the condition is unknown
   */
  public record Exclusion(
      String id, Condition when, String why, boolean excludeUnknown, Place place) {}

  /**
   * Controls against false positives and gaming.
   *
   * @param minActiveDays on how many days the unit must have been seen
   * @param sustain how long the verdict must hold before a unit enters
   * @param expires after how long a unit leaves
   * @param cooldown for how long a disposition keeps a unit out
   * @param oneOpenPerAccount whether an account has one open unit at most
   */
  public record Controls(
      Optional<Long> minActiveDays,
      Optional<Duration> sustain,
      Optional<Duration> expires,
      Map<String, Duration> cooldown,
      boolean oneOpenPerAccount) {}

  /**
   * Units that nobody contacts, to learn what contact does.
   *
   * @param by user or account: whose key is hashed
   * @param share the share held out, 0 to 1
   * @param salt what makes this hold-out another than the last
   */
  public record Holdout(String by, BigDecimal share, String salt) {}

  /**
   * A worked case.
   *
   * @param asOf the instant it is judged at; empty for the usual one
   * @param account attributes of the account
   * @param user attributes of the user
   * @param timeline what happens
   */
  public record Example(
      String title,
      String asOf,
      Map<String, Value> account,
      Map<String, Value> user,
      List<Happening> timeline,
      Expectation expect,
      Place place) {
    public Example {
      timeline = List.copyOf(timeline);
    }
  }

  /**
   * An entry in an example's timeline.
   *
   * @param at when, as written: an offset before the as-of instant such as {@code -3d}, or an
   *     instant
   * @param event the event that happens; empty if attributes change
   * @param times how often
   * @param eachProperty the property whose values are told one event each; empty if none
   * @param eachValues those values
   * @param by the user who does it; empty for the example's own
   * @param properties the event's properties
   * @param account the account's attributes that change
   * @param user the user's attributes that change
   */
  public record Happening(
      String at,
      String event,
      long times,
      String eachProperty,
      List<Value> eachValues,
      String by,
      Map<String, Value> properties,
      Map<String, Value> account,
      Map<String, Value> user,
      Place place) {
    public Happening {
      eachValues = List.copyOf(eachValues);
    }
  }

  /**
   * What should come of an example. Only what is said is compared.
   *
   * @param qualified the verdict
   * @param tier the tier; empty if not said
   * @param score the score, if said
   * @param points points of signals after decay, before caps
   * @param failed some of what is unmet
   * @param excludedBy the exclusion that hits; empty if not said
   * @param triage whether it goes to triage, if said
   * @param way the way that matches; empty if not said
   */
  public record Expectation(
      boolean qualified,
      String tier,
      Optional<BigDecimal> score,
      Map<String, BigDecimal> points,
      List<String> failed,
      String excludedBy,
      Optional<Boolean> triage,
      String way) {
    public Expectation {
      failed = List.copyOf(failed);
    }
  }
}
