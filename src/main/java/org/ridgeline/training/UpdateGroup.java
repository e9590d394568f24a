package org.ridgeline.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Neighbouring arms of a stack with the same update rule: they are moved together. Penalties may differ from parameter to
 * parameter, so that arms have their own and biases can be spared. Bounds on norms are no part of it, see {@link NormBound}.
 */
final class UpdateGroup {
    private final int from;
    private final int size;
    private final @Nullable NDIndex rows;
    private final NDArray parameters;
    private final Update update;
    private final @Nullable NDArray pull;
    private final @Nullable NDArray shrink;
    private final @Nullable NDArray threshold;
    private final @Nullable NDArray negativeThreshold;

    /**
     * @param from the stack's first arm that belongs to the group
     * @param size how many belong to it
     * @param rows of the stack's arrays that belong to the group; null for all
     * @param parameters of the group
     * @param strengths of the penalty on each parameter
     */
    UpdateGroup(int from, int size, @Nullable NDIndex rows, NDArray parameters, UpdateRule rule, Strengths strengths) {
        this.from = from;
        this.size = size;
        this.rows = rows;
        this.parameters = parameters;
        update = Update.of(rule, parameters.getManager(), parameters);
        boolean decoupled = rule.decoupled();
        double[] decays = strengths.decays.clone();
        for (int i = 0; decoupled && i < decays.length; i++) {
            decays[i] += strengths.squares[i];
        }
        double rate = rule.learningRate();
        pull = decoupled ? null : array(strengths.squares, each -> each);
        shrink = array(decays, each -> 1 - rate * each);
        threshold = array(strengths.sizes, each -> rate * each);
        negativeThreshold = threshold == null ? null : threshold.neg();
    }

    /** Null where all strengths are 0. */
    private @Nullable NDArray array(double[] strengths, DoubleUnaryOperator factor) {
        if (Arrays.stream(strengths).allMatch(each -> each == 0)) {
            return null;
        }
        double[] factors = Arrays.stream(strengths).map(factor).toArray();
        try (NDArray precise = parameters.getManager().create(factors)) {
            return precise.toType(parameters.getDataType(), true).reshape(parameters.getShape());
        }
    }

    /** λ of each parameter's squares, decoupled decay and size. */
    record Strengths(double[] squares, double[] decays, double[] sizes) {
        private Strengths(int count) {
            this(new double[count], new double[count], new double[count]);
        }

        /** Squares alone. */
        static Strengths ofSquares(double[] squares) {
            return new Strengths(squares, new double[squares.length], new double[squares.length]);
        }

        static Strengths of(List<ArmPlan> arms, ParameterLayout layout) {
            Strengths strengths = new Strengths(arms.size() * layout.size());
            for (int arm = 0; arm < arms.size(); arm++) {
                Penalty penalty = arms.get(arm).penalty();
                int start = arm * layout.size();
                int end = start + layout.penalised(arms.get(arm));
                Arrays.fill(strengths.squares, start, end, penalty.squares());
                Arrays.fill(strengths.decays, start, end, penalty.decay());
                Arrays.fill(strengths.sizes, start, end, penalty.sizes());
            }
            return strengths;
        }
    }

    /** @param parameters of all arms: arms × size, or size for a single one */
    static List<UpdateGroup> of(List<ArmPlan> arms, ParameterLayout layout, NDArray parameters) {
        List<UpdateGroup> groups = new ArrayList<>();
        int from = 0;
        while (from < arms.size()) {
            UpdateRule rule = arms.get(from).rule();
            int to = from + 1;
            while (to < arms.size() && arms.get(to).rule().equals(rule)) {
                to++;
            }
            NDIndex rows = to - from == arms.size() ? null : new NDIndex("{}:{}", from, to);
            NDArray own = rows == null ? parameters : parameters.get(rows);
            groups.add(new UpdateGroup(from, to - from, rows, own, rule, Strengths.of(arms.subList(from, to), layout)));
            from = to;
        }
        return groups;
    }

    /** The group that an arm of the stack belongs to. */
    static UpdateGroup withRow(List<UpdateGroup> groups, int row) {
        return groups.stream()
                .filter(group -> row >= group.from && row < group.from + group.size)
                .findFirst()
                .orElseThrow();
    }

    /** The first arm of the group. */
    int from() {
        return from;
    }

    /** Arms of the group. */
    int size() {
        return size;
    }

    Update update() {
        return update;
    }

    /**
     * Moves the group's parameters.
     *
     * @param gradients of all arms of the stack; their content is lost
     * @param step from 1
     */
    void apply(NDArray gradients, long step) {
        NDArray gradient = rows == null ? gradients : gradients.get(rows);
        if (pull != null) {
            try (NDArray pulls = parameters.mul(pull)) {
                gradient.addi(pulls);
            }
        }
        if (shrink != null) {
            parameters.muli(shrink);
        }
        update.apply(parameters, gradient, step);
        if (threshold != null && negativeThreshold != null) {
            // w − clamp(w, −t, t): exactly 0 where |w| ≤ t, exactly w where t = 0.
            try (NDArray below = parameters.minimum(threshold);
                    NDArray clamped = below.maximum(negativeThreshold)) {
                parameters.subi(clamped);
            }
        }
    }
}
