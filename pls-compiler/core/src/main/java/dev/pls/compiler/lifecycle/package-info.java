/**
 * What becomes of units over time: who enters, is joined, cools down and leaves. {@code
 * semantics.md} rules 24 to 26 say it; the verdicts that it folds are the evaluator's, or recorded.
 */
@NullMarked
package dev.pls.compiler.lifecycle;

import org.jspecify.annotations.NullMarked;
