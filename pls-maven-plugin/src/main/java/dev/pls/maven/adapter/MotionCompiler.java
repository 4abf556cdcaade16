package dev.pls.maven.adapter;

import dev.pls.compiler.Build;
import dev.pls.compiler.Diff;
import dev.pls.compiler.Format;
import dev.pls.compiler.Init;
import dev.pls.compiler.Test;
import dev.pls.compiler.Validate;
import dev.pls.compiler.ValidateModule;
import dev.pls.compiler.review.Comparison;
import java.io.IOException;
import javax.inject.Named;
import javax.inject.Singleton;

/**
 * The compiler, one for all modules of a build, also of a parallel one, as the schemas that it
 * loads are slow to make.
 */
@Named
@Singleton
public final class MotionCompiler {
  private final Validate one = new Validate();
  private final ValidateModule validate = new ValidateModule(one);
  private final Build build = new Build(one);
  private final Init init = new Init(one);

  ValidateModule.Result validate(Validate.Request request) throws IOException {
    return validate.run(request);
  }

  Test.Result test(Test.Request request) throws IOException {
    return new Test(validate).run(request);
  }

  Build.Result build(Build.Request request) throws IOException {
    return build.run(request);
  }

  Comparison diff(Diff.Request request) throws IOException {
    return new Diff(one).run(request);
  }

  Init.Result init(Init.Request request) throws IOException {
    return init.run(request);
  }

  Format.Result format(Format.Request request) throws IOException {
    return new Format().run(request);
  }
}
