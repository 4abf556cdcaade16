package dev.pls.compiler.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pls.compiler.model.Motion;
import dev.pls.compiler.mutation.Tree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is said of changes that are made by hand, {@code directions.txt}. */
class DirectionCasesTest {
  private static final Path FILE =
      Path.of("src", "test", "resources", "dev", "pls", "compiler", "diff", "directions.txt");
  private static final Pattern EDIT = Pattern.compile("- (\\S+) (=|\\+|gone)(?: (.*))?");

  @Test
  void eachIsSaid() throws IOException {
    Specimens specimens = new Specimens();
    Specimens.Specimen rich =
        specimens.all().stream()
            .filter(one -> one.name().equals("rich.yaml"))
            .findFirst()
            .orElseThrow();
    Motion base = specimens.bind(rich, rich.tree()).orElseThrow();
    List<String> said = new ArrayList<>();
    Tree tree = rich.tree().copy();
    for (String line : Files.readAllLines(FILE)) {
      if (line.startsWith("== ")) {
        tree = rich.tree().copy();
      } else if (line.startsWith("- ")) {
        edit(tree, line);
      }
      if (line.startsWith(">")) {
        Motion head =
            specimens
                .bind(rich, tree)
                .orElseThrow(() -> new IllegalStateException(said.get(said.size() - 1)));
        said.add(("> " + directions(base, head)).strip());
      } else {
        said.add(line);
      }
    }
    assertThat(String.join("\n", said) + "\n").isEqualTo(Files.readString(FILE));
  }

  private static String directions(Motion base, Motion head) {
    return Assessment.of(Changes.between(base, head)).directions().entrySet().stream()
        .map(one -> one.getKey() + " " + one.getValue().name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(", "));
  }

  private static void edit(Tree tree, String line) {
    Matcher edit = EDIT.matcher(line);
    assertThat(edit.matches()).as(line).isTrue();
    List<String> path = List.of(edit.group(1).split("\\."));
    String last = path.get(path.size() - 1);
    Tree above = Objects.requireNonNull(tree.at(path.subList(0, path.size() - 1)), line);
    if (edit.group(2).equals("gone")) {
      if (above instanceof Tree.Mapping map) {
        map.entries().remove(last);
      } else if (above instanceof Tree.Sequence list) {
        list.items().remove(Integer.parseInt(last));
      }
      return;
    }
    Map<String, Tree> parsed =
        ((Tree.Mapping) Tree.of("pls: v1\nx: " + edit.group(3) + "\n")).entries();
    Tree value = Objects.requireNonNull(parsed.get("x"));
    if (edit.group(2).equals("+")) {
      ((Tree.Sequence) Objects.requireNonNull(tree.at(path), line)).items().add(value);
    } else if (above instanceof Tree.Mapping map) {
      map.entries().put(last, value);
    } else if (above instanceof Tree.Sequence list) {
      list.items().set(Integer.parseInt(last), value);
    }
  }
}
