package dev.pls.compiler.target;

import dev.pls.compiler.check.Judgement;
import dev.pls.compiler.eval.ExampleRun;
import dev.pls.compiler.model.Motion;
import java.util.List;

/** Something that a motion is rendered to. */
public interface Target {
  /** What it is called: also the kind of its artifacts and the folder they go to. */
  String name();

  /** Makes the artifacts. The same input gives the same bytes. */
  List<Artifact> render(Input input);

  /**
   * What a target works from.
   *
   * @param motion the motion, without errors
   * @param judgement what the checks make of it
   * @param examples its examples, executed
   */
  record Input(Motion motion, Judgement judgement, List<ExampleRun> examples) {
    public Input {
      examples = List.copyOf(examples);
    }
  }
}
