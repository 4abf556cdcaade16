package dev.pls.compiler.review;

import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diff.Change;
import dev.pls.compiler.policy.Findings;
import dev.pls.compiler.policy.Suppressed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Findings that come and go. One that is accepted, or was known before, is there all the same: it
 * neither comes nor goes.
 *
 * @param introduced findings of the head that count and that the base has not
 * @param resolved findings of the base that counted and that the head has not
 */
record FindingChanges(List<Diagnostic> introduced, List<Diagnostic> resolved) {
  /** What a fingerprint is made of. */
  private record Mark(String rule, String element, String discriminator) {}

  /**
   * @param changes what changed, for the names that the head has for what the base's are about
   */
  static FindingChanges between(Findings base, Findings head, List<Change> changes) {
    NewNames names = new NewNames(changes);
    Map<Mark, Integer> there = new HashMap<>();
    all(head).forEach(one -> there.merge(mark(one), 1, Integer::sum));
    Map<Mark, Integer> met = new HashMap<>();
    Set<Diagnostic> counted = new HashSet<>(base.diagnostics());
    List<Diagnostic> resolved = new ArrayList<>();
    for (Diagnostic one : all(base)) {
      Mark left = null;
      for (Mark mark : names.marks(one)) {
        if (left == null && there.getOrDefault(mark, 0) > met.getOrDefault(mark, 0)) {
          left = mark;
        }
      }
      if (left != null) {
        met.merge(left, 1, Integer::sum);
      } else if (counted.contains(one)) {
        resolved.add(one);
      }
    }
    List<Diagnostic> introduced = new ArrayList<>();
    for (Diagnostic one : head.diagnostics()) {
      Mark mark = mark(one);
      int left = met.getOrDefault(mark, 0);
      if (left > 0) {
        met.put(mark, left - 1);
      } else {
        introduced.add(one);
      }
    }
    return new FindingChanges(introduced, resolved);
  }

  /** All of them, those that count first. */
  private static List<Diagnostic> all(Findings findings) {
    List<Diagnostic> all = new ArrayList<>(findings.diagnostics());
    findings.suppressed().stream().map(Suppressed::diagnostic).forEach(all::add);
    findings.known().ifPresent(all::addAll);
    return all;
  }

  private static Mark mark(Diagnostic one) {
    return new Mark(one.rule().id(), one.element(), one.discriminator());
  }

  /** How the head calls what findings of the base are about. */
  private static final class NewNames {
    private final Map<String, String> paths = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();

    NewNames(List<Change> changes) {
      Set<String> twice = new HashSet<>();
      for (Change change : changes) {
        if (change instanceof Change.Renamed renamed) {
          paths.put(renamed.was().path(), renamed.is().path());
          String old = renamed.was().name();
          if (names.containsKey(old) && !names.get(old).equals(renamed.is().name())) {
            twice.add(old);
          }
          names.put(old, renamed.is().name());
        }
      }
      names.keySet().removeAll(twice);
    }

    /** What a finding of the base may be known by in the head, the likeliest first. */
    List<Mark> marks(Diagnostic one) {
      if (paths.isEmpty()) {
        return List.of(mark(one));
      }
      String rule = one.rule().id();
      String path = path(one.element());
      String about = one.discriminator();
      return List.of(new Mark(rule, path, words(about)), new Mark(rule, path, about), mark(one));
    }

    /** The path with the part that is renamed under its new name. */
    private String path(String path) {
      for (int end = path.length(); end > 0; end = path.lastIndexOf('/', end - 1)) {
        String renamed = paths.get(path.substring(0, end));
        if (renamed != null) {
          return renamed + path.substring(end);
        }
      }
      return path;
    }

    /** A text with every name in it that is renamed under its new name. */
    private String words(String text) {
      StringBuilder mapped = new StringBuilder();
      int from = 0;
      for (int i = 0; i <= text.length(); i++) {
        if (i == text.length() || !isOfName(text.charAt(i))) {
          String word = text.substring(from, i);
          mapped.append(names.getOrDefault(word, word));
          mapped.append(i == text.length() ? "" : text.substring(i, i + 1));
          from = i + 1;
        }
      }
      return mapped.toString();
    }

    private static boolean isOfName(char c) {
      return Character.isLetterOrDigit(c) || c == '_' || c == '-';
    }
  }
}
