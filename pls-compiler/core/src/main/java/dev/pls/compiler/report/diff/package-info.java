/** What a change to a motion means, told as Markdown, JSON, a page, diagnostics and plain lines. */
@NullMarked
package dev.pls.compiler.report.diff;

import org.jspecify.annotations.NullMarked;
