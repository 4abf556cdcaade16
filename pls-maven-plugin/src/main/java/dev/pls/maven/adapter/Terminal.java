package dev.pls.maven.adapter;

import dev.pls.compiler.init.Prompter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Whoever started Maven, whether they type or have piped their answers in. */
final class Terminal implements Prompter {
  @Override
  public void show(String lines) {
    System.out.print(lines);
    System.out.flush();
  }

  @Override
  public Optional<String> answer() {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    try {
      int next = System.in.read();
      if (next < 0) {
        return Optional.empty();
      }
      while (next >= 0 && next != '\n') {
        line.write(next);
        next = System.in.read();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String answer = decoded(line.toByteArray());
    if (System.console() == null) {
      show(answer + "\n"); // a terminal has shown it already
    }
    return Optional.of(answer);
  }

  /** UTF-8, as terminals and files are; what is not is in the encoding of the machine. */
  private static String decoded(byte[] line) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line)).toString();
    } catch (CharacterCodingException e) {
      String machine = System.getProperty("native.encoding", "ISO-8859-1");
      return new String(line, Charset.forName(machine));
    }
  }
}
