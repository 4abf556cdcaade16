package dev.pls.compiler.review;

import dev.pls.compiler.eval.ExampleRun;
import dev.pls.compiler.model.Motion;
import dev.pls.compiler.policy.Findings;
import dev.pls.compiler.target.Artifact;
import java.util.List;

/**
 * A motion on one of the two sides.
 *
 * @param motion the motion, without errors
 * @param findings what was found in it
 * @param examples its examples, executed
 * @param artifacts what is made of it, by the paths in its own folder
 * @param unrendered why nothing could be made of it; empty if it could
 * @param folder where that goes in the output folder; empty if it is all of it
 */
public record Revision(
    Motion motion,
    Findings findings,
    List<ExampleRun> examples,
    List<Artifact> artifacts,
    String unrendered,
    String folder) {
  public Revision {
    examples = List.copyOf(examples);
    artifacts = List.copyOf(artifacts);
  }
}
