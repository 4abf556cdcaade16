package dev.pls.compiler.diff.wording;

import dev.pls.compiler.diff.Change;
import dev.pls.compiler.diff.Term;
import dev.pls.compiler.model.Spoken;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Changes to what is only read: which of the words are others. */
final class ReadWording {
  /** The longest text of which both sides are shown. */
  private static final int MOST_SHOWN = 60;

  private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

  private ReadWording() {}

  static String state(Change.Altered change) {
    return "its state is " + Says.nowBefore(state(change.now()), state(change.old()));
  }

  private static String state(Term term) {
    return term instanceof Term.Text text && !text.isNone()
        ? text.text().toLowerCase(Locale.ROOT)
        : "not said";
  }

  static String words(Change.Altered change) {
    Map<String, Term> was = byKey(change.old());
    Map<String, Term> is = byKey(change.now());
    TreeMap<String, String> other = new TreeMap<>();
    for (String key : is.keySet()) {
      if (!is.get(key).equals(was.get(key))) {
        other.put(key, was.containsKey(key) ? "another" : "new");
      }
    }
    for (String key : was.keySet()) {
      if (!is.containsKey(key)) {
        other.put(key, "gone");
      }
    }
    if (other.size() == 1) {
      String key = other.firstKey();
      return one(key, was.get(key), is.get(key));
    }
    List<String> names = other.keySet().stream().map(ReadWording::called).toList();
    return Plain.and(names) + " read otherwise";
  }

  private static String one(String key, @Nullable Term before, @Nullable Term now) {
    String noun = called(key);
    String was = text(before);
    String is = text(now);
    if (was.isEmpty() && is.isEmpty()) { // lists and plans
      return noun + (isSeveral(key) ? " read otherwise" : " reads otherwise");
    }
    String verb = isSeveral(key) ? " are " : " is ";
    if (was.isEmpty() || is.isEmpty()) {
      return noun
          + verb
          + (was.isEmpty() ? "said now: " + shown(key, is) : "no longer said: " + shown(key, was));
    }
    return was.length() > MOST_SHOWN || is.length() > MOST_SHOWN
        ? noun + (isSeveral(key) ? " read" : " reads") + " otherwise: " + shown(key, is)
        : noun + verb + Says.nowBefore(shown(key, is), shown(key, was));
  }

  private static String text(@Nullable Term term) {
    return term instanceof Term.Text text ? text.text() : "";
  }

  private static String shown(String key, String text) {
    boolean day = key.equals("by") || key.equals("review_by");
    return day && DAY.matcher(text).matches()
        ? Spoken.date(LocalDate.parse(text))
        : Plain.quoted(text);
  }

  private static Map<String, Term> byKey(Term term) {
    Map<String, Term> words = new TreeMap<>();
    if (term instanceof Term.Set set) {
      for (Term part : set.parts()) {
        if (part instanceof Term.Several several && several.parts().size() == 1) {
          words.put(several.label(), several.parts().get(0));
        }
      }
    }
    return words;
  }

  private static boolean isSeveral(String key) {
    return key.equals("notes") || key.equals("roles");
  }

  /** A key of the spec as people call what stands there. */
  private static String called(String key) {
    return switch (key) {
      case "false_positives" -> "what may mislead";
      case "why", "because" -> "the reason";
      case "does" -> "what it does";
      case "says", "asks" -> "the text";
      case "review_by" -> "the day of review";
      case "owner" -> "the owner";
      case "by" -> "the day to be done";
      case "who" -> "who does it";
      case "do" -> "what to do";
      case "about" -> "what it is about";
      case "validate" -> "how to find out";
      case "monotone" -> "whether its bands only rise";
      case "audience" -> "whom it is for";
      case "review" -> "its review";
      default -> "the " + key.replace('_', ' ');
    };
  }
}
