package dev.pls.compiler.target.pack;

import dev.pls.compiler.markdown.Markdown;
import dev.pls.compiler.model.Constraints;
import dev.pls.compiler.model.Outreach;
import dev.pls.compiler.model.Place;
import dev.pls.compiler.model.Signal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Part 5: what reps write and say. */
final class OutreachPart {
  private final Draft draft;

  OutreachPart(Draft draft) {
    this.draft = draft;
  }

  Map<String, Object> context() {
    Outreach outreach = draft.motion().outreach().orElse(null);
    if (outreach != null) {
      draft.tell(outreach.place());
    }
    List<Object> policy = policy(outreach);
    List<Object> early = emails(outreach, "early");
    List<Object> high = emails(outreach, "high");
    return Draft.map(
        "policy",
        policy,
        "early",
        early,
        "high",
        high,
        "other",
        emails(outreach, ""),
        "opener",
        outreach == null ? Markdown.EMPTY : Markdown.quote(outreach.opener()),
        "prompts",
        outreach == null ? List.of() : draft.lines(outreach.prompts(), outreach.place(), "prompts"),
        "opener_written",
        outreach == null ? Markdown.EMPTY : draft.line(outreach.place(), "opener"),
        "objections",
        outreach == null ? List.of() : objections(outreach),
        "follow_up",
        outreach == null ? List.of() : followUp(outreach),
        "allowed",
        signals(Signal.Outreach.ALLOWED),
        "internal",
        signals(Signal.Outreach.INTERNAL),
        "do_not_use",
        Draft.codes(draft.motion().constraints().map(Constraints::doNotUse).orElse(List.of())),
        "do_not_use_written",
        draft
            .motion()
            .constraints()
            .map(c -> draft.line(c.place(), "do_not_use"))
            .orElse(Markdown.EMPTY),
        "call",
        outreach != null && (!outreach.opener().isEmpty() || !outreach.prompts().isEmpty()),
        "unsaid",
        Draft.unsaid(
            "what every message keeps to",
            !policy.isEmpty(),
            "e-mails for early intent",
            !early.isEmpty(),
            "e-mails for high intent",
            !high.isEmpty(),
            "how a call opens",
            outreach != null && !outreach.opener().isEmpty(),
            "what to ask on it",
            outreach != null && !outreach.prompts().isEmpty(),
            "answers to objections",
            outreach != null && !outreach.objections().isEmpty(),
            "what happens if nobody answers",
            outreach != null && !outreach.followUp().isEmpty()));
  }

  private List<Object> objections(Outreach outreach) {
    List<Object> objections = new ArrayList<>();
    for (int i = 0; i < outreach.objections().size(); i++) {
      Outreach.Objection objection = outreach.objections().get(i);
      objections.add(
          Draft.map(
              "says",
              objection.says(),
              "answer",
              objection.answer(),
              "written",
              draft.written(outreach.place(), "objections", String.valueOf(i))));
    }
    return objections;
  }

  private Markdown signals(Signal.Outreach outreach) {
    return Markdown.join(
        ", ",
        draft.motion().signals().values().stream()
            .filter(signal -> signal.outreach() == outreach)
            .map(signal -> draft.signal(signal.name()))
            .toList());
  }

  private List<Object> policy(@Nullable Outreach outreach) {
    List<Object> lines = new ArrayList<>();
    if (outreach != null) {
      policy(outreach.policy(), outreach.place(), lines);
    }
    Constraints constraints = draft.motion().constraints().orElse(null);
    if (constraints != null) {
      Place place = constraints.place();
      keep(lines, "Tone: {} {}", constraints.tone(), place, "tone");
      keep(lines, "Brand: {} {}", constraints.brand(), place, "brand");
    }
    return lines;
  }

  private void policy(Outreach.Policy policy, Place place, List<Object> lines) {
    String footer =
        switch (policy.footer()) {
          case "opt_out" -> "Every message ends with a way to opt out";
          case "none" -> "Messages have no footer to opt out";
          default -> "";
        };
    String sender =
        switch (policy.sender()) {
          case "named" -> "A person signs, by name";
          case "team" -> "The team signs";
          default -> "";
        };
    String words = policy.maxWords().map(most -> Words.count(most, "word")).orElse("");
    keep(lines, "{} {}", footer, place, "policy", "footer");
    keep(lines, "{} {}", sender, place, "policy", "sender");
    keep(
        lines,
        "{} {}",
        words.isEmpty() ? "" : "At most " + words + " a message",
        place,
        "policy",
        "max_words");
    keep(lines, "Postal address: {} {}", policy.postalAddress(), place, "policy", "postal_address");
  }

  private void keep(List<Object> lines, String pattern, String text, Place place, String... path) {
    if (!text.isEmpty()) {
      lines.add(Markdown.of(pattern, Draft.sentence(text), draft.line(place, path)));
    }
  }

  private List<Object> emails(@Nullable Outreach outreach, String intent) {
    return outreach == null
        ? List.of()
        : Draft.each(
            outreach.emails().stream().filter(email -> email.intent().equals(intent)).toList(),
            this::email);
  }

  private Object email(Outreach.Email email) {
    List<Markdown> when = new ArrayList<>();
    if (!email.qualification().isEmpty()) {
      when.add(draft.qualification(email.qualification()));
    }
    if (!email.motion().isEmpty()) {
      when.add(Markdown.text(email.motion()));
    }
    return Draft.map(
        "written",
        draft.written(email.place()),
        "title",
        Words.title(email.title(), email.id()),
        "whom",
        Markdown.join(", ", when),
        "subjects",
        email.subjects(),
        "body",
        Markdown.quote(email.body()),
        "ask",
        email.ask());
  }

  private List<Object> followUp(Outreach outreach) {
    List<Object> steps = new ArrayList<>();
    for (int i = 0; i < outreach.followUp().size(); i++) {
      Outreach.FollowUp step = outreach.followUp().get(i);
      steps.add(
          Draft.map(
              "after",
              draft.at(
                  Words.duration(step.after()),
                  outreach.place(),
                  "follow_up",
                  String.valueOf(i),
                  "after"),
              "action",
              Draft.sentence(step.doing()),
              "channel",
              step.channel().replace("email", "e-mail"),
              "unless",
              Draft.sentence(step.unless()),
              "written",
              draft.written(outreach.place(), "follow_up", String.valueOf(i))));
    }
    return steps;
  }
}
