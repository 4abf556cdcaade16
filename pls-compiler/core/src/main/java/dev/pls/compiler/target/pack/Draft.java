package dev.pls.compiler.target.pack;

import dev.pls.compiler.check.Judgement;
import dev.pls.compiler.check.Readiness;
import dev.pls.compiler.eval.ExampleRun;
import dev.pls.compiler.index.Reads;
import dev.pls.compiler.index.Uses;
import dev.pls.compiler.markdown.Markdown;
import dev.pls.compiler.model.Data;
import dev.pls.compiler.model.Measure;
import dev.pls.compiler.model.Meta;
import dev.pls.compiler.model.Motion;
import dev.pls.compiler.model.Place;
import dev.pls.compiler.model.Qualification;
import dev.pls.compiler.model.Reporting;
import dev.pls.compiler.model.Routing;
import dev.pls.compiler.model.Segment;
import dev.pls.compiler.model.Signal;
import dev.pls.compiler.model.Sla;
import dev.pls.compiler.model.Team;
import dev.pls.compiler.source.Span;
import dev.pls.compiler.target.Target;
import dev.pls.compiler.target.draw.Drawing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** What all parts of a pack share: the motion, what things are called, and what has been told. */
final class Draft {
  private final Target.Input input;
  private final Marks marks;
  private final Reads reads;
  private final Uses uses;
  private final Set<String> elements = new TreeSet<>();

  Draft(Target.Input input, Marks marks) {
    this.input = input;
    this.marks = marks;
    this.reads = new Reads(input.motion());
    this.uses = new Uses(input.motion(), reads);
  }

  Motion motion() {
    return input.motion();
  }

  Readiness readiness() {
    return input.judgement().readiness();
  }

  Judgement judgement() {
    return input.judgement();
  }

  /** What came of an example. */
  Optional<ExampleRun> run(Qualification.Example example) {
    return input.examples().stream().filter(run -> run.example().equals(example)).findFirst();
  }

  Reads reads() {
    return reads;
  }

  Uses uses() {
    return uses;
  }

  /** Notes that the pack tells of an element. */
  void tell(Place place) {
    elements.add(place.element());
  }

  /**
   * Notes that the pack tells of an element, and tells where all of it, or below it, is written.
   */
  Markdown written(Place place, String... path) {
    tell(place);
    return marks.lines(place, path);
  }

  /** The line of a key below an element. */
  Markdown line(Place place, String... path) {
    return marks.line(place, path);
  }

  /** The line of something that was found of an element. */
  Markdown line(Span span, String element) {
    return marks.line(span, element);
  }

  /** A value that leads to its line, where the form of the pack has room for that. */
  Markdown at(Markdown value, Place place, String... path) {
    return marks.at(value, place, path);
  }

  Markdown at(String value, Place place, String... path) {
    return marks.at(Markdown.text(value), place, path);
  }

  Markdown drawing(Drawing drawing) {
    return marks.drawing(drawing);
  }

  /** Lines of a list that are written one after the other under a key, each with its place. */
  List<Object> lines(List<String> texts, Place place, String... path) {
    List<Object> lines = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      String[] item = Arrays.copyOf(path, path.length + 1);
      item[path.length] = String.valueOf(i);
      lines.add(Markdown.of("{} {}", texts.get(i), line(place, item)));
    }
    return lines;
  }

  /** The paths of all elements told. */
  List<String> elements() {
    return List.copyOf(elements);
  }

  /**
   * A context: names and values in turn. For each list there is also {@code has_} and its name,
   * which opens once.
   */
  static Map<String, Object> map(Object... pairs) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put((String) pairs[i], pairs[i + 1]);
      if (pairs[i + 1] instanceof List<?> list) {
        map.put("has_" + pairs[i], !list.isEmpty());
      }
    }
    return map;
  }

  /** A context for each item, or a text. */
  static <T> List<Object> each(Iterable<T> items, Function<T, ?> context) {
    List<Object> contexts = new ArrayList<>();
    items.forEach(item -> contexts.add(context.apply(item)));
    return contexts;
  }

  /**
   * What nothing is said of, in a line: names of things, each with whether it is said. Empty if all
   * is said.
   */
  static Markdown unsaid(Object... pairs) {
    List<Markdown> names = new ArrayList<>();
    for (int i = 0; i < pairs.length; i += 2) {
      if (!(boolean) pairs[i + 1]) {
        names.add(Markdown.text((String) pairs[i]));
      }
    }
    return Markdown.list(names, "and");
  }

  /** Texts, one after the other. */
  static Markdown texts(List<String> texts) {
    return Markdown.join(", ", texts.stream().map(Markdown::text).toList());
  }

  /** Names as they are in the spec, one after the other. */
  static Markdown codes(List<String> names) {
    return Markdown.join(", ", names.stream().map(Markdown::code).toList());
  }

  /** "owner revops · draft · to be looked at again by 31 March 2027": what is said, in a line. */
  Markdown meta(Meta meta, Place place) {
    List<Markdown> parts = new ArrayList<>();
    if (!meta.owner().isEmpty()) {
      parts.add(Markdown.of("owner {}", meta.owner()));
    }
    meta.status().ifPresent(status -> parts.add(Markdown.text(Words.word(status))));
    meta.reviewBy()
        .map(day -> at(Words.date(day), place, "review_by"))
        .ifPresent(day -> parts.add(Markdown.of("to be reviewed by {}", day)));
    return Markdown.join(" · ", parts);
  }

  /** What an element rests on, and what else is said of it, as sentences. */
  static Markdown background(Meta meta) {
    List<Markdown> parts = new ArrayList<>();
    if (!meta.evidence().isEmpty()) {
      parts.add(Markdown.of("Rests on: {}", sentence(Markdown.join("; ", all(meta.evidence())))));
    }
    parts.add(sentence(Markdown.text(meta.notes())));
    return Markdown.join(" ", parts);
  }

  private static List<Markdown> all(List<String> texts) {
    return texts.stream().map(Markdown::text).toList();
  }

  /** With a full stop where it does not end with a mark of its own. */
  static Markdown sentence(Markdown text) {
    return text.isEmpty()
            || ".!?…:".indexOf(text.toString().charAt(text.toString().length() - 1)) >= 0
        ? text
        : Markdown.of("{}.", text);
  }

  static Markdown sentence(String text) {
    return sentence(Markdown.text(text));
  }

  String roleTitle(String name) {
    Team.Role role = motion().team().roles().get(name);
    return role == null ? name : Words.title(role.title(), name);
  }

  /** A role or destination that leads go to. */
  String placeTitle(String name) {
    return motion().team().roles().containsKey(name)
        ? roleTitle(name)
        : motion().team().destinations().containsKey(name) ? Words.human(name) : name;
  }

  /** Someone named in an ownership map: a role by its title, anybody else as written. */
  String who(String name) {
    return motion().team().roles().containsKey(name) ? roleTitle(name) : name;
  }

  Markdown people(List<String> names) {
    return Markdown.join(", ", names.stream().map(name -> Markdown.text(who(name))).toList());
  }

  Markdown signal(String name) {
    Signal signal = motion().signals().get(name);
    return named(signal == null ? "" : signal.title(), name);
  }

  Markdown measure(String name) {
    Measure.Definition measure = motion().measures().get(name);
    return measure == null ? signal(name) : named(measure.title(), name);
  }

  Markdown qualification(String name) {
    Qualification qualification = motion().qualifications().get(name);
    return named(qualification == null ? "" : qualification.title(), name);
  }

  Markdown metric(String name) {
    Reporting.Metric metric = motion().reporting().metrics().get(name);
    return named(metric == null ? "" : metric.title(), name);
  }

  Markdown disposition(String name) {
    return named(
        routing().map(Routing::dispositions).orElse(List.of()).stream()
            .filter(disposition -> disposition.name().equals(name))
            .map(Routing.Disposition::title)
            .findFirst()
            .orElse(""),
        name);
  }

  String segmentTitle(String name) {
    Segment segment = motion().segments().get(name);
    return Words.title(segment == null ? "" : segment.title(), name);
  }

  Optional<Data.Event> event(String name) {
    return Optional.ofNullable(motion().data().events().get(name));
  }

  Optional<Routing> routing() {
    return motion().routing();
  }

  /** How soon, in words; empty if nothing is promised. */
  static String promise(Optional<Sla> sla) {
    return sla.map(Words::sla).orElse("");
  }

  private static Markdown named(String title, String name) {
    return Markdown.of("*{}*", Words.title(title, name));
  }
}
