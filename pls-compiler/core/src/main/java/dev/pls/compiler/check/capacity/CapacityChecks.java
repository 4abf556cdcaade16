package dev.pls.compiler.check.capacity;

import dev.pls.compiler.check.Check;
import java.util.List;

/** The checks of leads against people. */
public final class CapacityChecks {
  private CapacityChecks() {}

  /** All of them. */
  public static List<Check> all() {
    return List.of(new Zero(), new Overloaded(), new Tight(), new LimitOver(), new BookFull());
  }
}
