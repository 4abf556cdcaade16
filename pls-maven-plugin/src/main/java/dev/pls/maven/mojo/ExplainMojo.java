package dev.pls.maven.mojo;

import dev.pls.compiler.Explain;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Lists the rules that findings are of, or tells of one why it exists, with an example that has the
 * mistake and one that has not, and how to accept what it finds. Needs no motion.
 */
@Mojo(name = "explain", requiresProject = false, aggregator = true, threadSafe = true)
public final class ExplainMojo extends AbstractMojo {
  /**
   * The id of a rule, such as <code>definition/one-signal</code>, or a category, such as <code>
   * definition</code>. By default all rules are listed.
   */
  @Parameter(property = "pls.rule")
  private @Nullable String rule;

  @Override
  public void execute() throws MojoFailureException {
    Explain.Result result = Explain.run(new Explain.Request(rule == null ? "" : rule.strip()));
    if (!result.found()) {
      throw new MojoFailureException("pls.rule: " + result.text());
    }
    getLog().info(result.text());
  }
}
