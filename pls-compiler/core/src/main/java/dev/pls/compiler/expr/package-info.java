/**
 * The typed condition language. CEL's parser reads the text; what the names are, which operations
 * there are and what they mean is ours, so that decimals stay decimals and every mistake is told in
 * the words of a motion.
 */
@NullMarked
package dev.pls.compiler.expr;

import org.jspecify.annotations.NullMarked;
