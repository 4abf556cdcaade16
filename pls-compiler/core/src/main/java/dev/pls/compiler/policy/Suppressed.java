package dev.pls.compiler.policy;

import dev.pls.compiler.diagnostic.Diagnostic;

/**
 * A finding that the team accepts.
 *
 * @param diagnostic the finding
 * @param because why it is accepted, in the team's words
 */
public record Suppressed(Diagnostic diagnostic, String because) {}
