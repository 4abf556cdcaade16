package dev.pls.compiler.template;

import com.github.mustachejava.Binding;
import com.github.mustachejava.Code;
import com.github.mustachejava.Iteration;
import com.github.mustachejava.Mustache;
import com.github.mustachejava.MustacheException;
import com.github.mustachejava.MustacheVisitor;
import com.github.mustachejava.ObjectHandler;
import com.github.mustachejava.SpecMustacheFactory;
import com.github.mustachejava.SpecMustacheVisitor;
import com.github.mustachejava.TemplateContext;
import com.github.mustachejava.codes.PartialCode;
import com.github.mustachejava.util.IndentWriter;
import com.github.mustachejava.util.Wrapper;
import dev.pls.compiler.diagnostic.Suggestion;
import dev.pls.compiler.markdown.Markdown;
import dev.pls.compiler.template.TemplateException.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Mustache templates: those shipped, and a team's own in the place of some of them. A template sees
 * maps, lists, texts, truth values and {@link Markdown} or {@link Html}, and nothing else; every
 * text is escaped; a name that is not there is an error; another template is included only if it is
 * one of those shipped, and never within itself.
 */
public final class Templates {
  /** What the files of templates end with. */
  public static final String SUFFIX = ".mustache";

  private static final int MOST_CHARACTERS = 8_000_000;
  private static final int MOST_STEPS = 2_000_000;
  private static final int LARGEST_TEMPLATE = 200_000;

  /** How deep sections and included templates may nest; the library recurs, and the stack ends. */
  private static final int DEEPEST = 100;

  private static final String TOO_DEEP =
      "Sections and included templates nest more than " + DEEPEST + " deep here.";
  private static final Pattern SECTION = Pattern.compile("\\{\\{\\s*([#^$</])");

  private final Set<String> names;
  private final Map<String, String> overrides;
  private final Class<?> home;

  /**
   * @param home the class beside which the shipped templates lie
   * @param names the names of those shipped, without suffix
   * @param overrides texts of a team's own templates, by file name
   * @throws TemplateException if one of these has an unknown name or cannot be parsed
   */
  public Templates(Class<?> home, Collection<String> names, Map<String, String> overrides) {
    this.home = home;
    this.names = new LinkedHashSet<>(names);
    this.overrides = new HashMap<>();
    List<Problem> problems = new ArrayList<>();
    for (Map.Entry<String, String> override : new TreeMap<>(overrides).entrySet()) {
      String file = override.getKey();
      Optional<Problem> problem = unknownFile(file);
      problem.ifPresent(problems::add);
      if (problem.isEmpty()) {
        this.overrides.put(withoutSuffix(file), override.getValue());
      }
    }
    for (String name : names) {
      if (this.overrides.containsKey(name)) {
        parseAlone(name).ifPresent(problems::add);
      }
    }
    if (!problems.isEmpty()) {
      throw new TemplateException(problems);
    }
  }

  /** How a text and a value that needs no escaping are written in a format. */
  public interface Format {
    /** The value as it is written; {@code null} if it is none of this format's. */
    @Nullable String write(Object value);
  }

  /** Markdown is written as it is, and text as what it is in Markdown. */
  public static final Format MARKDOWN =
      value ->
          value instanceof Markdown
              ? value.toString()
              : value instanceof String text ? Markdown.text(text).toString() : null;

  /** HTML is written as it is, and text as what it is in HTML. */
  public static final Format HTML =
      value ->
          value instanceof Html
              ? value.toString()
              : value instanceof String text ? Html.text(text).toString() : null;

  /** Renders a template; the text ends with a line's end and has no blanks before line ends. */
  public String render(String name, Map<String, ?> context, Format format) {
    Factory factory = new Factory(format);
    Bounded out = new Bounded();
    try {
      Mustache mustache = factory.compile(name);
      mustache.execute(out, new ArrayList<>(List.of((Object) context))).flush();
    } catch (MustacheException e) {
      throw new TemplateException(problem(e, name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return tidy(out.toString());
  }

  private Optional<Problem> unknownFile(String file) {
    if (file.endsWith(SUFFIX) && names.contains(withoutSuffix(file))) {
      return Optional.empty();
    }
    String name = file.endsWith(SUFFIX) ? withoutSuffix(file) : file;
    String advice =
        Suggestion.nearest(name, names)
            .map(near -> "Did you mean `" + near + SUFFIX + "`?")
            .orElse("Those are: " + String.join(", ", names) + ".");
    return Optional.of(
        new Problem(file, 0, "The pack has no template of this name to replace. " + advice));
  }

  private static String withoutSuffix(String file) {
    return file.substring(0, Math.max(0, file.length() - SUFFIX.length()));
  }

  /** Parses one template without those it includes, so that each mistake is told once. */
  private Optional<Problem> parseAlone(String name) {
    if (source(name).length() > LARGEST_TEMPLATE) {
      return Optional.of(
          new Problem(name + SUFFIX, 0, "It is longer than " + LARGEST_TEMPLATE + " characters."));
    }
    int deep = lineTooDeep(source(name));
    if (deep > 0) {
      return Optional.of(new Problem(name + SUFFIX, deep, TOO_DEEP));
    }
    try {
      new Factory(MARKDOWN).parse(name);
      return Optional.empty();
    } catch (MustacheException e) {
      return Optional.of(problem(e, name));
    }
  }

  /** The line where sections nest too deep, from 1; 0 if they do not. */
  private static int lineTooDeep(String source) {
    int depth = 0;
    Matcher section = SECTION.matcher(source);
    while (section.find()) {
      depth += section.group(1).equals("/") ? -1 : 1;
      if (depth > DEEPEST) {
        return 1
            + (int) source.substring(0, section.start()).chars().filter(c -> c == '\n').count();
      }
    }
    return 0;
  }

  private String source(String name) {
    String override = overrides.get(name);
    if (override != null) {
      return override.replace("\r\n", "\n").replace('\r', '\n');
    }
    try (InputStream in = home.getResourceAsStream(name + SUFFIX)) {
      if (in == null) {
        throw new IllegalStateException("no template " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String tidy(String rendered) {
    StringBuilder out = new StringBuilder(rendered.length());
    boolean blank = true;
    for (String line : rendered.split("\n", -1)) {
      String kept = line.stripTrailing();
      if (!kept.isEmpty() || !blank) {
        out.append(kept).append('\n');
      }
      blank = kept.isEmpty();
    }
    return out.toString().stripTrailing() + "\n";
  }

  /** Our own words for what the library found. */
  private Problem problem(MustacheException e, String name) {
    MustacheException first = e;
    TemplateContext context = e.getContext();
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof Refused refused) {
        return refused.problem;
      }
      if (cause instanceof MustacheException inner) {
        first = inner;
        context = inner.getContext() == null ? context : inner.getContext();
      }
    }
    String template = context == null ? name : context.file();
    int line = context == null ? delimiterLine(template) : context.line();
    return new Problem(template + SUFFIX, line, words(first, context));
  }

  private static String words(MustacheException e, @Nullable TemplateContext context) {
    String said = String.valueOf(e.getMessage());
    String message = said.replace(" @" + context, "");
    if (message.startsWith("Disallowed: changing")) {
      return "Other delimiters than {{ and }} cannot be set.";
    }
    if (message.startsWith("Failed to close")) {
      return "The section "
          + message.substring("Failed to close ".length()).replace(" tag", "")
          + " is opened here and never closed.";
    }
    if (message.startsWith("Mismatched start/end tags: ")) {
      String[] tags =
          message.substring("Mismatched start/end tags: ".length()).split(" != | in ", 3);
      return tags[0].equals("null")
          ? "The section '" + tags[1] + "' is closed here, but it was not opened."
          : "The section '" + tags[1] + "' is closed here, but '" + tags[0] + "' is open.";
    }
    if (message.startsWith("Improperly closed")) {
      return "A tag is opened with {{ and not closed with }}.";
    }
    return message.startsWith("Empty mustache") ? "There is a tag without a name." : message;
  }

  private int delimiterLine(String name) {
    String source = source(name);
    int at = source.indexOf("{{=");
    return at < 0 ? 0 : (int) source.substring(0, at).chars().filter(c -> c == '\n').count() + 1;
  }

  /** Refuses something, through the library's own exceptions. */
  private static final class Refused extends MustacheException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    Refused(TemplateContext context, String message) {
      super(message);
      this.problem = new Problem(context.file() + SUFFIX, context.line(), message);
    }
  }

  /** One rendering: its limits, and what it has compiled. */
  private final class Factory extends SpecMustacheFactory {
    private final Map<String, Mustache> compiled = new HashMap<>();
    private final Deque<String> open = new ArrayDeque<>();
    private int steps;
    private int depth;

    Factory(Format format) {
      setObjectHandler(new Handler(this, format));
      mc.setAllowChangingDelimeters(false);
    }

    void parse(String name) {
      mc.compile(name);
    }

    void step(TemplateContext context) {
      if (++steps > MOST_STEPS) {
        throw new Refused(context, "The templates take too many steps; they loop within loops.");
      }
    }

    /** Renders what is within a section or an included template. */
    void within(Runnable rendering) {
      if (++depth > DEEPEST) {
        throw new MustacheException(TOO_DEEP);
      }
      rendering.run();
      depth--;
    }

    @Override
    public Reader getReader(String name) {
      return new StringReader(source(name));
    }

    @Override
    public Mustache compile(String name) {
      return compilePartial(name);
    }

    @Override
    public Mustache compilePartial(String name) {
      Mustache known = compiled.get(name);
      if (known == null) {
        open.push(name);
        known = mc.compile(name);
        known.init();
        open.pop();
        compiled.put(name, known);
      }
      return known;
    }

    @Override
    public String resolvePartialPath(String dir, String name, String extension) {
      return name;
    }

    /** Values are escaped where they are made into text, since only there their type is known. */
    @Override
    public void encode(String value, Writer writer) {
      try {
        writer.write(value);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public MustacheVisitor createMustacheVisitor() {
      return new Visitor(this);
    }
  }

  /** Refuses all of Mustache, and of the library's additions, that is not needed. */
  private final class Visitor extends SpecMustacheVisitor {
    private final Factory factory;

    Visitor(Factory factory) {
      super(factory);
      this.factory = factory;
    }

    @Override
    public void value(TemplateContext context, String variable, boolean encoded) {
      if (!encoded) {
        throw new Refused(
            context,
            "'" + variable + "' is asked for without escaping; write {{" + variable + "}}.");
      }
      super.value(context, checked(context, variable), true);
    }

    @Override
    public void iterable(TemplateContext context, String variable, Mustache mustache) {
      super.iterable(context, checked(context, variable), mustache);
    }

    @Override
    public void notIterable(TemplateContext context, String variable, Mustache mustache) {
      super.notIterable(context, checked(context, variable), mustache);
    }

    private String checked(TemplateContext context, String variable) {
      if (variable.isEmpty() || variable.startsWith("*")) {
        throw new Refused(context, "'" + variable + "' is not a name.");
      }
      return variable;
    }

    @Override
    public void partial(TemplateContext context, String variable, String indent) {
      if (!names.contains(variable)) {
        String advice =
            Suggestion.nearest(variable, names)
                .map(near -> " Did you mean '" + near + "'?")
                .orElse("");
        throw new Refused(context, "There is no template '" + variable + "'." + advice);
      }
      if (factory.open.contains(variable)) {
        throw new Refused(context, "The template '" + variable + "' includes itself.");
      }
      list.add(new Included(context, factory, variable, indent));
    }

    @Override
    public void dynamicPartial(TemplateContext context, String variable, String indent) {
      throw refuse(context, "templates whose names are computed");
    }

    @Override
    public void extend(TemplateContext context, String variable, Mustache mustache) {
      throw refuse(context, "templates that extend others");
    }

    @Override
    public void name(TemplateContext context, String variable, Mustache mustache) {
      throw refuse(context, "templates that extend others");
    }

    @Override
    public void checkName(TemplateContext context, String variable, Mustache mustache) {
      throw refuse(context, "templates that extend others");
    }

    @Override
    public void pragma(TemplateContext context, String pragma, @Nullable String args) {
      throw refuse(context, "pragmas");
    }

    private static Refused refuse(TemplateContext context, String what) {
      return new Refused(context, "There are no " + what + " here.");
    }
  }

  /** A template within another, with each of its lines indented as its tag is. */
  private static final class Included extends PartialCode {
    private final Factory factory;
    private final String indent;

    Included(TemplateContext context, Factory factory, String name, String indent) {
      super(context, factory, name);
      this.factory = factory;
      this.indent = indent;
    }

    @Override
    protected Writer executePartial(Writer writer, List<Object> scopes) {
      factory.step(tc);
      factory.within(() -> partial.execute(new IndentWriter(writer, indent), scopes));
      return writer;
    }

    @Override
    protected String partialName() {
      return name;
    }
  }

  /** Finds names in maps only, and turns values into text: no reflection, no calls. */
  private static final class Handler implements ObjectHandler {
    private final Factory factory;
    private final Format format;

    Handler(Factory factory, Format format) {
      this.factory = factory;
      this.format = format;
    }

    @Override
    public Binding createBinding(String name, TemplateContext context, Code code) {
      return scopes -> {
        factory.step(context);
        return lookUp(name, scopes, context);
      };
    }

    private static Object lookUp(String name, List<Object> scopes, TemplateContext context) {
      String[] path = name.split("\\.", -1);
      for (int i = scopes.size() - 1; i >= 0; i--) {
        if (scopes.get(i) instanceof Map<?, ?> map && map.containsKey(path[0])) {
          Object value = map;
          for (String step : path) {
            value = value instanceof Map<?, ?> inner ? inner.get(step) : null;
          }
          if (value == null) {
            break;
          }
          return value;
        }
      }
      throw new Refused(context, "There is no '" + name + "' here." + advice(path[0], scopes));
    }

    private static String advice(String name, List<Object> scopes) {
      Set<String> known = new LinkedHashSet<>();
      for (int i = scopes.size() - 1; i >= 0; i--) {
        if (scopes.get(i) instanceof Map<?, ?> map) {
          map.keySet().forEach(key -> known.add(String.valueOf(key)));
        }
      }
      return Suggestion.nearest(name, known)
          .filter(near -> !near.equals(name))
          .map(near -> " Did you mean '" + near + "'?")
          .orElse(" There are: " + String.join(", ", known) + ".");
    }

    @Override
    public String stringify(Object object) {
      String written = format.write(object);
      if (written == null) {
        throw new MustacheException("This is not a text; open it as a section.");
      }
      return written;
    }

    @Override
    public Writer iterate(Iteration iteration, Writer writer, Object object, List<Object> scopes) {
      List<?> items =
          object instanceof List<?> list ? list : holds(object) ? List.of(object) : List.of();
      for (Object item : items) {
        factory.within(() -> iteration.next(writer, item, scopes));
      }
      return writer;
    }

    @Override
    public Writer falsey(Iteration iteration, Writer writer, Object object, List<Object> scopes) {
      if (!holds(object)) {
        factory.within(() -> iteration.next(writer, object, scopes));
      }
      return writer;
    }

    private static boolean holds(Object object) {
      if (object instanceof Boolean truth) {
        return truth;
      }
      if (object instanceof List<?> list) {
        return !list.isEmpty();
      }
      return !object.toString().isEmpty();
    }

    @Override
    public Object coerce(Object object) {
      return object;
    }

    @Override
    public Wrapper find(String name, List<Object> scopes) {
      throw new UnsupportedOperationException();
    }
  }

  /** A writer that does not grow without end. */
  private static final class Bounded extends StringWriter {
    @Override
    public void write(char[] characters, int from, int length) {
      check(length);
      super.write(characters, from, length);
    }

    @Override
    public void write(String text) {
      check(text.length());
      super.write(text);
    }

    @Override
    public void write(String text, int from, int length) {
      check(length);
      super.write(text, from, length);
    }

    private void check(int more) {
      if (getBuffer().length() + more > MOST_CHARACTERS) {
        throw new MustacheException("The pack grows beyond " + MOST_CHARACTERS + " characters.");
      }
    }
  }
}
