package dev.pls.compiler.target.pack;

import dev.pls.compiler.markdown.Markdown;
import dev.pls.compiler.model.Acknowledgement;
import dev.pls.compiler.model.Owners;
import dev.pls.compiler.model.Planning;
import dev.pls.compiler.model.Suppression;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Part 8: what may go wrong, what nobody knows yet, who does what next, who looks at a change, and
 * what is accepted.
 */
final class PlanningPart {
  private final Draft draft;
  private final Topics topics;

  PlanningPart(Draft draft) {
    this.draft = draft;
    this.topics = new Topics(draft);
  }

  Map<String, Object> context() {
    Planning planning = draft.motion().planning();
    return Draft.map(
        "risks",
        Draft.each(planning.risks(), this::risk),
        "questions",
        Draft.each(planning.openQuestions(), this::question),
        "steps",
        Draft.each(planning.nextSteps(), this::step),
        "owners",
        owners(draft.motion().owners()),
        "accepted",
        Draft.each(draft.motion().suppressions(), this::accepted),
        "acknowledged",
        Draft.each(draft.motion().acknowledgements(), this::acknowledged));
  }

  private Object risk(Planning.Risk risk) {
    return Draft.map(
        "written",
        draft.written(risk.place()),
        "says",
        risk.says(),
        "likelihood",
        risk.likelihood(),
        "impact",
        risk.impact(),
        "mitigation",
        risk.mitigation(),
        "owner",
        draft.who(risk.owner()));
  }

  private Object question(Planning.OpenQuestion question) {
    return Draft.map(
        "written",
        draft.written(question.place()),
        "asks",
        Draft.sentence(question.asks()),
        "about",
        question.about().isEmpty() ? Markdown.EMPTY : topics.words(question.about()));
  }

  private Object step(Planning.NextStep step) {
    return Draft.map(
        "written",
        draft.written(step.place()),
        "action",
        step.doing(),
        "who",
        draft.who(step.who()),
        "by",
        draft.at(Words.fact(step.by(), day -> Markdown.text(Words.date(day))), step.place(), "by"));
  }

  private List<Object> owners(Owners owners) {
    List<Object> rows = new ArrayList<>();
    owners
        .of()
        .forEach(
            (key, who) ->
                rows.add(
                    Draft.map(
                        "what",
                        change(key),
                        "who",
                        draft.people(who),
                        "written",
                        draft.line(owners.place(), key))));
    if (!rows.isEmpty()) {
      draft.tell(owners.place());
    }
    return rows;
  }

  /** A section, or what a change does. */
  private static String change(String key) {
    return switch (key) {
      case "qualifies" -> "Who qualifies";
      case "contact" -> "Who is contacted, by whom, how fast";
      case "history" -> "What past scores and dashboards mean";
      case "contracts" -> "What the CRM and the data must hold";
      case "messages" -> "What customers read";
      default -> Words.system(key);
    };
  }

  private Object accepted(Suppression suppression) {
    draft.tell(suppression.place());
    return Draft.map(
        "what",
        Markdown.code(suppression.rule()),
        "where",
        Markdown.code(suppression.at()),
        "because",
        suppression.because(),
        "until",
        suppression.until().map(Words::date).orElse(""));
  }

  private Object acknowledged(Acknowledgement acknowledgement) {
    draft.tell(acknowledgement.place());
    return Draft.map(
        "what",
        Markdown.code(acknowledgement.change()),
        "where",
        Markdown.code(acknowledgement.at()),
        "because",
        acknowledgement.because());
  }
}
