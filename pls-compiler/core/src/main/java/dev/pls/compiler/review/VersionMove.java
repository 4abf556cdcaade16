package dev.pls.compiler.review;

import dev.pls.compiler.diff.Assessed;
import dev.pls.compiler.diff.Weight;
import java.util.Optional;

/**
 * How a motion's version moved, and how it should have.
 *
 * @param from the base's version; empty if there is no base
 * @param to the head's version; empty if there is no head
 * @param needed by how much it should move; empty if nothing changed
 * @param because the change that asks for it; empty if none does
 * @param enough whether it moved by at least that
 * @param least the least version that would be enough; empty if the head's is
 */
public record VersionMove(
    String from,
    String to,
    Optional<Weight> needed,
    Optional<Assessed> because,
    boolean enough,
    String least) {}
