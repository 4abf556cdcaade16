package dev.pls.compiler.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Who must look when something changes.
 *
 * @param of people, teams and addresses, by the section that the change is written in, {@code
 *     routing} and so on, or by what it does, {@code qualifies} and so on; a team's handle begins
 *     with {@code @}
 */
public record Owners(Map<String, List<String>> of, Place place) {
  public Owners {
    Map<String, List<String>> copy = new LinkedHashMap<>();
    of.forEach((key, owners) -> copy.put(key, List.copyOf(owners)));
    of = Collections.unmodifiableMap(copy);
  }
}
