/** Whether the pilot is bounded, watched, and large enough to tell. */
@NullMarked
package dev.pls.compiler.check.pilot;

import org.jspecify.annotations.NullMarked;
