package dev.pls.compiler.check;

import dev.pls.compiler.check.rubric.Checklist;
import dev.pls.compiler.check.rubric.Rubric;

/**
 * What the checks make of a motion, all findings taken together.
 *
 * @param readiness whether it can run
 * @param rubric how good it is
 * @param checklist what is done and what is open, by theme
 */
public record Judgement(Readiness readiness, Rubric rubric, Checklist checklist) {}
