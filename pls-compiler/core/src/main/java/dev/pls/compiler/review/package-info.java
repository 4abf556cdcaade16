/**
 * What a change to a motion does: verdicts that flip, findings that come and go, artifacts, people
 * who must look, and numbers. It stands above {@code diff}, {@code eval} and {@code target}.
 */
@NullMarked
package dev.pls.compiler.review;

import org.jspecify.annotations.NullMarked;
