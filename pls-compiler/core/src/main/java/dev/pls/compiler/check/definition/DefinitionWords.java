package dev.pls.compiler.check.definition;

import dev.pls.compiler.check.Words;
import dev.pls.compiler.index.Attainable;
import dev.pls.compiler.model.Signal;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What several messages about definitions say alike. */
final class DefinitionWords {
  private static final int NAMES = 3;
  private static final int ADDENDS = 4;

  private DefinitionWords() {}

  /** A number as people write it. */
  static String number(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  /** Names in backticks, the first few of many: {@code `a`, `b` and 7 more}. */
  static String names(Collection<String> names, String and) {
    List<String> first = names.stream().limit(NAMES).map(name -> "`" + name + "`").toList();
    int more = names.size() - first.size();
    if (more > 0) {
      return String.join(", ", first) + " " + and + " " + more + " more";
    }
    return and.equals("or") ? Words.or(first) : Words.and(first);
  }

  /** A type of signal, as it is said. */
  static String type(Signal.Type type) {
    return type.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** What a score can come to: {@code 70: aha 20 + depth 30 (25 + 15, capped) + intent 20}. */
  static String sum(Attainable attainable) {
    String points = attainable.points().map(DefinitionWords::number).orElse("any number");
    if (attainable.parts().isEmpty()) {
      return "0, as no signal that can count gives points";
    }
    return points
        + ": "
        + attainable.parts().stream().map(DefinitionWords::part).collect(Collectors.joining(" + "))
        + attainable.max().map(max -> ", cut off at `max: " + number(max) + "`").orElse("");
  }

  private static String part(Attainable.Part part) {
    String sum =
        type(part.type())
            + " "
            + part.points().map(DefinitionWords::number).orElse("without limit");
    int signals = part.signals().size();
    if (signals < 2 && !part.capped()) {
      return sum;
    }
    String addends =
        signals == 0
            ? "no limit"
            : signals > ADDENDS
                ? signals + " signals"
                : part.signals().stream()
                    .map(DefinitionWords::number)
                    .collect(Collectors.joining(" + "));
    return sum + " (" + addends + (part.capped() ? ", capped" : "") + ")";
  }
}
