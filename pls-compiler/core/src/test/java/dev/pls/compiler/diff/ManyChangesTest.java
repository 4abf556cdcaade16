package dev.pls.compiler.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.pls.compiler.MemoryTree;
import dev.pls.compiler.Validate;
import dev.pls.compiler.model.Motion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Motions of which nearly everything changed are compared in bounded work. The time-out tells what
 * compares all with all from what does not, and nothing else.
 */
class ManyChangesTest {
  private static final Duration HANG = Duration.ofMinutes(2);
  private static final int MANY = 10_000;
  private static final Validate VALIDATE = new Validate();

  @Test
  void lookAlikesAreNoRenames() throws IOException {
    assertThat(kinds(lists(i -> "was" + i + ": [x]"), lists(i -> "is" + i + ": [x]")))
        .containsExactly(
            Map.entry("list/added", (long) MANY), Map.entry("list/removed", (long) MANY));
  }

  @Test
  void fewLookAlikesEachAreNone() throws IOException {
    assertThat(
            kinds(
                lists(i -> "was" + i + ": [x" + i / 20 + "]"),
                lists(i -> "is" + i + ": [x" + i / 20 + "]")))
        .containsExactly(
            Map.entry("list/added", (long) MANY), Map.entry("list/removed", (long) MANY));
  }

  @Test
  void allAreRenamed() throws IOException {
    assertThat(
            kinds(
                lists(i -> "was" + i + ": [x" + i + "]"), lists(i -> "is" + i + ": [x" + i + "]")))
        .containsExactly(Map.entry("list/renamed", (long) MANY));
  }

  @Test
  void allSayMore() throws IOException {
    assertThat(kinds(lists(i -> "list" + i + ": [x]"), lists(i -> "list" + i + ": [x, y]")))
        .containsExactly(Map.entry("list/values", (long) MANY));
  }

  @Test
  void namesThatHashAlike() throws IOException {
    IntFunction<String> alike =
        i ->
            IntStream.range(0, 14)
                .mapToObj(bit -> (i >> bit & 1) == 0 ? "c0" : "an")
                .collect(Collectors.joining());
    assertThat(
            kinds(
                "lists:\n" + lines(4_000, i -> "  p" + alike.apply(i) + ": [x" + i + "]"),
                "lists:\n" + lines(4_000, i -> "  q" + alike.apply(i) + ": [x" + i + "]")))
        .containsExactly(Map.entry("list/renamed", 4_000L));
  }

  @Test
  void reversed() throws IOException {
    assertThat(kinds(territories(i -> i), territories(i -> MANY - 1 - i)))
        .containsExactly(Map.entry("territory/moved", (long) MANY - 1));
  }

  /** Half of them after the other half: the nearest that one has passed is far away. */
  @Test
  void halves() throws IOException {
    assertThat(kinds(territories(i -> i), territories(i -> (i + MANY / 2) % MANY)))
        .containsExactly(Map.entry("territory/moved", MANY / 2L));
  }

  @Test
  void oneListThatGrowsFromItsFront() throws IOException {
    assertThat(
            kinds(
                "lists:\n  all: [" + flow(MANY, i -> "x" + i) + "]\n",
                "lists:\n  all: [y, " + flow(MANY, i -> "x" + (MANY - 1 - i)) + "]\n"))
        .containsExactly(Map.entry("list/values", 1L));
  }

  @Test
  void examplesAreToldOneByOne() throws IOException {
    assertThat(kinds(examples("A story", 1), examples("A story", 2)))
        .containsExactly(Map.entry("example/story", 1_000L));
  }

  private static String lists(IntFunction<String> list) {
    return "lists:\n" + lines(MANY, i -> "  " + list.apply(i));
  }

  private static String territories(IntUnaryOperator order) {
    return "team:\n  roles:\n    rep: {title: Reps, people: 2}\n  territories:\n"
        + "    by: account.domain\n"
        + lines(
            MANY,
            i ->
                "    t"
                    + order.applyAsInt(i)
                    + ": {one_of: [d"
                    + order.applyAsInt(i)
                    + "], role: rep}");
  }

  private static String examples(String title, int times) {
    return "qualifications:\n  q:\n    unit: user\n    statement: S\n"
        + "    requires: {all: [shared_value]}\n    examples:\n"
        + lines(
            1_000,
            i ->
                "      - {title: "
                    + title
                    + " "
                    + i
                    + ", timeline: [{at: -1d, event: dashboard_shared, times: "
                    + times
                    + "}], expect: {qualified: true}}");
  }

  private static String lines(int times, IntFunction<String> line) {
    return IntStream.range(0, times)
        .mapToObj(i -> line.apply(i) + "\n")
        .collect(Collectors.joining());
  }

  private static String flow(int times, IntFunction<String> item) {
    return IntStream.range(0, times).mapToObj(item).collect(Collectors.joining(", "));
  }

  private static Map<String, Long> kinds(String was, String is) throws IOException {
    Motion base = motion(was);
    Motion head = motion(is);
    Changes changes = assertTimeoutPreemptively(HANG, () -> Changes.between(base, head));
    return changes.all().stream()
        .collect(Collectors.groupingBy(Change::kind, TreeMap::new, Collectors.counting()));
  }

  private static Motion motion(String section) throws IOException {
    String base = Files.readString(Path.of("src", "test", "cases", "base.yaml"));
    Validate.Result result =
        VALIDATE.run(
            new Validate.Request(
                MemoryTree.of(Map.of("base.yaml", base, "more.yaml", "pls: v1\n" + section)),
                "",
                LocalDate.of(2026, 11, 23)));
    return result
        .motion()
        .orElseThrow(() -> new AssertionError(result.diagnostics().get(0).message()));
  }
}
