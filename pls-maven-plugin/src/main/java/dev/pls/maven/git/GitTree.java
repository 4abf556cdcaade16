package dev.pls.maven.git;

import dev.pls.compiler.source.SourceTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The files of a project as in a revision, byte for byte as they were committed. What {@link
 * dev.pls.compiler.source.DiskTree} says of a checkout, this says of the revision: a link is
 * followed to where it leads in the revision, and one that leads out of the root is as if it were
 * not there, as is one that is absolute. A submodule is an empty folder, for its files are in
 * another repository. A project that the revision does not have yet is an empty root.
 *
 * <p>Only the folders that are asked for are read, and a file only when it is. Whether something is
 * there is told with an {@link UncheckedIOException} if git cannot say.
 */
public final class GitTree implements SourceTree {
  private static final int MOST_LINKS = 40; // as Linux follows in one path
  private static final int LONGEST_LINK = 4096;
  private static final int MOST_ENTRIES = 1_000_000; // a few trees can say they are billions
  private static final Entry NOTHING = new Entry(Kind.EMPTY_FOLDER, "", true);

  private final GitObjects objects;
  private final String revision;
  private final List<String> prefix;
  private final List<Entry> down;
  private final Map<String, Map<String, Entry>> folders = new ConcurrentHashMap<>();

  /**
   * @param revision the commit's short name, for messages
   * @param top the id of the commit's tree
   * @param prefix the names of the folders from the top of the repository down to the root
   */
  GitTree(GitObjects objects, String revision, String top, List<String> prefix) throws IOException {
    this.objects = objects;
    this.revision = revision;
    this.prefix = List.copyOf(prefix);
    List<Entry> path = new ArrayList<>();
    path.add(new Entry(Kind.FOLDER, top, true));
    for (String name : prefix) {
      Entry next = entries(path.get(path.size() - 1)).get(name);
      path.add(next == null || next.kind != Kind.FOLDER ? NOTHING : next);
    }
    this.down = List.copyOf(path);
  }

  private enum Kind {
    FILE,
    LINK,
    FOLDER,
    EMPTY_FOLDER;

    static Kind of(String mode) {
      return switch (mode.substring(0, Math.min(2, mode.length()))) {
        case "40" -> FOLDER;
        case "12" -> LINK;
        case "16" -> EMPTY_FOLDER;
        default -> FILE;
      };
    }
  }

  /**
   * What a folder says of something in it.
   *
   * @param named whether its name is text, so that a path can name it
   */
  private record Entry(Kind kind, String id, boolean named) {
    boolean isFolder() {
      return kind == Kind.FOLDER || kind == Kind.EMPTY_FOLDER;
    }
  }

  private record Listing(String above, Entry folder) {}

  @Override
  public List<String> list(String folder) throws IOException {
    Entry start = at(folder);
    if (start == null) {
      return List.of();
    }
    List<String> found = new ArrayList<>();
    ArrayDeque<Listing> ahead = new ArrayDeque<>();
    ahead.push(new Listing(folder.isEmpty() ? "" : folder + "/", start));
    int seen = 0;
    while (!ahead.isEmpty()) {
      Listing listing = ahead.pop();
      for (Map.Entry<String, Entry> named : entries(listing.folder).entrySet()) {
        if (++seen > MOST_ENTRIES) {
          throw new IOException(
              "the folder `" + folder + "` has more than a million files in " + revision);
        }
        if (named.getKey().startsWith(".")) {
          continue;
        }
        Entry entry = named.getValue();
        String path = listing.above + named.getKey();
        if (!entry.named) {
          throw new IOException("the name of `" + path + "` in " + revision + " is not UTF-8");
        }
        if (entry.kind == Kind.FOLDER) {
          ahead.push(new Listing(path + "/", entry));
        } else if (entry.kind == Kind.FILE || (entry.kind == Kind.LINK && isFile(at(path)))) {
          found.add(path);
        }
      }
    }
    return found;
  }

  @Override
  public boolean exists(String path) {
    try {
      return isFile(at(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public boolean isFolder(String path) {
    try {
      Entry entry = at(path);
      return entry != null && entry.isFolder();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public long size(String path) throws IOException {
    return size(file(path), quoted(path));
  }

  @Override
  public byte[] read(String path) throws IOException {
    return read(file(path), quoted(path));
  }

  private Entry file(String path) throws IOException {
    Entry entry = at(path);
    if (entry == null || !isFile(entry)) {
      throw new NoSuchFileException(path + " in " + revision);
    }
    return entry;
  }

  private static boolean isFile(@Nullable Entry entry) {
    return entry != null && entry.kind == Kind.FILE;
  }

  /** Where a path leads, if it leads to something in the root, links followed. */
  private @Nullable Entry at(String path) throws IOException {
    if (path.startsWith("/")) {
      return null;
    }
    // From the repository's top, as a link may lead out of the root and back in.
    List<Entry> way = new ArrayList<>(down);
    ArrayDeque<String> ahead = new ArrayDeque<>(Arrays.asList(path.split("/")));
    int links = 0;
    while (!ahead.isEmpty()) {
      String name = ahead.pop();
      Entry here = way.get(way.size() - 1);
      if (!here.isFolder()) {
        return null;
      } else if (name.equals("..")) {
        way.remove(way.size() - 1);
        if (way.isEmpty()) {
          return null;
        }
      } else if (!name.isEmpty() && !name.equals(".")) {
        Entry next = next(way, here, name);
        if (next == null || !next.named) {
          return null;
        } else if (next.kind != Kind.LINK) {
          way.add(next);
        } else if (++links > MOST_LINKS || !follow(next, quoted(path), ahead)) {
          return null;
        }
      }
    }
    return way.size() < down.size() ? null : way.get(way.size() - 1);
  }

  /** What is next on a way: above the root that is only the way down to it. */
  private @Nullable Entry next(List<Entry> way, Entry here, String name) throws IOException {
    int depth = way.size();
    if (depth < down.size()) {
      return name.equals(prefix.get(depth - 1)) ? down.get(depth) : null;
    }
    return entries(here).get(name);
  }

  private boolean follow(Entry link, String what, ArrayDeque<String> ahead) throws IOException {
    if (size(link, what) > LONGEST_LINK) {
      return false;
    }
    String target = new String(read(link, what), StandardCharsets.UTF_8);
    if (target.isEmpty() || target.startsWith("/")) {
      return false;
    }
    String[] names = target.split("/");
    for (int i = names.length - 1; i >= 0; i--) {
      ahead.push(names[i]);
    }
    return true;
  }

  private long size(Entry entry, String what) throws IOException {
    try {
      Optional<GitObjects.Header> header = objects.find(entry.id);
      if (header.isEmpty()) {
        throw missing(what);
      }
      return header.get().size();
    } catch (GitException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private byte[] read(Entry entry, String what) throws IOException {
    try {
      Optional<byte[]> content = objects.read(entry.id);
      if (content.isEmpty()) {
        throw missing(what);
      }
      return content.get();
    } catch (GitException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private static String quoted(String path) {
    return "`" + path + "`";
  }

  private IOException missing(String what) {
    return missing(what, revision);
  }

  /** That something of a revision is not there, as in a clone that was made with a filter. */
  static IOException missing(String what, String revision) {
    return new IOException(
        what
            + " of "
            + revision
            + " is not in this clone, which was made with a filter. `git diff --stat "
            + revision
            + "` fetches what has changed since, and a clone without a filter has it all.");
  }

  private Map<String, Entry> entries(Entry folder) throws IOException {
    if (folder.kind != Kind.FOLDER) {
      return Map.of();
    }
    Map<String, Entry> known = folders.get(folder.id);
    if (known == null) {
      known = parse(read(folder, "A folder"), folder.id.length() / 2);
      folders.put(folder.id, known);
    }
    return known;
  }

  /** Reads git's own form of a tree: mode, space, name, NUL, and the bytes of an id. */
  private static Map<String, Entry> parse(byte[] tree, int idBytes) throws IOException {
    Map<String, Entry> entries = new LinkedHashMap<>();
    int at = 0;
    while (at < tree.length) {
      int space = indexOf(tree, ' ', at);
      int nul = indexOf(tree, '\0', space);
      int end = nul + 1 + idBytes;
      if (end > tree.length) {
        throw broken();
      }
      String mode = new String(tree, at, space - at, StandardCharsets.US_ASCII);
      byte[] bytes = Arrays.copyOfRange(tree, space + 1, nul);
      String name = new String(bytes, StandardCharsets.UTF_8);
      boolean named = Arrays.equals(bytes, name.getBytes(StandardCharsets.UTF_8));
      if (name.indexOf('/') < 0) { // which no name has that a checkout would write
        String id = HexFormat.of().formatHex(tree, nul + 1, end);
        entries.put(name, new Entry(Kind.of(mode), id, named));
      }
      at = end;
    }
    return entries;
  }

  private static int indexOf(byte[] tree, int wanted, int from) throws IOException {
    for (int i = from; i < tree.length; i++) {
      if (tree[i] == wanted) {
        return i;
      }
    }
    throw broken();
  }

  private static IOException broken() {
    return new IOException("a folder in git cannot be read; `git fsck` says what is wrong");
  }
}
