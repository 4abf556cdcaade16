package dev.pls.conformance.ci;

import dev.pls.compiler.init.CiSystem;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What shells run of a CI file. */
final class Script {
  private static final YAMLMapper YAML = new YAMLMapper();

  private Script() {}

  /** A CI file's content. */
  static JsonNode read(String file) {
    return YAML.readTree(file);
  }

  /** All scripts of a CI file. */
  static List<String> all(CiSystem system, String file) {
    List<String> scripts = new ArrayList<>();
    if (system == CiSystem.GITHUB) {
      for (JsonNode step : read(file).at("/jobs/motion/steps")) {
        if (step.has("run")) {
          scripts.add(step.path("run").asString());
        }
      }
    } else {
      scripts.add(lines(read(file).at("/pls/script")));
      scripts.add(lines(read(file).at("/pls/after_script")));
    }
    return scripts;
  }

  /** A list of lines as the one script that GitLab's runners make of it. */
  static String lines(JsonNode list) {
    List<String> lines = new ArrayList<>();
    list.forEach(line -> lines.add(line.asString()));
    return String.join("\n", lines) + "\n";
  }
}
