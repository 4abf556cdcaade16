package dev.pls.maven.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pls.compiler.init.Questions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What {@code pls:help} says of the goal. */
class InitMojoTest {
  @Test
  void helpNamesEveryQuestionInItsOrder() throws IOException {
    String source = Files.readString(Path.of("src/main/java/dev/pls/maven/mojo/InitMojo.java"));
    String text = source.replaceAll("\\s+\\*\\s+", " ").replaceAll(" \\([^)]*\\)", "");
    String names = text.substring(text.indexOf("The names: "), text.indexOf(". With <code>"));
    List<String> named =
        Pattern.compile("[:,] ([a-z]+)")
            .matcher(names)
            .results()
            .map(name -> "pls.init." + name.group(1))
            .toList();
    assertThat(named).isEqualTo(Questions.properties());
  }
}
