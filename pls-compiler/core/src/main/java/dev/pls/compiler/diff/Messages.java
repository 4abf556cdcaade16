package dev.pls.compiler.diff;

import java.util.EnumSet;
import java.util.Set;

/** What customers read or hear. */
final class Messages {
  private Messages() {}

  static Set<Outcome> of(Change change) {
    boolean read =
        switch (change.element().kind()) {
          case EMAIL ->
              !Set.of(ElementKind.WORDS, ElementKind.STATUS, "renamed").contains(change.what());
          case MESSAGE_POLICY, CALL, OBJECTION, FOLLOW_UP -> !(change instanceof Change.Renamed);
          case SIGNAL -> change.what().equals("outreach");
          default -> false;
        };
    return read ? EnumSet.of(Outcome.REWORDED) : EnumSet.noneOf(Outcome.class);
  }
}
