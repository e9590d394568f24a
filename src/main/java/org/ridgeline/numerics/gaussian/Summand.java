package org.ridgeline.numerics.gaussian;

import java.util.ArrayList;
import java.util.List;

/**
 * A product of kernels with numbers put in: σ² · line^{@code linearPower} · Π factors.
 *
 * <p>σ² stands once in a product that has any part but {@code linear}; it is that of the first such part. So
 * {@code rbf*linear} and {@code linear*rbf} have one σ², {@code linear} and {@code linear*linear} none, and
 * {@code constant*linear} the constant's. All lines have the same bias, slope and center, hence a power is enough.
 *
 * @param varianceIndex σ²'s place in {@link Hyperparameters#NAMES}, or {@link #NO_VARIANCE}
 * @param variance σ², 1 where there is none
 * @param factors the kernels of the distance
 */
record Summand(int varianceIndex, double variance, int linearPower, List<Factor> factors) {
    static final int NO_VARIANCE = -1;

    static Summand of(List<Kernel.Part> parts, Hyperparameters hyperparameters) {
        int varianceIndex = NO_VARIANCE;
        int linearPower = 0;
        List<Factor> factors = new ArrayList<>();
        for (Kernel.Part part : parts) {
            if (part.base() == BaseKernel.LINEAR) {
                linearPower++;
                continue;
            }
            if (varianceIndex == NO_VARIANCE) {
                varianceIndex = Hyperparameters.index(hyperparameters.resolve("signalVariance", part.number()));
            }
            if (part.base().hasLengthScale()) {
                factors.add(Factor.of(part, hyperparameters));
            }
        }
        double variance =
                varianceIndex == NO_VARIANCE ? 1 : hyperparameters.value(Hyperparameters.NAMES.get(varianceIndex));
        return new Summand(varianceIndex, variance, linearPower, List.copyOf(factors));
    }

    /** Whether the hyperparameter at this place of {@link Hyperparameters#NAMES} matters. */
    boolean uses(int index) {
        boolean line = index == Line.BIAS || index == Line.SLOPE || index == Line.CENTER;
        return (line && linearPower > 0)
                || varianceIndex == index
                || factors.stream()
                        .anyMatch(factor -> factor.lengthScaleIndex() == index
                                || (factor.isPeriodic() && factor.periodIndex() == index));
    }
}
