package dev.pls.maven.git;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The files that git takes for renamed between a base and a head.
 *
 * @param pairs each file's path before and after
 */
record Renames(List<Pair> pairs) {
  Renames {
    pairs = List.copyOf(pairs);
  }

  record Pair(String before, String after) {}

  /**
   * Where a folder was before.
   *
   * @param path its path before
   * @param files how many of its files came from there
   */
  record Source(String path, int files) {}

  /**
   * Asks git, which looks at what files hold, up to a thousand new ones by a thousand old ones. If
   * it would have to fetch them, it looks for files that are the same, and an old git for none.
   *
   * @param head a commit; what is staged or committed here if {@code null}
   * @param inRoot whether only the files in git's folder count, and paths begin there, and not at
   *     the repository's top
   */
  static Renames between(Git git, String base, @Nullable String head, boolean inRoot)
      throws GitException {
    Git.Answer answer = diff(git, "-M", base, head, inRoot);
    if (!answer.isGood() && Git.isForbiddenFetch(answer.errors())) {
      answer = diff(git, "-M100%", base, head, inRoot);
    }
    if (!answer.isGood() && Git.isForbiddenFetch(answer.errors())) {
      return new Renames(List.of()); // before 2.27, git would fetch for those too
    }
    if (!answer.isGood()) {
      throw Git.failed("diff", answer.errors());
    }
    List<Pair> pairs = new ArrayList<>();
    String[] words = new String(answer.out(), StandardCharsets.UTF_8).split("\0", -1);
    int at = 0;
    while (at + 1 < words.length) {
      if (words[at].startsWith("R")) {
        pairs.add(new Pair(words[at + 1], words[at + 2]));
        at++;
      }
      at += 2;
    }
    return new Renames(pairs);
  }

  private static Git.Answer diff(
      Git git, String how, String base, @Nullable String head, boolean inRoot) throws GitException {
    List<String> command = new ArrayList<>();
    command.addAll(head == null ? List.of("diff-index", "--cached") : List.of("diff-tree", "-r"));
    command.addAll(List.of(how, "-l1000", "--name-status", "-z"));
    if (inRoot) {
      command.add("--relative");
    }
    command.add(base);
    if (head != null) {
      command.add(head);
    }
    return git.run(command.toArray(String[]::new));
  }

  /** The folder that most files of a folder came from. */
  Optional<Source> source(String folder) {
    String above = folder + "/";
    Map<String, Integer> files = new TreeMap<>(); // the first of equals is always the same
    for (Pair pair : pairs) {
      if (pair.after.startsWith(above)) {
        String before = before(pair.before, pair.after.substring(above.length()));
        if (before != null) {
          files.merge(before, 1, Integer::sum);
        }
      }
    }
    return files.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Collections.max(
                files.entrySet().stream().map(e -> new Source(e.getKey(), e.getValue())).toList(),
                (a, b) -> Integer.compare(a.files, b.files)));
  }

  /** The folder that a file with this path in it was in, if only the folder has moved. */
  private static @Nullable String before(String file, String inFolder) {
    if (file.endsWith("/" + inFolder)) {
      return file.substring(0, file.length() - inFolder.length() - 1);
    } else if (file.equals(inFolder)) {
      return "";
    }
    boolean renamedToo = inFolder.indexOf('/') < 0;
    return renamedToo ? file.substring(0, Math.max(0, file.lastIndexOf('/'))) : null;
  }
}
