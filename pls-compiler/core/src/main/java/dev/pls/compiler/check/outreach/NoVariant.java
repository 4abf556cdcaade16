package dev.pls.compiler.check.outreach;

import dev.pls.compiler.check.Check;
import dev.pls.compiler.check.Subject;
import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Rule;
import dev.pls.compiler.index.Definition;
import dev.pls.compiler.model.Motion;
import dev.pls.compiler.model.Outreach;
import dev.pls.compiler.model.Qualification;
import dev.pls.compiler.model.Routing;
import dev.pls.compiler.model.Signal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Asks for an e-mail for early and one for high intent, for each qualification that a person works.
 * Who has raised a hand has shown intent: there one for high intent is enough.
 */
public final class NoVariant implements Check {
  public static final Rule RULE =
      Rule.warning(
          "outreach/no-variant",
          "A qualification without an e-mail for each intent",
          "Somebody who has just begun and somebody who asks for a price need different"
              + " words; without them a rep sends one to both, or none.");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void run(Subject subject, Consumer<Diagnostic> found) {
    subject.motion().outreach().ifPresent(outreach -> check(subject.motion(), outreach, found));
  }

  private static void check(Motion motion, Outreach outreach, Consumer<Diagnostic> found) {
    Map<String, Set<String>> intents = new LinkedHashMap<>();
    for (Outreach.Email email : outreach.emails()) {
      intents
          .computeIfAbsent(email.qualification(), q -> new LinkedHashSet<>())
          .add(email.intent());
    }
    Set<String> worked = worked(motion);
    for (Qualification qualification : motion.qualifications().values()) {
      Set<String> written = intents.getOrDefault(qualification.name(), Set.of());
      if (written.isEmpty() && !worked.contains(qualification.name())) {
        continue;
      }
      boolean early = written.contains("early") || handRaised(motion, qualification);
      boolean high = written.contains("high");
      if (!early || !high) {
        found.accept(
            Diagnostic.of(
                    RULE,
                    qualification.place().span(),
                    qualification.place().element(),
                    written.isEmpty()
                        ? "`"
                            + qualification.name()
                            + "` is routed to a person, and no e-mail is for it."
                        : "No e-mail is for `"
                            + qualification.name()
                            + "` and "
                            + (early ? "high" : "early")
                            + " intent.")
                .hint(
                    "Write one under `outreach.emails`, with `for: "
                        + qualification.name()
                        + "` and `intent: "
                        + (early ? "high" : "early")
                        + "`"
                        + (early || high ? "." : ", and one with `intent: high`.")));
      }
    }
  }

  /** The qualifications that a rule gives to a person: those it names, or all that are expected. */
  private static Set<String> worked(Motion motion) {
    Set<String> worked = new LinkedHashSet<>();
    Routing routing = motion.routing().orElse(null);
    if (routing == null) {
      return worked;
    }
    for (Routing.Rule rule : routing.rules()) {
      if (motion.team().roles().containsKey(rule.to())) {
        worked.addAll(
            rule.qualifications().isEmpty()
                ? routing.expectedVolume().keySet()
                : rule.qualifications());
      }
    }
    return worked;
  }

  /** Whether nobody qualifies who did not ask, or was put forward. */
  private static boolean handRaised(Motion motion, Qualification qualification) {
    return Definition.of(motion, qualification).signals(motion).stream()
        .allMatch(
            signal ->
                signal.type() == Signal.Type.HAND_RAISE || signal.type() == Signal.Type.REFERRAL);
  }
}
