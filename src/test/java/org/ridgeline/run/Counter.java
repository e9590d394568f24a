package org.ridgeline.run;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.ridgeline.catalog.Computation;
import org.ridgeline.catalog.Control;
import org.ridgeline.catalog.DataField;
import org.ridgeline.catalog.Experiment;
import org.ridgeline.catalog.ForkParameters;
import org.ridgeline.catalog.Group;
import org.ridgeline.catalog.Many;
import org.ridgeline.catalog.ParameterCodec;
import org.ridgeline.catalog.Real;
import org.ridgeline.catalog.RunTechnique;
import org.ridgeline.catalog.Solution;
import org.ridgeline.catalog.Violation;
import org.ridgeline.catalog.ViolationException;
import org.ridgeline.catalog.Warning;
import org.ridgeline.catalog.Whole;

/**
 * A long experiment that needs no engine: it draws numbers from a chain that a single wrong step would change for good. A
 * test may hold it between two steps, make it fail, or change what its data are.
 */
final class Counter implements RunTechnique<Counter.Parameters, Counter.Result> {
    /** Steps for each value of the result. */
    static final int STEPS_A_MOMENT = 10;

    private final ParameterCodec<Parameters> codec = ParameterCodec.of(Parameters.class);
    private final Map<Long, Gate> gates = new ConcurrentHashMap<>();
    private final AtomicInteger begun = new AtomicInteger();
    private final AtomicInteger steps = new AtomicInteger();
    private final AtomicInteger resumed = new AtomicInteger();
    private volatile String engine = "counting 1";
    private volatile String data = "none";

    record Parameters(
            @Whole(min = 1, max = 1_000_000, value = 100) @Control(forks = true)
            int steps,

            @Whole(min = 0, max = 1_000_000) @Control(forks = true)
            int microseconds,

            @Whole(min = -1, max = 1_000_000, value = -1) @Control(forks = true)
            int failAt,

            @Whole(min = 0, max = 1_000_000) @Control(forks = true)
            int stopAt,

            @Whole(min = 0, max = 1_000_000) long seed,

            @Many(value = "1", maxItems = 4) @Real(min = 0, max = 10)
            List<Double> factors,

            @Group ForkParameters fork) {}

    /** One value a moment and factor. */
    record Result(List<Arm> arms, double total, List<Warning> warnings) {
        record Arm(double factor, double[] values) {}
    }

    /** Whoever comes to it waits until it is opened. */
    static final class Gate {
        private final CountDownLatch reached = new CountDownLatch(1);
        private final CountDownLatch opened = new CountDownLatch(1);

        void awaitReached() throws InterruptedException {
            if (!reached.await(20, TimeUnit.SECONDS)) {
                throw new IllegalStateException("Nobody came to the gate.");
            }
        }

        void open() {
            opened.countDown();
        }

        private void pass() {
            reached.countDown();
            try {
                opened.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    /** Holds the next computation that comes to this step. */
    Gate gateAt(long step) {
        Gate gate = new Gate();
        gates.put(step, gate);
        return gate;
    }

    void useEngine(String engine) {
        this.engine = engine;
    }

    void useData(String data) {
        this.data = data;
    }

    int begun() {
        return begun.get();
    }

    int resumed() {
        return resumed.get();
    }

    int steps() {
        return steps.get();
    }

    @Override
    public String id() {
        return "counter";
    }

    @Override
    public ParameterCodec<Parameters> parameters() {
        return codec;
    }

    @Override
    public Class<Result> resultType() {
        return Result.class;
    }

    @Override
    public List<DataField> data() {
        return List.of(DataField.optional("x", 1000, "[n]", "[n][p]"));
    }

    @Override
    public String engine() {
        return engine;
    }

    @Override
    public String dataHash(Experiment<Parameters> experiment) {
        return experiment.data().isEmpty() ? data : experiment.data().hash();
    }

    @Override
    public ForkParameters fork(Parameters parameters) {
        return parameters.fork();
    }

    @Override
    public int moments(Parameters parameters) {
        return parameters.steps() / STEPS_A_MOMENT;
    }

    @Override
    public void check(Experiment<Parameters> experiment) {
        if (experiment.parameters().seed() == 13) {
            throw new ViolationException(new Violation("seed", 13, "seed (13) brings bad luck. Try 14."));
        }
    }

    @Override
    public Solution<Result> show(Experiment<Parameters> experiment, Result result) {
        throw new UnsupportedOperationException("Nobody draws a counter.");
    }

    @Override
    public Computation<Result> compute(Experiment<Parameters> experiment, byte @Nullable [] checkpoint) {
        begun.incrementAndGet();
        Counting counting = new Counting(experiment.parameters());
        if (checkpoint != null) {
            resumed.incrementAndGet();
            counting.restore(ByteBuffer.wrap(checkpoint));
        }
        return counting;
    }

    @Override
    public Computation<Result> fork(Experiment<Parameters> experiment, Computation<Result> parent) {
        Counting counting = new Counting(experiment.parameters());
        counting.restore(ByteBuffer.wrap(parent.checkpoint()));
        return counting;
    }

    private final class Counting implements Computation<Result> {
        private final Parameters parameters;
        private final List<Double> values = new ArrayList<>();
        private long state;
        private int done;

        Counting(Parameters parameters) {
            this.parameters = parameters;
            this.state = parameters.seed() + 88172645463325252L;
        }

        @Override
        public boolean isDone() {
            // As by an early stop, which no check can foresee.
            boolean stopped = parameters.stopAt() > 0 && done >= parameters.stopAt();
            return stopped || done >= parameters.steps();
        }

        @Override
        public void step() {
            Gate gate = gates.remove((long) done);
            if (gate != null) {
                gate.pass();
            }
            if (done == parameters.failAt()) {
                fail();
            }
            LockSupport.parkNanos(1000L * parameters.microseconds());
            state ^= state << 13;
            state ^= state >>> 7;
            state ^= state << 17;
            done++;
            steps.incrementAndGet();
            if (done % STEPS_A_MOMENT == 0) {
                values.add(state == Long.MIN_VALUE ? 0 : (double) state / Long.MAX_VALUE);
            }
        }

        private void fail() {
            switch ((int) parameters.seed()) {
                case 1 -> throw new ViolationException(new Violation("x", null, "x is too long. Try less."));
                case 2 -> throw new OutOfMemoryError("made up");
                case 3 -> throw new UnsatisfiedLinkError("made up");
                case 5 -> throw new IllegalStateException("made\0up");
                default -> throw new IllegalStateException("made up");
            }
        }

        @Override
        public double progress() {
            return (double) done / parameters.steps();
        }

        @Override
        public int moment() {
            return values.size();
        }

        @Override
        public int moments() {
            return parameters.steps() / STEPS_A_MOMENT;
        }

        @Override
        public Result result() {
            List<Result.Arm> arms = parameters.factors().stream()
                    .map(factor -> new Result.Arm(
                            factor,
                            values.stream().mapToDouble(value -> factor * value).toArray()))
                    .toList();
            double total = values.stream().mapToDouble(Double::doubleValue).sum();
            return new Result(arms, values.isEmpty() ? Double.NaN : total, List.of());
        }

        @Override
        public byte[] checkpoint() {
            ByteBuffer bytes = ByteBuffer.allocate(16 + 8 * values.size())
                    .putLong(state)
                    .putInt(done)
                    .putInt(values.size());
            values.forEach(bytes::putDouble);
            return bytes.array();
        }

        private void restore(ByteBuffer bytes) {
            state = bytes.getLong();
            done = bytes.getInt();
            int size = bytes.getInt();
            for (int i = 0; i < size; i++) {
                values.add(bytes.getDouble());
            }
        }

        @Override
        public String device() {
            return "cpu";
        }

        @Override
        public void close() {}
    }
}
