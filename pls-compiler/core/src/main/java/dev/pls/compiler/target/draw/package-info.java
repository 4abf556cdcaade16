/**
 * Drawings as SVG, made without fonts or a screen: texts are measured by an estimate, so that the
 * same drawing is the same bytes on every machine. Colours are left to classes, for the page's
 * style to give.
 */
@NullMarked
package dev.pls.compiler.target.draw;

import org.jspecify.annotations.NullMarked;
