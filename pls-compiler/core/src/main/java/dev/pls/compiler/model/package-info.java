/**
 * A motion as immutable values. Names are kept as names (the index resolves them); every element
 * carries the {@link dev.pls.compiler.model.Place} it is written at, which equality leaves out.
 *
 * <p>Prose that is not said is the empty string, a list that is not said is empty, and anything
 * else that may be absent is an {@link java.util.Optional}. What a motion may answer with {@code
 * unknown} is a {@link dev.pls.compiler.model.Fact}.
 */
@NullMarked
package dev.pls.compiler.model;

import org.jspecify.annotations.NullMarked;
