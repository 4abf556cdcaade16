package dev.pls.compiler.eval;

/**
 * Something that is judged, or that values are of.
 *
 * @param entity {@code user} or {@code account}
 * @param key its key
 */
public record Unit(String entity, String key) implements Comparable<Unit> {
  public static final String USER = "user";
  public static final String ACCOUNT = "account";

  /** The user of a key. */
  public static Unit user(String key) {
    return new Unit(USER, key);
  }

  /** The account of a key. */
  public static Unit account(String key) {
    return new Unit(ACCOUNT, key);
  }

  /** Whether it is a user. */
  public boolean isUser() {
    return entity.equals(USER);
  }

  /** By entity, then by key in the order of code points. */
  @Override
  public int compareTo(Unit other) {
    int order = entity.compareTo(other.entity);
    return order != 0 ? order : Order.codePoints(key, other.key);
  }
}
