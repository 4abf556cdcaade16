package dev.pls.compiler.format;

import java.util.List;

/**
 * A file as it is written: what a tree of values leaves out, too.
 *
 * @param header the comments above the first key; they stay at the top
 * @param apart whether a blank line divides them from the first key
 * @param root the sections
 * @param comments the text of every comment, in order
 */
record Written(List<Comment> header, boolean apart, Value.Collection root, List<String> comments) {}
