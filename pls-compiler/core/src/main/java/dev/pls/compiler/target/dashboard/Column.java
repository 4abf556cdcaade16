package dev.pls.compiler.target.dashboard;

import tools.jackson.databind.node.ObjectNode;

/**
 * A column of the rows that a panel shows.
 *
 * @param name its name, also in the chart
 * @param meaning what stands in it
 */
record Column(String name, Type type, String meaning) {
  /** What a column holds. */
  enum Type {
    STRING("nominal"),
    INTEGER("quantitative"),
    NUMBER("quantitative"),
    DATE("ordinal");

    private final String vegaLite;

    Type(String vegaLite) {
      this.vegaLite = vegaLite;
    }
  }

  /** Makes an encoding of a chart show this column. */
  ObjectNode in(ObjectNode encoding) {
    return encoding.put("field", name).put("type", type.vegaLite);
  }
}
