package dev.pls.compiler.check.outreach;

import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Rule;
import dev.pls.compiler.model.Outreach;
import dev.pls.compiler.model.Place;
import dev.pls.compiler.source.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * A text that leads read or hear, and where it is written.
 *
 * @param words what it says
 * @param place the element it is in
 * @param path the keys and indexes from there
 */
record Text(String words, Place place, List<String> path) {
  Text {
    path = List.copyOf(path);
  }

  /** All of them, in the order in which they are read: e-mails, then what is said on a call. */
  static List<Text> of(Outreach outreach) {
    List<Text> texts = new ArrayList<>();
    outreach.emails().forEach(email -> texts.addAll(of(email)));
    Place place = outreach.place();
    texts.add(new Text(outreach.opener(), place, List.of("opener")));
    texts.addAll(listed(outreach.prompts(), place, "prompts"));
    for (int i = 0; i < outreach.objections().size(); i++) {
      String answer = outreach.objections().get(i).answer();
      texts.add(new Text(answer, place, List.of("objections", String.valueOf(i), "answer")));
    }
    for (int i = 0; i < outreach.followUp().size(); i++) {
      String doing = outreach.followUp().get(i).doing();
      texts.add(new Text(doing, place, List.of("follow_up", String.valueOf(i), "do")));
    }
    return texts;
  }

  /** Those of an e-mail: subjects, body and ask. */
  static List<Text> of(Outreach.Email email) {
    List<Text> texts = listed(email.subjects(), email.place(), "subjects");
    texts.add(body(email));
    texts.add(new Text(email.ask(), email.place(), List.of("ask")));
    return texts;
  }

  /** The body of an e-mail. */
  static Text body(Outreach.Email email) {
    return new Text(email.body(), email.place(), List.of("body"));
  }

  private static List<Text> listed(List<String> words, Place place, String key) {
    List<Text> texts = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      texts.add(new Text(words.get(i), place, List.of(key, String.valueOf(i))));
    }
    return texts;
  }

  /** The path of the element, such as {@code outreach/emails/early/body}. */
  String element() {
    return place.element() + "/" + String.join("/", path);
  }

  /** Where a part of it is written. */
  Span span(int from, int to) {
    return place.words(from, to, path.toArray(String[]::new));
  }

  /** What is found of a part of it. */
  Diagnostic found(Rule rule, int from, int to, String message) {
    return Diagnostic.of(rule, span(from, to), element(), message);
  }
}
