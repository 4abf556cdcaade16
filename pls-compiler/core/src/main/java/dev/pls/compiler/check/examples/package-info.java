/** Whether the examples say enough, and come out as they say. */
@NullMarked
package dev.pls.compiler.check.examples;

import org.jspecify.annotations.NullMarked;
