package dev.pls.compiler.check.outreach;

import dev.pls.compiler.check.outreach.words.Lexicon;
import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Rule;
import dev.pls.compiler.model.Motion;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/** Looks for a lexicon's phrases in all that leads read or hear. It knows English only. */
final class Language {
  private final Rule rule;
  private final String lexicon;
  private final String hint;

  /**
   * @param lexicon the lexicon's name
   * @param hint what to say instead
   */
  Language(Rule rule, String lexicon, String hint) {
    this.rule = rule;
    this.lexicon = lexicon;
    this.hint = hint;
  }

  /** Tells the phrases; the same words count once in a text. */
  void check(Motion motion, Consumer<Diagnostic> found) {
    List<Text> texts = motion.outreach().map(Text::of).orElse(List.of());
    if (texts.isEmpty()) {
      return;
    }
    Lexicon phrases = Lexicon.of(lexicon);
    for (Text text : texts) {
      Set<String> seen = new HashSet<>();
      for (Lexicon.Found phrase : phrases.in(text.words())) {
        String words = phrase.in(text.words());
        if (seen.add(words.toLowerCase(Locale.ROOT))) {
          found.accept(
              text.found(
                      rule,
                      phrase.start(),
                      phrase.end(),
                      "`" + words + "` " + phrase.meaning() + ".")
                  .hint(hint)
                  .about(words.toLowerCase(Locale.ROOT)));
        }
      }
    }
  }
}
