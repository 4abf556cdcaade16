/** The tracking plan: which events there are, what they look like and who reads them. */
@NullMarked
package dev.pls.compiler.target.tracking;

import org.jspecify.annotations.NullMarked;
