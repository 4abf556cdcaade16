package dev.pls.conformance.fuzz;

import com.code_intelligence.jazzer.Jazzer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs Jazzer on a target, guided by coverage, from a corpus of the examples and test cases.
 *
 * <p>Run it in the module's folder, after {@code mvn -Pconformance package}: {@code java -cp
 * target/classes:$(cat target/fuzz/classpath) dev.pls.conformance.fuzz.Fuzz FuzzBytes|FuzzMotions
 * [libFuzzer's arguments]}, such as {@code -runs=1000} or {@code -max_total_time=600}. An input
 * that fails is written to {@code target/fuzz}, and given as the argument it is run again.
 */
public final class Fuzz {
  private static final Path WORK = Path.of("target", "fuzz").toAbsolutePath();
  private static final Path SCHEMA = Path.of("..", "..", "schema", "v1", "pls-v1.schema.json");

  /** How many bytes say which motion is mutated and how. */
  private static final int LONGEST_EDITS = 200;

  /** What YAML, conditions and templates are made of. */
  private static final List<String> SIGNS =
      List.of(
          ": ",
          "- ",
          "? ",
          "*a",
          "&a ",
          "!!x ",
          "<<: *a\n",
          "[",
          "]",
          "{",
          "}",
          ", ",
          "'",
          "\"",
          "\\",
          "|\n",
          ">-\n",
          "# ",
          "---\n",
          "...\n",
          "%YAML 1.2\n",
          "\t",
          "  ",
          "\n",
          "\r\n",
          "\0",
          "\u0085",
          "\u2028",
          "\u202e",
          "\ufeff",
          "==> ",
          "==> motion/a.yaml\n",
          "==> shared/a.yaml\n",
          "==> motion/l.csv\n",
          "==> templates/risks.mustache\n",
          " && ",
          " || ",
          "!",
          " in ",
          " == ",
          " ? ",
          "(",
          ")",
          "account.",
          "user.",
          "event.",
          "signal.",
          "lists.",
          "{{",
          "{{#",
          "{{^",
          "{{/",
          "{{>",
          "{{{",
          "{{=",
          "{{!",
          "{{%",
          "{{&",
          "}}");

  private Fuzz() {}

  /** Arguments: the target, and what libFuzzer is to be told. */
  public static void main(String[] args) throws IOException, InterruptedException {
    String target = args[0];
    Path seeds = Files.createDirectories(WORK.resolve(target + "-seeds"));
    Path found = Files.createDirectories(WORK.resolve(target));
    Path dictionary = WORK.resolve("words.dict");
    writeDictionary(dictionary);
    List<String> command = new ArrayList<>();
    command.add("--target_class=" + Fuzz.class.getPackageName() + "." + target);
    command.add("--reproducer_path=" + WORK);
    command.add("-artifact_prefix=" + WORK + "/");
    command.add("-timeout=60");
    command.add("-rss_limit_mb=4096");
    List<String> own = List.of(args).subList(1, args.length);
    boolean again = own.stream().anyMatch(arg -> !arg.startsWith("-"));
    if (target.equals(FuzzBytes.class.getSimpleName())) {
      command.add("--instrumentation_includes=dev.pls.compiler.**:org.snakeyaml.engine.**");
      command.add("-dict=" + dictionary);
      command.add("-max_len=40000");
      for (Map.Entry<String, Project> seed : Project.seeds().entrySet()) {
        Files.write(seeds.resolve(seed.getKey()), seed.getValue().bytes());
      }
    } else {
      command.add("--instrumentation_includes=dev.pls.compiler.**");
      command.add("-max_len=" + LONGEST_EDITS);
      Random random = new Random(1);
      for (int i = 0; i < 100; i++) {
        byte[] edits = new byte[random.nextInt(LONGEST_EDITS)];
        random.nextBytes(edits);
        Files.write(seeds.resolve(String.valueOf(i)), edits);
      }
    }
    command.addAll(own);
    if (!again) {
      command.addAll(List.of(found.toString(), seeds.toString()));
    }
    Jazzer.main(command.toArray(String[]::new));
  }

  /** The language's words, from the schema's keys and values, in libFuzzer's form. */
  private static void writeDictionary(Path file) throws IOException {
    TreeSet<String> words = new TreeSet<>(SIGNS);
    collect(new JsonMapper().readTree(SCHEMA.toFile()), words);
    Hostile.VALUES.stream()
        .filter(value -> value instanceof String text && !text.isEmpty() && text.length() < 40)
        .forEach(value -> words.add((String) value));
    StringBuilder text = new StringBuilder();
    for (String word : words) {
      text.append('"');
      for (byte unit : word.getBytes(StandardCharsets.UTF_8)) {
        boolean plain = unit >= ' ' && unit < 127 && unit != '"' && unit != '\\';
        text.append(plain ? String.valueOf((char) unit) : String.format("\\x%02X", unit & 0xFF));
      }
      text.append("\"\n");
    }
    Files.writeString(file, text);
  }

  private static void collect(JsonNode node, TreeSet<String> words) {
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      if (entry.getKey().equals("properties")) {
        entry.getValue().propertyNames().forEach(name -> words.add(name + ": "));
      } else if (entry.getKey().equals("enum")) {
        entry.getValue().forEach(value -> words.add(value.asString("")));
      }
    }
    node.forEach(child -> collect(child, words));
    words.remove("");
  }
}
