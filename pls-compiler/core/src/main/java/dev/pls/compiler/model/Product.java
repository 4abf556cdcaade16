package dev.pls.compiler.model;

import java.util.List;

/**
 * The product that is used before it is sold.
 *
 * @param name its name
 * @param does what it does, in a few words
 * @param model how people start
 * @param length how long a trial is
 * @param paywall what cannot be had for free
 * @param driver what the price depends on: seats, usage, flat, hybrid
 * @param entry the price people start at
 * @param onboarding the usual first steps
 * @param firstValue the signal that is the aha moment
 * @param users who uses it
 * @param buyers who buys it
 */
public record Product(
    String name,
    String does,
    Fact<Model> model,
    Fact<Duration> length,
    Fact<String> paywall,
    Fact<String> driver,
    Fact<String> entry,
    Fact<String> onboarding,
    Fact<String> firstValue,
    List<String> users,
    List<String> buyers,
    Place place) {
  /** How people start. */
  public enum Model {
    FREEMIUM,
    TRIAL,
    REVERSE_TRIAL,
    USAGE_BASED
  }

  public Product {
    users = List.copyOf(users);
    buyers = List.copyOf(buyers);
  }
}
