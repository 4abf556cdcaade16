package dev.pls.compiler.init;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pls.compiler.MemoryTree;
import dev.pls.compiler.diagnostic.Diagnostics;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What an edit does to a file, and that it does nothing else. */
class MotionEditTest {
  @Test
  void aValueIsReplacedWhereItStands() throws IOException {
    edits("product:\n  name:   unknown   # ask\n  does: x\n", "product.name", "Acme: 1")
        .is("product:\n  name:   'Acme: 1'   # ask\n  does: x\n");
    edits("product: {name: unknown, does: x}  # c\n", "product.name", "a, b")
        .is("product: {name: 'a, b', does: x}  # c\n");
    edits("product:\n  name: \"unknown\"\n", "product.name", "a").is("product:\n  name: a\n");
    edits("product:\n  name: >-\n    unknown\n  # c\n  does: x\n", "product.name", "a")
        .is("product:\n  name: a\n  # c\n  does: x\n");
    edits("product:\n  name:   # c\n  does: x\n", "product.name", "a")
        .is("product:\n  name: a   # c\n  does: x\n");
  }

  @Test
  void aMissingKeyComesBehindItsSiblings() throws IOException {
    edits("product:\n  name: x   # c\n  # of product\n\nteam: {}\n", "product.does", "a")
        .is("product:\n  name: x   # c\n  does: a\n  # of product\n\nteam: {}\n");
    edits("product:\n    name: |\n      x\n\n      y\n\n\nteam: {}\n", "product.does", "a")
        .is("product:\n    name: |\n      x\n\n      y\n    does: a\n\n\nteam: {}\n");
    edits("product: {name: x}\n", "product.does", "a").is("product: {name: x, does: a}\n");
    edits("product: {name: x,}\n", "product.does", "a").is("product: {name: x, does: a,}\n");
    edits("product: {\n  name: x,  # c\n  model: {type: trial}  # d\n}\n", "product.does", "a")
        .is("product: {\n  name: x,  # c\n  model: {type: trial}, does: a  # d\n}\n");
    edits("product: { }\n", "product.does", "a").is("product: {does: a }\n");
    edits("product:\n  model:\n    type: trial", "product.does", "a")
        .is("product:\n  model:\n    type: trial\n  does: a");
  }

  @Test
  void aMissingSectionComesAtTheEnd() throws IOException {
    edits("product:\n  name: x\n# end\n", "team.roles.sales.title", "a")
        .is("product:\n  name: x\n# end\n\nteam:\n  roles:\n    sales:\n      title: a\n");
    edits("product: {name: x}", "team.roles.sales.title", "a")
        .is("product: {name: x}\n\nteam:\n  roles:\n    sales:\n      title: a\n");
    edits("team:   # who\nproduct: {name: x}\n", "team.roles.sales.title", "a")
        .is("team: {roles: {sales: {title: a}}}   # who\nproduct: {name: x}\n");
    edits("team:\n  calendars: {}\n", "team.roles.sales.title", "a")
        .is("team:\n  calendars: {}\n  roles:\n    sales:\n      title: a\n");
    assertThat(set("{pls: v1, product: {name: x}}", "team.roles.a.title", "a"))
        .isEqualTo("{pls: v1, product: {name: x}, team: {roles: {a: {title: a}}}}");
    assertThat(set("pls: v1\nproduct: {name: x}\n...\n# c\n", "team.roles.a.title", "a"))
        .isEqualTo(
            "pls: v1\nproduct: {name: x}\nteam:\n  roles:\n    a:\n      title: a\n...\n# c\n");
  }

  @Test
  void lineEndsAndTheByteOrderMarkStay() throws IOException {
    String before =
        "\uFEFFpls: v1\r\nproduct:\r\n  name: unknown   # \u00FC\r\n  model:\n    type: trial\r\n";
    assertThat(set(before, "product.name", "\uD83D\uDE80"))
        .isEqualTo(before.replace("unknown", "\uD83D\uDE80"));
    assertThat(set(before, "product.does", "a"))
        .isEqualTo(before.stripTrailing() + "\r\n  does: a\r\n");
    assertThat(set(before, "team.roles.a.title", "b"))
        .isEqualTo(before + "\r\nteam:\r\n  roles:\r\n    a:\r\n      title: b\r\n");
  }

  @Test
  void theFileThatHasMostOfThePlaceIsEdited() throws IOException {
    Map<String, String> files =
        Map.of(
            "m/a.yaml", "pls: v1\nproduct: {name: x}\n",
            "m/b.yaml", "pls: v1\nteam:\n  roles: {ae: {people: 1}}\n");
    MotionEdit motion = motion(files);
    assertThat(motion.set(List.of("team", "roles", "sdr", "people"), new Yaml.Whole(2)).changed())
        .containsExactly(
            Map.entry(
                "m/b.yaml", "pls: v1\nteam:\n  roles: {ae: {people: 1}, sdr: {people: 2}}\n"));
  }

  @Test
  void itemsComeBehindTheLastAndGoWithTheirLines() throws IOException {
    Yaml.Fields item =
        new Yaml.Fields(
            List.of(Map.entry("id", Yaml.text("n")), Map.entry("asks", Yaml.text("N?"))));
    String lines =
        "open_questions:\n- id: a   # one\n  asks: A?\n# two\n- id: b\n  asks: B?   # b\n\n# end\n";
    assertThat(add(lines, item))
        .isEqualTo(
            "open_questions:\n- id: a   # one\n  asks: A?\n# two\n- id: b\n  asks: B?   # b\n- id: n\n  asks: N?\n\n# end\n");
    assertThat(add("open_questions: [{id: a, asks: A?}]  # c\n", item))
        .isEqualTo("open_questions: [{id: a, asks: A?}, {id: n, asks: 'N?'}]  # c\n");
    assertThat(add("open_questions: []   # none\n", item))
        .isEqualTo("open_questions:\n  - id: n\n    asks: N?   # none\n");
    assertThat(add("open_questions:\nrisks: []\n", item))
        .isEqualTo("open_questions:\n  - id: n\n    asks: N?\nrisks: []\n");
    assertThat(add("risks: []\n", item))
        .isEqualTo("risks: []\n\nopen_questions:\n  - id: n\n    asks: N?\n");

    assertThat(remove(lines, "a"))
        .isEqualTo("open_questions:\n# two\n- id: b\n  asks: B?   # b\n\n# end\n");
    assertThat(remove(lines, "b"))
        .isEqualTo("open_questions:\n- id: a   # one\n  asks: A?\n# two\n\n# end\n");
    assertThat(remove("open_questions:   # c\n  - id: a\n    asks: A?\nrisks: []\n", "a"))
        .isEqualTo("open_questions: []   # c\nrisks: []\n");
    String flow = "open_questions: [{id: a}, {id: b}, {id: c}]\n";
    assertThat(remove(flow, "a")).isEqualTo("open_questions: [{id: b}, {id: c}]\n");
    assertThat(remove(flow, "c")).isEqualTo("open_questions: [{id: a}, {id: b}]\n");
    assertThat(remove("open_questions: [{id: a}]\n", "a")).isEqualTo("open_questions: []\n");
    assertThat(remove(flow, "x")).isEqualTo(flow);
  }

  @Test
  void wordsAreRewrittenInKeysAndValuesAndNothingAroundThem() throws IOException {
    String before =
        "data:\n  events:\n    old:   # the old one\n      of: user\n"
            + "signals:\n  s: {measure: {distinct: \"old.who\", window: 14d}, title: old and new}\n";
    MotionEdit motion =
        motion(Map.of("m/a.yaml", "pls: v1\n" + before))
            .rewrite(w -> w.equals("old") || w.startsWith("old.") ? "newer" + w.substring(3) : w);
    assertThat(motion.changed().get("m/a.yaml"))
        .isEqualTo(
            "pls: v1\n" + before.replace("    old:", "    newer:").replace("old.who", "newer.who"));
  }

  private record Edited(String text) {
    void is(String expected) {
      assertThat(text).isEqualTo("pls: v1\n" + expected);
    }
  }

  private static Edited edits(String file, String path, String value) throws IOException {
    return new Edited(set("pls: v1\n" + file, path, value));
  }

  private static String set(String file, String path, String value) throws IOException {
    MotionEdit motion = motion(Map.of("m/a.yaml", file));
    MotionEdit edited = motion.set(List.of(path.split("\\.")), Yaml.text(value));
    assertThat(edited.text(path.split("\\."))).isEqualTo(value);
    assertThat(motion.changed()).as("the motion before").isEmpty();
    return requireNonNull(edited.changed().get("m/a.yaml"));
  }

  private static String add(String file, Yaml.Fields item) throws IOException {
    MotionEdit motion =
        motion(Map.of("m/a.yaml", "pls: v1\n" + file)).add("open_questions", item, "assumptions");
    return requireNonNull(motion.changed().get("m/a.yaml")).substring("pls: v1\n".length());
  }

  private static String remove(String file, String id) throws IOException {
    String before = "pls: v1\n" + file;
    MotionEdit motion =
        motion(Map.of("m/a.yaml", before))
            .remove("open_questions", item -> Places.text(item, "id").equals(id));
    return motion.changed().getOrDefault("m/a.yaml", before).substring("pls: v1\n".length());
  }

  private static MotionEdit motion(Map<String, String> files) throws IOException {
    Diagnostics diagnostics = new Diagnostics();
    MotionEdit motion = MotionEdit.of(MemoryTree.of(files), "m", diagnostics).orElseThrow();
    assertThat(diagnostics.sorted()).isEmpty();
    return motion;
  }
}
