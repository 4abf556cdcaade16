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
  private static final Pattern FIELD =
      Pattern.compile("\\{{1,3}\\s*([^{}\\n]{0,200}?)\\s*\\}{1,3}|\\{\\{[^{}\\n]{0,200}");
  private static final List<String> KNOWN = List.of("first_name", "company", "sender_name");
  private static final String SIGNAL = "signal.";

  private final Binding binding;

  MergeFields(Binding binding) {
    this.binding = binding;
  }

  void check(ScalarNode text, String element) {
    Matcher field = FIELD.matcher(text.text());
    ScalarNode.Spans spans = text.spans();
    while (field.find()) {
      String name = field.group(1);
      Span span = spans.of(field.start(), field.end());
      if (name == null) {
        report(span, element, "This merge field does not end.", "Close it with `}}`.");
        continue;
      }
      boolean known = KNOWN.contains(name) || name.startsWith(SIGNAL);
      boolean two = field.group().startsWith("{{") && field.group().endsWith("}}");
      if (known && (!two || field.group().startsWith("{{{") || field.group().endsWith("}}}"))) {
        String meant = "{{" + name + "}}";
        report(
            span,
            element,
            "A merge field has two braces on each side, and `" + field.group() + "` has not.",
            "Write `" + meant + "`.");
      } else if (two && name.startsWith(SIGNAL)) {
        int start = field.start(1) + SIGNAL.length();
        binding.refer(
            Kind.SIGNAL, name.substring(SIGNAL.length()), spans.of(start, field.end(1)), element);
      } else if (two && !known) {
        report(
            spans.of(field.start(1), field.end(1)),
            element,
            "There is no merge field `{{" + name + "}}`.",
            Suggestion.nearest(name, KNOWN)
                .map(near -> "Did you mean `{{" + near + "}}`?")
                .orElse(
                    "There are `{{first_name}}`, `{{company}}`, `{{sender_name}}` and"
                        + " `{{signal.…}}`."));
      }
    }
  }

  private void report(Span span, String element, String message, String hint) {
    binding.report(
        Diagnostic.of(BindRules.MERGE_FIELD, span, element, message).hint(hint).about(span.text()));
  }
}
