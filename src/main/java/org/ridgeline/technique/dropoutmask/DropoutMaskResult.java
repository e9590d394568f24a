package org.ridgeline.technique.dropoutmask;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ridgeline.catalog.Warning;

/**
 * @param mask R×C, 1 where a unit is kept
 * @param keptFraction the share of ones in it
 * @param output x·mask/(1−rate), the layer in training
 * @param evalOutput x, the layer in evaluation
 * @param trainMean the mean of {@code output} over all cells
 * @param evalMean the mean of {@code evalOutput} over all cells
 * @param gradients absent where no upstream gradient was given
 */
public record DropoutMaskResult(
        double[][] mask,
        double keptFraction,
        double[][] output,
        double[][] evalOutput,
        double trainMean,
        double evalMean,
        @Nullable Gradients gradients,
        List<Warning> warnings) {

    /** @param x R×C: upstream·mask/(1−rate) */
    public record Gradients(double[][] x) {}
}
