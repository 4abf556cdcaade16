package dev.pls.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pls.compiler.diagnostic.Diagnostic;
import java.io.IOException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Holds what the cases say to how people talk. */
class MessagesTest {
  /** Words of those who write compilers; in backticks they may be a motion's own. */
  private static final Pattern JARGON =
      Pattern.compile(
          "(?i)\\b(oneOf|anyOf|schema|null|node|pattern|regex|enum|boolean|integer|object|array"
              + "|scalar|token|parse[rd]?|invalid|illegal|exception|instance|additional"
              + " propert(y|ies))\\b");

  @Test
  void messagesAndHintsAreSentencesWithoutJargon() throws IOException {
    Validate validate = new Validate();
    for (Case one : Case.all()) {
      for (Diagnostic found : one.run(validate).diagnostics()) {
        for (String text : new String[] {found.message(), found.hint()}) {
          String prose = text.replaceAll("`[^`]*`", "…").replaceAll("'[^']*'", "…");
          assertThat(prose).as(one.name()).doesNotContainPattern(JARGON).doesNotContain("  ");
          assertThat(text).as(one.name()).matches("|[A-Z`'<][\\s\\S]*[.?!]");
        }
      }
    }
  }
}
