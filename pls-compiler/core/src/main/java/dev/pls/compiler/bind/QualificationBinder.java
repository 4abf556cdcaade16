package dev.pls.compiler.bind;

import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.model.Duration;
import dev.pls.compiler.model.Place;
import dev.pls.compiler.model.Qualification;
import dev.pls.compiler.model.Qualification.Requirement;
import dev.pls.compiler.model.Score;
import dev.pls.compiler.model.Signal;
import dev.pls.compiler.source.Span;
import dev.pls.compiler.syntax.ListNode;
import dev.pls.compiler.syntax.MapNode;
import dev.pls.compiler.syntax.Node;
import dev.pls.compiler.syntax.ScalarNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Binds {@code qualifications} and {@code scores}. */
final class QualificationBinder {
  private final Binding binding;
  private final Scopes scopes;
  private final ExampleBinder examples;

  QualificationBinder(Binding binding, Scopes scopes) {
    this.binding = binding;
    this.scopes = scopes;
    this.examples = new ExampleBinder(binding, scopes);
  }

  Score.Definition definition(Fields fields) {
    String unit = fields.text("unit");
    return new Score.Definition(
        fields.key(),
        fields.text("title"),
        unit,
        score(fields, unit),
        fields.meta(),
        fields.place());
  }

  Qualification qualification(Fields fields) {
    String unit = fields.text("unit");
    Fields controls = fields.map("controls");
    Optional<Requirement> requires =
        fields.get("requires") instanceof MapNode
            ? Optional.of(requirement(fields.map("requires"), unit))
            : Optional.empty();
    Map<String, Requirement> ways = new LinkedHashMap<>();
    Fields way = fields.map("ways");
    for (MapNode.Entry entry : way.node().entries()) {
      ways.put(entry.key(), requirement(way.map(entry.key()), unit));
    }
    Optional<Score.Use> score =
        fields.has("score") ? Optional.of(use(fields.map("score"), unit)) : Optional.empty();
    Qualification.Tiers tiers = tiers(fields);
    checkGrid(fields, tiers);
    checkEverybody(fields);
    List<Qualification.Exclusion> exclusions =
        fields.items("exclusions", item -> exclusion(item, unit)).stream()
            .flatMap(Optional::stream)
            .toList();
    return new Qualification(
        fields.key(),
        fields.text("title"),
        unit,
        fields.text("statement"),
        fields.refs(Kind.SEGMENT, "segments"),
        requires,
        ways,
        score,
        tiers,
        signals(fields, "qualifies_alone", unit),
        exclusions,
        controls(controls),
        fields.has("holdout") ? Optional.of(holdout(fields.map("holdout"))) : Optional.empty(),
        examples.examples(fields),
        fields.meta(),
        fields.place());
  }

  private static Qualification.Controls controls(Fields fields) {
    Map<String, Duration> cooldown = new LinkedHashMap<>();
    Fields durations = fields.map("cooldown");
    for (MapNode.Entry entry : durations.node().entries()) {
      fields
          .binding()
          .refer(Kind.DISPOSITION, entry.key(), entry.keySpan(), durations.elementOf(entry.key()));
      durations.duration(entry.key()).ifPresent(d -> cooldown.put(entry.key(), d));
    }
    return new Qualification.Controls(
        fields.whole("min_active_days"),
        fields.duration("sustain"),
        fields.duration("expires"),
        cooldown,
        fields.text("one_open_per").equals("account"));
  }

  private static Qualification.Holdout holdout(Fields fields) {
    return new Qualification.Holdout(
        fields.text("by"), fields.share("share").orElse(BigDecimal.ZERO), fields.text("salt"));
  }

  private Optional<Qualification.Exclusion> exclusion(Fields fields, String unit) {
    return binding
        .conditions()
        .condition(fields, "when", scopes.unit(unit))
        .map(
            when ->
                new Qualification.Exclusion(
                    fields.text("id"),
                    when,
                    fields.text("why"),
                    fields.text("if_unknown").equals("exclude"),
                    fields.place()));
  }

  private Score.Use use(Fields fields, String unit) {
    boolean named = fields.has("use");
    if (named) {
      fields.ref(Kind.SCORE, "use");
    }
    return new Score.Use(
        named ? Optional.of(fields.text("use")) : Optional.empty(),
        named ? Optional.empty() : Optional.of(score(fields, unit)),
        fields.number("qualifies_at"),
        fields.number("triage_at"));
  }

  private Score score(Fields fields, String unit) {
    Map<Signal.Type, BigDecimal> caps = new LinkedHashMap<>();
    Fields written = fields.map("caps");
    for (Signal.Type type : Signal.Type.values()) {
      written.number(type.name().toLowerCase(Locale.ROOT)).ifPresent(cap -> caps.put(type, cap));
    }
    return new Score(signals(fields, "signals", unit), caps, fields.number("max"));
  }

  /** The signals in the list under a key, each checked to be there and of the unit. */
  private List<String> signals(Fields fields, String key, String unit) {
    List<String> names = new ArrayList<>();
    for (ScalarNode scalar : fields.scalars(key)) {
      signal(scalar, fields.elementOf(key), unit);
      names.add(scalar.text());
    }
    return names;
  }

  private void signal(ScalarNode scalar, String element, String unit) {
    binding.refer(Kind.SIGNAL, scalar.text(), scalar.span(), element);
    checkGrain("signals", scalar, element, unit);
  }

  private void checkGrain(String section, ScalarNode scalar, String element, String unit) {
    if (unit.equals("account")
        && binding.declarations().text(section, scalar.text(), "of").equals("user")) {
      binding.report(
          Diagnostic.of(
                  BindRules.GRAIN,
                  scalar.span(),
                  element,
                  "`" + scalar.text() + "` is of a user, and this is of an account.")
              .hint(
                  "Say how many of the account's users it takes: `users: {meet: ["
                      + scalar.text()
                      + "], at_least: 1}` under `requires`, or an account signal with"
                      + " `over_users`.")
              .about(scalar.text()));
    }
  }

  private Requirement requirement(Fields fields, String unit) {
    return new Qualification.Group(
        members(fields, "all", unit),
        members(fields, "any", unit),
        members(fields, "none", unit),
        members(fields, "of", unit),
        fields.whole("at_least"),
        users(fields, "users"),
        users(fields, "other_users"),
        fields.place());
  }

  private List<Requirement> members(Fields fields, String key, String unit) {
    List<Requirement> members = new ArrayList<>();
    if (!(fields.get(key) instanceof ListNode list)) {
      return members;
    }
    for (int i = 0; i < list.items().size(); i++) {
      Node item = list.items().get(i);
      if (item instanceof ScalarNode scalar) {
        signal(scalar, fields.elementOf(key), unit);
        members.add(
            new Qualification.Passes(
                scalar.text(), new Place(fields.elementOf(key), scalar.span(), scalar)));
      } else if (item instanceof MapNode map) {
        members.add(requirement(fields.item(key, i, map), unit));
      }
    }
    return members;
  }

  private Optional<Qualification.Users> users(Fields fields, String key) {
    if (!(fields.get(key) instanceof MapNode)) {
      return Optional.empty();
    }
    Fields users = fields.map(key);
    Declarations declarations = binding.declarations();
    Names met = declarations.verdicts();
    return Optional.of(
        new Qualification.Users(
            users.refs(Kind.MET, met, "meet"),
            users.whole("at_least"),
            users.share("share"),
            users.ref(Kind.MET, met, "out_of")));
  }

  private Qualification.Tiers tiers(Fields fields) {
    Fields tiers = fields.map("tiers");
    if (tiers.node().entries().isEmpty()) {
      return new Qualification.NoTiers();
    }
    if (!tiers.has("grid")) {
      Map<String, BigDecimal> least = new LinkedHashMap<>();
      for (MapNode.Entry entry : tiers.node().entries()) {
        tiers.number(entry.key()).ifPresent(number -> least.put(entry.key(), number));
      }
      return new Qualification.ByScore(least);
    }
    List<String> grid = tiers.refs(Kind.SCORE, "grid");
    Map<String, Qualification.Corner> corners = new LinkedHashMap<>();
    for (MapNode.Entry entry : tiers.node().entries()) {
      List<ScalarNode> both = tiers.scalars(entry.key());
      if (!entry.key().equals("grid") && both.size() == 2) {
        String element = tiers.elementOf(entry.key());
        corners.put(
            entry.key(),
            new Qualification.Corner(
                tiers.number(both.get(0), element).orElse(BigDecimal.ZERO),
                tiers.number(both.get(1), element).orElse(BigDecimal.ZERO)));
      }
    }
    return new Qualification.Grid(
        grid.isEmpty() ? "" : grid.get(0), grid.size() < 2 ? "" : grid.get(1), corners);
  }

  /** Without a requirement or a score to reach, everybody qualifies. */
  private void checkEverybody(Fields fields) {
    boolean decides =
        fields.has("requires")
            || fields.has("ways")
            || fields.has("tiers")
            || fields.map("score").has("qualifies_at");
    if (!decides && !binding.isBroken(fields.path())) {
      binding.report(
          BindRules.EVERYBODY,
          fields.name(),
          fields.element(),
          "Everybody qualifies: nothing says what it takes.",
          fields.has("score")
              ? "Say which score is enough: `qualifies_at` under `score`."
              : "Say which signals it takes, as in `requires: {all: [shared_value]}`, or give it a"
                  + " `score` with `qualifies_at`.");
    }
  }

  private void checkGrid(Fields fields, Qualification.Tiers tiers) {
    if (!(tiers instanceof Qualification.Grid)) {
      return;
    }
    Fields score = fields.map("score");
    for (String key : List.of("qualifies_at", "triage_at")) {
      if (score.has(key)) {
        Span grid = fields.map("tiers").keySpan("grid");
        binding.report(
            Diagnostic.of(
                    BindRules.GRID,
                    score.keySpan(key),
                    score.elementOf(key),
                    "With a grid of two scores, `" + key + "` has no one score to hold against.")
                .hint("Take it out: a unit qualifies if it reaches any tier of the grid.")
                .related(grid, "the grid is here"));
      }
    }
  }
}
