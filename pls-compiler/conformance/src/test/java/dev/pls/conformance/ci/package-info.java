/** The CI files that a motion starts with, read by others' programs and run as runners do. */
@NullMarked
package dev.pls.conformance.ci;

import org.jspecify.annotations.NullMarked;
