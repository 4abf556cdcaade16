/**
 * Starting a motion and filling in what it does not know yet: starting points, questions, and edits
 * of the files that leave everything else in them as it was.
 */
@NullMarked
package dev.pls.compiler.init;

import org.jspecify.annotations.NullMarked;
