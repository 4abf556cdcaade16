package dev.pls.compiler.lifecycle;

import dev.pls.compiler.model.Duration;
import dev.pls.compiler.model.Motion;
import dev.pls.compiler.model.Qualification;
import dev.pls.compiler.model.Routing;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * On which terms units of a qualification are in and out.
 *
 * @param controls its controls
 * @param declared the dispositions that the motion declares
 */
record Terms(Qualification.Controls controls, Set<String> declared) {
  static Terms of(Motion motion, Qualification qualification) {
    return new Terms(
        qualification.controls(),
        motion.routing().map(Routing::dispositions).stream()
            .flatMap(dispositions -> dispositions.stream())
            .map(Routing.Disposition::name)
            .collect(Collectors.toUnmodifiableSet()));
  }

  /** How long the verdict must have held, in microseconds. */
  long sustain() {
    return controls.sustain().map(Duration::micros).orElse(0L);
  }

  /** After how long a unit leaves, in microseconds; empty if it never does for that. */
  Optional<Long> expires() {
    return controls.expires().map(Duration::micros);
  }

  /** For how long a disposition keeps a unit out; empty if it does not. */
  Optional<Long> cooldown(Disposition disposition) {
    return Optional.ofNullable(controls.cooldown().get(disposition.name())).map(Duration::micros);
  }

  boolean onePerAccount() {
    return controls.oneOpenPerAccount();
  }
}
