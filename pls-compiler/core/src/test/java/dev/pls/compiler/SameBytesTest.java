package dev.pls.compiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.pls.compiler.report.JsonReport;
import dev.pls.compiler.source.SourceTree;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.SortedMap;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same motion gives the same bytes, wherever and however it is built. */
class SameBytesTest {
  private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

  private static SortedMap<String, String> expected = new TreeMap<>();

  private final Path folder;

  SameBytesTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @BeforeAll
  static void build(@TempDir Path folder) throws IOException {
    Examples.build(Examples.FOLDER, folder, tree -> tree);
    expected = Examples.files(folder);
    assertThat(expected).hasSizeGreaterThan(2 * Examples.names(Examples.FOLDER).size());
    assertThat(expected.keySet()).anyMatch(name -> name.endsWith("/manifest.json"));
  }

  @ParameterizedTest
  @CsvSource({
    "tr-TR, America/St_Johns",
    "ar, Pacific/Kiritimati",
    "ar-SA-u-nu-arab-ca-islamic, Asia/Riyadh",
    "th-TH-u-nu-thai-ca-buddhist, UTC"
  })
  void underEveryLocaleAndInEveryTimeZone(String locale, String zone) throws IOException {
    elsewhere(locale, zone, () -> Examples.build(Examples.FOLDER, folder, tree -> tree));
    assertSame();
  }

  /** What is said of mistakes is in English everywhere. */
  @ParameterizedTest
  @CsvSource({"tr-TR, America/St_Johns", "ar-SA-u-nu-arab, Pacific/Kiritimati"})
  void mistakesAreToldInTheSameWords(String locale, String zone) throws IOException {
    SortedMap<String, String> here = told();
    SortedMap<String, String> there = new TreeMap<>();
    elsewhere(locale, zone, () -> there.putAll(told()));
    assertThat(there).isEqualTo(here);
  }

  @Test
  void inWhateverOrderFilesAreListed() throws IOException {
    Random random = new Random(1);
    for (int i = 0; i < 3; i++) {
      Path output = folder.resolve(String.valueOf(i));
      Examples.build(Examples.FOLDER, output, tree -> new Seen(tree, random, text -> text));
      assertThat(Examples.files(output)).isEqualTo(expected);
    }
  }

  @Test
  void checkedOutWithOtherLineEnds() throws IOException {
    Examples.build(
        Examples.FOLDER,
        folder,
        tree -> new Seen(tree, new Random(1), text -> text.replace("\n", "\r\n")));
    assertSame();
  }

  @Test
  void inAnyFolder() throws IOException {
    boolean letters = System.getProperty("sun.jnu.encoding", "").equals("UTF-8");
    Path copy = folder.resolve((letters ? "Über uns" : "About") + " & 50 % more/ $HOME");
    try (Stream<Path> files = Files.walk(Examples.FOLDER)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path to = copy.resolve(Examples.FOLDER.relativize(file).toString());
        Files.createDirectories(to.getParent());
        Files.copy(file, to);
      }
    }
    Path output = folder.resolve("output of it");
    Examples.build(copy, output, tree -> tree);
    assertThat(Examples.files(output)).isEqualTo(expected);
  }

  /** What a running JVM cannot change. */
  @ParameterizedTest
  @CsvSource({
    "-Duser.language=tr -Duser.country=TR -Duser.timezone=Pacific/Kiritimati"
        + " -Dfile.encoding=ISO-8859-1 -Dline.separator=CRLF -XX:hashCode=2 -Xmx64m, C",
    "-Duser.language=ar -Duser.extensions=nu-arab -Duser.timezone=America/St_Johns"
        + " -Dfile.encoding=IBM037 -XX:hashCode=3 -Xint, C.UTF-8"
  })
  void inEveryJvm(String flags, String encoding) throws Exception {
    fork(JAVA, List.of(flags.strip().split(" ", -1)), encoding);
    assertSame();
  }

  /** CI says where Java 25 is. */
  @Test
  void onJava25() throws Exception {
    String java = System.getProperty("pls.jdk25", "");
    assumeTrue(!java.isEmpty(), "no -Dpls.jdk25");
    fork(Path.of(java, "bin", "java"), List.of("-Duser.language=tr", "-Duser.country=TR"), "C");
    assertSame();
  }

  private void assertSame() throws IOException {
    assertThat(Examples.files(folder)).isEqualTo(expected);
  }

  private void fork(Path java, List<String> flags, String encoding) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(java.toString());
    command.add("-XX:+UnlockExperimentalVMOptions");
    flags.forEach(flag -> command.add(flag.replace("CRLF", "\r\n")));
    command.add("-cp");
    command.add(
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    command.add(Examples.class.getName());
    command.add(Examples.FOLDER.toString());
    command.add(folder.toString());
    File said = Files.createTempFile("pls", ".txt").toFile();
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("LC_ALL", encoding);
    Process process = builder.redirectOutput(said).start();
    assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue())
        .as(Files.readString(said.toPath(), StandardCharsets.ISO_8859_1))
        .isZero();
    Files.delete(said.toPath());
  }

  private static SortedMap<String, String> told() throws IOException {
    Validate validate = new Validate();
    SortedMap<String, String> told = new TreeMap<>();
    for (Case one : Case.all()) {
      told.put(one.name(), JsonReport.text(one.run(validate).findings()));
    }
    return told;
  }

  @FunctionalInterface
  private interface Task {
    void run() throws IOException;
  }

  private static void elsewhere(String locale, String zone, Task task) throws IOException {
    Locale localeHere = Locale.getDefault();
    TimeZone zoneHere = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag(locale));
      TimeZone.setDefault(TimeZone.getTimeZone(zone));
      task.run();
    } finally {
      Locale.setDefault(localeHere);
      TimeZone.setDefault(zoneHere);
    }
  }

  /** A tree that lists its files in another order each time, and whose texts are changed. */
  private record Seen(SourceTree tree, Random random, UnaryOperator<String> text)
      implements SourceTree {
    @Override
    public List<String> list(String path) throws IOException {
      List<String> shuffled = new ArrayList<>(tree.list(path));
      Collections.shuffle(shuffled, random);
      return shuffled;
    }

    @Override
    public boolean exists(String path) {
      return tree.exists(path);
    }

    @Override
    public boolean isFolder(String path) {
      return tree.isFolder(path);
    }

    @Override
    public long size(String path) throws IOException {
      return read(path).length;
    }

    @Override
    public byte[] read(String path) throws IOException {
      String read = new String(tree.read(path), StandardCharsets.UTF_8);
      return text.apply(read).getBytes(StandardCharsets.UTF_8);
    }
  }
}
