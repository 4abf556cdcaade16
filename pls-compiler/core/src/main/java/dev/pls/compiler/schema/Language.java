package dev.pls.compiler.schema;

import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Diagnostics;
import dev.pls.compiler.source.SourceFile;
import dev.pls.compiler.source.Span;
import dev.pls.compiler.syntax.MapNode;
import dev.pls.compiler.syntax.MotionText;
import dev.pls.compiler.syntax.Node;
import dev.pls.compiler.syntax.ScalarNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The versions of the language that this compiler reads: the current one, and older ones that an
 * {@link Upgrader} turns into it.
 */
public final class Language {
  /** The version whose schema and meaning the compiler is built on. */
  public static final String CURRENT = "v1";

  /** Turns the sections of a motion in one version of the language into those of the next. */
  public interface Upgrader {
    /** The version it reads. */
    String from();

    /** The version it makes. */
    String to();

    /** The same motion in the newer version; nodes keep the places they were written at. */
    MapNode upgrade(MapNode sections);
  }

  private final Map<String, Upgrader> upgraders = new LinkedHashMap<>();

  /** The language with upgraders for older versions; {@code v1} is the first, so none exist. */
  public Language(List<Upgrader> upgraders) {
    upgraders.forEach(upgrader -> this.upgraders.put(upgrader.from(), upgrader));
  }

  /** The versions that can be read, oldest first. */
  public List<String> versions() {
    List<String> versions = new ArrayList<>(upgraders.keySet());
    versions.add(CURRENT);
    return versions;
  }

  /**
   * The motion's sections in the current version.
   *
   * @return empty if a file's version is missing or unknown, or files differ in it; then there is a
   *     diagnostic
   */
  public Optional<MapNode> current(MotionText text, Diagnostics diagnostics) {
    String version = null;
    boolean readable = true;
    for (SourceFile file : text.files()) {
      MapNode root = text.root(file);
      MapNode.Entry entry = root.entry("pls");
      String written = entry == null ? null : check(file, entry, diagnostics);
      if (entry == null) {
        diagnostics.add(
            Diagnostic.of(
                    LanguageRules.VERSION_MISSING,
                    file.lineSpan(1),
                    file.path(),
                    "This file does not say in which version of the language it is written.")
                .hint("Begin it with `pls: " + CURRENT + "`."));
      } else if (version != null && written != null && !version.equals(written)) {
        diagnostics.add(
            Diagnostic.of(
                    LanguageRules.VERSIONS_DIFFER,
                    entry.value().span(),
                    file.path(),
                    "This file is written in `"
                        + written
                        + "`, and others of the motion in `"
                        + version
                        + "`.")
                .hint("Write all files of a motion in one version of the language."));
        readable = false;
      }
      readable &= written != null;
      version = version == null ? written : version;
    }
    return readable && version != null
        ? Optional.of(upgraded(version, text.root()))
        : Optional.empty();
  }

  /** The version a file is written in; null, with a diagnostic, if it is none that is known. */
  private @Nullable String check(SourceFile file, MapNode.Entry entry, Diagnostics diagnostics) {
    Node value = entry.value();
    String written = value instanceof ScalarNode scalar ? scalar.text() : "";
    if (versions().contains(written)) {
      return written;
    }
    Span span = written.isEmpty() ? entry.keySpan() : value.span();
    diagnostics.add(
        Diagnostic.of(
                LanguageRules.UNKNOWN_VERSION,
                span,
                file.path(),
                written.isEmpty()
                    ? "`pls` is the version of the language, a word such as `" + CURRENT + "`."
                    : "This compiler does not know version `" + written + "` of the language.")
            .hint(
                "It knows "
                    + Words.list(versions())
                    + ". A newer version may need a newer pls-maven-plugin."));
    return null;
  }

  private MapNode upgraded(String version, MapNode sections) {
    MapNode upgraded = sections;
    String at = version;
    while (!at.equals(CURRENT)) {
      Upgrader upgrader = upgraders.get(at);
      if (upgrader == null) {
        throw new IllegalStateException("no upgrader leads from " + at + " to " + CURRENT);
      }
      upgraded = upgrader.upgrade(upgraded);
      at = upgrader.to();
    }
    return upgraded;
  }
}
