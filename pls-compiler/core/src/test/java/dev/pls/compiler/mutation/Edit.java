package dev.pls.compiler.mutation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One change of a motion.
 *
 * @param kind what is done
 * @param path the keys and indexes that lead to what it is done to
 * @param value what it takes: the new value, key or index; empty if it takes nothing
 */
record Edit(Kind kind, List<String> path, String value) {
  private static final Pattern NUMBER = Pattern.compile("(-?[0-9]+(?:\\.[0-9]+)?)(.*)");
  private static final BigDecimal MUCH = BigDecimal.valueOf(100);

  /** What can be done. */
  enum Kind {
    /** Takes out. */
    REMOVE,
    /** Leaves the key, with nothing in it. */
    EMPTY,
    /** Writes another value, also where there is none. */
    SET,
    /** Makes a number, with its unit, a hundred times as large. */
    RAISE,
    /** Makes it a hundred times as small. */
    LOWER,
    /** Changes places with another item, by its index. */
    SWAP,
    /** Gives a key another name. */
    RENAME,
    /** Writes an item twice, the second with this id. */
    DUPLICATE;

    static Kind of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT));
    }
  }

  /** Changes a tree. */
  void apply(Tree root) {
    List<String> above = path.subList(0, path.size() - 1);
    String last = path.get(path.size() - 1);
    Tree parent = Objects.requireNonNull(root.at(above));
    if (kind == Kind.SET) {
      put(parent, last, new Tree.Scalar(value));
      return;
    }
    Tree target = Objects.requireNonNull(root.at(path), this::toString);
    switch (kind) {
      case SET -> throw new IllegalStateException();
      case REMOVE -> remove(parent, last);
      case EMPTY -> put(parent, last, empty(target));
      case RAISE -> put(parent, last, times(target, true));
      case LOWER -> put(parent, last, times(target, false));
      case SWAP -> swap(((Tree.Sequence) parent).items(), Integer.parseInt(last));
      case RENAME -> rename(((Tree.Mapping) parent).entries(), last);
      case DUPLICATE -> duplicate(parent, last, target.copy());
    }
  }

  private static void remove(Tree parent, String last) {
    if (parent instanceof Tree.Mapping map) {
      map.entries().remove(last);
    } else if (parent instanceof Tree.Sequence list) {
      list.items().remove(Integer.parseInt(last));
    }
  }

  private static void put(Tree parent, String last, Tree value) {
    if (parent instanceof Tree.Mapping map) {
      map.entries().put(last, value);
    } else if (parent instanceof Tree.Sequence list) {
      list.items().set(Integer.parseInt(last), value);
    }
  }

  private static Tree empty(Tree target) {
    if (target instanceof Tree.Mapping) {
      return new Tree.Mapping(new java.util.LinkedHashMap<>());
    } else if (target instanceof Tree.Sequence) {
      return new Tree.Sequence(new java.util.ArrayList<>());
    }
    return new Tree.Scalar("''");
  }

  private static Tree times(Tree target, boolean up) {
    String source = ((Tree.Scalar) target).source();
    Matcher number = NUMBER.matcher(source);
    if (!number.matches()) {
      throw new IllegalArgumentException("no number: " + source);
    }
    BigDecimal before = new BigDecimal(number.group(1));
    BigDecimal after =
        up
            ? before.multiply(MUCH)
            : before.scale() == 0 && before.compareTo(MUCH) >= 0
                ? before.divide(MUCH, 0, RoundingMode.DOWN)
                : before.divide(MUCH);
    boolean whole = before.scale() == 0 && after.stripTrailingZeros().scale() > 0;
    return new Tree.Scalar((whole ? "0" : after.toPlainString()) + number.group(2));
  }

  private void swap(List<Tree> items, int index) {
    int other = Integer.parseInt(value);
    Tree kept = items.get(index);
    items.set(index, items.get(other));
    items.set(other, kept);
  }

  private void rename(Map<String, Tree> entries, String last) {
    Map<String, Tree> before = new java.util.LinkedHashMap<>(entries);
    entries.clear();
    before.forEach((key, inner) -> entries.put(key.equals(last) ? value : key, inner));
  }

  private void duplicate(Tree parent, String last, Tree copy) {
    if (parent instanceof Tree.Sequence list) {
      if (copy instanceof Tree.Mapping map && map.entries().containsKey("id")) {
        map.entries().put("id", new Tree.Scalar(value));
      }
      list.items().add(Integer.parseInt(last) + 1, copy);
    } else if (parent instanceof Tree.Mapping map) {
      map.entries().put(value, copy);
    }
  }

  @Override
  public String toString() {
    return (kind.name().toLowerCase(Locale.ROOT) + " " + String.join(".", path) + " " + value)
        .strip();
  }
}
