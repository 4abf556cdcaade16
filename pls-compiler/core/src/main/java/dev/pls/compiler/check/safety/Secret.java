package dev.pls.compiler.check.safety;

import dev.pls.compiler.check.Check;
import dev.pls.compiler.check.Subject;
import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Rule;
import dev.pls.compiler.model.NamedList;
import dev.pls.compiler.source.Secrets;
import dev.pls.compiler.source.SourceFile;
import dev.pls.compiler.source.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Finds keys and passwords in the files of a motion, comments and keys among their text, and in the
 * lists that it reads. What it says never repeats one.
 */
public final class Secret implements Check {
  public static final Rule RULE =
      Rule.error(
          "safety/secret",
          "A key or a password in the motion",
          "Everybody who can read the repository can use it, and what was once in git stays in its"
              + " history.");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void run(Subject subject, Consumer<Diagnostic> found) {
    for (SourceFile file : subject.files()) {
      Map<String, Integer> times = new HashMap<>();
      for (Secrets.Found secret : Secrets.in(file.text())) {
        int time = times.merge(secret.what(), 1, Integer::sum);
        found.accept(
            finding(
                file.span(secret.start(), secret.end()),
                file.path(),
                "This looks like " + secret.what() + ".",
                secret.what() + (time == 1 ? "" : " " + time)));
      }
    }
    for (NamedList list : subject.motion().lists().values()) {
      list.values().stream()
          .map(Secrets::in)
          .filter(secrets -> !list.file().isEmpty() && !secrets.isEmpty())
          .findFirst()
          .ifPresent(secrets -> found.accept(inList(list, secrets)));
    }
  }

  private static Diagnostic inList(NamedList list, List<Secrets.Found> secrets) {
    String what = secrets.get(0).what();
    return finding(
        list.place().at("file"),
        list.place().element(),
        "A value of `" + list.file() + "` looks like " + what + ".",
        what);
  }

  private static Diagnostic finding(Span span, String element, String message, String about) {
    return Diagnostic.of(RULE, span, element, message)
        .hint(
            "Take it out, and have it replaced by a new one: it has been seen. A motion needs none;"
                + " whoever runs what is made of it has their own.")
        .about(about);
  }
}
