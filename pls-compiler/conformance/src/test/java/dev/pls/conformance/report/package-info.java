/** The diagnostics' forms, held to what others' programs take. */
@NullMarked
package dev.pls.conformance.report;

import org.jspecify.annotations.NullMarked;
