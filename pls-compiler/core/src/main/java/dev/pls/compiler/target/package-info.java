/**
 * What a motion is rendered to, a package each. A target reads the model and what was found out
 * about it and gives artifacts; it never touches the disk or the clock.
 */
@NullMarked
package dev.pls.compiler.target;

import org.jspecify.annotations.NullMarked;
