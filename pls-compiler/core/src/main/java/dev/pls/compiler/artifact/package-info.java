/**
 * What the build makes, and the only code that writes it: a folder is replaced as a whole or not at
 * all.
 */
@NullMarked
package dev.pls.compiler.artifact;

import org.jspecify.annotations.NullMarked;
