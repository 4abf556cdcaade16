/** Whether what is asked of the data can be told from it, and in time. */
@NullMarked
package dev.pls.compiler.check.computability;

import org.jspecify.annotations.NullMarked;
