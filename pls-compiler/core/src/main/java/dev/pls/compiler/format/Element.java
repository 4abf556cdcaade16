package dev.pls.compiler.format;

import java.util.ArrayList;
import java.util.List;

/** An entry of a map or an item of a list, with the comments that belong to it. */
final class Element {
  private final String key;
  private final String name;
  private final boolean apart;
  private final List<Comment> above = new ArrayList<>();
  private final List<Comment> beside = new ArrayList<>();
  private Value value = new Value.Text(List.of(""), "", Value.Form.WORDS);

  /**
   * @param key the key as it is written; nothing for an item
   * @param name what the key says
   * @param apart whether there is a blank line before it, and behind the comments above it
   */
  Element(String key, String name, boolean apart) {
    this.key = key;
    this.name = name;
    this.apart = apart;
  }

  String key() {
    return key;
  }

  String name() {
    return name;
  }

  boolean apart() {
    return apart;
  }

  /** The comments on the lines above it. */
  List<Comment> above() {
    return above;
  }

  /** The comments on its own line, and others that stand between its key and its value. */
  List<Comment> beside() {
    return beside;
  }

  Value value() {
    return value;
  }

  void value(Value newValue) {
    this.value = newValue;
  }

  boolean tied() {
    return key.startsWith("&") || value.tied();
  }
}
