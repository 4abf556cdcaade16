package dev.pls.compiler.review;

import dev.pls.compiler.diff.Assessed;
import dev.pls.compiler.diff.Assessment;
import dev.pls.compiler.diff.Axis;
import dev.pls.compiler.diff.Element;
import dev.pls.compiler.diff.ElementKind;
import dev.pls.compiler.diff.Outcome;
import dev.pls.compiler.diff.Outline;
import dev.pls.compiler.model.Motion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Who must look at a change: whom the motion names for the section that it is written in and for
 * what it does, or the owner of the element. Where nobody is named, whom one would usually ask.
 */
final class Reviewers {
  private static final String LEGAL = "legal";
  private static final String REVOPS = "RevOps";
  private static final String DATA = "data";

  private final Motion motion;
  private final Map<String, Set<String>> named = new LinkedHashMap<>();
  private final Map<String, Set<String>> usual = new LinkedHashMap<>();

  private Reviewers(Motion motion) {
    this.motion = motion;
  }

  /** Who must look at changes of a motion. */
  static List<Reviewer> of(Assessment assessment) {
    Reviewers reviewers = new Reviewers(assessment.changes().head().motion());
    assessment.all().forEach(reviewers::ask);
    return reviewers.list();
  }

  /** Who must look at a motion that is new or gone. */
  static List<Reviewer> of(Motion motion) {
    Reviewers reviewers = new Reviewers(motion);
    for (Element element : Outline.of(motion).elements().values()) {
      reviewers.section(element, true);
    }
    for (Axis axis : Axis.values()) {
      String key = key(axis);
      motion
          .owners()
          .of()
          .getOrDefault(key, List.of())
          .forEach(who -> reviewers.named(who, axis.words()));
    }
    return reviewers.list();
  }

  private void ask(Assessed one) {
    Element element = one.change().element();
    section(element, !one.isDocumentation() || element.kind() == ElementKind.OWNER);
    for (Axis axis : Axis.values()) {
      if (one.outcomes().stream().map(Outcome::axis).anyMatch(axis::equals)) {
        axis(axis);
      }
    }
  }

  /** The section that an element is written in. */
  static String section(Element element) {
    String path = element.path();
    return path.contains("/") ? path.substring(0, path.indexOf('/')) : path;
  }

  /**
   * @param all whether somebody must look, even if the motion names nobody
   */
  private void section(Element element, boolean all) {
    String section = section(element);
    String words = section.replace('_', ' ');
    List<String> owners = motion.owners().of().getOrDefault(section, List.of());
    if (!owners.isEmpty()) {
      owners.forEach(who -> named(who, words));
    } else if (all) {
      String own = element.kind() == ElementKind.MOTION ? "" : Owned.owner(element.model());
      if (!own.isEmpty()) {
        named(own, words);
      } else {
        usual(ofSection(section), words);
      }
    }
  }

  private void axis(Axis axis) {
    List<String> owners = motion.owners().of().getOrDefault(key(axis), List.of());
    if (owners.isEmpty()) {
      usual(ofAxis(axis), axis.words());
    } else {
      owners.forEach(who -> named(who, axis.words()));
    }
  }

  private static String key(Axis axis) {
    return axis.name().toLowerCase(Locale.ROOT);
  }

  private void named(String who, String because) {
    named.computeIfAbsent(who, w -> new LinkedHashSet<>()).add(because);
  }

  /** The motion's owner if there is no function that one would ask. */
  private void usual(String function, String because) {
    if (function.isEmpty()) {
      named(motion.meta().owner(), because);
    } else {
      usual.computeIfAbsent(function, w -> new LinkedHashSet<>()).add(because);
    }
  }

  private static String ofSection(String section) {
    return switch (section) {
      case "outreach" -> LEGAL;
      case "routing", "team", "crm" -> REVOPS;
      case "data", "measures" -> DATA;
      default -> "";
    };
  }

  private static String ofAxis(Axis axis) {
    return switch (axis) {
      case QUALIFIES -> "";
      case CONTACT, CONTRACTS -> REVOPS;
      case HISTORY -> DATA;
      case MESSAGES -> LEGAL;
    };
  }

  /** Whom the motion names, then the others, each in the order of what they answer for. */
  private List<Reviewer> list() {
    List<Reviewer> reviewers = new ArrayList<>();
    named.forEach((who, because) -> reviewers.add(new Reviewer(who, true, List.copyOf(because))));
    usual.forEach((who, because) -> reviewers.add(new Reviewer(who, false, List.copyOf(because))));
    return reviewers;
  }
}
