package org.ridgeline.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ridgeline.data.Samples;

/**
 * Arms in training, step by step. One thread at a time may use it; any number of them may train side by side.
 *
 * <p>The same plan and rows give the same bits on the same device. Small networks are stacked, so that one call serves
 * all arms; large ones take turns within a step. Which of both is decided by the plan and the device alone.
 */
public final class LockStep implements AutoCloseable {
    private final TrainingPlan plan;
    private final TrainingDevice device;
    private final NDManager manager;
    private final Inference inference;
    private final Batch batch;
    private final DropoutMasks masks;
    private final List<ArmStack> stacks = new ArrayList<>();
    private final ArmStandings standings;
    private long steps;

    /** How much further it is in the order of the rows than it has steps: a fork may have batches of another size. */
    private long shift;

    /** The step after which the update rules began to remember. */
    private long remembersSince;

    private LockStep(TrainingPlan plan, Samples train, @Nullable RowChange change, TrainingDevice device) {
        plan.check(train);
        this.plan = plan;
        this.device = device;
        standings = new ArmStandings(plan.arms().size());
        batch = new Batch(train, plan, Draws.ORDER.seed(plan.seed()), change, Draws.CHANGES.seed(plan.seed()));
        List<List<Integer>> together = Stacking.of(plan, device);
        int mostArms = together.stream().mapToInt(List::size).max().orElseThrow();
        masks = new DropoutMasks(plan.network().hidden(), batch.largest(), mostArms, Draws.MASKS.seed(plan.seed()));
        manager = TrainingEngine.manager(device);
        inference = new Inference(plan.network(), manager);
        try {
            for (List<Integer> numbers : together) {
                stacks.add(new ArmStack(plan, numbers, Draws.WEIGHTS.from(plan.seed()), manager));
            }
        } catch (RuntimeException | Error e) {
            // Nobody gets this training to close it, and native memory is not collected.
            manager.close();
            throw e;
        }
    }

    /**
     * Draws the initial weights; nothing is trained yet.
     *
     * @throws EngineUnavailableException where the engine cannot be loaded
     * @throws IllegalArgumentException where the rows do not fit the network
     */
    public static LockStep begin(TrainingPlan plan, Samples train, TrainingDevice device) {
        return new LockStep(plan, train, null, device);
    }

    /**
     * As {@link #begin(TrainingPlan, Samples, TrainingDevice)}, but rows are changed anew each time that training looks at them.
     *
     * @param change or null for none
     */
    public static LockStep begin(TrainingPlan plan, Samples train, @Nullable RowChange change, TrainingDevice device) {
        return new LockStep(plan, train, change, device);
    }

    /** All that is needed to go on from here: weights, what the update rules remember, running statistics. */
    public byte[] checkpoint() {
        Checkpoint.Counters counters =
                new Checkpoint.Counters(steps, shift, remembersSince, standings.losses(), standings.divergedAt());
        return Checkpoint.write(plan, device, counters, state());
    }

    /**
     * Goes on from where a checkpoint was taken, to the same bits as if there had been no interruption.
     *
     * @throws CheckpointException where the bytes are broken or no checkpoint of this plan on this device; the training is
     *     then of no use
     */
    public void restore(byte[] checkpoint) throws CheckpointException {
        Checkpoint.Counters counters = Checkpoint.read(checkpoint, plan, device, state());
        steps = counters.steps();
        shift = counters.shift();
        remembersSince = counters.remembersSince();
        standings.takeOver(counters.losses(), counters.divergedAt());
    }

    /**
     * Goes on from where another training stands: weights, running statistics, steps, and which arms have run away. What the
     * update rules remember is taken over where every arm's rule {@link UpdateRule#remembersLike remembers alike}; else all of
     * them begin to remember anew, so that arms stay comparable. With the same plan and rows every bit that follows is the
     * same.
     *
     * @param other of the same network with as many arms, normalized alike; at the end of an epoch where its batches have
     *     another size
     * @throws IllegalArgumentException where the other one is of another shape, or within an epoch
     */
    public void takeOver(LockStep other) {
        Succession succession = new Succession(plan, other.plan);
        succession.copy(other.stacks, stacks);
        steps = other.steps;
        shift = succession.position(other.steps + other.shift, other.stepsPerEpoch(), stepsPerEpoch()) - steps;
        remembersSince = succession.remembers() ? other.remembersSince : steps;
        standings.takeOver(other.standings.losses(), other.standings.divergedAt());
    }

    private List<NDArray> state() {
        return stacks.stream().flatMap(stack -> stack.state().stream()).toList();
    }

    public TrainingDevice device() {
        return device;
    }

    /** Steps that visit every row once. */
    public int stepsPerEpoch() {
        return batch.stepsPerEpoch();
    }

    /** How many have been done. */
    public long steps() {
        return steps;
    }

    /** Trains all arms that have not diverged on the next batch. */
    public void step() {
        batch.turnTo(steps + shift);
        if (plan.arms().stream().anyMatch(arm -> arm.dropoutRate() > 0)) {
            masks.turnTo(steps, batch.size());
        }
        steps++;
        for (ArmStack stack : stacks) {
            if (stack.arms().stream().allMatch(standings::rests)) {
                continue;
            }
            double[] now = stack.train(batch, masks, steps - remembersSince);
            for (int row = 0; row < now.length; row++) {
                standings.record(stack.arms().get(row), now[row], steps);
            }
        }
    }

    /** The arm's mean loss on its last batch, before that step's update; NaN before the first step. */
    public double trainingLoss(int arm) {
        return standings.losses()[arm];
    }

    /** Whether an arm has run away: its loss is huge or not finite. It is trained no more, and its numbers mean nothing. */
    public boolean diverged(int arm) {
        return standings.diverged(arm);
    }

    /** A look after training finds that the last update has made an arm run away: no batch would show it any more. */
    void notice(int arm, double loss) {
        standings.notice(arm, loss, steps);
    }

    /**
     * Trains an arm no more. Until a {@link #set copy is put in place}, its numbers mean nothing: while others of its stack go
     * on, they share their calls with it, and alone it is not looked at. A checkpoint does not remember it.
     */
    public void stop(int arm) {
        standings.stop(arm, true);
    }

    /** A copy of what an arm has learnt, apart from the arm. */
    public ArmState copy(int arm) {
        ArmStack stack = ArmStack.withArm(stacks, arm);
        return stack.copy(stack.arms().indexOf(arm));
    }

    /** Puts a copy in place of what an arm has learnt; it can be looked at and trained again. */
    public void set(int arm, ArmState state) {
        standings.stop(arm, false);
        ArmStack stack = ArmStack.withArm(stacks, arm);
        stack.set(stack.arms().indexOf(arm), state);
    }

    /** The step, from 1, whose batch showed it, or the last one before the look that did. */
    public OptionalLong divergedAt(int arm) {
        return diverged(arm) ? OptionalLong.of(standings.divergedAt()[arm]) : OptionalLong.empty();
    }

    /** All arms that are not stopped on the given rows, in evaluation mode; stacked arms share the calls. */
    public List<Evaluation> evaluate(Samples rows) {
        Evaluation[] all = new Evaluation[standings.arms()];
        Arrays.fill(all, new Evaluation(Double.NaN, Double.NaN));
        for (ArmStack stack : stacks) {
            if (stack.arms().stream().allMatch(standings::stopped)) {
                continue;
            }
            Evaluation[] those = inference.evaluate(stack.layers(), stack.arms().size(), rows);
            for (int row = 0; row < those.length; row++) {
                all[stack.arms().get(row)] = those[row];
            }
        }
        return List.of(all);
    }

    /** One arm on the given rows, in evaluation mode. */
    public Evaluation evaluate(int arm, Samples rows) {
        return with(arm, layers -> inference.evaluate(layers, 1, rows)[0]);
    }

    /** Probabilities in evaluation mode: rows × classes. */
    public double[][] probabilities(int arm, Samples rows) {
        return with(arm, layers -> inference.probabilities(layers, rows));
    }

    /**
     * Activations of a hidden layer in evaluation mode: rows × units.
     *
     * @param layer from 0
     */
    public double[][] hidden(int arm, int layer, Samples rows) {
        return with(arm, layers -> inference.hidden(layers, layer, rows));
    }

    /**
     * Predictions with dropout left on at the arm's own rate, for the caller to take step by step while this training is
     * open and does not go on.
     *
     * @param passes how often; each row has a mask of its own in each pass
     */
    public MonteCarloPasses monteCarlo(int arm, Samples rows, int passes) {
        MonteCarloPasses.Lender lender = use -> with(arm, layers -> {
            use.accept(layers);
            return arm;
        });
        long seed = Draws.PASSES.seed(plan.seed());
        return new MonteCarloPasses(plan.network(), plan.arms().get(arm), lender, rows, passes, seed);
    }

    /** Weights of a layer, inputs × outputs, row by row. */
    public float[] weights(int arm, int layer) {
        return with(arm, layers -> layers.weights(layer).toFloatArray());
    }

    /** The Euclidean norm of each layer's weights. */
    public double[] norms(int arm) {
        WeightSums weights = new WeightSums(plan.network(), plan.arms().get(arm), copy(arm));
        double[] norms = new double[plan.network().layers()];
        Arrays.setAll(norms, weights::norm);
        return norms;
    }

    /**
     * A look at an arm's gradients on some rows; training goes on as if there had been none.
     *
     * @param rows at least two where the arm normalizes over them
     * @param sizes of the steps along the gradient
     * @param base size of the step by which a layer's gradient changes as those below it are updated
     */
    public GradientLook gradients(int arm, Samples rows, double[] sizes, double base) {
        ArmState state = copy(arm);
        return new GradientProbe(plan.network(), plan.arms().get(arm).normalization(), rows, manager)
                .look(GradientProbe.widened(state.parameters()), sizes, base);
    }

    private <T> T with(int arm, Function<Layers, T> use) {
        ArmStack stack = ArmStack.withArm(stacks, arm);
        try (NDManager views = manager.newSubManager()) {
            return use.apply(stack.layers(stack.arms().indexOf(arm), views));
        }
    }

    /** Gives the memory back. */
    @Override
    public void close() {
        manager.close();
    }
}
