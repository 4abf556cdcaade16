package dev.pls.compiler.check.outreach;

import dev.pls.compiler.check.Check;
import dev.pls.compiler.check.Subject;
import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Rule;
import dev.pls.compiler.model.Constraints;
import dev.pls.compiler.model.Place;
import dev.pls.compiler.source.Span;
import java.util.List;
import java.util.function.Consumer;

/** Refuses texts that rest on what {@code constraints.do_not_use} forbids. */
public final class ForbiddenData implements Check {
  public static final Rule RULE =
      Rule.error(
          "outreach/forbidden-data",
          "A message that rests on data which must not be used",
          "The motion itself says that no message may rest on this, and a merge field"
              + " shows it to customers.");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void run(Subject subject, Consumer<Diagnostic> found) {
    Forbidden forbidden = new Forbidden(subject);
    for (SignalField field : SignalField.of(subject.motion())) {
      forbidden
          .under(field.signal())
          .ifPresent(
              name ->
                  found.accept(
                      field
                          .text()
                          .found(
                              RULE,
                              field.start(),
                              field.end(),
                              "`"
                                  + field.name()
                                  + "` rests on `"
                                  + name
                                  + "`, which must not be used.")
                          .hint("Leave the field out, and say what they can get done instead.")
                          .about(field.signal().name())
                          .related(item(subject, name), "`constraints.do_not_use` names it here")));
    }
  }

  private static Span item(Subject subject, String name) {
    Constraints constraints = subject.motion().constraints().orElseThrow();
    List<String> names = constraints.doNotUse();
    Place place = constraints.place();
    return place.key("do_not_use", String.valueOf(names.indexOf(name)));
  }
}
