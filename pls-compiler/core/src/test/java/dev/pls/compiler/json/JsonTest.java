package dev.pls.compiler.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class JsonTest {
  @Test
  void numbersArePlain() {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("ten", new BigDecimal("1E+1")).put("small", new BigDecimal("1E-6")).put("int", 7);

    assertThat(Json.text(node))
        .isEqualTo("{\n  \"ten\": 10,\n  \"small\": 0.000001,\n  \"int\": 7\n}\n");
  }

  @Test
  void whatCannotBeSeenIsEscapedAndStaysTheSameData() {
    String odd = "a\u202Eb\u2066c\u200Bd\uFEFF\u0085\u2028\0 é 顧客 👩‍💻 \" \\ </script>";
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put(odd, odd);

    String text = Json.text(node);

    assertThat(text)
        .contains(
            "a\\u202Eb\\u2066c\\u200Bd\\uFEFF\\u0085\\u2028\\u0000 é 顧客 👩\\u200D💻 \\\" \\\\");
    assertThat(text.codePoints().filter(c -> c != '\n').mapToObj(Character::getType))
        .doesNotContain((int) Character.FORMAT, (int) Character.CONTROL);
    assertThat(JsonMapper.shared().readTree(text).path(odd).asString()).isEqualTo(odd);
  }
}
