package dev.pls.compiler.target.pack;

import dev.pls.compiler.model.Funnel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

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
    List<Object> contexts = new ArrayList<>();
    List<Object> arrows = new ArrayList<>();
    for (int i = 0; i < stages.size(); i++) {
      contexts.add(stage(stages.get(i)));
      if (i > 0) {
        arrows.add(Draft.map("from", nodeOf(stages.get(i - 1)), "to", nodeOf(stages.get(i))));
      }
    }
    return Draft.map("stages", contexts, "arrows", arrows);
  }

  private static Markdown nodeOf(Funnel.Stage stage) {
    return Markdown.nodeId("stage", stage.id());
  }

  private Object stage(Funnel.Stage stage) {
    draft.tell(stage.place());
    String title = Words.title(stage.title(), stage.id());
    boolean helps = stage.intervention() != Funnel.Intervention.NEVER;
    String helpers = String.join(", ", stage.responsible().stream().map(draft::who).toList());
    String who = helpers.isEmpty() ? draft.who(stage.accountable()) : helpers;
    String how =
        stage.intervention() == Funnel.Intervention.ALWAYS ? "a person helps" : "a person may help";
    return Draft.map(
        "title",
        title,
        "node",
        nodeOf(stage),
        "label",
        Markdown.label(title),
        "helps",
        helps,
        "help_node",
        Markdown.nodeId("help", stage.id()),
        "help_label",
        Markdown.label(who.isEmpty() ? how : how + " (" + who + ")"),
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
        Draft.promise(stage.sla()),
        "guardrail",
        stage.guardrail());
  }
}
