package dev.pls.compiler.report;

import dev.pls.compiler.eval.ExampleRun;
import dev.pls.compiler.eval.Reasons;
import dev.pls.compiler.eval.SignalResult;
import dev.pls.compiler.eval.World;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * An example that came out otherwise, as people read it: what was expected beside what came, what
 * happened when, and what each signal made of it.
 *
 * <pre>
 * example: A single click   qualification trial_pql   definition.yaml:88:9
 *   expected  qualified: false, failed: real_use
 *   got       qualified: true, failed: none
 *             qualifies, tier B, 61 points: Shared a dashboard 20, …
 *   timeline  -9 d                                      t
 *     dashboard_shared  1────────────────2──────────────│
 *   shared_value  2, at least 1, passes, 20 points
 * </pre>
 */
public final class ExampleReport {
  private static final int COLUMNS = 48;
  private static final int MANY = 9;

  private ExampleReport() {}

  /** The report on one example. */
  public static String text(ExampleRun run) {
    Reasons reasons = new Reasons(run.motion());
    List<String> lines = new ArrayList<>();
    lines.add(head(run));
    lines.add("  expected  " + listed(run, ExampleRun.Difference::expected));
    lines.add("  got       " + listed(run, ExampleRun.Difference::got));
    lines.add("            " + reasons.sentence(run.verdict()));
    lines.addAll(timeline(run));
    lines.addAll(signals(run.verdict().signals(), reasons));
    return joined(lines);
  }

  /** An example step by step: what happened when, and how the verdict came about. */
  public static String explanation(ExampleRun run) {
    List<String> lines = new ArrayList<>();
    lines.add(head(run));
    lines.addAll(timeline(run));
    new Reasons(run.motion()).steps(run.verdict()).forEach(step -> lines.add("  " + step));
    return joined(lines);
  }

  private static String head(ExampleRun run) {
    return String.join(
        "   ",
        "example: " + run.example().title(),
        "qualification " + run.qualification().name(),
        run.example().place().span().label());
  }

  private static String joined(List<String> lines) {
    return lines.stream().map(Printable::of).collect(Collectors.joining("\n")) + "\n";
  }

  private static String listed(ExampleRun run, Function<ExampleRun.Difference, String> side) {
    return run.differences().stream().map(side).distinct().collect(Collectors.joining(", "));
  }

  // ---- What happened when

  /** A row for each event's name: how often it happened, from the first event to the instant. */
  private static List<String> timeline(ExampleRun run) {
    long until = run.verdict().asOf();
    List<World.Event> events =
        run.world().events().stream()
            .filter(event -> event.at() <= until)
            .sorted(Comparator.comparingLong(World.Event::at))
            .toList();
    if (events.isEmpty()) {
      return List.of("  timeline  nothing has happened");
    }
    long from = events.get(0).at();
    Map<String, int[]> rows = new LinkedHashMap<>();
    for (World.Event event : events) {
      int[] row = rows.computeIfAbsent(event.name(), name -> new int[COLUMNS]);
      row[column(event.at(), from, until)]++;
    }
    int width = width(rows.keySet());
    List<String> lines = new ArrayList<>();
    String since = "-" + Reasons.length(until - from);
    lines.add("  timeline  " + " ".repeat(width) + since + blanks(COLUMNS - since.length()) + "t");
    rows.forEach((name, row) -> lines.add("    " + padded(name, width + 8) + chart(row)));
    return lines;
  }

  private static int column(long at, long from, long until) {
    return until == from ? COLUMNS - 1 : (int) ((at - from) * (COLUMNS - 1) / (until - from));
  }

  private static String chart(int[] row) {
    StringBuilder chart = new StringBuilder();
    for (int number : row) {
      chart.append(number == 0 ? "─" : number > MANY ? "+" : Integer.toString(number));
    }
    return chart.append("│").toString();
  }

  // ---- What each signal made of it

  private static List<String> signals(List<SignalResult> signals, Reasons reasons) {
    int width = width(signals.stream().map(SignalResult::signal).toList());
    return signals.stream()
        .map(signal -> "  " + padded(signal.signal(), width + 2) + reasons.signal(signal))
        .toList();
  }

  private static int width(Collection<String> names) {
    return names.stream().mapToInt(String::length).max().orElse(0);
  }

  private static String padded(String text, int width) {
    return text + blanks(width - text.length());
  }

  private static String blanks(int number) {
    return " ".repeat(Math.max(0, number));
  }
}
