package org.ridgeline.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.ridgeline.numerics.gaussian.HyperparameterSearch;

/** Fits with predictions a second, on one thread. {@code run.sh gaussian} holds them beside numpy's and scikit-learn's. */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 7, time = 1)
public class GaussianBenchmark {

    /** The points to fit and predict from. */
    @State(Scope.Benchmark)
    public static class Points {
        @Param({"50", "200", "1000"})
        public int size;

        private GaussianWork work;

        @Setup
        public void read() {
            work = new GaussianWork(size);
        }
    }

    /** The points to choose hyperparameters for. */
    @State(Scope.Benchmark)
    public static class FewPoints {
        private final GaussianWork work = new GaussianWork(50);
    }

    @Benchmark
    public double[][] gaussian(Points points) {
        return points.work.fitAndPredict();
    }

    @Benchmark
    public HyperparameterSearch.Result hyperparameters(FewPoints points) {
        return points.work.search();
    }
}
