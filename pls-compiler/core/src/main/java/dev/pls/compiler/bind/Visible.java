package dev.pls.compiler.bind;

import dev.pls.compiler.expr.Scope;
import java.util.Map;

/**
 * What a condition can see where it stands.
 *
 * @param scope the names it may use, and their types
 * @param declared where they are declared, by their first part: {@code account}, {@code signal} …
 * @param unit whose condition it is; empty if it is no user's or account's
 */
record Visible(Scope scope, Map<String, Names> declared, String unit) {}
