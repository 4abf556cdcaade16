package dev.pls.compiler.artifact;

import dev.pls.compiler.json.Json;
import dev.pls.compiler.target.Artifact;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is in an output folder and what each file was made from. It says nothing of when, where or
 * by whom, so that the same motions give the same manifest.
 *
 * @param motions the motions, in the order of their ids
 * @param entries one for each artifact, in the order of their paths
 */
public record Manifest(List<Motion> motions, List<Entry> entries) {
  /** Where the manifest is in its folder. */
  public static final String PATH = "manifest.json";

  public Manifest {
    motions = motions.stream().sorted(Comparator.comparing(Motion::id)).toList();
    entries = entries.stream().sorted(Comparator.comparing(Entry::path)).toList();
  }

  /**
   * A motion that artifacts were made of.
   *
   * @param id its id
   * @param version its version
   * @param folder where its artifacts are in the output folder; empty if it has all of that
   */
  public record Motion(String id, String version, String folder) {}

  /**
   * An artifact, by what is known of it.
   *
   * @param path where it is in the output folder
   * @param sha256 the SHA-256 of its bytes, in lower-case hex digits
   * @param kind what sort of thing it is
   * @param elements the paths of the spec elements it was made from
   */
  public record Entry(String path, String sha256, String kind, List<String> elements) {
    public Entry {
      elements = List.copyOf(elements);
    }
  }

  /** The manifest of these artifacts. */
  public static Manifest of(List<Motion> motions, List<Artifact> artifacts) {
    return new Manifest(
        motions,
        artifacts.stream()
            .map(a -> new Entry(a.path(), sha256(a.bytes()), a.kind(), a.elements()))
            .toList());
  }

  /** The manifest of a file's text; empty if the text is not what {@link #json} writes. */
  static Optional<Manifest> read(String json) {
    JsonNode root;
    try {
      root = JsonMapper.shared().readTree(json);
    } catch (JacksonException e) {
      return Optional.empty();
    }
    List<Motion> motions = new ArrayList<>();
    for (JsonNode node : root.path("motions")) {
      motions.add(new Motion(text(node, "id"), text(node, "version"), text(node, "folder")));
    }
    List<Entry> entries = new ArrayList<>();
    for (JsonNode node : root.path("artifacts")) {
      List<String> elements = new ArrayList<>();
      node.path("elements").forEach(element -> elements.add(element.asString("")));
      entries.add(
          new Entry(text(node, "path"), text(node, "sha256"), text(node, "kind"), elements));
    }
    Manifest manifest = new Manifest(motions, entries);
    return manifest.json().equals(json) ? Optional.of(manifest) : Optional.empty();
  }

  private static String text(JsonNode node, String key) {
    return node.path(key).asString("");
  }

  /** The text of the manifest's file. */
  public String json() {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("manifest", "v1");
    ArrayNode sources = root.putArray("motions");
    for (Motion motion : motions) {
      sources
          .addObject()
          .put("id", motion.id)
          .put("version", motion.version)
          .put("folder", motion.folder);
    }
    ArrayNode artifacts = root.putArray("artifacts");
    for (Entry entry : entries) {
      ObjectNode node =
          artifacts
              .addObject()
              .put("path", entry.path)
              .put("sha256", entry.sha256)
              .put("kind", entry.kind);
      entry.elements.forEach(node.putArray("elements")::add);
    }
    return Json.text(root);
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
