package dev.pls.compiler.eval;

import dev.pls.compiler.model.Motion;
import dev.pls.compiler.model.NamedList;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What a motion means. Give it a {@link World} and an instant, and ask for verdicts:
 *
 * <pre>{@code new Evaluator(motion).over(world).at(instant).verdict("trial_pql", "u1")}</pre>
 */
public final class Evaluator {
  private final Motion motion;
  private final Map<String, Set<Datum>> lists = new HashMap<>();

  /**
   * @param motion a motion without errors
   */
  public Evaluator(Motion motion) {
    this.motion = motion;
    for (NamedList list : motion.lists().values()) {
      Set<Datum> values = new HashSet<>();
      for (String value : list.values()) {
        values.add(list.numeric() ? Datum.number(new BigDecimal(value)) : Datum.text(value));
      }
      lists.put(list.name(), values);
    }
  }

  /** The motion over what is stored. */
  public History over(World world) {
    return new History(world, new Timeline(motion, world));
  }

  /** The values of a list. */
  Set<Datum> list(String name) {
    return lists.getOrDefault(name, Set.of());
  }

  /** The motion over one world, at any instant. */
  public final class History {
    private final Rows accounts;
    private final Rows users;
    private final Timeline timeline;

    private History(World world, Timeline timeline) {
      this.accounts = new Rows(world.accounts());
      this.users = new Rows(world.users());
      this.timeline = timeline;
    }

    /**
     * The motion as of an instant: it sees nothing that happens later.
     *
     * @param instant microseconds since 1970
     */
    public AsOf at(long instant) {
      return new AsOf(motion, Evaluator.this, accounts, users, timeline, instant);
    }
  }
}
