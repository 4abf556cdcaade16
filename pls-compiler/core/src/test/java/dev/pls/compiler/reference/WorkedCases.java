package dev.pls.compiler.reference;

import dev.pls.compiler.eval.AsOf;
import dev.pls.compiler.eval.Datum;
import dev.pls.compiler.eval.Evaluator;
import dev.pls.compiler.eval.ExampleRun;
import dev.pls.compiler.eval.Reasons;
import dev.pls.compiler.eval.SignalResult;
import dev.pls.compiler.eval.Verdict;
import dev.pls.compiler.model.Measure;
import dev.pls.compiler.model.Place;
import dev.pls.compiler.model.Qualification;
import dev.pls.compiler.model.Qualification.Example;
import dev.pls.compiler.model.Signal;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Worked cases as a reader follows them: the definition as it is written, what happened, the
 * arithmetic that a comment of the case holds, and what the evaluator makes of it.
 */
final class WorkedCases {
  private static final Pattern COMMENT = Pattern.compile("# *(?:([a-z_]+(?:, [a-z_]+)*): )?(.*)");

  private final List<CaseFile> files;
  private final Set<String> asked = new TreeSet<>();
  private final Set<String> shown = new TreeSet<>();

  WorkedCases(List<CaseFile> files) {
    this.files = files;
  }

  /** The kinds that have cases of their own. */
  Set<String> asked() {
    return asked;
  }

  /** The kinds that occur in cases, also in those of another kind. */
  Set<String> shown() {
    return shown;
  }

  /**
   * Which cases are asked for: {@code 12: Operation.SUM; without Scope.ending}.
   *
   * @param rule the rule that their file is about
   * @param with the kinds that they must have
   * @param without the kinds that they must not have
   */
  private record Query(int rule, List<String> with, List<String> without) {
    static Query parse(String text) {
      String[] parts = text.split(": ", 2);
      String[] kinds = parts[1].split("; without ", 2);
      return new Query(
          Integer.parseInt(parts[0]),
          Arrays.asList(kinds[0].split(", ")),
          kinds.length == 1 ? List.of() : Arrays.asList(kinds[1].split(", ")));
    }

    boolean fits(Set<String> kinds) {
      return kinds.containsAll(with) && without.stream().noneMatch(kinds::contains);
    }
  }

  private List<CaseFile> about(Query query) {
    return files.stream().filter(file -> file.rules().contains(query.rule())).toList();
  }

  private String found(Query query, String text) {
    if (text.isEmpty()) {
      throw new IllegalArgumentException("there is no case of " + query);
    }
    asked.addAll(query.with());
    return text;
  }

  // ---- Signals

  /** Signals of some kinds, and what they came to. */
  String signals(String text, Page page) {
    Query query = Query.parse(text);
    StringBuilder out = new StringBuilder();
    for (CaseFile file : about(query)) {
      for (Signal signal : file.motion().signals().values()) {
        if (file.owns(signal.place()) && query.fits(kinds(file, signal))) {
          List<List<String>> rows =
              runs(file, signal).stream().flatMap(run -> row(run, signal).stream()).toList();
          if (!rows.isEmpty()) {
            shown.addAll(kinds(file, signal));
            out.append(head(signal.name(), file, page))
                .append(Markdown.block(Excerpt.of(file.motion(), signal)))
                .append('\n')
                .append(Markdown.table(SIGNAL, rows))
                .append('\n');
          }
        }
      }
    }
    return found(query, out.toString());
  }

  /** The kinds of a signal, and of the measure that it names. */
  private static Set<String> kinds(CaseFile file, Signal signal) {
    Set<String> kinds = Kinds.of(signal);
    if (signal.measure().function() instanceof Measure.Named named
        && file.motion().measures().containsKey(named.name())
        && signal.overUsers().isEmpty()) {
      kinds.addAll(Kinds.of(file.motion().measures().get(named.name()).measure()));
    }
    return kinds;
  }

  private static final List<String> SIGNAL =
      List.of("case", "what happened", "worked out", "value", "passes", "points", "after decay");

  /** The examples that expect something of a signal; if none does, those that require it. */
  private static List<ExampleRun> runs(CaseFile file, Signal signal) {
    String name = signal.name();
    List<ExampleRun> expecting =
        file.runs().stream()
            .filter(
                run ->
                    run.example().expect().points().containsKey(name)
                        || run.example().expect().failed().contains(name))
            .toList();
    return expecting.stream().anyMatch(run -> run.example().expect().points().containsKey(name))
        ? expecting
        : file.runs().stream()
            .filter(run -> run.verdict().required().stream().anyMatch(r -> r.signal().equals(name)))
            .toList();
  }

  private static Optional<List<String>> row(ExampleRun run, Signal signal) {
    return asOf(run)
        .signal(run.verdict().unit(), signal.name())
        .map(result -> row(run, signal, result));
  }

  private static AsOf asOf(ExampleRun run) {
    return new Evaluator(run.motion()).over(run.world()).at(run.verdict().asOf());
  }

  private static List<String> row(ExampleRun run, Signal signal, SignalResult result) {
    boolean worth = !(signal.points() instanceof Signal.NoPoints) || signal.missing().isPresent();
    return List.of(
        Markdown.plain(run.example().title()),
        given(run.example()),
        workedOut(run, Set.of(signal.name())),
        value(result.measured().value()),
        result.passes() ? "yes" : "no",
        worth ? number(result.points()) : "",
        signal.halfLife().isPresent() ? number(result.decayed()) : "");
  }

  // ---- Verdicts

  private static final List<String> VERDICT =
      List.of("case", "what happened", "worked out", "score", "what comes of it", "failed");

  /** Qualifications of some kinds, and the verdicts. */
  String verdicts(String text, Page page) {
    Query query = Query.parse(text);
    StringBuilder out = new StringBuilder();
    for (CaseFile file : about(query)) {
      for (Qualification qualification : file.motion().qualifications().values()) {
        if (query.fits(Kinds.of(qualification))) {
          shown.addAll(Kinds.of(qualification));
          out.append(head(qualification.name(), file, page))
              .append(Markdown.block(Excerpt.of(file.motion(), qualification)))
              .append('\n')
              .append(
                  Markdown.table(
                      VERDICT,
                      file.runs().stream()
                          .filter(run -> run.qualification().equals(qualification))
                          .map(WorkedCases::row)
                          .toList()))
              .append('\n');
        }
      }
    }
    return found(query, out.toString());
  }

  private static List<String> row(ExampleRun run) {
    Verdict verdict = run.verdict();
    return List.of(
        Markdown.plain(run.example().title()),
        given(run.example()),
        workedOut(
            run, verdict.signals().stream().map(SignalResult::signal).collect(Collectors.toSet())),
        verdict.scores().stream()
            .map(scored -> (scored.name() + " " + number(scored.score())).strip())
            .map(Markdown::plain)
            .collect(Collectors.joining("<br>")),
        Markdown.plain(sentence(run)),
        codes(verdict.failed()));
  }

  private static String sentence(ExampleRun run) {
    String sentence = new Reasons(run.motion()).sentence(run.verdict());
    String heldOut = run.verdict().heldOut() ? " Held out: nobody contacts it." : "";
    return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1) + heldOut;
  }

  // ---- Examples

  /** Examples of some kinds as they are written, and what comes of them. */
  String examples(String text, Page page) {
    Query query = Query.parse(text);
    StringBuilder out = new StringBuilder();
    for (CaseFile file : about(query)) {
      List<ExampleRun> runs =
          file.runs().stream().filter(run -> query.fits(Kinds.of(run.example()))).toList();
      for (ExampleRun run : runs) {
        shown.addAll(Kinds.of(run.example()));
        Place place = run.example().place();
        int column = place.whole().from().column() - 1;
        out.append(head(run.qualification().name(), file, page))
            .append(Markdown.block("- " + indented(Excerpt.dedented(place.whole().text(), column))))
            .append('\n')
            .append(Markdown.plain(sentence(run)))
            .append("\n\n");
      }
    }
    return found(query, out.toString());
  }

  private static String indented(String text) {
    return text.indent(2).strip();
  }

  // ---- The parts of a row

  private static String head(String name, CaseFile file, Page page) {
    String label = file.file().replace("eval/", "");
    return Markdown.code(name) + " in " + Markdown.link(label, page.to(file.path())) + "\n\n";
  }

  /** What an example says of the world, an entry a line, in the words of the file. */
  private static String given(Example example) {
    Place place = example.place();
    Stream<String> attributes =
        Stream.of("as_of", "account", "user")
            .filter(place::has)
            .map(key -> place.whole(key).text());
    Stream<String> timeline =
        example.timeline().stream().map(happening -> moment(happening.place().whole().text()));
    String given =
        Stream.concat(attributes, timeline).map(Markdown::code).collect(Collectors.joining("<br>"));
    return given.isEmpty() ? "nothing" : given;
  }

  /** {@code {at: -1d, event: paid, amount: 5}} as {@code -1d paid, amount: 5}. */
  private static String moment(String written) {
    String inside =
        written.startsWith("{") && written.endsWith("}")
            ? written.substring(1, written.length() - 1)
            : written.lines().map(String::strip).collect(Collectors.joining(", "));
    return inside.replaceFirst("^at: ", "").replaceFirst(", event: ", " ");
  }

  /** The comments of an example, but those that begin with the names of other signals. */
  private static String workedOut(ExampleRun run, Set<String> signals) {
    List<String> comments = new ArrayList<>();
    for (String line : run.example().place().whole().text().lines().map(String::strip).toList()) {
      Matcher comment = COMMENT.matcher(line);
      if (comment.matches()) {
        String names = comment.group(1);
        boolean addressed = names != null && isOfSignals(run, names);
        if (!addressed) {
          comments.add(line.substring(1).strip());
        } else if (Stream.of(names.split(", ")).anyMatch(signals::contains)) {
          comments.add(comment.group(2));
        }
      }
    }
    return comments.stream().map(Markdown::plain).collect(Collectors.joining("<br>"));
  }

  private static boolean isOfSignals(ExampleRun run, String names) {
    return Stream.of(names.split(", ")).allMatch(run.motion().signals()::containsKey);
  }

  private static String codes(List<String> names) {
    return names.stream().map(Markdown::code).collect(Collectors.joining(", "));
  }

  private static String value(Datum value) {
    if (value instanceof Datum.Number number) {
      return number(number.value());
    } else if (value instanceof Datum.Truth truth) {
      return Boolean.toString(truth.value());
    } else if (value instanceof Datum.Instant instant) {
      return Instant.EPOCH.plus(instant.micros(), ChronoUnit.MICROS).toString();
    } else if (value instanceof Datum.Length length) {
      return length(length.micros());
    }
    return value instanceof Datum.Text text ? Markdown.plain(text.text()) : "missing";
  }

  /** An exact length of time: "2 d 23 h 59 m 59.999999 s". */
  private static String length(long micros) {
    long seconds = micros / 1_000_000;
    BigDecimal rest = BigDecimal.valueOf(micros % 60_000_000, 6);
    List<String> parts = new ArrayList<>();
    part(parts, seconds / 86_400, "d");
    part(parts, seconds / 3_600 % 24, "h");
    part(parts, seconds / 60 % 60, "m");
    if (rest.signum() != 0 || parts.isEmpty()) {
      parts.add(number(rest) + " s");
    }
    return String.join(" ", parts);
  }

  private static void part(List<String> parts, long number, String letter) {
    if (number > 0) {
      parts.add(number + " " + letter);
    }
  }

  private static String number(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
