package org.ridgeline.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;

/**
 * Normalization over the batch of one layer's sums, for one arm (rows × units) or several (arms × rows × units). By
 * PyTorch's conventions: ε = 1e-5 beside the biased variance; running statistics take a tenth of each batch, of its
 * unbiased variance.
 */
final class BatchNormalization {
    static final double EPSILON = 1e-5;
    static final double MOMENTUM = 0.1;
    private static final int[] ROWS = {-2};

    private final NDArray scale;
    private final NDArray shift;
    private final NDArray runningMean;
    private final NDArray runningVariance;
    private final NDArray epsilon;
    private final NDArray share;
    private final NDArray rest;

    /** @param scale and shift: views of the parameters, shaped to be spread over the rows */
    BatchNormalization(NDManager manager, NDArray scale, NDArray shift) {
        this(
                manager,
                scale,
                shift,
                manager.zeros(scale.getShape(), scale.getDataType()),
                manager.ones(scale.getShape(), scale.getDataType()));
    }

    private BatchNormalization(
            NDManager manager, NDArray scale, NDArray shift, NDArray runningMean, NDArray runningVariance) {
        this.scale = scale;
        this.shift = shift;
        this.runningMean = runningMean;
        this.runningVariance = runningVariance;
        epsilon = manager.create(EPSILON);
        share = manager.create(MOMENTUM);
        rest = manager.create(1 - MOMENTUM);
    }

    /** That of one of several arms, as views attached to the given manager. */
    BatchNormalization arm(int row, NDManager manager) {
        return new BatchNormalization(
                manager,
                Layers.select(scale, row, manager),
                Layers.select(shift, row, manager),
                Layers.select(runningMean, row, manager),
                Layers.select(runningVariance, row, manager));
    }

    NDArray runningMean() {
        return runningMean;
    }

    NDArray runningVariance() {
        return runningVariance;
    }

    /**
     * A forward pass in training.
     *
     * @param output scale·(sums − mean)/√(variance + ε) + shift
     * @param centred sums − mean
     * @param deviation √(variance + ε) of each unit
     */
    record Forward(NDArray output, NDArray centred, NDArray deviation) {}

    /** Normalizes by the batch itself and updates the running statistics. */
    Forward forward(NDArray sums) {
        long rows = rows(sums);
        NDArray mean = sums.mean(ROWS, true);
        NDArray centred = sums.sub(mean);
        NDArray variance = centred.square().mean(ROWS, true);
        NDArray deviation = variance.add(epsilon).sqrt();
        runningMean.muli(rest).addi(mean.muli(share));
        runningVariance.muli(rest).addi(variance.muli(MOMENTUM * rows / (rows - 1)));
        return new Forward(centred.mul(scaleOver(deviation)).addi(shift), centred, deviation);
    }

    private static long rows(NDArray sums) {
        return sums.getShape().get(sums.getShape().dimension() - 2);
    }

    /** In evaluation mode: by the running statistics. */
    NDArray evaluate(NDArray sums) {
        NDArray deviation = runningVariance.add(epsilon);
        deviation.attach(sums.getManager());
        return sums.sub(runningMean).divi(deviation.sqrt()).muli(scale).addi(shift);
    }

    /** Gradients by the sums, the scale and the shift. */
    record Gradients(NDArray sums, NDArray scale, NDArray shift) {}

    /**
     * With n rows, g = ∂/∂output and c the centred sums: ∂/∂shift = Σg, ∂/∂scale = Σgc/deviation, ∂/∂sums =
     * scale/deviation·(g − Σg/n − c·Σgc/(n·deviation²)).
     *
     * @param gradient by the output; its content is lost
     */
    Gradients backward(NDArray gradient, Forward forward) {
        double perRow = 1.0 / rows(gradient);
        NDArray byShift = gradient.sum(ROWS, true);
        NDArray byScale = gradient.mul(forward.centred()).sum(ROWS, true).divi(forward.deviation());
        NDArray slope = byScale.div(forward.deviation()).muli(perRow);
        NDArray bySums = gradient.subi(byShift.mul(perRow))
                .subi(forward.centred().mul(slope))
                .muli(scaleOver(forward.deviation()));
        return new Gradients(bySums, byScale, byShift);
    }

    /** scale/deviation, in the memory of this step. */
    private NDArray scaleOver(NDArray deviation) {
        NDArray ratio = scale.div(deviation);
        ratio.attach(deviation.getManager());
        return ratio;
    }
}
