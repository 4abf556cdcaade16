package dev.pls.compiler.target.pack;

import dev.pls.compiler.markdown.Markdown;
import dev.pls.compiler.model.Place;
import java.util.ArrayList;
import java.util.List;

/** Named facts with their places, one a line of a list; what is not said is left out. */
final class Facts {
  private final List<Object> facts = new ArrayList<>();

  private final Draft draft;

  Facts(Draft draft) {
    this.draft = draft;
  }

  /** A fact that is written under a path of keys below an element. */
  Facts add(String name, Markdown value, Place place, String... path) {
    return value.isEmpty() ? this : add(name, value, draft.line(place, path));
  }

  /** A fact with the marks of where it is written. */
  Facts add(String name, Markdown value, Markdown written) {
    facts.add(Draft.map("name", name, "value", value, "written", written));
    return this;
  }

  Facts add(String name, String value, Place place, String... path) {
    return add(name, Markdown.text(value), place, path);
  }

  List<Object> list() {
    return List.copyOf(facts);
  }
}
