/** Whether the motion says what it leaves out, risks, asks and does next. */
@NullMarked
package dev.pls.compiler.check.completeness;

import org.jspecify.annotations.NullMarked;
