/** What the compiler found, in the forms that people and tools read. */
@NullMarked
package dev.pls.compiler.report;

import org.jspecify.annotations.NullMarked;
