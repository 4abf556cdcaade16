package dev.pls.maven.adapter;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;

class FaultsTest {
  @Test
  void faultOfOursSaysSoAndHowToReportIt() {
    IllegalStateException fault = new IllegalStateException("no such tier");
    assertThatThrownBy(() -> Faults.guard(() -> fail(fault)))
        .isInstanceOf(MojoExecutionException.class)
        .hasCause(fault)
        .hasMessage(
            "PLS itself failed, which is its fault and not your motion's."
                + " Please report it, with what `mvn -e` says:"
                + " java.lang.IllegalStateException: no such tier");
  }

  @Test
  void diskFaultNamesItsKindWhereTheMessageIsOnlyAPath() {
    assertThatThrownBy(() -> Faults.guard(() -> fail(new AccessDeniedException("/motion.yaml"))))
        .isInstanceOf(MojoExecutionException.class)
        .hasMessage("Cannot read or write: AccessDeniedException: /motion.yaml");
  }

  @Test
  void diskFaultWithASentenceKeepsIt() {
    assertThatThrownBy(() -> Faults.guard(() -> fail(new IOException("another build writes it"))))
        .isInstanceOf(MojoExecutionException.class)
        .hasMessage("Cannot read or write: another build writes it");
  }

  @Test
  void diskFaultInAStreamIsOneToo() {
    IOException fault = new IOException("no space left");
    assertThatThrownBy(() -> Faults.guard(() -> fail(new UncheckedIOException(fault))))
        .isInstanceOf(MojoExecutionException.class)
        .hasMessage("Cannot read or write: no space left");
  }

  @Test
  void badMotionStaysAFailure() {
    MojoFailureException failure = new MojoFailureException("1 error");
    assertThatThrownBy(() -> Faults.guard(() -> fail(failure))).isSameAs(failure);
  }

  private static <E extends Exception> void fail(E exception) throws E {
    throw exception;
  }
}
