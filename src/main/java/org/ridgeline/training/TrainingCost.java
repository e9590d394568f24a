package org.ridgeline.training;

/**
 * What a training takes, roughly: enough to refuse what would take an hour, or fill the memory, before it waits in a queue.
 *
 * @param seconds on one core of the kind that lesson servers have
 * @param numbers kept of all arms: parameters, and what the update rule remembers of each
 */
public record TrainingCost(double seconds, double numbers) {
    /** What the calls into the engine cost that a step makes, however small its arrays; more where there are many layers. */
    private static final double SECONDS_OF_CALLS = 5e-4;

    private static final double LAYERS_OF_CALLS = 5;

    /** What an update costs for each number that it reads and writes. */
    private static final double SECONDS_A_NUMBER = 1e-9;

    /** Multiplications with additions a second, measured on products of the size of hidden layers. */
    private static final double RATE = 1.2e10;

    /** Forward, back for the inputs and back for the weights. */
    private static final double PASSES = 3;

    /** The cost of this one and then that one, of the same networks. */
    public TrainingCost and(TrainingCost other) {
        return new TrainingCost(seconds + other.seconds, Math.max(numbers, other.numbers));
    }

    /**
     * @param rows training rows
     * @param testRows rows looked at after each epoch, beside the training rows
     * @param closingLooks rows that each arm looks at once more when it is trained
     */
    public static TrainingCost of(TrainingPlan plan, int rows, int testRows, int epochs, double closingLooks) {
        NetworkPlan network = plan.network();
        double weights = 0;
        for (int layer = 0; layer < network.layers(); layer++) {
            weights += (double) network.inputsOf(layer) * network.outputsOf(layer);
        }
        int arms = plan.arms().size();
        double numbers = 0;
        for (ArmPlan arm : plan.arms()) {
            int parameters = new ParameterLayout(network, arm.normalization()).size();
            numbers += (double) parameters * (1 + arm.rule().memories());
        }
        double steps = (double) epochs * Math.ceilDiv(rows, plan.batchSize());
        int stacks = Stacking.of(plan, TrainingDevice.CPU).size();
        double looks = (double) epochs * (Math.min(rows, EpochTraining.MOST_MEASURED) + testRows) + closingLooks;
        double products = arms * weights * (PASSES * epochs * rows + looks);
        double calls = SECONDS_OF_CALLS * Math.max(1, network.layers() / LAYERS_OF_CALLS);
        return new TrainingCost(steps * (stacks * calls + numbers * SECONDS_A_NUMBER) + products / RATE, numbers);
    }
}
