package dev.pls.compiler.diagnostic;

import dev.pls.compiler.source.Secrets;
import dev.pls.compiler.source.Span;

/**
 * Another place that helps to understand a diagnostic.
 *
 * @param span the place
 * @param message what is there, as a phrase: "first given here"
 */
public record Related(Span span, String message) {
  public Related {
    message = Secrets.masked(message);
  }
}
