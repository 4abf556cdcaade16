/**
 * The canonical style of a motion's files, and nothing else: layout, the order of keys, needless
 * quotes. What a file means, and every comment, stays.
 */
@NullMarked
package dev.pls.compiler.format;

import org.jspecify.annotations.NullMarked;
