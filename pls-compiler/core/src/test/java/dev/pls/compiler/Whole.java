package dev.pls.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A motion that says everything and of which nothing is found, {@code check/whole.yaml}. Cases of
 * checks, of changes, and the examples of rules replace sections of it by their own; a first line
 * {@code # without: pilot, crm} takes out others.
 */
public final class Whole {
  static final Path FILE = Case.CASES.resolve("check").resolve("whole.yaml");

  private static final Pattern SECTION = Pattern.compile("(?m)^([a-z_]+):");
  private static final Pattern WITHOUT = Pattern.compile("(?m)^# without: (.*)$");

  /** A line that begins an entry, a key or an item, or stands for others. */
  private static final Pattern ENTRY =
      Pattern.compile("( *)(?:# …|(?:- (?:\\{?id: )?)?(\\w+)(?:[:,].*)?)");

  private Whole() {}

  /** The motion less the sections that a text has, or says that it does without. */
  public static byte[] without(String text) throws IOException {
    Set<String> replaced = new HashSet<>();
    SECTION.matcher(text).results().forEach(found -> replaced.add(found.group(1)));
    WITHOUT.matcher(text).results().forEach(f -> replaced.addAll(Set.of(f.group(1).split(", "))));
    replaced.remove("pls");
    StringBuilder kept = new StringBuilder();
    String whole = Files.readString(FILE);
    Matcher section = SECTION.matcher(whole);
    int from = 0;
    boolean keep = true;
    while (section.find()) {
      kept.append(keep ? whole.substring(from, section.start()) : "");
      from = section.start();
      keep = !replaced.contains(section.group(1));
    }
    kept.append(keep ? whole.substring(from) : "");
    return kept.toString().getBytes(StandardCharsets.UTF_8);
  }

  /**
   * A text with all that it leaves out: where it has a line {@code # …} stands what the whole
   * motion has there, less the keys, and the items with an id, that the text gives itself.
   */
  public static String filled(String text) throws IOException {
    List<String> lines = text.lines().toList();
    List<List<String>> paths = paths(lines);
    List<String> whole = Files.readAllLines(FILE);
    List<List<String>> ofWhole = paths(whole);
    List<String> filled = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).strip().equals("# …")) {
        filled.add(lines.get(i));
        continue;
      }
      List<String> at = paths.get(i);
      Set<String> given = paths.stream().flatMap(p -> below(p, at)).collect(Collectors.toSet());
      List<String> rest =
          IntStream.range(0, whole.size())
              .filter(line -> below(ofWhole.get(line), at).anyMatch(name -> !given.contains(name)))
              .mapToObj(whole::get)
              .toList();
      assertThat(rest).as("what `# …` stands for in %s", at).isNotEmpty();
      filled.addAll(rest);
    }
    return filled.stream().map(line -> line + "\n").collect(Collectors.joining());
  }

  /** The name that a path has right below another; none if it is not below it. */
  private static Stream<String> below(List<String> path, List<String> other) {
    return path.size() > other.size() && path.subList(0, other.size()).equals(other)
        ? Stream.of(path.get(other.size()))
        : Stream.empty();
  }

  /** The names that lead to each line, from its section down. */
  private static List<List<String>> paths(List<String> lines) {
    List<List<String>> paths = new ArrayList<>();
    TreeMap<Integer, String> open = new TreeMap<>();
    for (String line : lines) {
      Matcher entry = ENTRY.matcher(line);
      if (entry.matches()) {
        int indent = entry.group(1).length();
        open.tailMap(indent, true).clear();
        if (entry.group(2) != null) {
          open.put(indent, entry.group(2));
        }
      }
      paths.add(List.copyOf(open.values()));
    }
    return paths;
  }
}
