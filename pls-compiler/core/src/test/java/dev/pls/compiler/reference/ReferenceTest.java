package dev.pls.compiler.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pls.compiler.Golden;
import dev.pls.compiler.model.Qualification;
import dev.pls.compiler.model.Signal;
import java.io.IOException;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The reference of the language says what the schemas say, and its numbers are those that the
 * evaluator comes to. {@code -Dpls.rewrite=true} makes its pages anew, and that run still fails.
 */
class ReferenceTest {
  private final List<Page> pages = Page.all();
  private final List<CaseFile> files = CaseFile.all();
  private final WorkedCases cases = new WorkedCases(files);
  private final Keys keys = new Keys(pages);

  ReferenceTest() throws IOException {}

  @TestFactory
  List<DynamicTest> pages() {
    return pages.stream()
        .map(
            page ->
                DynamicTest.dynamicTest(
                    page.file().toString(),
                    () -> Golden.check(Page.ROOT.resolve(page.file()), made(page))))
        .toList();
  }

  private String made(Page page) {
    return page.made(
        part ->
            switch (part.kind()) {
              case "keys" -> keys.keys(part.of(), page);
              case "about" -> keys.about(page);
              case "types" -> keys.types(page);
              case "signals" -> cases.signals(part.of(), page);
              case "verdicts" -> cases.verdicts(part.of(), page);
              case "examples" -> cases.examples(part.of(), page);
              default -> throw new IllegalArgumentException("no part is called " + part.kind());
            });
  }

  @Test
  void everyKeyIsOnAPage() {
    assertThat(keys.missing()).isEmpty();
  }

  @Test
  void everyFileOfCasesSaysWhatItIsAbout() {
    assertThat(files).allSatisfy(file -> assertThat(file.rules()).as(file.file()).isNotEmpty());
  }

  @Test
  void everyKindHasAWorkedCase() {
    pages.forEach(this::made);
    SortedSet<String> kinds = new TreeSet<>(Kinds.all(Signal.class));
    kinds.addAll(Kinds.all(Qualification.class));
    kinds.removeAll(cases.shown());
    assertThat(kinds).isEmpty();
  }
}
