package org.ridgeline.training;

import ai.djl.ndarray.NDArray;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;

/** Cross-entropy: of softmax over several outputs, or of the logistic function of a single one (its logit says class 1). */
enum LossFunction {
    SOFTMAX {
        @Override
        NDArray scores(NDArray outputs) {
            return outputs.logSoftmax(-1);
        }

        @Override
        NDArray gradient(NDArray scores, NDArray targets) {
            return scores.exp().subi(targets);
        }

        @Override
        double loss(float[] scores, int row, int outputs, int label) {
            return -scores[row * outputs + label];
        }

        @Override
        double mean(NDArray scores, NDArray targets) {
            return -scores.mul(targets).sum().getDouble() / targets.getShape().get(0);
        }

        @Override
        void probabilities(float[] scores, int row, double[] into) {
            for (int c = 0; c < into.length; c++) {
                into[c] = Math.exp(scores[row * into.length + c]);
            }
        }
    },
    LOGISTIC {
        @Override
        NDArray scores(NDArray outputs) {
            return outputs;
        }

        @Override
        NDArray gradient(NDArray scores, NDArray targets) {
            return JniUtils.sigmoid((PtNDArray) scores).subi(targets);
        }

        @Override
        double loss(float[] scores, int row, int outputs, int label) {
            double margin = label == 1 ? -scores[row] : scores[row];
            return Math.max(margin, 0) + Math.log(1 + Math.exp(-Math.abs(margin)));
        }

        @Override
        double mean(NDArray scores, NDArray targets) {
            // log(1 + eˢ) − s·t, where neither overflows.
            NDArray small = scores.abs().neg().exp().add(1).log();
            NDArray all = scores.maximum(0).sub(scores.mul(targets)).add(small);
            return all.sum().getDouble() / targets.getShape().get(0);
        }

        @Override
        void probabilities(float[] scores, int row, double[] into) {
            into[1] = 1 / (1 + Math.exp(-scores[row]));
            into[0] = 1 / (1 + Math.exp(scores[row]));
        }
    };

    static LossFunction of(NetworkPlan network) {
        return network.outputs() == 1 ? LOGISTIC : SOFTMAX;
    }

    /** From which the loss follows without cancellation: logarithms of probabilities, or logits. Shape as the outputs. */
    abstract NDArray scores(NDArray outputs);

    /** The gradient by the outputs, for each row (not yet divided by their number). */
    abstract NDArray gradient(NDArray scores, NDArray targets);

    abstract double loss(float[] scores, int row, int outputs, int label);

    /** The mean over the rows of one arm, in double precision as the scores are. */
    abstract double mean(NDArray scores, NDArray targets);

    /** @param into probabilities of the classes, two of them for a single output */
    abstract void probabilities(float[] scores, int row, double[] into);

    /** The likeliest class. */
    static int likeliest(float[] scores, int row, int outputs) {
        if (outputs == 1) {
            return scores[row] > 0 ? 1 : 0;
        }
        int best = 0;
        for (int c = 1; c < outputs; c++) {
            if (scores[row * outputs + c] > scores[row * outputs + best]) {
                best = c;
            }
        }
        return best;
    }
}
