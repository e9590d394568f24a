package org.ridgeline.technique.penaltygeometry;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ridgeline.catalog.Warning;

/**
 * @param unconstrained the weights that the loss alone would choose
 * @param matrix A: 2×2, symmetric, positive definite
 * @param optimum the weights of least loss in the ball
 * @param multiplier −∇loss = multiplier × a subgradient of the penalty; 0 where the ball does not bind; absent where there is no
 *     finite one
 * @param loss at the optimum
 * @param penalty g at the optimum
 */
public record PenaltyGeometryResult(
        double[] unconstrained,
        double[][] matrix,
        double[] optimum,
        @Nullable Double multiplier,
        double loss,
        double penalty,
        List<Warning> warnings) {}
