/**
 * YAML as a tree of nodes, each with the span of its text. Knows YAML and nothing of motions: what
 * keys mean is decided further down.
 */
@NullMarked
package dev.pls.compiler.syntax;

import org.jspecify.annotations.NullMarked;
