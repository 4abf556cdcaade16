package dev.pls.compiler.check.outreach;

import dev.pls.compiler.check.Check;
import dev.pls.compiler.check.Subject;
import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Rule;
import dev.pls.compiler.model.Outreach;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Finds subjects that are cut off where they are read. */
public final class SubjectTooLong implements Check {
  public static final Rule RULE =
      Rule.warning(
          "outreach/subject-too-long",
          "A subject that is too long",
          "Mail programs cut longer subjects off, and on a telephone much sooner.");

  @Override
  public Rule rule() {
    return RULE;
  }

  private static final int LONGEST = 60;
  private static final Pattern FIELD = Pattern.compile("\\{\\{[^{}]{0,200}\\}\\}");

  /** How long the name is, about, that a merge field stands for. */
  private static final String NAME = "Exampleton";

  @Override
  public void run(Subject subject, Consumer<Diagnostic> found) {
    subject.motion().outreach().map(Outreach::emails).stream()
        .flatMap(List::stream)
        .forEach(email -> check(email, found));
  }

  private static void check(Outreach.Email email, Consumer<Diagnostic> found) {
    for (int i = 0; i < email.subjects().size(); i++) {
      String words = email.subjects().get(i);
      String read = FIELD.matcher(words).replaceAll(NAME);
      int length = read.codePointCount(0, read.length());
      if (length > LONGEST) {
        String index = String.valueOf(i);
        found.accept(
            Diagnostic.of(
                    RULE,
                    email.place().at("subjects", index),
                    email.place().element() + "/subjects/" + index,
                    "The subject has "
                        + (read.equals(words) ? "" : "about ")
                        + length
                        + " characters; "
                        + LONGEST
                        + " are the most.")
                .hint("Say in a few words what they get."));
      }
    }
  }
}
