/** From a goal's parameters to the compiler's requests, and from its results to Maven's log. */
@NullMarked
package dev.pls.maven.adapter;

import org.jspecify.annotations.NullMarked;
