/**
 * The benchmarks. {@code Benchmark}: generated motions against generated Smithy models, and {@code
 * pls:build} against a bare Maven run. {@code EvaluatorBenchmark}: verdicts against a mere count of
 * the same events, and what examples take of a build. {@code DiffBenchmark}: two motions compared,
 * against {@code smithy diff} of two models. {@code ChecksBenchmark}: the checks, one by one,
 * against reading the motion. After {@code mvn -Pconformance package}, in the module's folder:
 * {@code java -cp target/classes dev.pls.conformance.bench.EvaluatorBenchmark}; the checks run in
 * the same process and need {@code -cp "target/classes:$(cat target/bench/pls.classpath)"}.
 */
@NullMarked
package dev.pls.conformance.bench;

import org.jspecify.annotations.NullMarked;
