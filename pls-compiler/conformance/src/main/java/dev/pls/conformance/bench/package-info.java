/**
 * The benchmarks. {@code Benchmark}: generated motions against generated Smithy models, and {@code
 * pls:build} against a bare Maven run. {@code EvaluatorBenchmark}: verdicts against a mere count of
 * the same events, and what examples take of a build. After {@code mvn -Pconformance package}, in
 * the module's folder: {@code java -cp target/classes
 * dev.pls.conformance.bench.EvaluatorBenchmark}.
 */
@NullMarked
package dev.pls.conformance.bench;

import org.jspecify.annotations.NullMarked;
