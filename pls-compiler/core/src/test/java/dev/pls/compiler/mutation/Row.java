package dev.pls.compiler.mutation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A row of the table of mutations: what is edited, and what must be said of it. In a path {@code *}
 * is any key or index; in the place, the same in their order.
 *
 * @param fact what of {@code quality.md} it spoils
 * @param motions the ids of the motions that it is for; empty for all
 * @param edit what is done, with stars in its path
 * @param more what is done beside it, in paths without stars
 * @param rules the ids of the rules that must find something, and no others; none if nothing is
 *     wrong
 * @param place the path of the element in which they must find it; where it is gone, what is above
 */
record Row(
    String fact,
    Set<String> motions,
    Edit edit,
    List<Edit> more,
    Set<String> rules,
    List<String> place) {
  private static final Pattern MOTIONS = Pattern.compile("([a-z]+) ([a-z,-]+):(.*)");
  private static final Path TABLE = Path.of("src", "test", "cases", "check", "mutations.txt");

  /** Edits of a motion, with where something must be said of them. */
  record Mutation(List<Edit> edits, List<String> place) {
    void apply(Tree root) {
      edits.forEach(edit -> edit.apply(root));
    }

    @Override
    public String toString() {
      return edits.stream().map(Edit::toString).collect(Collectors.joining("; "));
    }
  }

  /** The table. Lines with {@code ##} are facts; those with {@code #} comments. */
  static List<Row> all() throws IOException {
    List<Row> rows = new ArrayList<>();
    String fact = "";
    for (String line : Files.readAllLines(TABLE)) {
      if (line.startsWith("## ")) {
        fact = line.substring(3);
      } else if (!line.isBlank() && !line.startsWith("#")) {
        rows.add(of(fact, line));
      }
    }
    return rows;
  }

  /** {@code kind [motions:]path [value] [; kind path [value]] => rules @ place}. */
  static Row of(String fact, String line) {
    String[] halves = line.split(" => ", 2);
    String[] said = halves[1].strip().split(" @ ", 2);
    List<String> edits = List.of(halves[0].strip().split(" ; "));
    Matcher motions = MOTIONS.matcher(edits.get(0));
    boolean named = motions.matches();
    Set<String> rules = new TreeSet<>(Set.of(said[0].strip().split(" \\+ ")));
    rules.remove("nothing");
    return new Row(
        fact,
        named ? Set.of(motions.group(2).split(",")) : Set.of(),
        edit(named ? motions.group(1) + " " + motions.group(3) : edits.get(0)),
        edits.stream().skip(1).map(Row::edit).toList(),
        rules,
        said.length < 2 ? List.of() : path(said[1]));
  }

  private static Edit edit(String text) {
    String[] words = text.strip().split("\\s+", 3);
    return new Edit(
        Edit.Kind.of(words[0]), path(words[1]), words.length < 3 ? "" : words[2].strip());
  }

  private static List<String> path(String dotted) {
    return List.of(dotted.strip().split(Pattern.quote(".")));
  }

  /** The edits that it stands for in a motion. */
  List<Mutation> of(String motion, Tree root) {
    List<Mutation> mutations = new ArrayList<>();
    if (motions.isEmpty() || motions.contains(motion)) {
      expand(root, new ArrayList<>(), new ArrayList<>(), mutations);
    }
    return mutations;
  }

  private void expand(Tree tree, List<String> done, List<String> stars, List<Mutation> mutations) {
    if (done.size() == edit.path().size()) {
      List<Edit> edits = new ArrayList<>();
      edits.add(new Edit(edit.kind(), List.copyOf(done), edit.value()));
      edits.addAll(more);
      mutations.add(new Mutation(edits, place(stars)));
      return;
    }
    String step = edit.path().get(done.size());
    for (String below : step.equals("*") ? tree.steps() : List.of(step)) {
      Tree inner = tree.at(List.of(below));
      boolean last = done.size() == edit.path().size() - 1;
      if (inner == null && last && edit.kind() == Edit.Kind.SET) {
        inner = tree; // a value that is written where there was none
      }
      if (inner != null) {
        done.add(below);
        if (step.equals("*")) {
          stars.add(below);
        }
        expand(inner, done, stars, mutations);
        done.remove(done.size() - 1);
        if (step.equals("*")) {
          stars.remove(stars.size() - 1);
        }
      }
    }
  }

  private List<String> place(List<String> stars) {
    List<String> steps = new ArrayList<>();
    int star = 0;
    for (String step : place) {
      steps.add(step.equals("*") ? stars.get(star++) : step);
    }
    return steps;
  }
}
