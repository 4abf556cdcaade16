package dev.pls.compiler.eval;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/** Who is held out; {@code semantics.md} rule 23. */
final class Holdouts {
  private static final int DIGITS = 8;

  /** One more than the greatest number of eight hex digits. */
  private static final BigDecimal ALL = BigDecimal.valueOf(1L << 32);

  private Holdouts() {}

  /** Whether a key is held out, of a share from 0 to 1. */
  static boolean holds(String salt, String key, BigDecimal share) {
    return share.compareTo(BigDecimal.ONE) >= 0 || digits(salt, key).compareTo(bound(share)) < 0;
  }

  /** The first eight hex digits of the hash of a key. */
  static String digits(String salt, String key) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest((salt + ":" + key).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, DIGITS / 2);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** What the digits of those held out are below, for a share less than 1. */
  static String bound(BigDecimal share) {
    long bound = share.multiply(ALL).setScale(0, RoundingMode.CEILING).longValueExact();
    return String.format(Locale.ROOT, "%08x", bound);
  }
}
