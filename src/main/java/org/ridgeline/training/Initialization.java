package org.ridgeline.training;

import org.ridgeline.numerics.RandomStream;

/** What the weights of a layer are before training. But for {@link #UNIFORM}, biases begin at 0. */
public enum Initialization {
    /** Weights and biases uniform on ±1/√inputs: what PyTorch's linear layers begin with. */
    UNIFORM {
        @Override
        double draw(int inputs, int outputs, RandomStream random) {
            double reach = 1 / Math.sqrt(inputs);
            return random.uniform(-reach, reach);
        }
    },
    /** Normal of variance 2/(inputs + outputs) (Glorot and Bengio 2010, equation 12). */
    XAVIER {
        @Override
        double draw(int inputs, int outputs, RandomStream random) {
            return random.normal() * Math.sqrt(2.0 / (inputs + outputs));
        }
    },
    /** Normal of variance 2/inputs, for units that are off half of the time (He et al. 2015, equation 10). */
    HE {
        @Override
        double draw(int inputs, int outputs, RandomStream random) {
            return random.normal() * Math.sqrt(2.0 / inputs);
        }
    },
    /** Normal of deviation 0.01, whatever the widths, as was usual before depth was understood. */
    SMALL {
        @Override
        double draw(int inputs, int outputs, RandomStream random) {
            return random.normal() * SMALL_DEVIATION;
        }
    },
    /** Normal of deviation 1, whatever the widths. */
    LARGE {
        @Override
        double draw(int inputs, int outputs, RandomStream random) {
            return random.normal();
        }
    };

    private static final double SMALL_DEVIATION = 0.01;

    /** One weight of a layer. */
    abstract double draw(int inputs, int outputs, RandomStream random);

    /** Whether biases are drawn like weights. */
    boolean drawsBiases() {
        return this == UNIFORM;
    }
}
