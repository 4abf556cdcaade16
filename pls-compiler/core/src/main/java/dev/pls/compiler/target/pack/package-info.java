/**
 * The Motion Pack: the motion as people read it, in eight parts. One class a part turns the model
 * into maps, lists and texts; templates, which a team may replace one by one, turn these into
 * Markdown.
 */
@NullMarked
package dev.pls.compiler.target.pack;

import org.jspecify.annotations.NullMarked;
