package dev.pls.compiler.review;

import dev.pls.compiler.diff.Element;
import dev.pls.compiler.diff.Outline;
import dev.pls.compiler.model.Motion;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Who must look at which file, as GitHub and GitLab read it from a file {@code CODEOWNERS}: what a
 * team can put there from what its motion says of owners.
 */
public final class CodeOwners {
  private static final Pattern SPECIAL = Pattern.compile("[\\s#*?!\\[\\]\\\\]");

  private CodeOwners() {}

  /**
   * The lines: the motion's folder, then its files. Where a file fits several, the last counts.
   *
   * @param root the path from the repository's top to where the paths of the motion's files begin;
   *     empty if they begin there
   * @return none if the motion names no owners of its sections
   */
  public static List<String> of(Motion motion, String root) {
    String top = root.isEmpty() ? "/" : "/" + escaped(root) + "/";
    Map<String, Set<String>> sections = sections(motion);
    List<String> lines = new ArrayList<>();
    Set<String> missing = new LinkedHashSet<>();
    sections.forEach(
        (file, inFile) -> {
          Set<String> owners = new LinkedHashSet<>();
          for (String section : inFile) {
            for (String owner : motion.owners().of().getOrDefault(section, List.of())) {
              if (isReachable(owner)) {
                owners.add(owner);
              } else {
                missing.add(owner);
              }
            }
          }
          if (!owners.isEmpty()) {
            lines.add(top + escaped(file) + " " + String.join(" ", owners));
          }
        });
    String head = motion.place().span().file().path();
    String owner = motion.meta().owner();
    if (!lines.isEmpty() && head.contains("/") && isReachable(owner)) {
      lines.add(0, top + escaped(head.substring(0, head.lastIndexOf('/') + 1)) + " " + owner);
    }
    missing.forEach(
        one ->
            lines.add("# Missing: " + one.replace('\n', ' ') + ", who has no address or handle"));
    return List.copyOf(lines);
  }

  /** The sections that each file holds, by the file's path. */
  private static Map<String, Set<String>> sections(Motion motion) {
    Map<String, Set<String>> sections = new TreeMap<>();
    for (Element element : Outline.of(motion).elements().values()) {
      if (!element.kind().derived()) {
        sections
            .computeIfAbsent(element.place().span().file().path(), path -> new LinkedHashSet<>())
            .add(Reviewers.section(element));
      }
    }
    return sections;
  }

  /** Whether somebody can be told: an address, or the handle of a team or person. */
  private static boolean isReachable(String owner) {
    return owner.indexOf('@') >= 0 && owner.chars().noneMatch(Character::isWhitespace);
  }

  /**
   * A path as a pattern. What means something in a pattern, or ends it, is told by the sign for any
   * one character: not all who read such files know how to escape.
   */
  private static String escaped(String path) {
    return SPECIAL.matcher(path).replaceAll("?");
  }
}
