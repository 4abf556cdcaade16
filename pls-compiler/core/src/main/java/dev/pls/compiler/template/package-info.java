/** Mustache templates that see data only, and in which every text is escaped. */
@NullMarked
package dev.pls.compiler.template;

import org.jspecify.annotations.NullMarked;
