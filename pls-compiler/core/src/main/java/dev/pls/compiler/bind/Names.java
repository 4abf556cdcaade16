package dev.pls.compiler.bind;

import dev.pls.compiler.source.Span;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The names of one kind that can be referred to at a place.
 *
 * @param spans where each is declared
 * @param complete false if the declaration is broken and this has been told, so that a name that is
 *     not here must not be reported again
 */
record Names(Map<String, Span> spans, boolean complete) {
  /** Both together. */
  Names and(Names other) {
    Map<String, Span> both = new LinkedHashMap<>(spans);
    both.putAll(other.spans);
    return new Names(both, complete && other.complete);
  }
}
