package dev.pls.compiler.model;

import java.util.List;
import java.util.Optional;

/**
 * What a rep says.
 *
 * @param opener how a call begins
 * @param prompts what to ask then
 */
public record Outreach(
    Policy policy,
    List<Email> emails,
    String opener,
    List<String> prompts,
    List<Objection> objections,
    List<FollowUp> followUp,
    Place place) {
  public Outreach {
    emails = List.copyOf(emails);
    prompts = List.copyOf(prompts);
    objections = List.copyOf(objections);
    followUp = List.copyOf(followUp);
  }

  /**
   * What holds of every message.
   *
   * @param footer opt_out or none; empty if not said
   * @param sender named or team; empty if not said
   * @param maxWords the most words in a message
   * @param postalAddress the sender's address, where the law asks for one
   */
  public record Policy(
      String footer, String sender, Optional<Long> maxWords, String postalAddress) {}

  /**
   * An e-mail.
   *
   * @param qualification whom it is for
   * @param motion trial or expansion; empty if not said
   * @param intent early or high
   * @param ask the one thing it asks for
   */
  public record Email(
      String id,
      String title,
      String qualification,
      String motion,
      String intent,
      List<String> subjects,
      String body,
      String ask,
      Meta meta,
      Place place) {
    public Email {
      subjects = List.copyOf(subjects);
    }
  }

  /** What people object, and a good answer. */
  public record Objection(String says, String answer) {}

  /** What happens if nobody answers. */
  public record FollowUp(Duration after, String doing, String channel, String unless) {}
}
