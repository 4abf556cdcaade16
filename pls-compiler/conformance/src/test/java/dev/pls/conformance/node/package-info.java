/** Scripts that need Node and a browser: what it takes to run them. */
@NullMarked
package dev.pls.conformance.node;

import org.jspecify.annotations.NullMarked;
