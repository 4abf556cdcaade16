/**
 * The reference of the language, {@code schema/v1/README.md} and the pages beside it: prose by
 * hand, and between its marks tables that are made from the schemas and from the worked cases.
 */
@NullMarked
package dev.pls.compiler.reference;

import org.jspecify.annotations.NullMarked;
