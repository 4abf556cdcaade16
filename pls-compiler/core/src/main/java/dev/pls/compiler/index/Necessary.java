package dev.pls.compiler.index;

import dev.pls.compiler.model.Place;
import dev.pls.compiler.model.Qualification.Group;
import dev.pls.compiler.model.Qualification.Passes;
import dev.pls.compiler.model.Qualification.Requirement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is true of every unit that meets a requirement, as far as it can be read off: what stands
 * under {@code any} beside others is true of some only.
 */
public final class Necessary {
  private final Map<String, Place> passing = new LinkedHashMap<>();
  private final List<Requirement> refused = new ArrayList<>();

  /** What is true of every unit; nothing is asked so far. */
  public Necessary() {}

  /** What is true of every unit that meets a requirement. */
  public static Necessary of(Requirement requirement) {
    Necessary necessary = new Necessary();
    necessary.add(requirement);
    return necessary;
  }

  private void add(Requirement requirement) {
    if (requirement instanceof Passes passes) {
      passing.putIfAbsent(passes.signal(), passes.place());
    } else if (requirement instanceof Group group) {
      group.all().forEach(this::add);
      if (group.any().size() == 1) {
        group.any().forEach(this::add);
      }
      if (group.atLeast().filter(n -> n >= group.of().size()).isPresent()) {
        group.of().forEach(this::add);
      }
      refused.addAll(group.none());
    }
  }

  /** The signals that pass, and where that is required. */
  public Map<String, Place> passing() {
    return Collections.unmodifiableMap(passing);
  }

  /** What does not hold. */
  public List<Requirement> refused() {
    return List.copyOf(refused);
  }

  /** Whether a requirement holds because of the signals that pass, whatever others do. */
  public boolean meets(Requirement requirement) {
    if (requirement instanceof Passes passes) {
      return passing.containsKey(passes.signal());
    }
    Group group = (Group) requirement;
    return group.none().isEmpty()
        && group.users().isEmpty()
        && group.otherUsers().isEmpty()
        && group.all().stream().allMatch(this::meets)
        && (group.any().isEmpty() || group.any().stream().anyMatch(this::meets))
        && group.of().stream().filter(this::meets).count() >= group.atLeast().orElse(0L);
  }
}
