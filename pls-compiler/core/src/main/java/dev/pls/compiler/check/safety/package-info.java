/** Whether the motion holds what no repository should. */
@NullMarked
package dev.pls.compiler.check.safety;

import org.jspecify.annotations.NullMarked;
