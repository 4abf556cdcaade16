package dev.pls.compiler.target.pack;

import java.util.ArrayList;
import java.util.List;

/** Named facts, one a line of a list; what is not said is left out. */
final class Facts {
  private final List<Object> facts = new ArrayList<>();

  Facts add(String name, Markdown value) {
    if (!value.isEmpty()) {
      facts.add(Draft.map("name", name, "value", value));
    }
    return this;
  }

  Facts add(String name, String value) {
    return add(name, Markdown.text(value));
  }

  List<Object> list() {
    return List.copyOf(facts);
  }
}
