package dev.pls.compiler.check.computability;

import dev.pls.compiler.check.Check;
import dev.pls.compiler.check.Subject;
import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Rule;
import dev.pls.compiler.index.Reads;
import dev.pls.compiler.model.Data;
import dev.pls.compiler.model.Fact;
import dev.pls.compiler.model.Motion;
import dev.pls.compiler.model.Qualification;
import dev.pls.compiler.model.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Finds a mapping of users to accounts that is known to miss more than a fifth of the users, where
 * a qualification needs it: of users that sees their account, or of accounts that sees their users.
 */
public final class LowCoverage implements Check {
  public static final Rule RULE =
      Rule.warning(
          "computability/low-coverage",
          "Users whom no account is found for",
          "Whoever is not mapped never qualifies, or never counts for the account, and is missed in silence.");

  @Override
  public Rule rule() {
    return RULE;
  }

  private static final BigDecimal ENOUGH = new BigDecimal("0.8");

  @Override
  public void run(Subject subject, Consumer<Diagnostic> found) {
    Motion motion = subject.motion();
    Optional<Fact<Value>> coverage = motion.data().identity().map(Data.Identity::coverage);
    if (coverage.isEmpty()
        || !(coverage.get().value().orElse(null) instanceof Value.Percent share)
        || share.share().compareTo(ENOUGH) >= 0) {
      return;
    }
    motion.qualifications().values().stream()
        .filter(qualification -> needsMapping(subject, qualification))
        .findFirst()
        .ifPresent(
            qualification ->
                found.accept(
                    Diagnostic.of(
                            RULE,
                            coverage.get().place().span(),
                            "data/identity",
                            "Of 100 users "
                                + missed(share.share())
                                + " have no account, and `"
                                + qualification.name()
                                + "` "
                                + (qualification.unit().equals("account")
                                    ? "counts nothing that they do."
                                    : "sees nothing of their company."))
                        .hint(
                            "Map users in a second way, such as by invitations, billing or"
                                + " enrichment, until at least 80% have an account.")));
  }

  private static String missed(BigDecimal share) {
    BigDecimal missed = BigDecimal.ONE.subtract(share).movePointRight(2);
    return missed.setScale(0, RoundingMode.HALF_UP).toPlainString();
  }

  private static boolean needsMapping(Subject subject, Qualification qualification) {
    Reads.Reading reading = subject.reads().of(qualification);
    Data data = subject.motion().data();
    if (qualification.unit().equals("account")) {
      return subject.pattern(qualification).breadth()
          || reading.events().stream()
              .map(data.events()::get)
              .filter(Objects::nonNull)
              .anyMatch(event -> event.of().equals("user"));
    }
    return reading.attributes().stream().anyMatch(name -> name.startsWith("account."))
        || subject.definition(qualification).signals(subject.motion()).stream()
            .anyMatch(signal -> signal.of().equals("account"));
  }
}
