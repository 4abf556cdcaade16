/** Whether the motion has an aim, and metrics that tell whether it gets there. */
@NullMarked
package dev.pls.compiler.check.measurement;

import org.jspecify.annotations.NullMarked;
