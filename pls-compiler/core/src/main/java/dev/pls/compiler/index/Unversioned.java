package dev.pls.compiler.index;

import dev.pls.compiler.model.Data;
import dev.pls.compiler.model.Motion;
import dev.pls.compiler.model.Qualification;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * The attributes that verdicts rest on and whose earlier values are not kept. A verdict as of the
 * past that reads one is not point-in-time, and its history is made of recorded runs; {@code
 * semantics.md} rules 7 and 26.
 */
public final class Unversioned {
  private Unversioned() {}

  /**
   * Those of a qualification, as {@code entity.attribute} in the order of the alphabet: read by its
   * signals, segments and exclusions, by those of qualifications that its users meet, and by
   * attributes that are derived. A derived one is not told itself, as it is made anew.
   */
  public static Set<String> of(Motion motion, Reads reads, Qualification qualification) {
    Reads.Reading reading = reads.of(qualification);
    Set<String> read = new LinkedHashSet<>(reading.attributes());
    read.addAll(reading.flags());
    Set<String> unversioned = new TreeSet<>();
    for (Data.Entity entity : motion.data().entities().values()) {
      for (Data.Attribute attribute : entity.attributes().values()) {
        String name = entity.name() + "." + attribute.name();
        if (attribute.history() == Data.History.CURRENT
            && attribute.derive().isEmpty()
            && read.contains(name)) {
          unversioned.add(name);
        }
      }
    }
    return unversioned;
  }
}
