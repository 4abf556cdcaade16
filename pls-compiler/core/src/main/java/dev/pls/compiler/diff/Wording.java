package dev.pls.compiler.diff;

/** Stub of branch words. */
public final class Wording {
  private Wording() {}

  public static String headline(Assessed one) {
    return one.change().kind() + " " + one.change().element().name();
  }

  public static String affects(Assessed one) {
    return one.affects().isEmpty() ? "" : "Affects " + one.affects().size();
  }
}
