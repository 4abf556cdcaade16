package dev.pls.compiler.check.completeness;

import dev.pls.compiler.check.Check;
import dev.pls.compiler.check.Subject;
import dev.pls.compiler.check.Topic;
import dev.pls.compiler.check.Words;
import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Rule;
import dev.pls.compiler.model.Constraints;
import dev.pls.compiler.model.Motion;
import dev.pls.compiler.model.Planning;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Asks for the experts whom the motion calls for: on law and privacy, and on the CRM. */
public final class NoExperts implements Check {
  public static final Rule RULE =
      Rule.warning(
          "completeness/no-experts",
          "Experts whom nobody has asked",
          "Who writes to people in the EU and writes into a CRM decides on things that legal, privacy and those"
              + " who run the CRM answer for. They find out in any case; before is cheaper.");

  private static final Topic LEGAL = Topic.of("legal", "legal", "law", "counsel");

  private static final Topic PRIVACY =
      Topic.of("privacy", "privacy", "data protection", "dpo ", "gdpr");

  private static final Topic CRM =
      Topic.of(
          "the CRM's administrators",
          "crm ",
          "admin",
          "security",
          "implement",
          "sales operations",
          "sales ops",
          "salesforce",
          "hubspot");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void run(Subject subject, Consumer<Diagnostic> found) {
    Motion motion = subject.motion();
    Optional<Constraints> constraints = motion.constraints();
    String[] reviews = reviews(motion);
    List<String> missing = new ArrayList<>();
    if (constraints.filter(c -> !c.regions().isEmpty() || !c.compliance().isEmpty()).isPresent()) {
      add(LEGAL, reviews, missing);
      add(PRIVACY, reviews, missing);
    }
    if (motion.crm().isPresent()
        || motion.routing().filter(routing -> !routing.log().isEmpty()).isPresent()) {
      add(CRM, reviews, missing);
    }
    if (!missing.isEmpty()) {
      found.accept(
          Diagnostic.of(
                  RULE,
                  constraints.map(c -> c.place().key("reviews")).orElse(motion.place().span()),
                  "constraints/reviews",
                  "Neither a review nor a next step asks " + Words.or(missing) + ".")
              .hint(
                  "Write under `constraints.reviews` who looks at what before the motion starts, or"
                      + " ask them in a next step."));
    }
  }

  private static void add(Topic expert, String[] reviews, List<String> missing) {
    if (!expert.in(reviews)) {
      missing.add(expert.name());
    }
  }

  /** Who is asked, in words: the reviews, and what is done next by whom. */
  private static String[] reviews(Motion motion) {
    List<String> texts = new ArrayList<>();
    motion.constraints().map(Constraints::reviews).ifPresent(texts::addAll);
    for (Planning.NextStep step : motion.planning().nextSteps()) {
      texts.add(step.doing());
      texts.add(step.who());
    }
    return texts.toArray(String[]::new);
  }
}
