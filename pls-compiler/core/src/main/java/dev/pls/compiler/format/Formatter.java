package dev.pls.compiler.format;

import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Diagnostics;
import dev.pls.compiler.schema.KeyOrder;
import dev.pls.compiler.source.SourceFile;
import dev.pls.compiler.syntax.Limits;
import dev.pls.compiler.syntax.MapNode;
import java.util.Optional;

/** Puts files into the canonical style. Formatting what is formatted changes nothing. */
public final class Formatter {
  private final KeyOrder order = new KeyOrder();
  private final Limits limits;

  /** A formatter of files within these limits. */
  public Formatter(Limits limits) {
    this.limits = limits;
  }

  /**
   * Formats a file that was read without errors.
   *
   * @param root what was read
   * @return the text, with {@code \n} line ends; the text as it is, with a diagnostic, if the
   *     formatted one would mean something else
   */
  public String format(SourceFile file, MapNode root, Diagnostics diagnostics) {
    Written written = WrittenReader.read(file, limits);
    Sorter.sort(written.root(), order.root());
    String text = Printer.print(written, limits);
    Optional<Diagnostic> fault =
        SameMeaning.unless(file, root, new SourceFile(file.path(), text), limits);
    fault.ifPresent(diagnostics::add);
    return fault.isPresent() ? file.text() : text;
  }
}
