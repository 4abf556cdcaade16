package dev.pls.conformance.ci;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** Runs scripts with bash in a folder, without what tells this machine's own CI. */
final class Shell {
  private final Path folder;
  private final Map<String, String> environment = new TreeMap<>();

  Shell(Path folder) {
    this.folder = folder;
  }

  /** What a script came to. */
  record Result(int code, String output) {
    /** The output of a script that must not fail. */
    String good() {
      assertThat(code).as(output).isZero();
      return output;
    }
  }

  /** The same with variables in its environment. */
  Shell with(Map<String, String> variables) {
    environment.putAll(variables);
    return this;
  }

  /** Runs a script as people do. */
  Result run(String script) throws IOException, InterruptedException {
    return run(script, List.of("-e"));
  }

  /** Runs a script with options of bash; what it prints and its errors are one. */
  Result run(String script, List<String> options) throws IOException, InterruptedException {
    Path file = Files.createTempFile("script", ".sh");
    Path output = Files.createTempFile("script", ".out");
    try {
      Files.writeString(file, script);
      List<String> command = new ArrayList<>(List.of("bash", "--noprofile", "--norc"));
      command.addAll(options);
      command.add(file.toString());
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(output.toFile());
      builder
          .environment()
          .keySet()
          .removeIf(name -> name.matches("(CI|GITHUB|GITLAB|GH|GIT|RUNNER)(_.*)?"));
      builder.environment().putAll(environment);
      builder.environment().put("GIT_CONFIG_GLOBAL", "/dev/null");
      Process process = builder.start();
      process.getOutputStream().close();
      if (!process.waitFor(5, TimeUnit.MINUTES)) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        throw new IOException("still running after five minutes: " + script);
      }
      return new Result(process.exitValue(), Files.readString(output));
    } finally {
      Files.delete(file);
      Files.delete(output);
    }
  }
}
