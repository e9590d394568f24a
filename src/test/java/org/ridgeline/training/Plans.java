package org.ridgeline.training;

import java.util.List;
import java.util.stream.DoubleStream;
import org.ridgeline.data.Samples;
import org.ridgeline.numerics.RandomStream;

/** Small plans and rows for tests. */
final class Plans {
    static final UpdateRule ADAM = new UpdateRule.Adam(0.01, 0.9, 0.999, 1e-8, false);

    /** Float products of stacked arms are added up in another order; some dozens of steps make this of it. */
    static final double STACKED = 1e-4;

    private Plans() {}

    static void train(LockStep training, int steps) {
        for (int step = 0; step < steps; step++) {
            training.step();
        }
    }

    static ArmPlan arm(double dropoutRate) {
        return new ArmPlan(dropoutRate, Normalization.NONE, ADAM, 0, false);
    }

    static TrainingPlan dropout(double... rates) {
        return plan(DoubleStream.of(rates).mapToObj(Plans::arm).toList());
    }

    static TrainingPlan plan(List<ArmPlan> arms) {
        return new TrainingPlan(new NetworkPlan(2, List.of(16, 8), 2, Activation.RELU), arms, 32, 7);
    }

    /** Two classes divided by a circle: rows in [−1, 1]². */
    static Samples disc(int rows) {
        RandomStream random = new RandomStream(3);
        float[] inputs = new float[2 * rows];
        int[] labels = new int[rows];
        for (int row = 0; row < rows; row++) {
            inputs[2 * row] = (float) random.uniform(-1, 1);
            inputs[2 * row + 1] = (float) random.uniform(-1, 1);
            labels[row] = Math.hypot(inputs[2 * row], inputs[2 * row + 1]) < 0.7 ? 1 : 0;
        }
        return new Samples(inputs, 2, labels, 2);
    }
}
