package dev.pls.compiler.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pls.compiler.Case;
import dev.pls.compiler.MemoryTree;
import dev.pls.compiler.Whole;
import dev.pls.compiler.bind.Binder;
import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Diagnostics;
import dev.pls.compiler.diagnostic.Severity;
import dev.pls.compiler.model.Motion;
import dev.pls.compiler.schema.Broken;
import dev.pls.compiler.schema.Language;
import dev.pls.compiler.schema.SchemaValidator;
import dev.pls.compiler.source.Span;
import dev.pls.compiler.syntax.ElementPath;
import dev.pls.compiler.syntax.Limits;
import dev.pls.compiler.syntax.MapNode;
import dev.pls.compiler.syntax.MotionReader;
import dev.pls.compiler.syntax.MotionText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Two motions and what changes from one to the other, as files: {@code x.a.yaml} and {@code
 * x.b.yaml}, or folders {@code x.a} and {@code x.b}, beside {@code x.changes}. Each side is {@link
 * Whole the whole motion} with the sections of these files in the place of its own; {@code # …}
 * stands for what the whole motion has there. Places are those of the filled text.
 *
 * @param name the case's path below {@code cases/diff}, without an ending
 */
record DiffCase(String name, Motion base, Motion head) {
  private static final Path CASES = Case.CASES.resolve("diff");
  private static final String ENDING = ".a";
  private static final int MOST_SHOWN = 40;

  private static final Language LANGUAGE = new Language(List.of());
  private static final SchemaValidator SCHEMA = new SchemaValidator();
  private static final Binder BINDER = new Binder();

  /** The names of all cases, in order. */
  static List<String> names() throws IOException {
    try (Stream<Path> files = Files.walk(CASES)) {
      return files
          .map(path -> CASES.relativize(path).toString().replace('\\', '/'))
          .filter(path -> path.endsWith(".a.yaml") || path.endsWith(ENDING))
          .map(path -> path.replaceFirst("\\.a(\\.yaml)?$", ""))
          .sorted()
          .toList();
    }
  }

  static DiffCase of(String name) throws IOException {
    return new DiffCase(name, motion(name, "a"), motion(name, "b"));
  }

  /** The expectation's name below the cases. */
  String expectation() {
    return "diff/" + name + ".changes";
  }

  private static Motion motion(String name, String side) throws IOException {
    Path folder = CASES.resolve(name + "." + side);
    TreeMap<String, byte[]> files = new TreeMap<>();
    StringBuilder given = new StringBuilder();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> paths = Files.walk(folder)) {
        for (Path path : paths.filter(Files::isRegularFile).sorted().toList()) {
          String file = folder.relativize(path).toString().replace('\\', '/');
          String text = Files.readString(path);
          given.append(file.endsWith(".yaml") ? text : "");
          files.put(file, Whole.filled(text).getBytes(StandardCharsets.UTF_8));
        }
      }
    } else {
      String text = Files.readString(CASES.resolve(name + "." + side + ".yaml"));
      given.append(text);
      files.put("case.yaml", Whole.filled(text).getBytes(StandardCharsets.UTF_8));
    }
    files.put("whole.yaml", Whole.without(given.toString()));
    return bound(new MemoryTree(files), side);
  }

  /** The motion as it is bound; what is judged of it, and its examples, do not matter here. */
  private static Motion bound(MemoryTree tree, String side) throws IOException {
    Diagnostics diagnostics = new Diagnostics(Diagnostics.MOST_ERRORS);
    MotionText text = new MotionReader(tree, Limits.standard()).read("", diagnostics);
    MapNode sections = LANGUAGE.current(Objects.requireNonNull(text), diagnostics).orElseThrow();
    Broken wrong = SCHEMA.validate(sections, diagnostics);
    Motion motion = BINDER.bind(sections, wrong, tree, Limits.standard(), diagnostics);
    assertThat(diagnostics.sorted().stream().filter(d -> d.severity() == Severity.ERROR))
        .as("errors of " + side)
        .extracting(Diagnostic::message)
        .isEmpty();
    return motion;
  }

  Assessment forwards() {
    return Assessment.of(Changes.between(base, head));
  }

  Assessment backwards() {
    return Assessment.of(Changes.between(head, base));
  }

  /** Both runs, as the expectation has them. */
  String text() {
    return "a to b\n\n" + text(forwards()) + "\nb to a\n\n" + text(backwards());
  }

  private static String text(Assessment assessment) {
    if (assessment.all().isEmpty()) {
      return "no change\n";
    }
    return assessment.all().stream().map(DiffCase::text).collect(Collectors.joining("\n"));
  }

  private static String text(Assessed one) {
    Change change = one.change();
    List<String> head = new ArrayList<>();
    head.add(change.kind());
    head.add(ElementPath.dotted(change.element().path()));
    head.add(place(change.basePlace()));
    head.add(place(change.headPlace()));
    one.outcomes()
        .forEach(
            outcome ->
                head.add(
                    outcome.axis().name().toLowerCase(Locale.ROOT)
                        + "="
                        + outcome.name().toLowerCase(Locale.ROOT)));
    head.add(one.weight().word());
    StringBuilder text = new StringBuilder(String.join("  ", head)).append('\n');
    text.append("  ").append(one.headline()).append('\n');
    text.append(one.reach().isEmpty() ? "" : "  " + one.reach() + "\n");
    one.causes()
        .forEach(
            cause ->
                text.append("  from ")
                    .append(cause.kind())
                    .append(' ')
                    .append(ElementPath.dotted(cause.element().path()))
                    .append('\n'));
    return text.toString();
  }

  /** A place, and the first words that are there. */
  private static String place(Span span) {
    String text = span.text().lines().findFirst().orElse("");
    String shown = text.length() > MOST_SHOWN ? text.substring(0, MOST_SHOWN) + "…" : text;
    String file = span.file().path();
    String label = span.from() + "-" + span.to();
    return (file.equals("case.yaml") ? "" : file + ":") + label + " `" + shown + "`";
  }
}
