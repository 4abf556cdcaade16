/** The one way in which outputs write Markdown: what people wrote stays the text that it is. */
@NullMarked
package dev.pls.compiler.markdown;

import org.jspecify.annotations.NullMarked;
