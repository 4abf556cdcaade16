/** Facts that follow from a motion, worked out once: who reads what, and who is used by whom. */
@NullMarked
package dev.pls.compiler.index;

import org.jspecify.annotations.NullMarked;
