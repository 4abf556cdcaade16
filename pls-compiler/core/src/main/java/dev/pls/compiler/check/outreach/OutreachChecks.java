package dev.pls.compiler.check.outreach;

import dev.pls.compiler.check.Check;
import java.util.List;

/** The checks of what people say to leads. */
public final class OutreachChecks {
  private OutreachChecks() {}

  /** All of them. */
  public static List<Check> all() {
    return List.of(
        new OutreachMissing(),
        new NotApproved(),
        new ForbiddenData(),
        new PersonalData(),
        new Surveillance(),
        new FalseUrgency(),
        new Deception(),
        new SeveralAsks(),
        new NoAsk(),
        new TooLong(),
        new SubjectTooLong(),
        new NoOptOut(),
        new NoSender(),
        new NoAddress(),
        new NoVariant(),
        new NoOpener(),
        new NoPrompts(),
        new NoFollowUp());
  }
}
