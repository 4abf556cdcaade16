/** What the compiler judges: one class a rule, fed by the model and its index, never by YAML. */
@NullMarked
package dev.pls.compiler.check;

import org.jspecify.annotations.NullMarked;
