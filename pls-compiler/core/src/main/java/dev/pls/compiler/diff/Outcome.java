package dev.pls.compiler.diff;

/** What a change does on one axis. */
public enum Outcome {
  /** Whoever qualifies now qualified before, and perhaps others did. */
  TIGHTER(Axis.QUALIFIES, "tighter", Weight.MINOR),
  /** Whoever qualified before qualifies now, and perhaps others do. */
  LOOSER(Axis.QUALIFIES, "looser", Weight.MINOR),
  /** One definition is tighter, another looser. */
  BOTH(Axis.QUALIFIES, "tighter and looser", Weight.MINOR),
  /** Some may qualify anew and some no longer: it depends on the data. */
  UNKNOWN(Axis.QUALIFIES, "some more, some less", Weight.MINOR),

  FEWER(Axis.CONTACT, "fewer", Weight.MINOR),
  MORE(Axis.CONTACT, "more", Weight.MINOR),
  /** Leads are others, or begin or end at other times. */
  OTHER_LEADS(Axis.CONTACT, "other leads", Weight.MINOR),
  /** Leads may be answered by somebody else. */
  OTHER_PEOPLE(Axis.CONTACT, "other people answer", Weight.MINOR),
  FASTER(Axis.CONTACT, "faster", Weight.MINOR),
  SLOWER(Axis.CONTACT, "slower", Weight.MINOR),
  /** The promised time is measured otherwise, or it depends which is longer. */
  OTHER_TIME(Axis.CONTACT, "at other times", Weight.MINOR),
  /** The team can work more or fewer leads. */
  OTHER_CAPACITY(Axis.CONTACT, "other capacity", Weight.MINOR),
  /** The same people do something else. */
  OTHER_WORK(Axis.CONTACT, "another way of working", Weight.MINOR),

  /** What was computed before means something else. */
  NOT_COMPARABLE(Axis.HISTORY, "not comparable", Weight.MINOR),

  /** Other systems have to hold more, and what they hold stays valid. */
  EXTENDED(Axis.CONTRACTS, "extended", Weight.MINOR),
  /** Data has to be there that did not have to be before. */
  NEEDS_DATA(Axis.CONTRACTS, "needs other data", Weight.MINOR),
  /** Less has to be there than before. */
  EASED(Axis.CONTRACTS, "asks less", Weight.PATCH),
  /** What other systems hold, or who reads it, no longer fits. */
  BREAKING(Axis.CONTRACTS, "breaking", Weight.MAJOR),

  /** Customers read or hear something else. */
  REWORDED(Axis.MESSAGES, "changed", Weight.MINOR);

  private final Axis axis;
  private final String words;
  private final Weight weight;

  Outcome(Axis axis, String words, Weight weight) {
    this.axis = axis;
    this.words = words;
    this.weight = weight;
  }

  /** The axis that it is on. */
  public Axis axis() {
    return axis;
  }

  /** What it is called, in a table whose column names the axis. */
  public String words() {
    return words;
  }

  /** By how much a version has to move for it. */
  public Weight weight() {
    return weight;
  }
}
