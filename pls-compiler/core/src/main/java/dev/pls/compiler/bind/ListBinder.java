package dev.pls.compiler.bind;

import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Suggestion;
import dev.pls.compiler.model.NamedList;
import dev.pls.compiler.source.SourceFile;
import dev.pls.compiler.source.SourceTree;
import dev.pls.compiler.source.Span;
import dev.pls.compiler.syntax.Limits;
import dev.pls.compiler.syntax.ScalarNode;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * Binds {@code lists}: inline, or the first column of a CSV; {@code semantics.md} rule 29. All
 * files together are held to the limits of a motion, since many lists may name one file.
 */
final class ListBinder {
  private final SourceTree tree;
  private final Limits limits;
  private long bytes;
  private int values;

  ListBinder(SourceTree tree, Limits limits) {
    this.tree = tree;
    this.limits = limits;
  }

  Map<String, NamedList> bind(Fields lists) throws IOException {
    Map<String, NamedList> bound = new LinkedHashMap<>();
    for (String name : lists.node().entries().stream().map(e -> e.key()).toList()) {
      bound.put(name, bind(lists, name));
    }
    return bound;
  }

  private NamedList bind(Fields lists, String name) throws IOException {
    Fields list = lists.map(name);
    if (list.has("file")) {
      return fromFile(list, name);
    }
    List<ScalarNode> scalars = lists.scalars(name);
    Set<String> values = new LinkedHashSet<>();
    scalars.forEach(scalar -> values.add(scalar.text()));
    boolean numeric =
        !scalars.isEmpty()
            && scalars.stream()
                .allMatch(
                    s -> s.kind() == ScalarNode.Kind.INT || s.kind() == ScalarNode.Kind.DECIMAL);
    return new NamedList(name, List.copyOf(values), numeric, "", list.place());
  }

  private NamedList fromFile(Fields list, String name) throws IOException {
    Span span = list.valueSpan("file");
    String folder = span.file().path();
    int slash = folder.lastIndexOf('/');
    String written = list.text("file");
    String path = SourceTree.resolve(slash < 0 ? "" : folder.substring(0, slash), written);
    Set<String> values = new LinkedHashSet<>();
    if (path == null) {
      report(list, span, "`" + written + "` leads out of the project.", "Put it beside this file.");
    } else if (!tree.exists(path)) {
      report(
          list,
          span,
          "There is no file `" + path + "`.",
          Suggestion.nearest(path, beside(slash < 0 ? "" : folder.substring(0, slash)))
              .map(near -> "Did you mean `" + near + "`? ")
              .orElse("")
              .concat("The path is relative to the folder of this file."));
    } else if (tree.size(path) > limits.fileBytes()) {
      report(
          list,
          span,
          "`" + path + "` is larger than " + limits.fileBytes() / (1024 * 1024) + " MiB.",
          "A list of that size belongs into the warehouse, as an attribute.");
    } else if ((bytes += tree.size(path)) > limits.motionBytes()) {
      tooMuch(list, span, limits.motionBytes() / (1024 * 1024) + " MiB");
    } else {
      read(list, span, path, values);
    }
    return new NamedList(name, List.copyOf(values), false, path == null ? "" : path, list.place());
  }

  private List<String> beside(String folder) throws IOException {
    return tree.list(folder).stream().sorted().toList();
  }

  private void read(Fields list, Span span, String path, Set<String> values) throws IOException {
    try {
      String text =
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(tree.read(path))).toString();
      boolean header = true;
      String body = new SourceFile(path, text).text();
      for (CSVRecord row : CSVFormat.RFC4180.parse(new StringReader(body))) {
        String value = row.size() == 0 ? "" : row.get(0).strip();
        if (!header && !value.isEmpty() && values.add(value) && ++this.values > limits.nodes()) {
          tooMuch(list, span, limits.nodes() + " values");
          return;
        }
        header = false;
      }
      if (values.isEmpty()) {
        report(
            list,
            span,
            "`" + path + "` has no values.",
            "Its first line is taken for a header; write one value a line below it.");
      }
    } catch (CharacterCodingException e) {
      report(list, span, "`" + path + "` is not UTF-8 text.", "Save it as UTF-8.");
    } catch (UncheckedIOException | IllegalStateException e) {
      report(
          list,
          span,
          "`" + path + "` is not CSV.",
          "Write one value a line below a header line, in double quotes if it holds a comma.");
    }
  }

  private static void tooMuch(Fields list, Span span, String most) {
    report(
        list,
        span,
        "The files of all lists together hold more than " + most + ".",
        "Lists of that size belong into the warehouse, as attributes.");
  }

  private static void report(Fields list, Span span, String message, String hint) {
    list.binding()
        .report(
            Diagnostic.of(BindRules.LIST_FILE, span, list.elementOf("file"), message).hint(hint));
  }
}
