/** Whether the funnel has all its stages, and each says when, who and why. */
@NullMarked
package dev.pls.compiler.check.funnel;

import org.jspecify.annotations.NullMarked;
