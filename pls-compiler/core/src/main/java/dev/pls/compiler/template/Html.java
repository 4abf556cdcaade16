package dev.pls.compiler.template;

import dev.pls.compiler.markdown.Markdown;

/** Text that is HTML already; it is made only here and by {@link Page}. */
public final class Html {
  static final Html EMPTY = new Html("");

  private final String text;

  private Html(String text) {
    this.text = text;
  }

  /** HTML of ours, or of the renderer's. */
  public static Html of(String html) {
    return new Html(html);
  }

  /** What people wrote, as text or in an attribute between double quotes. */
  public static Html text(String written) {
    return new Html(
        Markdown.oneLine(written)
            .replace("&", "&amp;")
            .replace("<", "&lt;")
            .replace(">", "&gt;")
            .replace("\"", "&quot;"));
  }

  @Override
  public String toString() {
    return text;
  }
}
