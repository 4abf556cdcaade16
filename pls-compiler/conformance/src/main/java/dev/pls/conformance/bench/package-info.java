/**
 * The benchmark: generated motions against generated Smithy models, and {@code pls:build} against a
 * bare Maven run.
 */
@NullMarked
package dev.pls.conformance.bench;

import org.jspecify.annotations.NullMarked;
