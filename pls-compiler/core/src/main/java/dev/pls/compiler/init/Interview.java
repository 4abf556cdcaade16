package dev.pls.compiler.init;

import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Suggestion;
import dev.pls.compiler.syntax.ListNode;
import dev.pls.compiler.syntax.MapNode;
import dev.pls.compiler.syntax.Node;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Asks what a motion does not say yet: a few questions at a time, one by one, the most valuable
 * first. Everything that is answered is in the motion at once, so that an interview can end at any
 * time. Nothing is written to the disk.
 */
public final class Interview {
  private static final int AT_A_TIME = 5;
  private static final int WIDTH = 100;
  private static final String NOBODY_KNEW = "Nobody could say on ";

  private static final Set<String> DONT_KNOW =
      Set.of("?", "unknown", "i don't know", "i dont know", "don't know", "dont know", "no idea");

  private final Map<String, String> given;
  private final Optional<Prompter> prompter;
  private final LocalDate today;
  private final Function<MotionEdit, List<Diagnostic>> errors;
  private final List<String> notes = new ArrayList<>();
  private final Set<String> asked = new HashSet<>();
  private int number;
  private int total = AT_A_TIME;
  private boolean over;

  /**
   * @param given answers by the ids of their questions
   * @param prompter who is asked; nobody if it is empty
   * @param today the day on which this happens
   * @param errors what is wrong with a motion; an answer that leads to an error is not taken
   * @throws AnswerException if an answer is given to no question
   */
  public Interview(
      Map<String, String> given,
      Optional<Prompter> prompter,
      LocalDate today,
      Function<MotionEdit, List<Diagnostic>> errors) {
    this.given = Map.copyOf(given);
    this.prompter = prompter;
    this.today = today;
    this.errors = errors;
    for (String id : given.keySet().stream().sorted().toList()) {
      String property = Question.PREFIX + id;
      if (!Questions.properties().contains(property)) {
        String meant =
            Suggestion.nearest(property, Questions.properties())
                .map(near -> "Did you mean `" + near + "`?")
                .orElse("There are " + String.join(", ", Questions.properties()) + ".");
        throw new AnswerException("No question is answered by `" + property + "`. " + meant);
      }
    }
  }

  /** Where a new motion is to start. */
  public StartingPoint startingPoint() {
    Question start = Questions.START;
    if (given.containsKey(start.id())) {
      String answer = given.get(start.id());
      return start
          .form()
          .read(isDontKnow(answer) ? start.fallback() : answer)
          .map(Interview::startingPoint)
          .orElseThrow(() -> new AnswerException(refusal(start, answer)));
    }
    if (prompter.isEmpty()) {
      return StartingPoint.TRIAL;
    }
    StringBuilder offers = new StringBuilder();
    for (StartingPoint point : StartingPoint.values()) {
      offers.append(String.format(Locale.ROOT, "        %-6s %s\n", point.word(), point.title()));
    }
    return ask(prompter.get(), start, offers.toString())
        .map(Interview::startingPoint)
        .orElse(StartingPoint.TRIAL);
  }

  private static StartingPoint startingPoint(Yaml answer) {
    return StartingPoint.valueOf(((Yaml.Text) answer).text().toUpperCase(Locale.ROOT));
  }

  /** A new motion, with a plan to find out whatever it does not know. */
  public MotionEdit withOpenQuestions(MotionEdit motion) {
    MotionEdit result = motion;
    for (Question question : open(motion)) {
      if (!pending(result).stream().anyMatch(item -> isAbout(item, question, ""))) {
        result = result.add("open_questions", question.openQuestion(result, today), "assumptions");
      }
    }
    return result;
  }

  /**
   * The motion with all answers that are given and those that come when the next questions are
   * asked.
   *
   * @throws AnswerException if an answer is not one, or one that the motion cannot take; never for
   *     one that is typed, which is asked for again
   */
  public MotionEdit fillIn(MotionEdit motion) {
    MotionEdit result = motion;
    for (Question question : Questions.ofMotions()) {
      if (given.containsKey(question.id())) {
        result = take(result, question, given.get(question.id()));
      }
    }
    long unasked = open(result).stream().filter(q -> !asked.contains(q.id())).count();
    total = (int) Math.min(AT_A_TIME, number + unasked);
    while (prompter.isPresent() && number < total && !over) {
      Optional<Question> next =
          open(result).stream().filter(question -> !asked.contains(question.id())).findFirst();
      if (next.isEmpty()) {
        break;
      }
      result = ask(result, prompter.get(), next.get());
    }
    return result;
  }

  /** What somebody should know about how answers were taken. */
  public List<String> notes() {
    return List.copyOf(notes);
  }

  /** The questions that a motion still leaves open, the next to be asked first. */
  public static List<Pending> left(MotionEdit motion) {
    return open(motion).stream()
        .map(q -> new Pending(q.asks(), q.property(), isDeclined(motion, q)))
        .toList();
  }

  /**
   * A question that is not answered.
   *
   * @param asks the question
   * @param property the property that answers it
   * @param declined whether it has been asked and nobody knew
   */
  public record Pending(String asks, String property, boolean declined) {}

  /** The open questions: first those that were never asked. */
  private static List<Question> open(MotionEdit motion) {
    return Questions.ofMotions().stream()
        .filter(question -> question.isOpen(motion))
        .sorted(Comparator.comparing(question -> isDeclined(motion, question)))
        .toList();
  }

  private MotionEdit take(MotionEdit motion, Question question, String answer) {
    asked.add(question.id());
    if (!question.isOpen(motion)) {
      notes.add(
          question.property()
              + " is not used: the motion answers this already. Change it in the file.");
      return motion;
    }
    if (isDontKnow(answer)) {
      return declined(motion, question);
    }
    Yaml value =
        question
            .form()
            .read(answer)
            .orElseThrow(() -> new AnswerException(refusal(question, answer)));
    try {
      return answered(motion, question, value);
    } catch (AnswerException e) {
      throw new AnswerException(question.property() + ": " + e.message());
    }
  }

  private MotionEdit ask(MotionEdit motion, Prompter person, Question question) {
    asked.add(question.id());
    Optional<Yaml> answer = ask(person, question, offers(motion, question));
    while (answer.isPresent()) {
      try {
        return answered(motion, question, answer.get());
      } catch (AnswerException e) {
        person.show(indented(e.message()));
        answer = again(person, question);
      }
    }
    return over ? motion : declined(motion, question);
  }

  private static String offers(MotionEdit motion, Question question) {
    if (!question.id().equals("events")) {
      return "";
    }
    Node events = motion.at("data", "events");
    return events instanceof MapNode map
        ? indented(
            "It counts on "
                + String.join(", ", map.entries().stream().map(entry -> entry.key()).toList())
                + ".")
        : "";
  }

  /** Asks until there is an answer of the right form; empty if nobody knows. */
  private Optional<Yaml> ask(Prompter person, Question question, String offers) {
    number++;
    StringBuilder text = new StringBuilder();
    text.append('\n').append(number).append(" of ").append(total).append("  ");
    text.append(question.asks()).append('\n').append(indented(question.why()));
    if (!question.form().choices().isEmpty() && offers.isEmpty()) {
      text.append(indented("One of " + String.join(", ", question.form().choices()) + "."));
    }
    text.append(offers);
    if (!question.usual().isEmpty()) {
      text.append(indented(question.usual()));
    }
    person.show(text.toString());
    return again(person, question);
  }

  private Optional<Yaml> again(Prompter person, Question question) {
    while (true) {
      person.show(
          "        "
              + (question.fallback().isEmpty()
                  ? "[Enter: I don't know] "
                  : "[Enter: " + question.fallback() + ", ?: I don't know] "));
      Optional<String> line = person.answer();
      if (line.isEmpty()) {
        over = true;
        person.show("\n");
        return Optional.empty();
      }
      String answer = line.get().strip();
      if (isDontKnow(answer) || answer.isEmpty() && question.fallback().isEmpty()) {
        return Optional.empty();
      }
      Optional<Yaml> value = question.form().read(answer.isEmpty() ? question.fallback() : answer);
      if (value.isPresent()) {
        return value;
      }
      person.show(indented("This takes " + question.form().expected() + "."));
    }
  }

  /** The motion with an answer in it, and without what stood in for it. */
  private MotionEdit answered(MotionEdit motion, Question question, Yaml value) {
    String place = question.about().apply(motion);
    try {
      MotionEdit answered = question.write().apply(motion, value);
      MotionEdit written = answered;
      for (String section : Places.PENDING) {
        written =
            written.remove(
                section,
                item -> isAbout(item, question, place) || isSettled(item, motion, answered));
      }
      List<Diagnostic> wrong = errors.apply(written);
      if (!wrong.isEmpty()) {
        Diagnostic first = wrong.get(0);
        throw new AnswerException(
            "The motion does not take this: "
                + first.message()
                + " "
                + first.hint()
                + " ("
                + first.span().label()
                + ")");
      }
      return written;
    } catch (UnfitException e) {
      throw new AnswerException(
          "This cannot be put into "
              + place
              + ", as the file is laid out. Write it there by hand.");
    }
  }

  /** The motion with a note that nobody knows, and a plan to find out. */
  private MotionEdit declined(MotionEdit motion, Question question) {
    if (isDeclined(motion, question)) {
      return motion;
    }
    Yaml note = Yaml.text(NOBODY_KNEW + today);
    for (String section : Places.PENDING) {
      if (motion.at(section) instanceof ListNode list) {
        for (int i = 0; i < list.items().size(); i++) {
          if (isAbout(list.items().get(i), question, "")) {
            return motion.set(List.of(section, String.valueOf(i), "notes"), note);
          }
        }
      }
    }
    List<Map.Entry<String, Yaml>> fields =
        new ArrayList<>(question.openQuestion(motion, today).fields());
    fields.add(Map.entry("notes", note));
    return motion.add("open_questions", new Yaml.Fields(fields), "assumptions");
  }

  private static boolean isDeclined(MotionEdit motion, Question question) {
    return pending(motion).stream()
        .anyMatch(
            item ->
                isAbout(item, question, "") && Places.text(item, "notes").startsWith(NOBODY_KNEW));
  }

  /** Whether an assumption or an open question stands in for the answer to a question. */
  private static boolean isAbout(Node item, Question question, String place) {
    return Places.text(item, "id").equals(question.id())
        || !place.isEmpty() && Places.text(item, "about").equals(place);
  }

  /** Whether an answer has filled in, beside its own place, all that an item is about. */
  private static boolean isSettled(Node item, MotionEdit before, MotionEdit after) {
    String[] about = Places.steps(Places.text(item, "about"));
    return Places.holdsUnknown(before.at(about)) && !Places.holdsUnknown(after.at(about));
  }

  private static List<Node> pending(MotionEdit motion) {
    return Places.PENDING.stream()
        .map(motion::at)
        .flatMap(list -> list instanceof ListNode items ? items.items().stream() : Stream.of())
        .toList();
  }

  private static String refusal(Question question, String answer) {
    return question.property()
        + " is `"
        + (answer.length() > WIDTH ? answer.substring(0, WIDTH) + "..." : answer)
            .replaceAll("\\p{C}", "?")
        + "`, and takes "
        + question.form().expected()
        + ", or unknown.";
  }

  private static boolean isDontKnow(String answer) {
    return DONT_KNOW.contains(answer.strip().toLowerCase(Locale.ROOT).replace('\u2019', '\''));
  }

  /** A paragraph below a question. */
  private static String indented(String text) {
    StringBuilder lines = new StringBuilder();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ")) {
      if (line.length() + word.length() >= WIDTH && line.length() > 0) {
        lines.append("        ").append(line).append('\n');
        line.setLength(0);
      }
      line.append(line.length() > 0 ? " " : "").append(word);
    }
    return lines.append("        ").append(line).append('\n').toString();
  }
}
