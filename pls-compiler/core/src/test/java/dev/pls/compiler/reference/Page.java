package dev.pls.compiler.reference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A page of the reference: prose, and parts that are made, each between a mark that says of what
 * and one that ends it.
 *
 * <pre>{@code
 * <!-- keys signals.signal -->
 * …
 * <!-- end -->
 * }</pre>
 *
 * @param file where it lies, from the repository's root
 * @param text what is in it
 */
record Page(Path file, String text) {
  static final Path ROOT = Path.of("..", "..");

  private static final Path INDEX = Path.of("schema", "v1", "README.md");
  private static final Pattern PART =
      Pattern.compile("<!-- ([a-z]+)(?: ([^\n]+))? -->\n(?:.*?\n)??<!-- end -->\n", Pattern.DOTALL);

  /** A part that is made: what it is, and of what. */
  record Part(String kind, String of) {}

  /** Makes parts. */
  interface Maker {
    String make(Part part);
  }

  /** The index and the pages beside it. */
  static List<Page> all() throws IOException {
    List<Page> pages = new ArrayList<>(List.of(read(INDEX)));
    try (Stream<Path> files = Files.list(ROOT.resolve(INDEX.resolveSibling("reference")))) {
      for (Path file : files.sorted().toList()) {
        pages.add(read(ROOT.relativize(file)));
      }
    }
    return pages;
  }

  /** A file of Markdown. */
  static Page read(Path file) throws IOException {
    return new Page(file, Files.readString(ROOT.resolve(file)));
  }

  /** The parts that are made. */
  List<Part> parts() {
    return PART.matcher(text).results().map(found -> part(found.group(1), found.group(2))).toList();
  }

  /** The page with its parts made anew. */
  String made(Maker maker) {
    return PART.matcher(text)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    found.group().substring(0, found.group().indexOf('\n'))
                        + "\n\n"
                        + maker.make(part(found.group(1), found.group(2))).strip()
                        + "\n\n<!-- end -->\n"));
  }

  private static Part part(String kind, @Nullable String of) {
    return new Part(kind, of == null ? "" : of);
  }

  /** The way from this page to a file, both from the repository's root. */
  String to(Path other) {
    return file.resolveSibling("").relativize(other).toString().replace('\\', '/');
  }

  /** The way from this page to an anchor on another, or on itself. */
  String to(Page other, String anchor) {
    return (other.file.equals(file) ? "" : to(other.file)) + "#" + anchor;
  }

  // ---- Links

  private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
  private static final Pattern ANCHOR = Pattern.compile("<a id=\"([^\"]+)\">");
  private static final Pattern HEADING = Pattern.compile("^#+ (.+)$", Pattern.MULTILINE);

  /** Where its links lead. */
  List<String> links() {
    return LINK.matcher(text).results().map(found -> found.group(1)).toList();
  }

  /** What links can lead to: its marks, and its headings as GitHub names them. */
  Set<String> anchors() {
    Set<String> anchors = new HashSet<>();
    ANCHOR.matcher(text).results().forEach(found -> anchors.add(found.group(1)));
    HEADING
        .matcher(text)
        .results()
        .map(found -> found.group(1).toLowerCase(Locale.ROOT))
        .map(heading -> heading.replaceAll("[^\\w\\- ]", "").replace(' ', '-'))
        .forEach(anchors::add);
    return anchors;
  }
}
