package dev.pls.compiler.eval;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/** Definitions rest on each other in chains, and are walked in depth: a motion's text is one. */
public final class DeepStack {
  private static final long BYTES = 1L << 29;

  private DeepStack() {}

  /**
   * Works something out where the stack is deep enough for any motion.
   *
   * @param name the thread's name
   */
  public static <T> T run(String name, Supplier<T> work) {
    FutureTask<T> task = new FutureTask<>(work::get);
    new Thread(null, task, name, BYTES).start();
    try {
      return task.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted: " + name, e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException unchecked) {
        throw unchecked;
      }
      throw new IllegalStateException(name + " could not be run: " + e.getCause(), e.getCause());
    }
  }
}
