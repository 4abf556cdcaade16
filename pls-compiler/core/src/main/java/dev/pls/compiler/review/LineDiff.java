package dev.pls.compiler.review;

import com.github.difflib.algorithm.Change;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.DeltaType;
import com.github.difflib.patch.Patch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which lines of a text differ. Lines that each text has once are held against each other first, so
 * that the search between them is short however long the texts are.
 */
public final class LineDiff {
  /** Longer stretches without a common line of their own are told as replaced. */
  private static final int MOST_LINES = 2_000;

  private final List<String> old;
  private final List<String> now;
  private final List<Change> changes = new ArrayList<>();

  private LineDiff(List<String> old, List<String> now) {
    this.old = old;
    this.now = now;
  }

  /** What differs between two texts, line by line. */
  public static Patch<String> between(List<String> old, List<String> now) {
    LineDiff diff = new LineDiff(old, now);
    diff.find();
    return Patch.generate(old, now, diff.joined());
  }

  /** Lines that go and lines that come at one place are one difference. */
  private List<Change> joined() {
    List<Change> joined = new ArrayList<>();
    for (Change one : changes) {
      Change last = joined.isEmpty() ? one : joined.get(joined.size() - 1);
      if (last != one
          && last.endOriginal == one.startOriginal
          && last.endRevised == one.startRevised) {
        joined.remove(joined.size() - 1);
        add(joined, last.startOriginal, one.endOriginal, last.startRevised, one.endRevised);
      } else {
        joined.add(one);
      }
    }
    return joined;
  }

  private static void add(List<Change> to, int oldFrom, int oldTo, int nowFrom, int nowTo) {
    DeltaType type =
        oldFrom == oldTo
            ? DeltaType.INSERT
            : nowFrom == nowTo ? DeltaType.DELETE : DeltaType.CHANGE;
    to.add(new Change(type, oldFrom, oldTo, nowFrom, nowTo));
  }

  private void find() {
    int start = 0;
    int shorter = Math.min(old.size(), now.size());
    while (start < shorter && old.get(start).equals(now.get(start))) {
      start++;
    }
    int end = 0;
    while (end < shorter - start
        && old.get(old.size() - 1 - end).equals(now.get(now.size() - 1 - end))) {
      end++;
    }
    int oldFrom = start;
    int nowFrom = start;
    for (int[] same : anchors(start, old.size() - end, now.size() - end)) {
      between(oldFrom, same[0], nowFrom, same[1]);
      oldFrom = same[0] + 1;
      nowFrom = same[1] + 1;
    }
    between(oldFrom, old.size() - end, nowFrom, now.size() - end);
  }

  private void between(int oldFrom, int oldTo, int nowFrom, int nowTo) {
    if (oldFrom == oldTo && nowFrom == nowTo) {
      return;
    }
    if (oldFrom == oldTo || nowFrom == nowTo || oldTo - oldFrom + nowTo - nowFrom > MOST_LINES) {
      add(changes, oldFrom, oldTo, nowFrom, nowTo);
      return;
    }
    List<Change> found =
        new MyersDiffWithLinearSpace<String>()
            .computeDiff(old.subList(oldFrom, oldTo), now.subList(nowFrom, nowTo), null);
    for (Change one : found) {
      changes.add(
          new Change(
              one.deltaType,
              oldFrom + one.startOriginal,
              oldFrom + one.endOriginal,
              nowFrom + one.startRevised,
              nowFrom + one.endRevised));
    }
  }

  /** Pairs of places of lines that are there once in both, rising on both sides. */
  private List<int[]> anchors(int from, int oldTo, int nowTo) {
    Map<String, Integer> inOld = once(old, from, oldTo);
    Map<String, Integer> inNow = once(now, from, nowTo);
    List<int[]> pairs = new ArrayList<>();
    for (int i = from; i < nowTo; i++) {
      Integer there = inOld.get(now.get(i));
      if (there != null && there >= 0 && inNow.getOrDefault(now.get(i), -1) >= 0) {
        pairs.add(new int[] {there, i});
      }
    }
    return rising(pairs);
  }

  /** Where each line is; below zero if it is there more than once. */
  private static Map<String, Integer> once(List<String> lines, int from, int to) {
    Map<String, Integer> places = new HashMap<>();
    for (int i = from; i < to; i++) {
      places.merge(lines.get(i), i, (one, other) -> -1);
    }
    return places;
  }

  /** As many of the pairs as rise by their first numbers too. */
  private static List<int[]> rising(List<int[]> pairs) {
    int[] ends = new int[pairs.size()]; // by length, the pair with the least end
    int[] before = new int[pairs.size()];
    int length = 0;
    for (int i = 0; i < pairs.size(); i++) {
      int low = 0;
      int high = length;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (pairs.get(ends[middle])[0] < pairs.get(i)[0]) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      before[i] = low == 0 ? -1 : ends[low - 1];
      ends[low] = i;
      length = Math.max(length, low + 1);
    }
    int[][] found = new int[length][];
    for (int at = length == 0 ? -1 : ends[length - 1], i = length - 1; at >= 0; at = before[at]) {
      found[i--] = pairs.get(at);
    }
    return Arrays.asList(found);
  }
}
