package dev.pls.compiler.reference;

import dev.pls.compiler.model.Condition;
import dev.pls.compiler.model.Duration;
import dev.pls.compiler.model.Meta;
import dev.pls.compiler.model.Place;
import dev.pls.compiler.model.Value;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a definition is made of, read off the model: each form of a sealed interface by its name
 * ({@code Count}), each word of an enum ({@code Operation.SUM}), and each part that can be left out
 * ({@code Scope.ending}). Where a record is but one such part, leaving it out is a kind as well
 * ({@code no Window.length}). What is added to the model is a kind at once.
 */
final class Kinds {
  private static final Set<Class<?>> LEAVES =
      Set.of(Place.class, Meta.class, Condition.class, Duration.class, Value.class);

  private Kinds() {}

  /** The kinds in a definition. */
  static SortedSet<String> of(Object definition) {
    SortedSet<String> kinds = new TreeSet<>();
    add(definition, kinds);
    return kinds;
  }

  private static void add(Object value, Set<String> kinds) {
    if (value instanceof Optional<?> optional) {
      optional.ifPresent(content -> add(content, kinds));
    } else if (value instanceof Collection<?> members) {
      members.forEach(member -> add(member, kinds));
    } else if (value instanceof Map<?, ?> map) {
      map.values().forEach(member -> add(member, kinds));
    } else if (value instanceof Enum<?> word) {
      kinds.add(word(word));
    } else if (value instanceof Record && !isLeaf(value.getClass())) {
      addParts(value, kinds);
    }
  }

  private static void addParts(Object value, Set<String> kinds) {
    Class<?> type = value.getClass();
    if (isForm(type)) {
      kinds.add(type.getSimpleName());
    }
    for (RecordComponent component : type.getRecordComponents()) {
      Object part = part(value, component);
      if (canBeLeftOut(component)) {
        if (isThere(part)) {
          kinds.add(kind(type, component));
        } else if (isAChoice(type)) {
          kinds.add(without(type, component));
        }
      }
      add(part, kinds);
    }
  }

  private static boolean isThere(Object part) {
    return !(part.equals(Optional.empty())
        || part.equals(false)
        || part.equals("")
        || part instanceof Collection<?> members && members.isEmpty()
        || part instanceof Map<?, ?> map && map.isEmpty());
  }

  private static Object part(Object value, RecordComponent component) {
    try {
      return component.getAccessor().invoke(value);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** All kinds that definitions of a type can have. */
  static SortedSet<String> all(Class<?> type) {
    SortedSet<String> kinds = new TreeSet<>();
    collect(type, kinds, new HashSet<>());
    return kinds;
  }

  private static void collect(Type type, Set<String> kinds, Set<Type> known) {
    if (!known.add(type)) {
      return;
    }
    if (type instanceof ParameterizedType parameterized) {
      for (Type argument : parameterized.getActualTypeArguments()) {
        collect(argument, kinds, known);
      }
    } else if (type instanceof Class<?> named && !isLeaf(named)) {
      if (named.isEnum()) {
        for (Object word : named.getEnumConstants()) {
          kinds.add(word((Enum<?>) word));
        }
      } else if (named.isSealed()) {
        for (Class<?> form : named.getPermittedSubclasses()) {
          collect(form, kinds, known);
        }
      } else if (named.isRecord()) {
        collectParts(named, kinds, known);
      }
    }
  }

  private static void collectParts(Class<?> type, Set<String> kinds, Set<Type> known) {
    if (isForm(type)) {
      kinds.add(type.getSimpleName());
    }
    for (RecordComponent component : type.getRecordComponents()) {
      if (canBeLeftOut(component)) {
        kinds.add(kind(type, component));
        if (isAChoice(type)) {
          kinds.add(without(type, component));
        }
      }
      collect(component.getGenericType(), kinds, known);
    }
  }

  private static boolean isLeaf(Class<?> type) {
    return LEAVES.stream().anyMatch(leaf -> leaf.isAssignableFrom(type));
  }

  private static boolean isForm(Class<?> type) {
    return type.getInterfaces().length > 0 && type.getInterfaces()[0].isSealed();
  }

  /** Names may be empty, and all else that is no value by itself. */
  private static boolean canBeLeftOut(RecordComponent component) {
    Class<?> type = component.getType();
    return type == Optional.class
        || type == String.class
        || type == boolean.class
        || Collection.class.isAssignableFrom(type)
        || Map.class.isAssignableFrom(type);
  }

  /** Whether a record is but one part, which may be there or not. */
  private static boolean isAChoice(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    return components.length == 1
        && (components[0].getType() == Optional.class || components[0].getType() == boolean.class);
  }

  private static String kind(Class<?> type, RecordComponent component) {
    return type.getSimpleName() + "." + component.getName();
  }

  private static String without(Class<?> type, RecordComponent component) {
    return "no " + kind(type, component);
  }

  private static String word(Enum<?> word) {
    return word.getDeclaringClass().getSimpleName() + "." + word.name();
  }
}
