package dev.pls.compiler.syntax;

import java.io.Reader;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.Event;
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
final class YamlEvents extends YAMLParser {
  private YamlEvents(BufferRecycler buffers, LoadSettings settings, Reader text) {
    super(ObjectReadContext.empty(), context(buffers), buffers, 0, 0, settings, text);
  }

  /** The events of a text. */
  static YamlEvents of(LoadSettings settings, Reader text) {
    return new YamlEvents(new BufferRecycler(), settings, text);
  }

  /**
   * The next event.
   *
   * @throws org.snakeyaml.engine.v2.exceptions.YamlEngineException if the text is not YAML
   */
  Event next() {
    return nextEvent();
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
