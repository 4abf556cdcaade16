package dev.pls.compiler;

import dev.pls.compiler.check.Checks;
import dev.pls.compiler.check.examples.ExampleFailed;
import dev.pls.compiler.check.examples.ExampleMissing;
import dev.pls.compiler.check.freshness.ReviewDue;
import dev.pls.compiler.check.freshness.ValidationDue;
import dev.pls.compiler.check.readiness.NoProductSignal;
import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Related;
import dev.pls.compiler.diagnostic.Rule;
import dev.pls.compiler.policy.Findings;
import dev.pls.compiler.source.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A motion and the findings that are expected of it, as files.
 *
 * <ul>
 *   <li>{@code x.yaml} beside {@code x.diagnostics}: the motion is this file and {@code base.yaml},
 *       a small sound motion that lies at the top of the cases.
 *   <li>the same below {@code check}: the motion is {@link Whole whole.yaml}, of which nothing is
 *       found, with the sections of this file in the place of its own.
 *   <li>a folder {@code x} beside {@code x.diagnostics}: the module is what is in it, without the
 *       base; if there is a folder {@code motion} in it, that, and what lies beside can be used.
 * </ul>
 *
 * <p>Below {@code check} and of the examples all findings are told; elsewhere what is judged of a
 * motion is not, as these cases are of its form and names.
 *
 * @param name the case's path below the cases, without an ending
 * @param tree the files
 * @param folder the motion's folder
 * @param expectation the file of expected findings
 */
public record Case(String name, MemoryTree tree, String folder, Path expectation) {
  public static final Path CASES = Path.of("src", "test", "cases");

  public static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  private static final String ENDING = ".diagnostics";
  private static final String JUDGED = "check/";

  /** What is told of all cases, beside what keeps a motion from being read. */
  private static final Set<Rule> OF_ALL =
      Set.of(
          NoProductSignal.RULE,
          ReviewDue.RULE,
          ValidationDue.RULE,
          ExampleFailed.RULE,
          ExampleMissing.RULE);

  /** All cases, in the order of their names. */
  public static List<Case> all() throws IOException {
    List<Case> cases = new ArrayList<>();
    for (Path file : files(CASES)) {
      String path = file.toString();
      Path folder = Path.of(path.replaceFirst("\\.[a-z]+$", ""));
      if (path.endsWith(ENDING) && Files.isDirectory(folder)) {
        cases.add(ofFolder(name(folder), folder, file));
      } else if (path.endsWith(".yaml") && isSingle(file)) {
        cases.add(ofFile(name(folder), file));
      }
    }
    return cases;
  }

  /** A motion that lies elsewhere. */
  static Case ofFolder(String name, Path folder, Path expectation) throws IOException {
    TreeMap<String, byte[]> content = new TreeMap<>();
    for (Path file : files(folder)) {
      content.put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
    }
    boolean inner = Files.isDirectory(folder.resolve("motion"));
    return new Case(name, new MemoryTree(content), inner ? "motion" : "", expectation);
  }

  private static Case ofFile(String name, Path file) throws IOException {
    TreeMap<String, byte[]> content = new TreeMap<>();
    String fileName = name.substring(name.lastIndexOf('/') + 1);
    if (name.startsWith(JUDGED)) {
      content.put("whole.yaml", Whole.without(Files.readString(file)));
    } else {
      content.put("base.yaml", Files.readAllBytes(CASES.resolve("base.yaml")));
    }
    content.put(fileName + ".yaml", Files.readAllBytes(file));
    return new Case(name, new MemoryTree(content), "", file.resolveSibling(fileName + ENDING));
  }

  /**
   * Whether a file is a case by itself: not the base, in no folder that is a case, and neither the
   * motion of a lifecycle nor one side of a change.
   */
  private static boolean isSingle(Path file) {
    if (file.startsWith(CASES.resolve("lifecycle"))
        || file.startsWith(CASES.resolve("diff"))
        || file.startsWith(CASES.resolve("review"))) {
      return false;
    }
    for (Path at = file.getParent(); at != null && !at.equals(CASES); at = at.getParent()) {
      if (Files.exists(Path.of(at + ENDING))) {
        return false;
      }
    }
    return !file.equals(CASES.resolve("base.yaml")) && !file.equals(Whole.FILE);
  }

  private static String name(Path path) {
    return CASES.relativize(path).toString().replace('\\', '/');
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  /** The same case with other files. */
  Case with(MemoryTree other) {
    return new Case(name, other, folder, expectation);
  }

  /** What the compiler makes of it. */
  public ValidateModule.Result run(Validate validate) throws IOException {
    return new ValidateModule(validate).run(new Validate.Request(tree, folder, TODAY));
  }

  /** The findings that the expectation tells. */
  Findings findings(Validate validate) throws IOException {
    Findings findings = run(validate).findings();
    if (name.startsWith(JUDGED) || name.startsWith("examples/")) {
      return findings;
    }
    Set<Rule> judged = new HashSet<>(Checks.rules());
    judged.removeAll(OF_ALL);
    return new Findings(
        findings.diagnostics().stream().filter(one -> !judged.contains(one.rule())).toList(),
        findings.suppressed(),
        findings.failOn());
  }

  /** Findings as the expectation files have them, the suppressed ones last. */
  static String text(Findings findings) {
    Stream<String> counting = findings.diagnostics().stream().map(Case::text);
    Stream<String> suppressed =
        findings.suppressed().stream()
            .map(
                one ->
                    "suppressed " + text(one.diagnostic()) + "  because " + one.because() + "\n");
    return Stream.concat(counting, suppressed).collect(Collectors.joining("\n"));
  }

  private static String text(Diagnostic diagnostic) {
    StringBuilder text = new StringBuilder();
    text.append(diagnostic.severity().word())
        .append(' ')
        .append(diagnostic.rule().id())
        .append(' ')
        .append(place(diagnostic.span()))
        .append("\n  ")
        .append(diagnostic.message())
        .append('\n');
    if (!diagnostic.hint().isEmpty()) {
      text.append("  ").append(diagnostic.hint()).append('\n');
    }
    for (Related related : diagnostic.related()) {
      text.append("  related ")
          .append(place(related.span()))
          .append(' ')
          .append(related.message())
          .append('\n');
    }
    text.append("  element ").append(diagnostic.element());
    if (!diagnostic.discriminator().isEmpty()) {
      text.append(" | ").append(diagnostic.discriminator());
    }
    return text.append('\n').toString();
  }

  private static String place(Span span) {
    return span.label() + "-" + span.to();
  }
}
