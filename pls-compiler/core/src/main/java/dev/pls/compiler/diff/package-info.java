/**
 * What changed between two motions, by meaning: facts are found once, on the models ({@code
 * Changes}), and then weighed on each axis. It knows no target and writes nothing.
 */
@NullMarked
package dev.pls.compiler.diff;

import org.jspecify.annotations.NullMarked;
