/**
 * The shape of a motion: language versions, their upgraders, and validation against the JSON Schema
 * of the repository's {@code schema} folder. Hides the validator's library.
 */
@NullMarked
package dev.pls.compiler.schema;

import org.jspecify.annotations.NullMarked;
