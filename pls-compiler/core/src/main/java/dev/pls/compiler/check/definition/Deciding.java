package dev.pls.compiler.check.definition;

import dev.pls.compiler.model.Qualification;
import dev.pls.compiler.source.Span;
import java.util.stream.Stream;

/** Where a qualification says what it takes. */
final class Deciding {
  private Deciding() {}

  /** The key of its requirements, its ways or its score, the first that it has. */
  static Span key(Qualification qualification) {
    return qualification.place().key(word(qualification));
  }

  /** The same as an element. */
  static String element(Qualification qualification) {
    return qualification.place().element() + "/" + word(qualification);
  }

  private static String word(Qualification qualification) {
    return Stream.of("requires", "ways", "score")
        .filter(word -> qualification.place().has(word))
        .findFirst()
        .orElse("tiers");
  }
}
