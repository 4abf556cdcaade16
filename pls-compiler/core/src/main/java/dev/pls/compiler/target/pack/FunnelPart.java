package dev.pls.compiler.target.pack;

import dev.pls.compiler.markdown.Markdown;
import dev.pls.compiler.model.Funnel;
import dev.pls.compiler.target.draw.Ladder;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Part 2: the stages, who answers for them, and where a person helps. */
final class FunnelPart {
  private final Draft draft;
  private final Sentences sentences;

  FunnelPart(Draft draft) {
    this.draft = draft;
    this.sentences = new Sentences(draft);
  }

  Map<String, Object> context() {
    List<Funnel.Stage> stages = draft.motion().funnel().stages();
    Ladder ladder = new Ladder("The funnel", List.of(), stages.stream().map(this::rung).toList());
    return Draft.map(
        "diagram",
        stages.isEmpty() ? Markdown.EMPTY : draft.drawing(ladder),
        "stages",
        Draft.each(stages, this::stage));
  }

  private Ladder.Rung rung(Funnel.Stage stage) {
    Optional<Ladder.Side> help =
        stage.intervention() == Funnel.Intervention.NEVER
            ? Optional.empty()
            : Optional.of(new Ladder.Side(helper(stage), "", true));
    String title = Words.title(stage.title(), stage.id());
    return new Ladder.Rung(
        new Ladder.Node("stage", stage.id(), Markdown.oneLine(title), Ladder.Shape.BOX), help, "");
  }

  private Ladder.Node helper(Funnel.Stage stage) {
    String helpers = String.join(", ", stage.responsible().stream().map(draft::who).toList());
    String who = helpers.isEmpty() ? draft.who(stage.accountable()) : helpers;
    String how =
        stage.intervention() == Funnel.Intervention.ALWAYS ? "a person helps" : "a person may help";
    String label = who.isEmpty() ? how : how + " (" + who + ")";
    return new Ladder.Node("help", stage.id(), Markdown.oneLine(label), Ladder.Shape.ROUND);
  }

  private Object stage(Funnel.Stage stage) {
    return Draft.map(
        "written",
        draft.written(stage.place()),
        "title",
        Words.title(stage.title(), stage.id()),
        "enters",
        sentences.criterion(stage.enters()),
        "leaves",
        sentences.criterion(stage.leaves()),
        "accountable",
        draft.who(stage.accountable()),
        "responsible",
        draft.people(stage.responsible()),
        "consulted",
        draft.people(stage.consulted()),
        "informed",
        draft.people(stage.informed()),
        "intervention",
        Words.word(stage.intervention()),
        "why",
        stage.why(),
        "sla",
        draft.at(Draft.promise(stage.sla()), stage.place(), "sla"),
        "guardrail",
        stage.guardrail());
  }
}
