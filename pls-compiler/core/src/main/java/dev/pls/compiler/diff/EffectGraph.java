package dev.pls.compiler.diff;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntSupplier;

/**
 * Values that are made of one another, down to verdicts, and which effect on one has which effect
 * on those that are made of it. What an effect reaches is worked out when it is asked for, and once
 * for all that lead through one value.
 */
final class EffectGraph {
  /** A chain of more values than this is walked as what is not a chain. */
  private static final int LONGEST_CHAIN = 1_000;

  /** A value. */
  private static final class Node {
    private final Map<Node, Integer> passings = new LinkedHashMap<>();
    private final List<Later> later = new ArrayList<>();
    private String verdict = "";

    void add(Node to, int passing) {
      if (passing != 0) {
        passings.merge(to, passing, (one, other) -> one | other);
      }
    }

    Map<Node, Integer> passings() {
      later.forEach(one -> add(one.to, one.passing.getAsInt()));
      later.clear();
      return passings;
    }
  }

  /** What is worked out when an effect comes by. */
  private record Later(Node to, IntSupplier passing) {}

  /** An effect on a value. */
  private record At(Node node, int effect) {}

  private final Map<String, Node> nodes = new HashMap<>();
  private final Map<Set<At>, SortedMap<String, Direction>> known = new HashMap<>();

  /** The verdict of a qualification. */
  void verdict(String value, String qualification) {
    node(value).verdict = qualification;
  }

  /** One value is made of another, among others. */
  void passes(String from, String to, int passing) {
    node(from).add(node(to), passing);
  }

  /** The same, if it takes a while to say how. */
  void passesLater(String from, String to, IntSupplier passing) {
    node(from).later.add(new Later(node(to), passing));
  }

  private Node node(String value) {
    return nodes.computeIfAbsent(value, v -> new Node());
  }

  /** Which verdicts effects on some values reach, and how. */
  SortedMap<String, Direction> reach(Map<String, Integer> effects) {
    Set<At> starts = new HashSet<>();
    effects.forEach(
        (value, effect) -> {
          At start = alongChain(new At(node(value), effect));
          if (start.effect != Effect.NONE
              && !(start.node.verdict.isEmpty() && start.node.passings().isEmpty())) {
            starts.add(start);
          }
        });
    return known.computeIfAbsent(starts, this::walk);
  }

  /** Where an effect comes to, as long as there is one way to go. */
  private static At alongChain(At start) {
    At at = start;
    for (int i = 0; i < LONGEST_CHAIN; i++) {
      if (!at.node.verdict.isEmpty() || at.node.passings().size() != 1) {
        return at;
      }
      Map.Entry<Node, Integer> only = at.node.passings().entrySet().iterator().next();
      at = new At(only.getKey(), Effect.pass(only.getValue(), at.effect));
    }
    return start;
  }

  private SortedMap<String, Direction> walk(Set<At> starts) {
    Map<Node, Integer> reached = new LinkedHashMap<>();
    Deque<At> ahead = new ArrayDeque<>(starts);
    while (!ahead.isEmpty()) {
      At at = ahead.remove();
      int before = reached.getOrDefault(at.node, Effect.NONE);
      int fresh = at.effect & ~before;
      if (fresh != Effect.NONE) {
        reached.put(at.node, before | fresh);
        at.node
            .passings()
            .forEach((to, passing) -> ahead.add(new At(to, Effect.pass(passing, fresh))));
      }
    }
    TreeMap<String, Direction> directions = new TreeMap<>();
    reached.forEach(
        (node, effect) -> {
          if (!node.verdict.isEmpty()) {
            directions.put(node.verdict, direction(effect));
          }
        });
    return Collections.unmodifiableSortedMap(directions);
  }

  private static Direction direction(int effect) {
    return effect == Effect.UP
        ? Direction.LOOSER
        : effect == Effect.DOWN ? Direction.TIGHTER : Direction.UNKNOWN;
  }
}
