package dev.pls.compiler.init;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** A small motion that compiles, to start one's own from. What it cannot know is unknown in it. */
public enum StartingPoint {
  /** People on trial who work in it and bring a team: a PQL. */
  TRIAL("Help people on trial to buy; a person qualifies (PQL)"),
  /** Teams that pay by the seat and grow: a PQA. */
  SEATS("Help teams that pay by the seat to grow; a company qualifies (PQA)"),
  /** Customers who pay by use and come near a limit: a PQA. */
  USAGE("Help customers who pay by use to a larger plan; a company qualifies (PQA)");

  private static final List<String> FILES =
      List.of(
          "motion.yaml",
          "data.yaml",
          "signals.yaml",
          "qualification.yaml",
          "sales.yaml",
          "measurement.yaml",
          "unknowns.yaml");

  /** How far ahead of the day it is started on something is due, as the files of this jar say. */
  private static final Pattern DUE = Pattern.compile("\\bby: (\\d{1,3})d\\b");

  private final String title;

  StartingPoint(String title) {
    this.title = title;
  }

  /** The word to choose it by. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What it is for, in one line. */
  String title() {
    return title;
  }

  /**
   * Its files, by their paths.
   *
   * @param folder the folder that they are to be in
   * @param schema where the schema for editors is
   * @param today the day that it is started on
   */
  public Map<String, String> files(String folder, String schema, LocalDate today) {
    String fromFolder = Path.of("/", folder).relativize(Path.of("/", schema)).toString();
    String modeline = "# yaml-language-server: $schema=" + fromFolder.replace('\\', '/') + "\n";
    Map<String, String> files = new LinkedHashMap<>();
    for (String file : FILES) {
      String text =
          DUE.matcher(read(file))
              .replaceAll(due -> "by: " + today.plusDays(Long.parseLong(due.group(1))));
      files.put(folder.isEmpty() ? file : folder + "/" + file, modeline + text);
    }
    return files;
  }

  private String read(String file) {
    String path = word() + "/" + file;
    try (InputStream stream = StartingPoint.class.getResourceAsStream(path)) {
      if (stream == null) {
        throw new IllegalStateException("the jar lacks " + path);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
