package dev.pls.compiler.artifact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pls.compiler.target.Artifact;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Kills writes at every step and looks at what is left. */
class OutputFolderCrashTest {
  private static final List<Manifest.Motion> MOTIONS = List.of(new Manifest.Motion("m", "1", ""));

  private static final List<Artifact> OLD =
      List.of(artifact("same", "as ever"), artifact("changed", "old"), artifact("gone/x", "old"));
  private static final List<Artifact> NEW =
      List.of(artifact("same", "as ever"), artifact("changed", "new"), artifact("new/x", "new"));
  private static final Map<String, String> OTHERS =
      Map.of("diff/report.md", "diff", "score/deep/er.json", "score", "test/", "");

  private final Path temp;

  OutputFolderCrashTest(@TempDir Path temp) {
    this.temp = temp;
  }

  @Test
  void aRunThatIsKilledAtAnyStepLeavesTheOldOrTheNew() throws IOException {
    int steps = 0;
    for (boolean killed = true; killed; ) {
      Path folder = oldFolder("at" + ++steps);

      killed = isKilled(steps, folder, NEW);
      new OutputFolder(folder).recover();

      assertWhole(folder, OTHERS);
      assertNewCanBeWritten(folder);
    }
    assertThat(steps).as("steps that were tried").isGreaterThan(15);
  }

  @Test
  void aFirstRunThatIsKilledLeavesNothingOrTheNew() throws IOException {
    int steps = 0;
    for (boolean killed = true; killed; ) {
      Path folder = temp.resolve("first" + ++steps).resolve("pls");

      killed = isKilled(steps, folder, NEW);
      new OutputFolder(folder).recover();

      assertThat(Tree.read(folder)).isIn(Map.of(), content(NEW));
      new OutputFolder(folder).write(MOTIONS, NEW);
      assertThat(Tree.read(folder)).isEqualTo(content(NEW));
    }
    assertThat(steps).as("steps that were tried").isGreaterThan(5);
  }

  @Test
  void aRecoveryThatIsKilledAtAnyStepIsRecoveredToo() throws IOException {
    int tried = 0;
    boolean writeKilled = true;
    for (int step = 1; writeKilled; step++) {
      boolean recoveryKilled = true;
      for (int recoveryStep = 1; recoveryKilled; recoveryStep++) {
        Path folder = oldFolder("at" + step + "-" + recoveryStep);
        writeKilled = isKilled(step, folder, NEW);

        recoveryKilled = isRecoveryKilled(recoveryStep, folder);
        new OutputFolder(folder).recover();

        assertWhole(folder, OTHERS);
        assertNewCanBeWritten(folder);
        tried++;
      }
    }
    assertThat(tried).as("pairs of steps that were tried").isGreaterThan(100);
  }

  @Test
  void aGoalThatWritesBetweenTheCrashAndTheRecoveryLosesNothing() throws IOException {
    boolean writeKilled = true;
    for (int step = 1; writeKilled; step++) {
      boolean recoveryKilled = true;
      for (int recoveryStep = 1; recoveryKilled; recoveryStep++) {
        Path folder = oldFolder("at" + step + "-" + recoveryStep);
        writeKilled = isKilled(step, folder, NEW);
        Tree.put(folder, "diff/report.md", "newer");
        Tree.put(folder, "score/more.json", "more");

        recoveryKilled = isRecoveryKilled(recoveryStep, folder);
        new OutputFolder(folder).recover();

        Map<String, String> others = new TreeMap<>(OTHERS);
        others.put("diff/report.md", "newer");
        others.put("score/more.json", "more");
        assertWhole(folder, others);
      }
    }
  }

  @Test
  void aFolderThatIsDeletedBetweenTheCrashAndTheRecoveryComesBackWithTheNextWrite()
      throws IOException {
    boolean killed = true;
    for (int step = 1; killed; step++) {
      Path folder = oldFolder("at" + step);
      killed = isKilled(step, folder, NEW);
      delete(folder);

      new OutputFolder(folder).write(MOTIONS, NEW);

      assertThat(Tree.read(folder)).containsAllEntriesOf(content(NEW));
      assertNoLeftovers(folder);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void anySequenceOfWritesAndCrashesLeavesWhatSomeWriteMeant(long seed) throws IOException {
    Random random = new Random(seed);
    Path folder = temp.resolve("pls");
    Map<String, String> standing = Map.of();
    Map<String, String> others = new TreeMap<>();
    for (int round = 0; round < 60; round++) {
      if (random.nextInt(4) == 0) {
        String path = List.of("diff/", "score/", "test/a/").get(random.nextInt(3)) + "r" + round;
        Tree.put(folder, path, "round " + round);
        others.put(path, "round " + round);
      }
      List<Artifact> artifacts = someArtifacts(random);
      Map<String, String> wanted = content(artifacts);

      boolean killed = isKilled(1 + random.nextInt(60), folder, artifacts);
      while (random.nextBoolean() && isRecoveryKilled(1 + random.nextInt(10), folder)) {}
      new OutputFolder(folder).recover();

      Map<String, String> left = Tree.read(folder);
      assertThat(left).as("round " + round).containsAllEntriesOf(others);
      left.keySet().removeAll(others.keySet());
      if (killed) {
        assertThat(left).as("round " + round).isIn(standing, wanted);
      } else {
        assertThat(left).as("round " + round).isEqualTo(wanted);
      }
      assertNoLeftovers(folder);
      standing = left;
    }
  }

  private Path oldFolder(String name) throws IOException {
    Path folder = temp.resolve(name).resolve("pls");
    new OutputFolder(folder).write(MOTIONS, OLD);
    Tree.put(folder, "diff/report.md", "diff");
    Tree.put(folder, "score/deep/er.json", "score");
    Files.createDirectories(folder.resolve("test"));
    return folder;
  }

  private static boolean isKilled(int step, Path folder, List<Artifact> artifacts)
      throws IOException {
    try {
      new OutputFolder(folder, new MortalDisk(step)).write(MOTIONS, artifacts);
      return false;
    } catch (MortalDisk.Killed killed) {
      return true;
    }
  }

  private static boolean isRecoveryKilled(int step, Path folder) throws IOException {
    try {
      new OutputFolder(folder, new MortalDisk(step)).recover();
      return false;
    } catch (MortalDisk.Killed killed) {
      return true;
    }
  }

  private static void assertWhole(Path folder, Map<String, String> others) throws IOException {
    Map<String, String> left = Tree.read(folder);
    assertThat(left).containsAllEntriesOf(others);
    left.keySet().removeAll(others.keySet());
    assertThat(left).isIn(content(OLD), content(NEW));
    assertNoLeftovers(folder);
  }

  private static void assertNewCanBeWritten(Path folder) throws IOException {
    new OutputFolder(folder).write(MOTIONS, NEW);
    Map<String, String> expected = new TreeMap<>(content(NEW));
    expected.putAll(OTHERS);
    assertThat(Tree.read(folder)).isEqualTo(expected);
    assertNoLeftovers(folder);
  }

  private static void assertNoLeftovers(Path folder) {
    assertThat(folder.resolveSibling(".pls.new")).doesNotExist();
    assertThat(folder.resolveSibling(".pls.old")).doesNotExist();
  }

  private static Map<String, String> content(List<Artifact> artifacts) {
    Map<String, String> content = new TreeMap<>();
    artifacts.forEach(a -> content.put(a.path(), a.content()));
    content.put(Manifest.PATH, Manifest.of(MOTIONS, artifacts).json());
    return content;
  }

  private static List<Artifact> someArtifacts(Random random) {
    List<Artifact> artifacts = new ArrayList<>();
    for (String path : List.of("a", "b", "c/d", "c/e", "f/g/h")) {
      if (random.nextBoolean()) {
        artifacts.add(artifact(path, "content " + random.nextInt(3)));
      }
    }
    return artifacts;
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (var paths = Files.walk(folder)) {
        for (Path path : paths.sorted((a, b) -> b.compareTo(a)).toList()) {
          Files.delete(path);
        }
      }
    }
  }

  private static Artifact artifact(String path, String content) {
    return new Artifact(path, "pack", content, List.of());
  }
}
