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
    String answers = source.substring(source.indexOf("* Answers, by"), source.indexOf("answers;"));
    List<String> named =
        Pattern.compile("<code>([a-z]+)</code>")
            .matcher(answers.replaceAll("\\s+\\*\\s+", " "))
            .results()
            .map(name -> "pls.init." + name.group(1))
            .filter(name -> !name.equals("pls.init.unknown"))
            .toList();
    assertThat(named).isEqualTo(Questions.properties());
  }
}
