package dev.pls.compiler;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A motion that says everything and of which nothing is found, {@code check/whole.yaml}. Cases of
 * checks and the examples of rules replace sections of it by their own; a first line {@code #
 * without: pilot, crm} takes out others.
 */
final class Whole {
  static final Path FILE = Case.CASES.resolve("check").resolve("whole.yaml");

  private static final Pattern SECTION = Pattern.compile("(?m)^([a-z_]+):");
  private static final Pattern WITHOUT = Pattern.compile("(?m)^# without: (.*)$");

  private Whole() {}

  /** The motion less the sections that a text has, or says that it does without. */
  static byte[] without(String text) throws IOException {
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
}
