/**
 * The compiler's use cases, one a goal of the plugin: each takes a request and gives a result.
 * Knows nothing of Maven.
 */
@NullMarked
package dev.pls.compiler;

import org.jspecify.annotations.NullMarked;
