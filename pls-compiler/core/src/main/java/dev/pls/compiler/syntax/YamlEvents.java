package dev.pls.compiler.syntax;

import java.io.StringReader;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import tools.jackson.core.ErrorReportConfiguration;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamWriteConstraints;
import tools.jackson.core.io.ContentReference;
import tools.jackson.core.io.IOContext;
import tools.jackson.core.util.BufferRecycler;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * Jackson's YAML parser, asked for the events that it makes its tokens of. Tokens are enough for
 * data; a tree with places needs what only events have: a scalar's style, and where a value starts
 * and ends.
 */
public final class YamlEvents extends YAMLParser {
  private final CodePoints codePoints;

  private YamlEvents(BufferRecycler buffers, LoadSettings settings, String text) {
    super(
        ObjectReadContext.empty(),
        context(buffers),
        buffers,
        0,
        0,
        settings,
        new StringReader(text));
    this.codePoints = new CodePoints(text);
  }

  /** The events of a text. */
  public static YamlEvents of(String text, Limits limits) {
    return new YamlEvents(new BufferRecycler(), settings(text, limits), text);
  }

  /**
   * The parser's buffer holds all of the text: a smaller one is copied over and over where a scalar
   * is long, and breaks where a surrogate pair lies across its end.
   */
  private static LoadSettings settings(String text, Limits limits) {
    return LoadSettings.builder()
        .setCodePointLimit((int) Math.min(Integer.MAX_VALUE - 8L, limits.fileBytes() + 1))
        .setBufferSize((int) Math.min(limits.fileBytes(), text.length()) + 8)
        .build();
  }

  /**
   * The next event.
   *
   * @throws org.snakeyaml.engine.v2.exceptions.YamlEngineException if the text is not YAML
   */
  public Event next() {
    return nextEvent();
  }

  /** The offset of an event's first unit; of a value with an anchor, that of the anchor. */
  public int start(Event event) {
    return offset(event.getStartMark());
  }

  /** The offset behind an event's last unit; of a block scalar, the start of the line behind it. */
  public int end(Event event) {
    return offset(event.getEndMark());
  }

  /** Marks count code points, spans count UTF-16 units. */
  int offset(Optional<Mark> mark) {
    return mark.isPresent() ? codePoints.toUnits(mark.get().getIndex()) : 0;
  }

  private static IOContext context(BufferRecycler buffers) {
    return new IOContext(
        StreamReadConstraints.defaults(),
        StreamWriteConstraints.defaults(),
        ErrorReportConfiguration.defaults(),
        buffers,
        ContentReference.redacted(),
        false,
        JsonEncoding.UTF8);
  }
}
