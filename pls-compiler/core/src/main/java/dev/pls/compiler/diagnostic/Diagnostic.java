package dev.pls.compiler.diagnostic;

import dev.pls.compiler.source.Secrets;
import dev.pls.compiler.source.Span;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * One mistake, told once, at its exact place.
 *
 * @param rule what kind of mistake it is
 * @param severity how much it weighs here
 * @param span where it is
 * @param message what is wrong, in full sentences, on one line but for what it quotes; cut in its
 *     middle if it is very long, and without the keys and passwords in what it quotes
 * @param hint what to do about it, likewise; empty if the message says it all
 * @param related other places that help to understand it
 * @param element the path of the spec element it is about, such as {@code
 *     signals/shared_value/measure}; list items by their id where they have one
 * @param discriminator what tells it from another finding of the same rule at the same element,
 *     such as the misspelt name; empty if there can be one only
 */
public record Diagnostic(
    Rule rule,
    Severity severity,
    Span span,
    String message,
    String hint,
    List<Related> related,
    String element,
    String discriminator)
    implements Comparable<Diagnostic> {
  public Diagnostic {
    message = Sentences.of(message);
    hint = Sentences.of(hint);
    element = Secrets.masked(element);
    related = List.copyOf(related);
  }

  /** A diagnostic of the rule's own severity, without hint, related places or discriminator. */
  public static Diagnostic of(Rule rule, Span span, String element, String message) {
    return new Diagnostic(rule, rule.severity(), span, message, "", List.of(), element, "");
  }

  /** The same with another severity. */
  public Diagnostic severity(Severity newSeverity) {
    return new Diagnostic(rule, newSeverity, span, message, hint, related, element, discriminator);
  }

  /** The same with another message. */
  public Diagnostic message(String newMessage) {
    return new Diagnostic(rule, severity, span, newMessage, hint, related, element, discriminator);
  }

  /** The same with what to do about it. */
  public Diagnostic hint(String newHint) {
    return new Diagnostic(rule, severity, span, message, newHint, related, element, discriminator);
  }

  /** The same with what tells it from its like at the same element. */
  public Diagnostic about(String newDiscriminator) {
    return new Diagnostic(rule, severity, span, message, hint, related, element, newDiscriminator);
  }

  /** The same with one more related place. */
  public Diagnostic related(Span place, String what) {
    List<Related> more = new ArrayList<>(related);
    more.add(new Related(place, what));
    return new Diagnostic(rule, severity, span, message, hint, more, element, discriminator);
  }

  /**
   * What this finding is known by from run to run: 16 hex digits of SHA-256 over rule, element and
   * discriminator. Lines that move, other messages and other files do not change it.
   */
  public String fingerprint() {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      byte[] hash =
          sha.digest(
              (rule.id() + "\0" + element + "\0" + discriminator).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** By place, then rule, then message. */
  @Override
  public int compareTo(Diagnostic other) {
    int bySpan = span.compareTo(other.span);
    if (bySpan != 0) {
      return bySpan;
    }
    int byRule = rule.id().compareTo(other.rule.id());
    return byRule != 0 ? byRule : message.compareTo(other.message);
  }
}
