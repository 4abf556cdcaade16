/** Generic edits of good motions, and the rule that each must wake. */
@NullMarked
package dev.pls.compiler.mutation;

import org.jspecify.annotations.NullMarked;
