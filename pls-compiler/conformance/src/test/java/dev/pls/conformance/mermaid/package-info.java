/** The packs' diagrams, rendered by the real Mermaid in a real browser. */
@NullMarked
package dev.pls.conformance.mermaid;

import org.jspecify.annotations.NullMarked;
