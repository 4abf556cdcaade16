/** Programs of others that run on Node. */
@NullMarked
package dev.pls.conformance.node;

import org.jspecify.annotations.NullMarked;
