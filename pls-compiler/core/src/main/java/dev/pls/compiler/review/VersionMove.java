package dev.pls.compiler.review;

import dev.pls.compiler.diff.Assessed;
import dev.pls.compiler.diff.Assessment;
import dev.pls.compiler.diff.Weight;
import java.math.BigInteger;
import java.util.Optional;

/**
 * How a motion's version moved, and how it should have.
 *
 * <p>Before 1.0.0 a major change asks for a minor version and a minor one for a patch, as versions
 * there are read: https://doc.rust-lang.org/cargo/reference/semver.html.
 *
 * @param from the base's version; empty if there is no base
 * @param to the head's version; empty if there is no head
 * @param needed by how much it should move; empty if nothing changed
 * @param because the change that asks for it, the first that weighs as much; empty if none does
 * @param enough whether it moved by at least that, and not back
 * @param least the least version that would be enough; empty if the head's is
 */
public record VersionMove(
    String from,
    String to,
    Optional<Weight> needed,
    Optional<Assessed> because,
    boolean enough,
    String least) {

  /** The move of a motion that only one side has. */
  static VersionMove none(String from, String to) {
    return new VersionMove(from, to, Optional.empty(), Optional.empty(), true, "");
  }

  /** The move from one version to another, for what changed between them. */
  static VersionMove between(String from, String to, Assessment assessment) {
    Optional<Weight> needed =
        assessment.all().isEmpty() ? Optional.empty() : Optional.of(assessment.weight());
    Optional<Assessed> because =
        assessment.all().stream()
            .filter(one -> Optional.of(one.weight()).equals(needed))
            .findFirst();
    String least = least(from, needed);
    boolean enough = Version.of(to).compareTo(Version.of(least)) >= 0;
    return new VersionMove(from, to, needed, because, enough, enough ? "" : least);
  }

  /** Whether the version is lower than it was. */
  public boolean isBack() {
    return !from.isEmpty() && !to.isEmpty() && Version.of(to).compareTo(Version.of(from)) < 0;
  }

  /** The least version that is enough for changes of a weight. */
  static String least(String from, Optional<Weight> needed) {
    Version version = Version.of(from);
    return needed.map(version::next).orElse(version).toString();
  }

  /** Three numbers; the schema lets through nothing else. */
  private record Version(BigInteger major, BigInteger minor, BigInteger patch)
      implements Comparable<Version> {
    static Version of(String text) {
      String[] numbers = text.split("\\.", -1);
      return new Version(
          new BigInteger(numbers[0]), new BigInteger(numbers[1]), new BigInteger(numbers[2]));
    }

    Version next(Weight weight) {
      boolean early = major.signum() == 0;
      return switch (weight) {
        case MAJOR ->
            early ? nextMinor() : new Version(next(major), BigInteger.ZERO, BigInteger.ZERO);
        case MINOR -> early ? nextPatch() : nextMinor();
        case PATCH -> nextPatch();
      };
    }

    private Version nextMinor() {
      return new Version(major, next(minor), BigInteger.ZERO);
    }

    private Version nextPatch() {
      return new Version(major, minor, next(patch));
    }

    private static BigInteger next(BigInteger number) {
      return number.add(BigInteger.ONE);
    }

    @Override
    public int compareTo(Version other) {
      int byMajor = major.compareTo(other.major);
      int byMinor = minor.compareTo(other.minor);
      return byMajor != 0 ? byMajor : byMinor != 0 ? byMinor : patch.compareTo(other.patch);
    }

    @Override
    public String toString() {
      return major + "." + minor + "." + patch;
    }
  }
}
