package dev.pls.compiler.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.pls.compiler.source.SourceFile;
import dev.pls.compiler.source.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceLinksTest {
  private static final String FOLDER = "sales/src/main/pls";

  /** Lines 2 and 3 of a file. */
  private static Span span(String path) {
    return new SourceFile(path, "a\nbc\nde\nf\n").span(2, 7);
  }

  @Test
  void placesAreToldFromTheMotionsFolder() {
    SourceLinks links = SourceLinks.none(FOLDER);
    assertThat(links.name(span(FOLDER + "/a/signals.yaml"))).isEqualTo("a/signals.yaml:2");
    assertThat(links.lines(span(FOLDER + "/signals.yaml"))).isEqualTo("signals.yaml:2-3");
    assertThat(links.lines(span("shared/signals.yaml"))).isEqualTo("shared/signals.yaml:2-3");
    assertThat(links.name(span(FOLDER + "-too/signals.yaml"))).startsWith(FOLDER + "-too/");
    assertThat(links.url(span("a.yaml"))).isEmpty();
    assertThat(SourceLinks.none("").name(span("a.yaml"))).isEqualTo("a.yaml:2");
  }

  @ParameterizedTest
  @CsvSource({
    "https://github.com/acme/m/blob/main, https://github.com/acme/m/blob/main/p/a.yaml#L2-L3",
    "https://github.com/acme/m/blob/main//, https://github.com/acme/m/blob/main/p/a.yaml#L2-L3",
    "HTTP://host:8080/x, HTTP://host:8080/x/p/a.yaml#L2-L3",
    "https://gitlab.com/m/-/blob/x/{path}#L{line}-{end}, https://gitlab.com/m/-/blob/x/p/a.yaml#L2-3",
    "https://dev.azure.com/o/_git/r?path=/{path}&line={line}, https://dev.azure.com/o/_git/r?path=/p/a.yaml&line=2"
  })
  void linksLeadToTheLines(String url, String expected) {
    assertThat(SourceLinks.to("p", url).url(span("p/a.yaml"))).contains(expected);
  }

  @Test
  void whatIsSpecialInAnAddressIsWrittenSo() {
    assertThat(SourceLinks.to("", "https://h").url(span("a b/[c](d)|é\"<{line}>.yaml")))
        .contains("https://h/a%20b/%5Bc%5D%28d%29%7C%C3%A9%22%3C%7Bline%7D%3E.yaml#L2-L3");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      textBlock =
          """
          github.com/acme/motion           ¦ it must begin with https:// or http://
          ftp://acme.example/x             ¦ it must begin with https:// or http://
          javascript:alert(1)              ¦ it must begin with https:// or http://
          file:///etc/passwd               ¦ it must begin with https:// or http://
          https:///x                       ¦ it must begin with https:// or http:// and a host
          https://a b                      ¦ that is not an address of the web
          https://a/"><script>             ¦ that is not an address of the web
          https://a/{path}#{lines}{line}   ¦ that is not an address of the web
          https://me:secret@acme.example/x ¦ a name or password in it would be readable
          https://a/{path}                 ¦ it needs both {path} and {line}
          https://a/{line}                 ¦ it needs both {path} and {line}
          https://a/{end}                  ¦ it needs both {path} and {line}
          https://a/x?at=main              ¦ it must say where {path} and {line} go
          """)
  void anythingElseIsRefused(String url, String why) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SourceLinks.to("", url))
        .withMessageContaining(why);
  }
}
