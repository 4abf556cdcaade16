/**
 * The reference evaluator: what a motion means, in plain Java. {@code semantics.md} says it, this
 * is it, and SQL is held to this. Clear before fast; no clock, no database.
 */
@NullMarked
package dev.pls.compiler.eval;

import org.jspecify.annotations.NullMarked;
