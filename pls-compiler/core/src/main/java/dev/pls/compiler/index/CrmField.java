package dev.pls.compiler.index;

import dev.pls.compiler.model.Place;
import java.util.List;

/**
 * A field that leads carry in a CRM, in nobody's words: a CRM's own form of it is a target's.
 *
 * @param object what carries it: lead, contact, account or opportunity
 * @param name its name, unlike any other of the object even where case does not count
 * @param label what people see, at most 40 characters
 * @param history whether earlier values should be kept
 * @param requiredFor the dispositions that ask for it
 * @param by who fills it
 * @param from where its value comes from, as the team says it; empty if it does not
 * @param standard whether it is derived, or one of the team's own
 * @param place the element that it comes from
 * @param path the keys below that element that it rests on
 */
public record CrmField(
    String object,
    String name,
    String label,
    Type type,
    boolean history,
    List<String> requiredFor,
    Filler by,
    String from,
    boolean standard,
    String why,
    Place place,
    List<String> path) {
  public CrmField {
    requiredFor = List.copyOf(requiredFor);
    path = List.copyOf(path);
  }

  /** Who fills a field. */
  public enum Filler {
    MOTION,
    REP
  }

  /** What a field holds. */
  public sealed interface Type {}

  /** A line of text of at most so many characters. */
  public record Text(int length) implements Type {}

  /** Text of several lines, of at most so many characters. */
  public record LongText(int length) implements Type {}

  /** A number of so many digits, so many of them behind the point. */
  public record Number(int precision, int scale) implements Type {}

  /** An instant. */
  public record Moment() implements Type {}

  /** A day. */
  public record Day() implements Type {}

  /** Yes or no. */
  public record Truth() implements Type {}

  /** Somebody of the team. */
  public record Person() implements Type {}

  /**
   * One of some values.
   *
   * @param choices at least one, each name once
   * @param preset the name of the value that a new lead has; empty if none
   */
  public record Picklist(List<Choice> choices, String preset) implements Type {
    public Picklist {
      choices = List.copyOf(choices);
    }
  }

  /**
   * A value of a picklist.
   *
   * @param title its name for people; empty if it has none of its own
   */
  public record Choice(String name, String title) {}
}
