/** The goals: their parameters, and nothing else. */
@NullMarked
package dev.pls.maven.mojo;

import org.jspecify.annotations.NullMarked;
