/** Whether the definitions of who qualifies can be met, and are worth a call. */
@NullMarked
package dev.pls.compiler.check.definition;

import org.jspecify.annotations.NullMarked;
