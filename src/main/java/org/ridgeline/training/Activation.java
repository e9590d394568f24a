package org.ridgeline.training;

import ai.djl.ndarray.NDArray;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;

/** What hidden units do with their input. */
public enum Activation {
    RELU {
        @Override
        NDArray apply(NDArray input) {
            return JniUtils.relu((PtNDArray) input);
        }

        @Override
        NDArray backward(NDArray gradient, NDArray output) {
            return gradient.mul(output.sign());
        }
    },
    TANH {
        @Override
        NDArray apply(NDArray input) {
            return input.tanh();
        }

        @Override
        NDArray backward(NDArray gradient, NDArray output) {
            return gradient.sub(output.square().muli(gradient));
        }
    },
    SIGMOID {
        @Override
        NDArray apply(NDArray input) {
            return JniUtils.sigmoid((PtNDArray) input);
        }

        @Override
        NDArray backward(NDArray gradient, NDArray output) {
            return output.sub(output.square()).muli(gradient);
        }
    };

    abstract NDArray apply(NDArray input);

    /**
     * The gradient by the input.
     *
     * @param gradient by the output
     * @param output of {@link #apply}
     */
    abstract NDArray backward(NDArray gradient, NDArray output);
}
