/**
 * A fuzzer of the whole front end: whatever is written, it ends in diagnostics or artifacts, never
 * in an exception, and twice in the same.
 */
@NullMarked
package dev.pls.conformance.fuzz;

import org.jspecify.annotations.NullMarked;
