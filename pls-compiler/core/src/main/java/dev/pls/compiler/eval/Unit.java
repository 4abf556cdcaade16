package dev.pls.compiler.eval;

/**
 * Something that is judged, or that values are of.
 *
 * @param entity {@code user} or {@code account}
 * @param key its key
 */
public record Unit(String entity, String key) {
  static final String USER = "user";
  static final String ACCOUNT = "account";

  static Unit user(String key) {
    return new Unit(USER, key);
  }

  static Unit account(String key) {
    return new Unit(ACCOUNT, key);
  }

  boolean isUser() {
    return entity.equals(USER);
  }
}
