/** What is overdue. */
@NullMarked
package dev.pls.compiler.check.freshness;

import org.jspecify.annotations.NullMarked;
