package org.ridgeline.training;

import java.util.ArrayList;
import java.util.List;

/** Decides which arms share their calls. */
final class Stacking {
    /**
     * The largest network, in parameters of an arm, whose arms are stacked on a CPU. Below, calls cost more than
     * arithmetic; above, stacked arms push one another out of the processor's cache.
     */
    private static final int LARGEST_ON_CPU = 50_000;

    private Stacking() {}

    /** Numbers of the arms that form a stack, in stacks: those of one shape together, or each alone. */
    static List<List<Integer>> of(TrainingPlan plan, TrainingDevice device) {
        boolean together = device == TrainingDevice.GPU
                || new ParameterLayout(plan.network(), Normalization.NONE).size() <= LARGEST_ON_CPU;
        List<List<Integer>> stacks = new ArrayList<>();
        for (Normalization normalization : Normalization.values()) {
            List<Integer> same = new ArrayList<>();
            for (int arm = 0; arm < plan.arms().size(); arm++) {
                if (plan.arms().get(arm).normalization() == normalization) {
                    same.add(arm);
                }
            }
            if (together && !same.isEmpty()) {
                stacks.add(same);
            } else {
                same.forEach(arm -> stacks.add(List.of(arm)));
            }
        }
        return stacks;
    }
}
