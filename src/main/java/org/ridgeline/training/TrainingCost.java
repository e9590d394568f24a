package org.ridgeline.training;

/**
 * How long a training takes on one core, roughly: enough to refuse what would take an hour before it waits in a queue.
 *
 * @param seconds on the kind of core that lesson servers have
 */
public record TrainingCost(double seconds) {
    /** A step is some hundred calls into the engine, however small its arrays. */
    private static final double SECONDS_A_STEP = 1e-3;

    /** Multiplications with additions a second, measured on products of the size of hidden layers. */
    private static final double RATE = 1.2e10;

    /** Forward, back for the inputs and back for the weights. */
    private static final double PASSES = 3;

    /** @param rows training rows, looked at once more after each epoch beside as many test rows */
    public static TrainingCost of(NetworkPlan network, int arms, int rows, int batchSize, int epochs) {
        double weights = 0;
        for (int layer = 0; layer < network.layers(); layer++) {
            weights += (double) network.inputsOf(layer) * network.outputsOf(layer);
        }
        double steps = (double) epochs * Math.ceilDiv(rows, batchSize);
        double measured = 2.0 * Math.min(rows, EpochTraining.MOST_MEASURED);
        double products = arms * weights * epochs * (PASSES * rows + measured);
        return new TrainingCost(steps * SECONDS_A_STEP + products / RATE);
    }
}
