/** How good a motion is: ten items of two points each, and a checklist by theme. */
@NullMarked
package dev.pls.compiler.check.rubric;

import org.jspecify.annotations.NullMarked;
