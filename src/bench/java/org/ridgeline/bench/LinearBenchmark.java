package org.ridgeline.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.ridgeline.numerics.ElasticNetPath;

/** Fits a second, on one thread. {@code run.sh linear} holds them beside scikit-learn's and numpy's. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 7, time = 1)
public class LinearBenchmark {

    private final LinearWork work = new LinearWork();

    @Benchmark
    public double[] ridge() {
        return work.ridge();
    }

    @Benchmark
    public List<ElasticNetPath.Solution> lasso() {
        return work.lassoPath();
    }
}
