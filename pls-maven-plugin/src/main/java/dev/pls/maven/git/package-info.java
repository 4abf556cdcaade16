/**
 * A revision of the project as a source, read with the git program and without changing a thing.
 */
@NullMarked
package dev.pls.maven.git;

import org.jspecify.annotations.NullMarked;
