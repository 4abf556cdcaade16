package dev.pls.compiler;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Something that is slow to make, begun on a thread of its own before it is needed. The compiler's
 * libraries take longer to load than a motion takes to compile, and machines have a second core.
 *
 * @param <T> what is made
 */
final class Early<T> {
  private final FutureTask<T> task;

  /** Begins to make it. */
  Early(String name, Callable<T> make) {
    this.task = new FutureTask<>(make);
    Thread thread = new Thread(task, "pls-" + name);
    thread.setDaemon(true);
    thread.setContextClassLoader(Early.class.getClassLoader());
    thread.start();
  }

  /** What was made, waited for if need be. */
  T get() {
    try {
      return task.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while loading", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("could not load: " + e.getCause(), e.getCause());
    }
  }
}
