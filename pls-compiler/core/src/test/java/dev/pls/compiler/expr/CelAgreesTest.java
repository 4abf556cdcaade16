package dev.pls.compiler.expr;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationResult;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * CEL's own type checker as a witness: the language's conditions are CEL, so whatever is accepted
 * here it must accept too. Numbers are declared as {@code dyn}, because to CEL an int and a double
 * do not go together, and to the language they are both numbers. Left out is what CEL types more
 * narrowly on purpose, {@code null} beside a value that is not of a message type, and {@code has},
 * whose operand must be declared as a message.
 */
class CelAgreesTest {
  private static final int AT_LEAST = 60;

  private final CelCompiler cel = cel();

  @Test
  void whatIsAcceptedIsWellTypedToCel() throws IOException {
    List<String> asked = new ArrayList<>();
    List<String> refused = new ArrayList<>();
    for (String expression : accepted()) {
      if (expression.contains("null") || expression.contains("has(")) {
        continue;
      }
      asked.add(expression);
      CelValidationResult result = cel.compile(expression);
      if (result.hasError()) {
        refused.add(expression + "\n" + result.getErrorString());
      }
    }
    assertThat(refused).isEmpty();
    assertThat(asked).hasSizeGreaterThan(AT_LEAST);
  }

  @Test
  void theWitnessCanRefuse() {
    assertThat(cel.compile("account.domain > 5").hasError()).isTrue();
    assertThat(cel.compile("account.nothing").hasError()).isTrue();
  }

  /** The canonical forms of all cases that are accepted. */
  private static List<String> accepted() throws IOException {
    List<String> accepted = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of("src/test/resources/dev/pls/compiler/expr"))) {
      for (Path file : files.sorted().toList()) {
        for (String line : Files.readAllLines(file)) {
          if (line.startsWith("= ")) {
            accepted.add(line.substring(2));
          }
        }
      }
    }
    return accepted;
  }

  private static CelCompiler cel() {
    CelCompilerBuilder builder =
        CelCompilerFactory.standardCelCompilerBuilder()
            .setOptions(CelOptions.current().enableHeterogeneousNumericComparisons(true).build());
    for (Map.Entry<String, Scope.Name> name : Scopes.SCOPE.names().entrySet()) {
      if (name.getValue() instanceof Scope.Variable variable) {
        builder.addVar(name.getKey(), type(variable.type()));
      } else if (name.getValue() instanceof Scope.Fields fields) {
        fields
            .fields()
            .forEach((field, type) -> builder.addVar(name.getKey() + "." + field, type(type)));
      }
    }
    return builder.build();
  }

  private static CelType type(Type type) {
    if (type instanceof Type.ListOf list) {
      return ListType.create(type(list.element()));
    }
    if (type instanceof Type.OneOf) {
      return SimpleType.STRING;
    }
    return switch ((Type.Scalar) type) {
      case NUMBER -> SimpleType.DYN;
      case STRING -> SimpleType.STRING;
      case BOOL -> SimpleType.BOOL;
      case INSTANT -> SimpleType.TIMESTAMP;
      case DURATION -> SimpleType.DURATION;
      case NULL -> SimpleType.NULL_TYPE;
    };
  }
}
