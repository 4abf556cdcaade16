/**
 * Finds phrases in texts for people: {@link Words} tells the words of a text, {@link Lexicon} holds
 * the phrases of one rule, as data, and what each stands for.
 */
@NullMarked
package dev.pls.compiler.check.outreach.words;

import org.jspecify.annotations.NullMarked;
