package dev.pls.compiler.model;

import java.util.List;

/**
 * A list that conditions ask for membership.
 *
 * @param name its name in the spec
 * @param values its values, each once, in the order they are written
 * @param numeric whether all values are numbers
 * @param file the file it was read from, from the project's root; empty if it is written inline
 */
public record NamedList(
    String name, List<String> values, boolean numeric, String file, Place place) {
  public NamedList {
    values = List.copyOf(values);
  }
}
