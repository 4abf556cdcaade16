package dev.pls.compiler.target;

import dev.pls.compiler.source.Span;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * How readers are told where something is written: {@code signals.yaml:41}, and if the repository's
 * address is known, a link to that line.
 */
public final class SourceLinks {
  private static final String PATH = "{path}";
  private static final String LINE = "{line}";
  private static final String END = "{end}";

  private final String folder;
  private final String template;
  private final boolean github;

  private SourceLinks(String folder, String template, boolean github) {
    this.folder = folder;
    this.template = template;
    this.github = github;
  }

  /** Names of places only; those in a folder are told from it. */
  public static SourceLinks none(String folder) {
    return new SourceLinks(folder, "", false);
  }

  /**
   * Links to a repository.
   *
   * @param folder the motion's folder, from the root of the source tree; empty if it is the root
   * @param url where the root of the source tree is browsed, such as {@code
   *     https://github.com/acme/motion/blob/main}: a file's path and {@code #L41} are added, as
   *     GitHub does; or a template with {@code {path}}, {@code {line}} and, if wished, {@code
   *     {end}}, the last line
   * @throws IllegalArgumentException if it is not an address of the web, or would give away a
   *     password; the message says why
   */
  public static SourceLinks to(String folder, String url) {
    boolean template = url.contains(PATH) || url.contains(LINE) || url.contains(END);
    if (template && !(url.contains(PATH) && url.contains(LINE))) {
      throw new IllegalArgumentException("it needs both " + PATH + " and " + LINE);
    }
    if (!template && (url.contains("?") || url.contains("#"))) {
      throw new IllegalArgumentException(
          "with a `?` or a `#` in it, it must say where " + PATH + " and " + LINE + " go");
    }
    String whole = template ? url : url.replaceFirst("/+$", "") + "/" + PATH + "#L" + LINE;
    check(whole.replace(PATH, "a").replace(LINE, "1").replace(END, "1"));
    return new SourceLinks(folder, whole, !template);
  }

  private static void check(String sample) {
    URI uri;
    try {
      uri = new URI(sample);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("that is not an address of the web", e);
    }
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    if (!scheme.equals("https") && !scheme.equals("http") || uri.getHost() == null) {
      throw new IllegalArgumentException("it must begin with https:// or http:// and a host");
    }
    if (uri.getRawUserInfo() != null) {
      throw new IllegalArgumentException(
          "a name or password in it would be readable by everybody who gets the pack");
    }
  }

  /** {@code signals.yaml:41}: from the motion's folder, or from the root if it lies outside. */
  public String name(Span span) {
    String path = span.file().path();
    boolean inside = !folder.isEmpty() && path.startsWith(folder + "/");
    return (inside ? path.substring(folder.length() + 1) : path) + ":" + span.from().line();
  }

  /** {@code signals.yaml:41-52}: all lines of a span. */
  public String lines(Span span) {
    int end = span.to().line();
    return end == span.from().line() ? name(span) : name(span) + "-" + end;
  }

  /** The address of a span's lines; empty if the repository's is not known. */
  public Optional<String> url(Span span) {
    if (template.isEmpty()) {
      return Optional.empty();
    }
    int start = span.from().line();
    int end = span.to().line();
    String url =
        template
            .replace(LINE, String.valueOf(start))
            .replace(END, String.valueOf(end))
            .replace(PATH, encoded(span.file().path()));
    return Optional.of(github && end > start ? url + "-L" + end : url);
  }

  private static String encoded(String path) {
    StringBuilder out = new StringBuilder(path.length());
    for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      boolean plain = c < 128 && Character.isLetterOrDigit(c) || "/-._~".indexOf(c) >= 0;
      out.append(plain ? String.valueOf(c) : String.format(Locale.ROOT, "%%%02X", (int) c));
    }
    return out.toString();
  }
}
