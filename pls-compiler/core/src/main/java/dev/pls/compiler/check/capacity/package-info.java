/** Whether the people fit the leads. */
@NullMarked
package dev.pls.compiler.check.capacity;

import org.jspecify.annotations.NullMarked;
