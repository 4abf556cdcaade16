package dev.pls.compiler.target.pack;

import dev.pls.compiler.model.Constraints;
import dev.pls.compiler.model.Outreach;
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
    return Draft.map(
        "policy",
        outreach == null ? List.of() : policy(outreach.policy()),
        "early",
        emails(outreach, "early"),
        "high",
        emails(outreach, "high"),
        "other",
        emails(outreach, ""),
        "opener",
        outreach == null ? Markdown.EMPTY : Markdown.quote(outreach.opener()),
        "prompts",
        outreach == null ? List.of() : outreach.prompts(),
        "objections",
        outreach == null
            ? List.of()
            : Draft.each(
                outreach.objections(), o -> Draft.map("says", o.says(), "answer", o.answer())),
        "follow_up",
        outreach == null ? List.of() : Draft.each(outreach.followUp(), OutreachPart::followUp),
        "allowed",
        signals(Signal.Outreach.ALLOWED),
        "internal",
        signals(Signal.Outreach.INTERNAL),
        "do_not_use",
        Draft.codes(draft.motion().constraints().map(Constraints::doNotUse).orElse(List.of())));
  }

  private Markdown signals(Signal.Outreach outreach) {
    return Markdown.join(
        ", ",
        draft.motion().signals().values().stream()
            .filter(signal -> signal.outreach() == outreach)
            .map(signal -> draft.signal(signal.name()))
            .toList());
  }

  private List<Object> policy(Outreach.Policy policy) {
    List<Object> lines = new ArrayList<>();
    switch (policy.footer()) {
      case "opt_out" -> lines.add("Every message ends with a way to opt out.");
      case "none" -> lines.add("Messages have no footer to opt out.");
      default -> {}
    }
    switch (policy.sender()) {
      case "named" -> lines.add("A person signs, by name.");
      case "team" -> lines.add("The team signs.");
      default -> {}
    }
    policy
        .maxWords()
        .ifPresent(
            words -> lines.add(Markdown.of("At most {} a message.", Words.count(words, "word"))));
    if (!policy.postalAddress().isEmpty()) {
      lines.add(Markdown.of("Postal address: {}", Draft.sentence(policy.postalAddress())));
    }
    draft
        .motion()
        .constraints()
        .map(Constraints::tone)
        .filter(tone -> !tone.isEmpty())
        .ifPresent(tone -> lines.add(Markdown.of("Tone: {}", Draft.sentence(tone))));
    draft
        .motion()
        .constraints()
        .map(Constraints::brand)
        .filter(brand -> !brand.isEmpty())
        .ifPresent(brand -> lines.add(Markdown.of("Brand: {}", Draft.sentence(brand))));
    return lines;
  }

  private List<Object> emails(@Nullable Outreach outreach, String intent) {
    return outreach == null
        ? List.of()
        : Draft.each(
            outreach.emails().stream().filter(email -> email.intent().equals(intent)).toList(),
            this::email);
  }

  private Object email(Outreach.Email email) {
    draft.tell(email.place());
    List<Markdown> when = new ArrayList<>();
    if (!email.qualification().isEmpty()) {
      when.add(draft.qualification(email.qualification()));
    }
    if (!email.motion().isEmpty()) {
      when.add(Markdown.text(email.motion()));
    }
    return Draft.map(
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

  private static Object followUp(Outreach.FollowUp step) {
    return Draft.map(
        "after",
        Words.duration(step.after()),
        "action",
        Draft.sentence(step.doing()),
        "channel",
        step.channel().replace("email", "e-mail"),
        "unless",
        Draft.sentence(step.unless()));
  }
}
