package dev.pls.compiler.artifact;

import dev.pls.compiler.json.Json;
import dev.pls.compiler.target.Artifact;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is in an output folder and what each file was made from. It says nothing of when, where or
 * by whom, so that the same motion gives the same manifest.
 *
 * @param motion the id of the motion
 * @param version the version of the motion
 * @param entries one for each artifact, in the order of their paths
 */
public record Manifest(String motion, String version, List<Entry> entries) {
  /** Where the manifest is in its folder. */
  public static final String PATH = "manifest.json";

  public Manifest {
    entries = entries.stream().sorted(Comparator.comparing(Entry::path)).toList();
  }

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
  public static Manifest of(String motion, String version, List<Artifact> artifacts) {
    return new Manifest(
        motion,
        version,
        artifacts.stream()
            .map(a -> new Entry(a.path(), sha256(a.bytes()), a.kind(), a.elements()))
            .toList());
  }

  /** The text of the manifest's file. */
  public String json() {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("manifest", "v1");
    root.putObject("motion").put("id", motion).put("version", version);
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

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
