package org.ridgeline.technique.gaussianconditioning;

import static org.ridgeline.technique.gaussianconditioning.ConditioningQuantity.CORRELATION;
import static org.ridgeline.technique.gaussianconditioning.ConditioningQuantity.COVARIANCE;
import static org.ridgeline.technique.gaussianconditioning.ConditioningQuantity.DEVIATION;
import static org.ridgeline.technique.gaussianconditioning.ConditioningQuantity.GAIN;
import static org.ridgeline.technique.gaussianconditioning.ConditioningQuantity.MEAN;
import static org.ridgeline.technique.gaussianconditioning.ConditioningQuantity.OBSERVED_MEAN;
import static org.ridgeline.technique.gaussianconditioning.ConditioningQuantity.REMOVED;
import static org.ridgeline.technique.gaussianconditioning.ConditioningQuantity.REST_DEVIATION;
import static org.ridgeline.technique.gaussianconditioning.ConditioningQuantity.REST_MEAN;
import static org.ridgeline.technique.gaussianconditioning.ConditioningQuantity.SHIFT;
import static org.ridgeline.technique.gaussianconditioning.ConditioningQuantity.SURPRISE;
import static org.ridgeline.technique.gaussianconditioning.ConditioningQuantity.VALUE;
import static org.ridgeline.technique.gaussianconditioning.ConditioningQuantity.VARIANCE;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The steps from two bells and a value to the conditional bell. In a formula, {@code {NAME}} stands for the quantity of that
 * name and {@code <NAME …>} for what the arrow from it carries.
 */
enum ConditioningStep {
    COVARY(
            "covariance",
            true,
            COVARIANCE,
            "<CORRELATION {CORRELATION}>\\,<DEVIATION {DEVIATION}>\\,<REST_DEVIATION {REST_DEVIATION}>",
            null,
            List.of(CORRELATION, DEVIATION, REST_DEVIATION),
            "step.covary",
            "step.covary.why"),
    SURPRISED(
            "surprise",
            true,
            SURPRISE,
            "<VALUE {VALUE}>-<OBSERVED_MEAN {OBSERVED_MEAN}>",
            null,
            List.of(VALUE, OBSERVED_MEAN),
            "step.surprise",
            "step.surprise.why"),
    GAINED(
            "gain",
            true,
            GAIN,
            "\\frac{<COVARIANCE {COVARIANCE}>}{<DEVIATION {DEVIATION}^2>}",
            "{CORRELATION}\\,\\frac{{REST_DEVIATION}}{{DEVIATION}}",
            List.of(COVARIANCE, DEVIATION),
            "step.gain",
            "step.gain.why"),
    SHIFTED(
            "shift",
            true,
            SHIFT,
            "<GAIN {GAIN}>\\cdot<SURPRISE {SURPRISE}>",
            null,
            List.of(GAIN, SURPRISE),
            "step.shift",
            "step.shift.why"),
    GUESSED(
            "mean",
            true,
            MEAN,
            "<REST_MEAN {REST_MEAN}>+<SHIFT {SHIFT}>",
            null,
            List.of(REST_MEAN, SHIFT),
            "step.mean",
            "step.mean.why"),
    REMOVES(
            "removed",
            false,
            REMOVED,
            "<GAIN {GAIN}>\\cdot<COVARIANCE {COVARIANCE}>",
            "{CORRELATION}^2\\,{REST_DEVIATION}^2",
            List.of(GAIN, COVARIANCE),
            "step.removed",
            "step.removed.why"),
    LEFT(
            "variance",
            false,
            VARIANCE,
            "<REST_DEVIATION {REST_DEVIATION}^2>-<REMOVED {REMOVED}>",
            "{REST_DEVIATION}^2\\,(1-{CORRELATION}^2)",
            List.of(REST_DEVIATION, REMOVED),
            "step.variance",
            "step.variance.why");

    final String id;
    /** Whether it leads to the guess; else to the spread. */
    final boolean guess;

    final ConditioningQuantity finds;
    final String formula;
    final @Nullable String simplified;
    final List<ConditioningQuantity> from;
    final String title;
    final String why;

    ConditioningStep(
            String id,
            boolean guess,
            ConditioningQuantity finds,
            String formula,
            @Nullable String simplified,
            List<ConditioningQuantity> from,
            String title,
            String why) {
        this.id = id;
        this.guess = guess;
        this.finds = finds;
        this.formula = formula;
        this.simplified = simplified;
        this.from = from;
        this.title = title;
        this.why = why;
    }
}
