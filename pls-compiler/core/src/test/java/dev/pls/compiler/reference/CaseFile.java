package dev.pls.compiler.reference;

import dev.pls.compiler.Case;
import dev.pls.compiler.Validate;
import dev.pls.compiler.eval.ExampleRun;
import dev.pls.compiler.model.Motion;
import dev.pls.compiler.model.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file of worked cases of what a motion means, with its examples executed.
 *
 * @param file its path below the cases
 * @param rules what it is about: the rules of {@code semantics.md} that its first comment names
 * @param motion the motion in it
 * @param runs its examples as they came out
 */
record CaseFile(String file, Set<Integer> rules, Motion motion, List<ExampleRun> runs) {
  /** The folders of such files. */
  private static final List<String> FOLDERS = List.of("eval/");

  private static final Pattern NAMED =
      Pattern.compile("[Rr]ules? (\\d+(?:(?:, | and | to )\\d+)*)");
  private static final Pattern RANGE = Pattern.compile("(\\d+) to (\\d+)|(\\d+)");

  /** All of them, in the order of their names. */
  static List<CaseFile> all() throws IOException {
    Validate validate = new Validate();
    List<CaseFile> files = new ArrayList<>();
    for (Case one : Case.all()) {
      if (FOLDERS.stream().anyMatch(one.name()::startsWith)) {
        Validate.Result result = one.run(validate).motions().get(0);
        String file = one.name() + (one.tree().exists("base.yaml") ? ".yaml" : "/motion.yaml");
        files.add(
            new CaseFile(
                file,
                rules(Files.readString(Case.CASES.resolve(file))),
                result.motion().orElseThrow(() -> new IllegalStateException(file + " is unsound")),
                result.examples()));
      }
    }
    return files;
  }

  /** The rules that the comment at the beginning of a file names. */
  private static Set<Integer> rules(String text) {
    Set<Integer> rules = new TreeSet<>();
    String comment = text.lines().takeWhile(line -> line.startsWith("#")).toList().toString();
    for (Matcher named = NAMED.matcher(comment); named.find(); ) {
      for (Matcher range = RANGE.matcher(named.group(1)); range.find(); ) {
        boolean one = range.group(3) != null;
        int first = Integer.parseInt(range.group(one ? 3 : 1));
        int last = one ? first : Integer.parseInt(range.group(2));
        for (int rule = first; rule <= last; rule++) {
          rules.add(rule);
        }
      }
    }
    return rules;
  }

  /** Whether an element is this file's own, and not of the motion that all cases are added to. */
  boolean owns(Place place) {
    return !place.span().file().path().equals("base.yaml");
  }

  /** Where the file lies, from the repository's root. */
  Path path() {
    return Path.of("pls-compiler", "core").resolve(Case.CASES).resolve(file);
  }
}
