package dev.pls.compiler.diff;

/** What a change can touch. One that touches none of these is documentation only. */
public enum Axis {
  /** Whose verdict comes out otherwise; {@code semantics.md} rule 21. */
  QUALIFIES("who qualifies"),
  /** Which leads begin and end when, who answers them, how fast and how. */
  CONTACT("who is contacted, by whom, how fast"),
  /** Whether past scores and dashboards still mean the same. */
  HISTORY("history"),
  /** What CRM, tracking and data have to hold. */
  CONTRACTS("CRM and data"),
  /** What customers read. */
  MESSAGES("what customers read");

  private final String words;

  Axis(String words) {
    this.words = words;
  }

  /** What it is called. */
  public String words() {
    return words;
  }
}
