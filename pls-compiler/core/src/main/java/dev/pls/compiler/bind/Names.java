package dev.pls.compiler.bind;

import dev.pls.compiler.source.Span;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The names of one kind that can be referred to at a place.
 *
 * @param spans where each is declared
 * @param words names that the language itself has, so that they are declared nowhere
 * @param complete false if the declaration is broken and this has been told, so that a name that is
 *     not here must not be reported again
 * @param owner the event, entity or qualification that they are parts of; empty if they are not
 */
record Names(Map<String, Span> spans, Set<String> words, boolean complete, String owner) {
  /** Names that a motion declares. */
  Names(Map<String, Span> spans, boolean complete) {
    this(spans, complete, "");
  }

  /** Names that a motion declares as parts of something. */
  Names(Map<String, Span> spans, boolean complete, String owner) {
    this(spans, Set.of(), complete, owner);
  }

  /** Names that the language has. */
  static Names words(String... words) {
    return new Names(Map.of(), new LinkedHashSet<>(List.of(words)), true, "");
  }

  /** Nothing that could be told to be wrong. */
  static Names notKnown() {
    return new Names(Map.of(), false);
  }

  boolean contains(String name) {
    return spans.containsKey(name) || words.contains(name);
  }

  /** All of them, the declared ones first. */
  List<String> all() {
    Set<String> all = new LinkedHashSet<>(spans.keySet());
    all.addAll(words);
    return List.copyOf(all);
  }

  /** Both together. */
  Names and(Names other) {
    Map<String, Span> both = new LinkedHashMap<>(spans);
    both.putAll(other.spans);
    Set<String> allWords = new LinkedHashSet<>(words);
    allWords.addAll(other.words);
    return new Names(both, allWords, complete && other.complete, "");
  }
}
