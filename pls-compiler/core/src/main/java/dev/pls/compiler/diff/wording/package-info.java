/** Changes as sentences in words of the field, in plain text. */
@NullMarked
package dev.pls.compiler.diff.wording;

import org.jspecify.annotations.NullMarked;
