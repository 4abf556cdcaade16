/**
 * Syntax to model: names are resolved, expressions typed, and every mistake is told at once. Where
 * the schema has already complained, the binder keeps silent and fills in something harmless; a
 * motion with errors is never used.
 */
@NullMarked
package dev.pls.compiler.bind;

import org.jspecify.annotations.NullMarked;
