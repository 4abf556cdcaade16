package dev.pls.compiler.target.pack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pls.compiler.source.Span;
import dev.pls.compiler.syntax.ListNode;
import dev.pls.compiler.syntax.MapNode;
import dev.pls.compiler.syntax.Node;
import dev.pls.compiler.syntax.ScalarNode;
import dev.pls.compiler.target.Artifact;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Every number of the example leads to the line that it is written at. */
class PlacesTest {
  /** What the pack does not tell with a place of its own, and why. Paths as regular expressions. */
  private static final Map<String, String> EXCEPT =
      Map.of(
          "pls|motion/version",
          "the language and the motion itself: their line is that of the motion's head",
          "data/environments/.*|data/entities/.*",
          "how data lies in a warehouse is the engineers' own; the pack does not tell it",
          ".*/examples/[0-9]+/(as_of|account|user|timeline|expect)(/.*)?",
          "a worked case is told as it was worked out; what it is made of is within its lines",
          "qualifications/[^/]*/holdout/salt",
          "it picks the half, and says nothing to a reader",
          "lists/.*",
          "lists are told by their names",
          "team/calendars/[^/]*/holidays/.*",
          "holidays are the calendar's own; the pack tells its days and hours",
          "(motion|qualifications/[^/]*)/title",
          "a title is told with its element, whose mark is that of its key");

  private static final Pattern NUMBER =
      Pattern.compile("[-+]?([0-9]+([.][0-9]+)?)(%|pp|[smhdw]| per .*| [A-Z]{3})?");
  private static final Pattern DAY = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})");

  /** A value in the example's files: its path, its text, and its key's place. */
  private record Leaf(String path, String text, Span key) {
    String where() {
      return Motions.PLACES.name(key);
    }

    /** The number as it is written in words; empty if it is none. */
    String number() {
      Matcher day = DAY.matcher(text);
      if (day.matches()) {
        return new BigDecimal(day.group(3)).toBigInteger() + " ";
      }
      Matcher number = NUMBER.matcher(text);
      return number.matches() ? Words.number(new BigDecimal(number.group(1))) : "";
    }
  }

  private final List<Artifact> artifacts =
      new PackTarget(Map.of(), Motions.PLACES).render(Motions.example());
  private final Document page = Jsoup.parse(artifacts.get(1).content());

  private static List<Leaf> leaves() throws IOException {
    MapNode root = Motions.written();
    List<Leaf> leaves = new ArrayList<>();
    collect(root, "", root.span(), leaves);
    return leaves;
  }

  private static void collect(Node node, String path, Span key, List<Leaf> leaves) {
    String slash = path.isEmpty() ? "" : path + "/";
    if (node instanceof MapNode map) {
      map.entries().forEach(e -> collect(e.value(), slash + e.key(), e.keySpan(), leaves));
    } else if (node instanceof ListNode list) {
      for (int i = 0; i < list.items().size(); i++) {
        Node item = list.items().get(i);
        collect(item, slash + i, item.span(), leaves);
      }
    } else {
      leaves.add(new Leaf(path, ((ScalarNode) node).text(), key));
    }
  }

  private static boolean excepted(Leaf leaf) {
    return EXCEPT.keySet().stream().anyMatch(leaf.path()::matches);
  }

  /** The text of what carries the mark: a number itself, or the block that its mark is in. */
  private static String told(Element marked) {
    Element block = marked.closest("tr, li, p, dd");
    return (block == null ? marked : block).text();
  }

  @Test
  void everyNumberLeadsToItsLineOnThePage() throws IOException {
    Map<String, String> missing = new TreeMap<>();
    int numbers = 0;
    for (Leaf leaf : leaves()) {
      String number = leaf.number();
      if (number.isEmpty() || excepted(leaf)) {
        continue;
      }
      numbers++;
      List<Element> marked = page.getElementsByAttributeValue("data-source", leaf.where());
      if (marked.stream().noneMatch(element -> (told(element) + " ").contains(number))) {
        missing.put(leaf.path() + " " + leaf.where(), leaf.text());
      }
    }
    assertThat(numbers).isGreaterThan(150);
    assertThat(missing).isEmpty();
  }

  /** A claim is among the lines of the element that it is told of. */
  @Test
  void everyClaimIsAmongTheLinesOfAMarkInMarkdown() throws IOException {
    Map<String, TreeSet<Integer>> lines = new TreeMap<>();
    Matcher mark =
        Pattern.compile("`([^` ]+[.]yaml):([0-9]+)(?:-([0-9]+))?`")
            .matcher(artifacts.get(0).content());
    while (mark.find()) {
      int end = Integer.parseInt(mark.group(mark.group(3) == null ? 2 : 3));
      for (int line = Integer.parseInt(mark.group(2)); line <= end; line++) {
        lines.computeIfAbsent(mark.group(1), file -> new TreeSet<>()).add(line);
      }
    }
    List<String> missing = new ArrayList<>();
    for (Leaf leaf : leaves()) {
      String file = leaf.where().substring(0, leaf.where().lastIndexOf(':'));
      int line = leaf.key().from().line();
      boolean marked = lines.getOrDefault(file, new TreeSet<>()).contains(line);
      if (!marked && !excepted(leaf) && leaf.text().contains(" ")) {
        missing.add(leaf.path() + " " + leaf.where());
      }
    }
    assertThat(missing).isEmpty();
  }

  /** The anchor's last step is the key, id or title that stands at its line. */
  @Test
  void everyAnchorsLineHoldsItsKey() throws IOException {
    Map<String, String> text = new TreeMap<>();
    leaves().forEach(leaf -> text.put(leaf.where(), line(leaf.key())));
    List<String> wrong = new ArrayList<>();
    int anchors = 0;
    for (Element anchor : page.select("[id][data-source]")) {
      String[] steps = anchor.id().split("/", -1);
      String last = steps[steps.length - 1];
      String line = text.get(anchor.attr("data-source"));
      if (line != null && !last.matches("[0-9]+")) {
        anchors++;
        if (!line.replaceAll("[\\s%]+", "_").contains(last)) {
          wrong.add(anchor.id() + " " + anchor.attr("data-source") + " " + line);
        }
      }
    }
    assertThat(anchors).isGreaterThan(250);
    assertThat(wrong).isEmpty();
  }

  private static String line(Span key) {
    return key.file().line(key.from().line());
  }
}
