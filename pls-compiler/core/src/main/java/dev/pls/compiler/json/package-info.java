/** How outputs are written as JSON, whatever they tell of. */
@NullMarked
package dev.pls.compiler.json;

import org.jspecify.annotations.NullMarked;
