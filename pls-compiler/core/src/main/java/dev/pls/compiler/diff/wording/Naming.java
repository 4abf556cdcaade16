package dev.pls.compiler.diff.wording;

import dev.pls.compiler.diff.Changes;
import dev.pls.compiler.diff.Element;
import dev.pls.compiler.diff.ElementKind;
import dev.pls.compiler.diff.Term;
import dev.pls.compiler.index.CrmField;
import dev.pls.compiler.model.Funnel;
import dev.pls.compiler.model.Routing;
import dev.pls.compiler.model.Spoken;
import dev.pls.compiler.model.Suppression;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How elements are called in sentences: by their titles, or by their names where they have none.
 */
final class Naming {
  private final Changes changes;
  private final boolean isBase;

  /** The names, as the head has them, of the elements of each kind that have a title. */
  private final Map<String, Set<String>> titles;

  /** For names of the head. */
  Naming(Changes changes) {
    this(changes, false, titles(changes));
  }

  private Naming(Changes changes, boolean isBase, Map<String, Set<String>> titles) {
    this.changes = changes;
    this.isBase = isBase;
    this.titles = titles;
  }

  private static Map<String, Set<String>> titles(Changes changes) {
    Map<String, Set<String>> titles = new HashMap<>();
    for (Element element : changes.head().elements().values()) {
      title(element, element.name(), titles);
    }
    for (Element element : changes.base().elements().values()) {
      title(element, changes.renames().head(element.key()).name(), titles);
    }
    return titles;
  }

  private static void title(Element element, String name, Map<String, Set<String>> titles) {
    if (!element.title().isEmpty() && Element.parentKind(element.kind()) == ElementKind.MOTION) {
      titles
          .computeIfAbsent(element.kind() + " " + element.title(), title -> new HashSet<>())
          .add(name);
    }
  }

  /** The same for names of the base: what is called otherwise is called as the head does. */
  Naming ofBase() {
    return new Naming(changes, true, titles);
  }

  /** What a sentence about an element begins with. */
  String subject(Element element) {
    String name = Plain.code(element.name());
    return switch (element.kind()) {
      case MOTION -> "The motion";
      case PRODUCT -> "The product";
      case BASELINE -> "Baseline " + human(element.name());
      case TOOL -> "Tooling, " + human(element.name());
      case CONSTRAINTS -> "What the motion must keep to";
      case OWNER -> "Who looks at " + Plain.code(element.name());
      case MEASURE,
          SIGNAL,
          SEGMENT,
          SCORE,
          QUALIFICATION,
          ROLE,
          ROUTING_RULE,
          DISPOSITION,
          METRIC,
          EMAIL,
          DASHBOARD ->
          element.title().isEmpty() ? kind(element.kind()) + name : Plain.text(element.title());
      case SOURCE -> "Source " + name;
      case ENTITY -> "Entity " + name;
      case ATTRIBUTE -> "Attribute " + inner(element);
      case EVENT -> "Event " + name;
      case PROPERTY -> "Property " + inner(element);
      case IDENTITY -> "How users are mapped to accounts";
      case ENVIRONMENT -> "Environment " + name;
      case LIST -> "List " + name;
      case EXCLUSION -> "Exclusion " + name + " of " + parent(element);
      case EXAMPLE -> "Example " + Plain.quoted(element.title()) + " of " + parent(element);
      case CALENDAR -> "Calendar " + name;
      case DESTINATION -> "Destination " + name;
      case TERRITORIES -> "Territories";
      case TERRITORY -> "Territory " + name;
      case VOLUME -> "Expected volume of " + ref(ElementKind.QUALIFICATION, element.name());
      case ROUTING -> "Routing";
      case LIMIT -> "Limit on " + receiver(element.name());
      case ESCALATION -> "Escalation " + escalation((Routing.Escalation) element.model());
      case FEEDBACK -> "The feedback meeting";
      case OBJECTIVE -> "The objective";
      case STAGE -> "Stage " + called((Funnel.Stage) element.model());
      case CRM -> "The CRM";
      case CRM_FIELD -> "CRM field " + field(element);
      case NEEDED_EVENT -> name;
      case MESSAGE_POLICY -> "All messages";
      case CALL -> "The call";
      case OBJECTION -> "Objection " + Plain.quoted(element.title());
      case FOLLOW_UP -> "The follow-up";
      case PILOT -> "The pilot";
      case ASSUMPTION -> "Assumption " + Plain.quoted(element.title());
      case RISK -> "Risk " + Plain.quoted(element.title());
      case OPEN_QUESTION -> "Open question " + Plain.quoted(element.title());
      case NEXT_STEP -> "Next step " + Plain.quoted(element.title());
      case SUPPRESSION -> "Accepted finding " + suppression(element);
      case ACKNOWLEDGEMENT -> "Acknowledged change " + Plain.code(element.name());
    };
  }

  /** What a sentence about an element begins with, wherever it is. */
  String subject(Element.Key key) {
    Element element = changes.head().elements().get(key);
    if (element == null) {
      element = changes.base().elements().get(key);
    }
    return element == null ? Plain.code(key.name()) : subject(element);
  }

  /** An element that is new or gone, with what it is. */
  String whole(Element element) {
    return switch (element.kind()) {
      case PRODUCT -> "What the product is";
      case MESSAGE_POLICY -> "What holds of all messages";
      case CALL -> "How a call goes";
      case CRM -> "Where leads are kept in a CRM";
      case MEASURE,
          SIGNAL,
          SEGMENT,
          SCORE,
          QUALIFICATION,
          ROLE,
          ROUTING_RULE,
          DISPOSITION,
          METRIC,
          EMAIL,
          DASHBOARD ->
          kind(element.kind()) + of(element);
      default -> subject(element);
    };
  }

  /** An element in the middle of a sentence; of two that have one title, with its name. */
  String of(Element element) {
    if (titles.getOrDefault(element.kind() + " " + element.title(), Set.of()).size() > 1) {
      return Plain.quoted(element.title()) + " (" + Plain.code(element.name()) + ")";
    }
    if (element.title().isEmpty() || element.kind() == ElementKind.CRM_FIELD) {
      return switch (element.kind()) {
        case ATTRIBUTE, PROPERTY -> inner(element);
        default -> Plain.code(element.name());
      };
    }
    return Plain.quoted(element.title());
  }

  /** What a name stands for in the head or, if it is gone, in the base. */
  String ref(ElementKind kind, String name) {
    return ref(kind, "", name);
  }

  /** An event. */
  String event(String name) {
    return ref(ElementKind.EVENT, name);
  }

  /** A property of an event. */
  String property(String event, String name) {
    return ref(ElementKind.PROPERTY, event, name);
  }

  /** An attribute of an entity. */
  String attribute(String entity, String name) {
    return ref(ElementKind.ATTRIBUTE, entity, name);
  }

  /** All that a term names. */
  List<String> refs(Term term) {
    List<String> names = new ArrayList<>();
    term.refs(ref -> names.add(ref(ref)));
    return names;
  }

  /** What a term names now and did not, and the other way round; each as a clause. */
  List<String> members(Term was, Term is, String gains, String loses) {
    List<Term.Ref> before = new ArrayList<>();
    was.refs(before::add);
    List<Term.Ref> now = new ArrayList<>();
    is.refs(now::add);
    return Says.members(before, now, gains, loses, this::ref);
  }

  /** What a name in a term stands for: terms are by the head's names. */
  String ref(Term.Ref ref) {
    return called(new Element.Key(ref.kind(), ref.parent(), ref.name()));
  }

  private String ref(ElementKind kind, String parent, String name) {
    Element.Key key = new Element.Key(kind, parent, name);
    return called(isBase ? changes.renames().head(key) : key);
  }

  private String called(Element.Key key) {
    Element element = changes.head().elements().get(key);
    if (element == null) {
      element = changes.base().elements().get(key);
    }
    if (element == null) {
      String name = key.parent().isEmpty() ? key.name() : key.parent() + "." + key.name();
      return Plain.code(name);
    }
    return of(element);
  }

  /** A measure or a signal that another one names. */
  String measured(String name) {
    boolean measure =
        changes.head().motion().measures().containsKey(name)
            || changes.base().motion().measures().containsKey(name);
    return ref(measure ? ElementKind.MEASURE : ElementKind.SIGNAL, name);
  }

  /** An event, or one of the steps that every motion has. */
  String step(String name) {
    boolean event =
        changes.head().motion().data().events().containsKey(name)
            || changes.base().motion().data().events().containsKey(name);
    return event ? event(name) : "“" + human(name) + "”";
  }

  /** What an example fails for: signals, exclusions, or words of the language. */
  List<String> failed(Collection<String> names) {
    List<String> titles = new ArrayList<>();
    names.forEach(name -> titles.add(ref(ElementKind.SIGNAL, name)));
    return titles;
  }

  /** The role or destination that a lead goes to. */
  String receiver(String name) {
    boolean role =
        changes.head().motion().team().roles().containsKey(name)
            || changes.base().motion().team().roles().containsKey(name);
    return role ? ref(ElementKind.ROLE, name) : Plain.code(name);
  }

  /** "activation rate", for {@code activation_rate}. */
  static String human(String name) {
    return lower(Plain.text(Spoken.human(name)));
  }

  /** With its first letter in lower case, unless it begins with an acronym. */
  static String lower(String words) {
    boolean acronym = words.length() > 1 && Character.isUpperCase(words.charAt(1));
    return words.isEmpty() || acronym
        ? words
        : Character.toLowerCase(words.charAt(0)) + words.substring(1);
  }

  /** What a kind of element with titles is called. */
  private static String kind(ElementKind kind) {
    return switch (kind) {
      case QUALIFICATION -> "Definition ";
      case ROUTING_RULE -> "Rule ";
      case EMAIL -> "E-mail ";
      default -> Spoken.human(kind.word()) + " ";
    };
  }

  private static String inner(Element element) {
    return Plain.code(element.parent() + "." + element.name());
  }

  private String parent(Element element) {
    return ref(Element.parentKind(element.kind()), element.parent());
  }

  private static String called(Funnel.Stage stage) {
    return stage.title().isEmpty() ? Plain.code(stage.id()) : Plain.quoted(stage.title());
  }

  private static String field(Element element) {
    CrmField field = (CrmField) element.model();
    return Plain.code(field.name()) + " of the " + Plain.text(field.object());
  }

  private static String suppression(Element element) {
    Suppression one = (Suppression) element.model();
    return Plain.code(one.rule()) + " at " + Plain.code(one.at());
  }

  private String escalation(Routing.Escalation one) {
    String when = "when a rep has too much";
    if (one.after() instanceof Routing.SlaMissed) {
      when = "when the promised time is missed";
    } else if (one.after() instanceof Routing.Untouched) {
      when = "when nobody touches a lead";
    }
    return "to " + receiver(one.to()) + " " + when;
  }
}
