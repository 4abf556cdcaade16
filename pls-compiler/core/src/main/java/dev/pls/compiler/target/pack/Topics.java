package dev.pls.compiler.target.pack;

import dev.pls.compiler.markdown.Markdown;
import java.util.List;

/** What a dotted path such as {@code baseline.expansion_rate} is about, in words. */
final class Topics {
  private final Draft draft;

  Topics(Draft draft) {
    this.draft = draft;
  }

  /** "Touches per day of *Customer success* (`team.roles.cs.touches_per_day`)". */
  Markdown words(String path) {
    List<String> steps = List.of(path.split("\\.", -1));
    String last = Words.human(steps.get(steps.size() - 1));
    Markdown code = Markdown.code(path);
    Markdown owner = steps.size() < 3 ? Markdown.EMPTY : owner(steps);
    if (!owner.isEmpty()) {
      return Markdown.of("{} of {} ({})", last, owner, code);
    }
    if (steps.get(0).equals("baseline") && steps.size() == 2) {
      return Markdown.of("{} today ({})", last, code);
    }
    if (path.startsWith("routing.expected_volume.") && steps.size() == 3) {
      return Markdown.of("Expected volume of {} ({})", draft.qualification(steps.get(2)), code);
    }
    if (path.startsWith("owners.")) {
      return Markdown.of("Who looks at a change ({})", code);
    }
    return Markdown.of("{} ({})", last, code);
  }

  private Markdown owner(List<String> steps) {
    String name = steps.get(2);
    if (steps.get(1).equals("identity")) {
      return Markdown.of("the mapping from users to accounts");
    }
    return switch (steps.get(0) + "." + steps.get(1)) {
      case "team.roles" -> Markdown.of("*{}*", draft.roleTitle(name));
      case "reporting.metrics" -> draft.metric(name);
      case "data.entities" -> Markdown.of("the {}", name);
      case "data.sources" -> Markdown.of("the source {}", Markdown.code(name));
      default ->
          switch (steps.get(0)) {
            case "signals" -> draft.signal(steps.get(1));
            case "segments" -> Markdown.of("*{}*", draft.segmentTitle(steps.get(1)));
            case "qualifications" -> draft.qualification(steps.get(1));
            default -> Markdown.EMPTY;
          };
    };
  }
}
