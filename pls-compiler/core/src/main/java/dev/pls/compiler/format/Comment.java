package dev.pls.compiler.format;

/**
 * A comment as it is written.
 *
 * @param text from the {@code #} to the last letter of the line
 * @param column how far from the line's start it stands
 * @param gap how many blanks stand right before it
 * @param apart whether there is a blank line before it
 */
record Comment(String text, int column, int gap, boolean apart) {}
