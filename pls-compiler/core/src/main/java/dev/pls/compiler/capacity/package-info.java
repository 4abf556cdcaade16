/** The arithmetic of people and of samples. Every formula names its source. */
@NullMarked
package dev.pls.compiler.capacity;

import org.jspecify.annotations.NullMarked;
