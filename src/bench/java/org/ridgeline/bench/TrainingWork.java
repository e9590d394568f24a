package org.ridgeline.bench;

import java.lang.management.ManagementFactory;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.ridgeline.data.Samples;
import org.ridgeline.numerics.RandomStream;
import org.ridgeline.training.Activation;
import org.ridgeline.training.ArmPlan;
import org.ridgeline.training.LockStep;
import org.ridgeline.training.NetworkPlan;
import org.ridgeline.training.Normalization;
import org.ridgeline.training.Optimizer;
import org.ridgeline.training.TrainingDevice;
import org.ridgeline.training.TrainingPlan;

/** One training that goes on from block to block. {@code training_peer.py} trains the same by PyTorch. */
final class TrainingWork implements AutoCloseable {
    private static final double LEARNING_RATE = 1e-3;
    private static final double DROPOUT = 0.5;
    private static final int BATCHES = 64;

    /** Networks, as the peer names them: widths joined by dashes; one output is trained by its logit. */
    enum Net {
        TOY("2-64-32-1", 32),
        LARGE("784-256-128-10", 64);

        private final String widths;
        private final int batchSize;

        Net(String widths, int batchSize) {
            this.widths = widths;
            this.batchSize = batchSize;
        }

        String widths() {
            return widths;
        }

        int batchSize() {
            return batchSize;
        }
    }

    private final LockStep training;

    /** @param regularized with batch normalization and dropout at ½, or with neither */
    TrainingWork(Net net, boolean regularized, int arms) {
        List<Integer> widths =
                Stream.of(net.widths.split("-")).map(Integer::valueOf).toList();
        NetworkPlan network = new NetworkPlan(
                widths.getFirst(), widths.subList(1, widths.size() - 1), widths.getLast(), Activation.RELU);
        ArmPlan arm = new ArmPlan(
                regularized ? DROPOUT : 0,
                regularized ? Normalization.BATCH : Normalization.NONE,
                Optimizer.ADAM.rule(LEARNING_RATE),
                0,
                false);
        TrainingPlan plan = new TrainingPlan(network, Collections.nCopies(arms, arm), net.batchSize, 1);
        training = LockStep.begin(plan, rows(network, BATCHES * net.batchSize), device());
    }

    static TrainingDevice device() {
        return TrainingDevice.of(System.getProperty("ridgeline.device", "auto"));
    }

    private static Samples rows(NetworkPlan network, int count) {
        RandomStream random = new RandomStream(1);
        float[] inputs = new float[count * network.inputs()];
        for (int i = 0; i < inputs.length; i++) {
            inputs[i] = (float) random.normal();
        }
        int[] labels = new int[count];
        for (int i = 0; i < count; i++) {
            labels[i] = random.below(network.classes());
        }
        return new Samples(inputs, network.inputs(), labels, network.classes());
    }

    /** Trains for some seconds. */
    Pace block(double seconds) {
        long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        long begin = System.nanoTime();
        long end = begin + (long) (seconds * 1e9);
        int steps = 0;
        do {
            training.step();
            steps++;
        } while (System.nanoTime() < end);
        double wall = (System.nanoTime() - begin) / 1e9;
        double busy = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu) / 1e9;
        return new Pace(wall / steps, busy / steps);
    }

    @Override
    public void close() {
        training.close();
    }
}
