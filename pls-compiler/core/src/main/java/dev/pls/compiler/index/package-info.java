/**
 * Facts that follow from a motion: what a signal reads, and who uses what. Each is found once; the
 * walks over the graph stay out of whoever asks.
 */
@NullMarked
package dev.pls.compiler.index;

import org.jspecify.annotations.NullMarked;
