package dev.pls.compiler.check.outreach;

import dev.pls.compiler.model.Motion;
import dev.pls.compiler.model.Signal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A merge field that tells a lead what a signal measured, {@code {{signal.shared_value}}}.
 *
 * @param signal the signal
 * @param text the text it is in; each signal counts once in a text
 * @param start offset in the text
 * @param end offset behind it
 */
record SignalField(Signal signal, Text text, int start, int end) {
  private static final Pattern FIELD =
      Pattern.compile("\\{\\{\\s{0,9}signal\\.([a-z][a-z0-9_]{0,62})\\s{0,9}\\}\\}");

  /** All of a motion. */
  static List<SignalField> of(Motion motion) {
    List<SignalField> fields = new ArrayList<>();
    for (Text text : motion.outreach().map(Text::of).orElse(List.of())) {
      Set<String> seen = new HashSet<>();
      Matcher field = FIELD.matcher(text.words());
      while (field.find()) {
        Optional<Signal> signal = Optional.ofNullable(motion.signals().get(field.group(1)));
        if (signal.isPresent() && seen.add(field.group(1))) {
          fields.add(new SignalField(signal.get(), text, field.start(), field.end()));
        }
      }
    }
    return fields;
  }

  /** How it is written. */
  String name() {
    return "{{signal." + signal.name() + "}}";
  }
}
