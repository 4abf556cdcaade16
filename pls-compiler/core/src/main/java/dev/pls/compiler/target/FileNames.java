package dev.pls.compiler.target;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names of files, made from what people call things. A plain name stays as it is. Any other loses
 * what some system refuses and gets a suffix made of the name it was. So a name's file depends on
 * nothing but the name, and no two names share a file, also where case does not count.
 *
 * <p>The language lets people name events and dashboards in plain names only, so what can come is a
 * plain name that a system reserves, such as {@code con}.
 */
public final class FileNames {
  private static final Pattern PLAIN = Pattern.compile("[a-z][a-z0-9_-]{0,62}");
  private static final Pattern RESERVED = Pattern.compile("con|prn|aux|nul|(com|lpt)[0-9]");
  private static final Pattern SUFFIXED = Pattern.compile(".*-[0-9a-f]{16}");
  private static final int MOST_KEPT = 40;

  private final Set<String> taken;

  /**
   * @param taken plain names that are given to files already
   */
  public FileNames(Set<String> taken) {
    this.taken = Set.copyOf(taken);
  }

  /**
   * The name of a file, without an extension: lower-case ASCII letters, digits, underscores and
   * hyphens, 1 to 63 of them.
   */
  public String of(String name) {
    if (PLAIN.matcher(name).matches()
        && !RESERVED.matcher(name).matches()
        && !SUFFIXED.matcher(name).matches()
        && !taken.contains(name)) {
      return name;
    }
    String kept = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_]+", "-");
    kept = kept.substring(0, Math.min(kept.length(), MOST_KEPT)).replaceAll("^-+|-+$", "");
    return (kept.isEmpty() ? "x" : kept) + "-" + digest(name);
  }

  /** 64 bits of the name: two names that share a file would have to be sought for. */
  private static String digest(String name) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
