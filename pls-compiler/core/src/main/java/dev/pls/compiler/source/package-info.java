/** Files, positions and spans: the only owner of text. */
@NullMarked
package dev.pls.compiler.source;

import org.jspecify.annotations.NullMarked;
