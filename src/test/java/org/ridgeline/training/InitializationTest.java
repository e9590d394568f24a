package org.ridgeline.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ridgeline.numerics.RandomStream;

class InitializationTest {
    private static final int INPUTS = 100;
    private static final int OUTPUTS = 300;

    /** Of 30,000 draws, a deviation is right to half a percent. */
    @ParameterizedTest
    @CsvSource({"UNIFORM, 0.057735", "XAVIER, 0.0707107", "HE, 0.141421", "SMALL, 0.01", "LARGE, 1"})
    void weightsHaveTheirDeviationAndBiasesAreZeroButForUniform(Initialization initialization, double deviation) {
        NetworkPlan network = new NetworkPlan(INPUTS, List.of(), OUTPUTS, Activation.TANH, initialization);
        ParameterLayout layout = new ParameterLayout(network, Normalization.NONE);
        float[] drawn = layout.initial(new RandomStream(1));
        double square = IntStream.range(0, layout.weightsEnd())
                .mapToDouble(i -> (double) drawn[i] * drawn[i])
                .average()
                .orElseThrow();
        assertThat(Math.sqrt(square)).isCloseTo(deviation, within(0.02 * deviation));
        boolean zero = IntStream.range(layout.weightsEnd(), layout.size()).allMatch(i -> drawn[i] == 0);
        assertThat(zero).isEqualTo(initialization != Initialization.UNIFORM);
    }
}
