package dev.pls.compiler.artifact;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import dev.pls.compiler.target.Artifact;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The folder that a build owns, such as {@code target/pls}. Whatever is in it and not made by the
 * last build goes; only the sub-folders of other goals ({@code diff}, {@code score}, {@code test})
 * stay.
 *
 * <p>New content replaces the old as a whole. It is made ready in {@code .pls.new} beside the
 * folder, then
 *
 * <ol>
 *   <li>the folder is renamed to {@code .pls.old},
 *   <li>{@code .pls.new} is renamed to the folder,
 *   <li>what belongs to other goals is moved over from {@code .pls.old},
 *   <li>{@code .pls.old} is deleted.
 * </ol>
 *
 * <p>So if {@code .pls.old} exists, {@code .pls.new} is complete or already in place, and a run
 * that finds them can finish what a killed one began; if it does not, {@code .pls.new} may be
 * half-made and goes. A folder is safe from killed processes, not from a machine that loses power.
 */
public final class OutputFolder {
  private static final List<String> OF_OTHER_GOALS = List.of("diff", "score", "test");

  private final Path folder;
  private final Path parent;
  private final Path next;
  private final Path previous;
  private final Path lock;
  private final Disk disk;

  /**
   * @param folder the folder; made when it is first written, with its parents
   */
  public OutputFolder(Path folder) {
    this(folder, Disk.real());
  }

  OutputFolder(Path folder, Disk disk) {
    this.folder = folder.toAbsolutePath().normalize();
    Path above = this.folder.getParent();
    Path name = this.folder.getFileName();
    if (above == null || name == null) {
      throw new IllegalArgumentException("not an output folder: " + folder);
    }
    this.parent = above;
    this.next = above.resolve("." + name + ".new");
    this.previous = above.resolve("." + name + ".old");
    this.lock = above.resolve("." + name + ".lock");
    this.disk = disk;
  }

  /** Whether a folder of this name, directly in an output folder, can hold artifacts. */
  public static boolean canHold(String name) {
    return Artifact.isName(name)
        && !OF_OTHER_GOALS.contains(fold(name))
        && !fold(name).equals(Manifest.PATH);
  }

  /**
   * Makes the folder hold these artifacts and their manifest. Files whose content stays keep their
   * modification time; if all do, nothing is written.
   *
   * @param motions what the artifacts are made of, for the manifest
   * @throws IllegalArgumentException if two artifacts have one path, or would have where case does
   *     not count, or if a path is the manifest's or another goal's
   * @throws IOException if the folder cannot be written, is a link or a file, holds files but no
   *     manifest (so that a wrong setting cannot wipe a project), or another process writes it
   */
  public Written write(List<Manifest.Motion> motions, List<Artifact> artifacts) throws IOException {
    checkPaths(artifacts);
    SortedMap<String, byte[]> wanted = new TreeMap<>();
    for (Artifact artifact : artifacts) {
      wanted.put(artifact.path(), artifact.bytes());
    }
    String manifest = Manifest.of(motions, artifacts).json();
    wanted.put(Manifest.PATH, manifest.getBytes(StandardCharsets.UTF_8));
    return alone(
        () -> {
          mend();
          Written written = compare(wanted);
          if (!written.nothing()) {
            stage(wanted, Set.copyOf(written.unchanged()));
            swap();
          }
          return written;
        });
  }

  /**
   * What the folder holds.
   *
   * @param files the manifest and what it lists, by path
   * @param problems how the folder differs from what the last build made, in sentences
   */
  record Content(SortedMap<String, byte[]> files, List<String> problems) {}

  /** Reads what the last build made, and compares it with the manifest. */
  Content read() throws IOException {
    recover();
    SortedMap<String, byte[]> files = new TreeMap<>();
    SortedSet<String> present = present();
    if (!present.remove(Manifest.PATH)) {
      return new Content(files, List.of("Nothing has been built there yet."));
    }
    byte[] written = Files.readAllBytes(folder.resolve(Manifest.PATH));
    Optional<Manifest> manifest = Manifest.read(new String(written, StandardCharsets.UTF_8));
    if (manifest.isEmpty()) {
      return new Content(files, List.of("`" + Manifest.PATH + "` is not what a build writes."));
    }
    files.put(Manifest.PATH, written);
    List<String> problems = new ArrayList<>();
    for (Manifest.Entry entry : manifest.get().entries()) {
      if (!present.remove(entry.path())) {
        problems.add("`" + entry.path() + "` was built and is gone.");
        continue;
      }
      byte[] content = Files.readAllBytes(folder.resolve(entry.path()));
      files.put(entry.path(), content);
      if (!Manifest.sha256(content).equals(entry.sha256())) {
        problems.add("`" + entry.path() + "` has changed since it was built.");
      }
    }
    present.forEach(path -> problems.add("`" + path + "` was not built."));
    return new Content(files, problems);
  }

  /**
   * Ends what a killed run began: afterwards the folder holds the old content or the new, whole.
   * {@link #write} does this first; goals that only read the folder may.
   *
   * @return whether there was anything to mend
   * @throws IOException if files cannot be moved or deleted, the folder is a link or a file, or
   *     another process writes it
   */
  public boolean recover() throws IOException {
    return (exists(previous) || exists(next)) && alone(this::mend);
  }

  /** The rest of a swap, from wherever it was broken off; a write ends its own swap with it too. */
  private boolean mend() throws IOException {
    if (exists(previous)) {
      putInPlace();
      for (String name : OF_OTHER_GOALS) {
        carry(previous.resolve(name), folder.resolve(name));
      }
      deleteAll(previous);
      return true;
    }
    if (exists(next)) {
      deleteAll(next);
      return true;
    }
    return false;
  }

  /** While the old content is set aside: makes sure that the folder is there, with the new. */
  private void putInPlace() throws IOException {
    if (exists(next)) {
      if (exists(folder)) { // another goal made it anew after a build was killed
        for (String name : OF_OTHER_GOALS) {
          carry(folder.resolve(name), next.resolve(name));
        }
        deleteAll(folder);
      }
      disk.move(next, folder);
    } else if (!exists(folder)) { // somebody deleted it after a build was killed
      disk.createFolder(folder);
    }
  }

  /** Moves what is at one path to another; where both have a file, the one already there stays. */
  private void carry(Path from, Path to) throws IOException {
    if (exists(from) && !exists(to)) {
      disk.move(from, to);
    } else if (isFolder(from) && isFolder(to)) {
      for (Path child : children(from)) {
        carry(child, to.resolve(child.getFileName()));
      }
    }
  }

  private Written compare(SortedMap<String, byte[]> wanted) throws IOException {
    SortedSet<String> present = present();
    if (!present.isEmpty() && !present.contains(Manifest.PATH)) {
      throw new IOException(
          folder
              + " holds files and no "
              + Manifest.PATH
              + ", so it may not be ours to replace: delete it or choose another output folder");
    }
    List<String> added = new ArrayList<>();
    List<String> changed = new ArrayList<>();
    List<String> unchanged = new ArrayList<>();
    for (Map.Entry<String, byte[]> file : wanted.entrySet()) {
      String path = file.getKey();
      if (!present.remove(path)) {
        added.add(path);
      } else if (holds(folder.resolve(path), file.getValue())) {
        unchanged.add(path);
      } else {
        changed.add(path);
      }
    }
    return new Written(added, changed, List.copyOf(present), unchanged);
  }

  /** Everything in the folder that is not a folder and not another goal's. */
  private SortedSet<String> present() throws IOException {
    SortedSet<String> found = new TreeSet<>();
    if (!exists(folder)) {
      return found;
    }
    List<Path> others = OF_OTHER_GOALS.stream().map(folder::resolve).toList();
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
            return others.contains(dir) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (!others.contains(file)) {
              String separator = file.getFileSystem().getSeparator();
              found.add(folder.relativize(file).toString().replace(separator, "/"));
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return found;
  }

  private static boolean holds(Path file, byte[] content) throws IOException {
    return Files.isRegularFile(file, NOFOLLOW_LINKS)
        && Files.size(file) == content.length
        && Arrays.equals(Files.readAllBytes(file), content);
  }

  private void stage(SortedMap<String, byte[]> wanted, Set<String> unchanged) throws IOException {
    disk.createFolder(next);
    for (Map.Entry<String, byte[]> entry : wanted.entrySet()) {
      String path = entry.getKey();
      for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
        Path above = next.resolve(path.substring(0, slash));
        if (!exists(above)) {
          disk.createFolder(above);
        }
      }
      Path file = next.resolve(path);
      disk.write(file, entry.getValue());
      if (unchanged.contains(path)) {
        disk.setModified(file, Files.getLastModifiedTime(folder.resolve(path)));
      }
    }
  }

  private void swap() throws IOException {
    if (exists(folder)) {
      disk.move(folder, previous);
      mend();
    } else {
      disk.move(next, folder);
    }
  }

  private void deleteAll(Path path) throws IOException {
    if (isFolder(path)) {
      for (Path child : children(path)) {
        deleteAll(child);
      }
    }
    disk.delete(path);
  }

  /** Runs a task while no other build, in this process or another, writes the folder. */
  private <T> T alone(Task<T> task) throws IOException {
    if (!Files.isDirectory(parent)) {
      Files.createDirectories(parent);
    }
    // Threads of one process take turns before they open the file: on POSIX systems, closing it
    // anywhere in a process gives up the process's lock. An interned string is the one monitor
    // that class loaders share, and plugins are loaded more than once.
    String monitor = ("pls output folder " + lock.getFileName() + parent.toRealPath()).intern();
    synchronized (monitor) {
      try (FileChannel channel =
          FileChannel.open(
              lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE, NOFOLLOW_LINKS)) {
        if (!locked(channel)) {
          throw new IOException("another build is writing " + folder);
        }
        if (exists(folder) && !isFolder(folder)) {
          throw new IOException(
              folder + " is a file or a symbolic link: an output folder must be a real folder");
        }
        return task.run();
      }
    }
  }

  private static boolean locked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  private static void checkPaths(List<Artifact> artifacts) {
    Set<String> files = new TreeSet<>();
    Map<String, String> spellings = new HashMap<>();
    for (Artifact artifact : artifacts) {
      String path = artifact.path();
      String folded = fold(path);
      if (!canHold(path.split("/", 2)[0])) {
        throw new IllegalArgumentException("this path is not for artifacts: " + path);
      }
      if (!files.add(folded)) {
        throw new IllegalArgumentException("two artifacts have this path: " + path);
      }
      for (int end = path.indexOf('/'); end >= 0; end = path.indexOf('/', end + 1)) {
        String above = path.substring(0, end);
        String spelling = spellings.putIfAbsent(fold(above), above);
        if (spelling != null && !spelling.equals(above)) {
          throw new IllegalArgumentException(
              "artifacts spell a folder in two ways: " + spelling + ", " + above);
        }
      }
    }
    for (String above : spellings.keySet()) {
      if (files.contains(above)) {
        throw new IllegalArgumentException("an artifact has the path of a folder: " + above);
      }
    }
  }

  private static String fold(String path) {
    return path.toLowerCase(Locale.ROOT);
  }

  private static boolean exists(Path path) {
    return Files.exists(path, NOFOLLOW_LINKS);
  }

  private static boolean isFolder(Path path) {
    return Files.isDirectory(path, NOFOLLOW_LINKS);
  }

  private static List<Path> children(Path folder) throws IOException {
    try (Stream<Path> children = Files.list(folder)) {
      return children.sorted().toList();
    }
  }

  @FunctionalInterface
  private interface Task<T> {
    T run() throws IOException;
  }
}
