package dev.pls.compiler.artifact;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A zip of what a build made, for a repository of build artifacts. The same artifacts give the same
 * bytes on every machine: files in the order of their paths, without folders, permissions or times
 * of their own, and stored, since what deflating gives depends on the zlib that a Java platform was
 * built with.
 */
public final class Archive {
  /**
   * The time of every file. Not the first that a zip can tell, 1 January 1980, which Java takes for
   * one too early to be told and writes once more, as seen from the machine's time zone.
   */
  private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

  private Archive() {}

  /**
   * What came of it.
   *
   * @param problems why there is no archive, in sentences: nothing was built, or the folder is not
   *     as the build left it
   * @param files how many files the archive holds
   * @param written whether the archive is new or has changed
   */
  public record Result(List<String> problems, int files, boolean written) {
    public Result {
      problems = List.copyOf(problems);
    }
  }

  /**
   * Writes the archive of an output folder: the manifest and what it lists. One that has the same
   * content already is left as it is.
   *
   * @param zip the file; made with its parents
   * @throws IOException if files cannot be read or written
   */
  public static Result write(OutputFolder folder, Path zip) throws IOException {
    OutputFolder.Content content = folder.read();
    int files = content.files().size();
    if (!content.problems().isEmpty()) {
      return new Result(content.problems(), files, false);
    }
    byte[] bytes = bytes(content.files());
    if (Files.isRegularFile(zip) && Arrays.equals(Files.readAllBytes(zip), bytes)) {
      return new Result(List.of(), files, false);
    }
    Files.createDirectories(zip.toAbsolutePath().getParent());
    Path part = zip.resolveSibling(zip.getFileName() + ".part");
    Files.write(part, bytes);
    Files.move(part, zip, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    return new Result(List.of(), files, true);
  }

  private static byte[] bytes(SortedMap<String, byte[]> files) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.setMethod(ZipOutputStream.STORED);
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        CRC32 checksum = new CRC32();
        checksum.update(file.getValue());
        ZipEntry entry = new ZipEntry(file.getKey());
        entry.setTimeLocal(TIME);
        entry.setSize(file.getValue().length);
        entry.setCrc(checksum.getValue());
        zip.putNextEntry(entry);
        zip.write(file.getValue());
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }
}
