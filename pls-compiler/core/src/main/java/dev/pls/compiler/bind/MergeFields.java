package dev.pls.compiler.bind;

import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Suggestion;
import dev.pls.compiler.source.Span;
import dev.pls.compiler.syntax.ScalarNode;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks the merge fields of a message: {@code {{first_name}}} and the like. */
final class MergeFields {
  private static final Pattern FIELD = Pattern.compile("\\{\\{\\s*([^{}\\n]{0,200}?)\\s*\\}\\}");
  private static final List<String> KNOWN = List.of("first_name", "company", "sender_name");

  private final Binding binding;

  MergeFields(Binding binding) {
    this.binding = binding;
  }

  void check(ScalarNode text, String element) {
    Matcher field = FIELD.matcher(text.text());
    while (field.find()) {
      String name = field.group(1);
      Span span = text.spanOf(field.start(1), field.end(1));
      if (name.startsWith("signal.")) {
        int start = field.start(1) + "signal.".length();
        binding.refer(
            Kind.SIGNAL,
            name.substring("signal.".length()),
            text.spanOf(start, field.end(1)),
            element);
      } else if (!KNOWN.contains(name)) {
        binding.report(
            Diagnostic.of(
                    BindRules.MERGE_FIELD,
                    span,
                    element,
                    "There is no merge field `{{" + name + "}}`.")
                .hint(
                    Suggestion.nearest(name, KNOWN)
                        .map(near -> "Did you mean `{{" + near + "}}`?")
                        .orElse(
                            "There are `{{first_name}}`, `{{company}}`, `{{sender_name}}` and"
                                + " `{{signal.…}}`."))
                .about(name));
      }
    }
  }
}
