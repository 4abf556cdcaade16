package dev.pls.compiler;

import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Rule;
import dev.pls.compiler.source.SourceFile;
import dev.pls.compiler.source.SourceTree;
import dev.pls.compiler.source.Span;
import dev.pls.compiler.template.TemplateException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A team's own templates, and what is wrong with them as diagnostics. */
final class TeamTemplates {
  static final Rule INVALID =
      Rule.error(
          "template/invalid",
          "A template that cannot be used",
          "The pack would lack what the template was to show.");

  private static final String SUFFIX = ".mustache";
  private static final long MOST_BYTES = 1024 * 1024;

  private final String folder;
  private final Map<String, SourceFile> files = new TreeMap<>();

  /** The templates of a folder; none for the empty name. Other files in it are left alone. */
  TeamTemplates(SourceTree sources, String folder) throws IOException {
    this.folder = folder;
    for (String path : folder.isEmpty() ? List.<String>of() : sources.list(folder)) {
      if (path.endsWith(SUFFIX)) {
        boolean large = sources.size(path) > MOST_BYTES;
        String text = large ? "" : new String(sources.read(path), StandardCharsets.UTF_8);
        files.put(path.substring(folder.length() + 1), new SourceFile(path, text));
      }
    }
  }

  /** Their texts, by file name. */
  Map<String, String> texts() {
    Map<String, String> texts = new TreeMap<>();
    files.forEach((name, file) -> texts.put(name, file.text()));
    return texts;
  }

  /** What is wrong with them. */
  List<Diagnostic> diagnostics(TemplateException exception) {
    return exception.problems().stream().map(this::diagnostic).toList();
  }

  private Diagnostic diagnostic(TemplateException.Problem problem) {
    SourceFile file =
        files.getOrDefault(
            problem.template(), new SourceFile(folder + "/" + problem.template(), ""));
    Span span =
        problem.line() > 0 && problem.line() <= file.lineCount()
            ? file.lineSpan(problem.line())
            : file.span(0, 0);
    return Diagnostic.of(INVALID, span, "templates/" + problem.template(), problem.message())
        .about(problem.message());
  }
}
