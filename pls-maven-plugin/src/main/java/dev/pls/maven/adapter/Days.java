package dev.pls.maven.adapter;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoFailureException;
import org.jspecify.annotations.Nullable;

/** The day on which a goal runs: the only place where a clock comes in. */
final class Days {
  private Days() {}

  /**
   * The day that {@code pls.today} says; that of the build's start, in UTC, if it is {@code null}.
   */
  static LocalDate of(MavenSession session, @Nullable String today) throws MojoFailureException {
    if (today == null) {
      return LocalDate.ofInstant(session.getStartTime().toInstant(), ZoneOffset.UTC);
    }
    try {
      return LocalDate.parse(today);
    } catch (DateTimeParseException e) {
      throw new MojoFailureException(
          "pls.today is `" + today + "`, which is not a day such as 2026-11-23");
    }
  }
}
