/** What the compiler has to say of a motion: values, never exceptions. */
@NullMarked
package dev.pls.compiler.diagnostic;

import org.jspecify.annotations.NullMarked;
