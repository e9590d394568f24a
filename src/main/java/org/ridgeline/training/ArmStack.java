package org.ridgeline.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ridgeline.numerics.RandomStream;

/**
 * Arms of the same shape, trained by the same calls: one of them, or several stacked ones, whose arrays have the arms as
 * first axis.
 */
final class ArmStack implements AutoCloseable {
    private final NetworkPlan network;
    private final LossFunction lossFunction;
    private final List<Integer> numbers;
    private final List<ArmPlan> arms;
    private final NDManager manager;
    private final NDArray parameters;
    private final Layers layers;
    private final Backpropagation passes;
    private final List<UpdateGroup> updates;
    private final @Nullable NormBound bound;

    /**
     * @param numbers of the plan's arms that are trained here; they have the same normalization
     * @param random of the initial weights, which are the same for each
     */
    ArmStack(TrainingPlan plan, List<Integer> numbers, RandomStream random, NDManager parent) {
        this.numbers = List.copyOf(numbers);
        network = plan.network();
        arms = numbers.stream().map(plan.arms()::get).toList();
        lossFunction = LossFunction.of(network);
        manager = parent.newSubManager();
        Normalization normalization = arms.getFirst().normalization();
        ParameterLayout layout = new ParameterLayout(network, normalization);
        FloatBuffer initial = FloatBuffer.allocate(arms.size() * layout.size());
        float[] ofArm = layout.initial(random);
        arms.forEach(arm -> initial.put(ofArm));
        parameters = manager.create(initial.flip(), shape(layout.size()));
        layers = Layers.of(network, normalization, layout, parameters);
        passes = new Backpropagation(network, layers);
        updates = UpdateGroup.of(arms, layout, parameters);
        bound = NormBound.of(arms, manager);
    }

    /** The shape of something for each arm; the only arm has no axis of its own. */
    private Shape shape(long... ofArm) {
        return arms.size() == 1 ? new Shape(ofArm) : new Shape(arms.size()).addAll(new Shape(ofArm));
    }

    /** The stack that trains an arm. */
    static ArmStack withArm(List<ArmStack> stacks, int arm) {
        return stacks.stream()
                .filter(stack -> stack.arms().contains(arm))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no arm %d.".formatted(arm)));
    }

    /** The numbers of the arms in the plan, in the order of the rows here. */
    List<Integer> arms() {
        return numbers;
    }

    /** What training changes, in a fixed order: parameters, memories of the updates, running statistics. */
    List<NDArray> state() {
        List<NDArray> state = new ArrayList<>();
        state.add(parameters);
        updates.forEach(group -> state.addAll(group.update().memories()));
        state.addAll(statistics());
        return state;
    }

    /** A copy of what one arm has learnt. */
    ArmState copy(int row) {
        return ArmState.of(learnt(), arms.size(), row);
    }

    /** Puts a copy in place of what one arm has learnt. */
    void set(int row, ArmState state) {
        state.put(learnt(), arms.size(), row);
    }

    private List<NDArray> learnt() {
        List<NDArray> learnt = new ArrayList<>();
        learnt.add(parameters);
        learnt.addAll(statistics());
        return learnt;
    }

    private List<NDArray> statistics() {
        return layers.normalizations().stream()
                .flatMap(each -> Stream.of(each.runningMean(), each.runningVariance()))
                .toList();
    }

    /**
     * Goes on with one arm of another stack, of the same network and normalization.
     *
     * @param row of this stack
     * @param ofOther row of the other
     * @param memories whether what the other's update remembers goes with it
     */
    void takeOver(int row, ArmStack other, int ofOther, boolean memories) {
        copy(other.parameters, other.arms.size(), ofOther, parameters, arms.size(), row);
        for (int i = 0; i < layers.normalizations().size(); i++) {
            BatchNormalization from = other.layers.normalizations().get(i);
            BatchNormalization to = layers.normalizations().get(i);
            copy(from.runningMean(), other.arms.size(), ofOther, to.runningMean(), arms.size(), row);
            copy(from.runningVariance(), other.arms.size(), ofOther, to.runningVariance(), arms.size(), row);
        }
        if (memories) {
            UpdateGroup from = UpdateGroup.withRow(other.updates, ofOther);
            UpdateGroup to = UpdateGroup.withRow(updates, row);
            for (int i = 0; i < to.update().memories().size(); i++) {
                copy(
                        from.update().memories().get(i),
                        from.size(),
                        ofOther - from.from(),
                        to.update().memories().get(i),
                        to.size(),
                        row - to.from());
            }
        }
    }

    /** One arm's part of an array; where there is only one arm, it has no axis of its own. */
    private static void copy(NDArray from, int arms, int row, NDArray to, int armsThere, int rowThere) {
        try (NDManager views = to.getManager().newSubManager()) {
            NDArray values = arms == 1 ? from : Layers.select(from, row, views);
            to.set(armsThere == 1 ? new NDIndex("...") : new NDIndex(rowThere), values);
        }
    }

    /** The layers of all arms: arms are the first axis where there are several. */
    Layers layers() {
        return layers;
    }

    /** The layers of one arm. */
    Layers layers(int row, NDManager forViews) {
        return arms.size() == 1 ? layers : layers.arm(row, forViews);
    }

    /**
     * Trains all arms on one batch.
     *
     * @param step from 1
     * @return the mean loss of each arm before the update
     */
    double[] train(Batch batch, DropoutMasks masks, long step) {
        try (NDManager scratch = manager.newSubManager()) {
            NDArray[] dropped = masks.draw(scratch, arms);
            Backpropagation.Pass pass = passes.forward(batch.inputs(scratch), dropped);
            double[] losses = losses(pass.scores().toFloatArray(), batch);
            NDArray all = passes.gradient(pass, batch.targets(scratch));
            updates.forEach(group -> group.apply(all, step));
            if (bound != null) {
                bound.project(layers, network.layers());
            }
            return losses;
        }
    }

    private double[] losses(float[] scores, Batch batch) {
        double[] losses = new double[arms.size()];
        for (int arm = 0; arm < losses.length; arm++) {
            double sum = 0;
            for (int row = 0; row < batch.size(); row++) {
                sum += lossFunction.loss(scores, arm * batch.size() + row, network.outputs(), batch.label(row));
            }
            losses[arm] = sum / batch.size();
        }
        return losses;
    }

    @Override
    public void close() {
        manager.close();
    }
}
