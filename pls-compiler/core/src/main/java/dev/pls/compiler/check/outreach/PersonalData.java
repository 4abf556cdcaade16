package dev.pls.compiler.check.outreach;

import dev.pls.compiler.check.Check;
import dev.pls.compiler.check.Subject;
import dev.pls.compiler.check.outreach.words.Lexicon;
import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Rule;
import dev.pls.compiler.index.Reads;
import dev.pls.compiler.model.Data;
import dev.pls.compiler.model.Motion;
import dev.pls.compiler.model.Signal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Finds what tells of a person in texts that go to many: signals that read it, addresses and
 * telephone numbers, and what somebody is.
 */
public final class PersonalData implements Check {
  public static final Rule RULE =
      Rule.warning(
          "outreach/personal-data",
          "Data about a person in a message",
          "What data says of a person is often wrong, and nobody likes to read it in a"
              + " stranger's message.");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void run(Subject subject, Consumer<Diagnostic> found) {
    Motion motion = subject.motion();
    Forbidden forbidden = new Forbidden(subject);
    for (SignalField field : SignalField.of(motion)) {
      // Of a signal that no message may rest on, its own rules tell.
      boolean free =
          field.signal().outreach() == Signal.Outreach.ALLOWED
              && forbidden.under(field.signal()).isEmpty();
      if (free) {
        personal(motion, subject.reads().of(field.signal()))
            .ifPresent(
                data ->
                    found.accept(
                        field
                            .text()
                            .found(
                                RULE,
                                field.start(),
                                field.end(),
                                "`"
                                    + field.name()
                                    + "` tells what `"
                                    + data
                                    + "` holds, which is data about a person.")
                            .hint("Say it without, or let the signal read something else.")
                            .about(field.signal().name())));
      }
    }
    List<Text> texts = motion.outreach().map(Text::of).orElse(List.of());
    if (!texts.isEmpty()) {
      Lexicon titles = Lexicon.of("personal-data");
      texts.forEach(text -> check(text, titles, found));
    }
  }

  private static void check(Text text, Lexicon titles, Consumer<Diagnostic> found) {
    Set<String> seen = new HashSet<>();
    for (Literals.Literal literal : Literals.in(text.words())) {
      if (seen.add(literal.words())) {
        found.accept(
            text.found(
                    RULE,
                    literal.start(),
                    literal.end(),
                    "`"
                        + literal.words()
                        + "` is "
                        + literal.kind()
                        + " in a text for many people.")
                .hint("Leave it out; the sender's own belongs in the signature.")
                .about(literal.words()));
      }
    }
    for (Lexicon.Found title : titles.in(text.words())) {
      String words = title.in(text.words());
      if (seen.add(words)) {
        found.accept(
            text.found(RULE, title.start(), title.end(), "`" + words + "` " + title.meaning() + ".")
                .hint("Leave it out; say whom it helps by what they want to get done.")
                .about(words));
      }
    }
  }

  /** An attribute or property, marked {@code pii}, that is read; empty if none is. */
  private static Optional<String> personal(Motion motion, Reads.Reading reading) {
    for (String name : reading.attributes()) {
      Data.Entity entity = motion.data().entities().get(name.substring(0, name.indexOf('.')));
      if (entity != null && isPersonal(entity.attributes().get(field(name)))) {
        return Optional.of(name);
      }
    }
    for (String name : reading.properties()) {
      Data.Event event = motion.data().events().get(name.substring(0, name.indexOf('.')));
      if (event != null && isPersonal(event.properties().get(field(name)))) {
        return Optional.of(name);
      }
    }
    return Optional.empty();
  }

  private static String field(String name) {
    return name.substring(name.indexOf('.') + 1);
  }

  private static boolean isPersonal(Data.@Nullable Attribute attribute) {
    return attribute != null && attribute.pii();
  }
}
