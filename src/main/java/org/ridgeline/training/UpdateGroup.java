package org.ridgeline.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Neighbouring arms of a stack with the same update rule: they are moved together. Weight decay may differ from
 * parameter to parameter, so that arms have their own and biases can be spared.
 */
final class UpdateGroup {
    private final int from;
    private final int size;
    private final @Nullable NDIndex rows;
    private final NDArray parameters;
    private final Update update;
    private final boolean decoupled;
    private final @Nullable NDArray decay;

    /**
     * @param from the stack's first arm that belongs to the group
     * @param size how many belong to it
     * @param rows of the stack's arrays that belong to the group; null for all
     * @param parameters of the group
     * @param decays λ of each parameter
     */
    UpdateGroup(int from, int size, @Nullable NDIndex rows, NDArray parameters, UpdateRule rule, double[] decays) {
        this.from = from;
        this.size = size;
        this.rows = rows;
        this.parameters = parameters;
        decoupled = rule instanceof UpdateRule.Adam adam && adam.decoupled();
        update = Update.of(rule, parameters.getManager(), parameters);
        if (Arrays.stream(decays).allMatch(each -> each == 0)) {
            decay = null;
        } else {
            double[] factors = decoupled
                    ? Arrays.stream(decays)
                            .map(each -> 1 - rule.learningRate() * each)
                            .toArray()
                    : decays;
            try (NDArray precise = parameters.getManager().create(factors)) {
                decay = precise.toType(parameters.getDataType(), true).reshape(parameters.getShape());
            }
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
            groups.add(new UpdateGroup(from, to - from, rows, own, rule, decays(arms.subList(from, to), layout)));
            from = to;
        }
        return groups;
    }

    private static double[] decays(List<ArmPlan> arms, ParameterLayout layout) {
        double[] decays = new double[arms.size() * layout.size()];
        for (int arm = 0; arm < arms.size(); arm++) {
            int end = arms.get(arm).decaysEverything() ? layout.size() : layout.weightsEnd();
            int start = arm * layout.size();
            Arrays.fill(decays, start, start + end, arms.get(arm).weightDecay());
        }
        return decays;
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
        if (decay != null && decoupled) {
            parameters.muli(decay);
        } else if (decay != null) {
            try (NDArray pull = parameters.mul(decay)) {
                gradient.addi(pull);
            }
        }
        update.apply(parameters, gradient, step);
    }
}
