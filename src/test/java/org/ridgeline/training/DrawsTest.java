package org.ridgeline.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.ridgeline.numerics.RandomStream;

class DrawsTest {
    private static final int STREAMS_OF_DATA = 10;

    /** Neither the streams themselves nor those numbered by their seeds begin as one of the same seed's data does. */
    @Test
    void nothingIsDrawnFromTheNumbersThatMadeTheRows() {
        for (long seed : new long[] {0, 1, 42, -1}) {
            Set<Long> seen = new HashSet<>();
            IntStream.range(0, STREAMS_OF_DATA)
                    .mapToObj(number -> RandomStream.stream(seed, number).nextLong())
                    .forEach(seen::add);
            for (Draws draws : Draws.values()) {
                assertThat(seen.add(draws.from(seed).nextLong())).isTrue();
                IntStream.range(0, STREAMS_OF_DATA)
                        .mapToObj(number ->
                                RandomStream.stream(draws.seed(seed), number).nextLong())
                        .forEach(first -> assertThat(seen.add(first)).isTrue());
            }
        }
    }

    /** The first layer's weights are uniform in ±1/√inputs, and were the very numbers that a made set's points came from. */
    @Test
    void weightsComeFromTheirOwnStream() {
        TrainingPlan plan = Plans.dropout(0);
        ParameterLayout layout = new ParameterLayout(plan.network(), Normalization.NONE);
        try (LockStep training = LockStep.begin(plan, Plans.disc(64), TrainingDevice.CPU)) {
            float[] first = training.weights(0, 0);
            assertThat(first).isEqualTo(start(layout, Draws.WEIGHTS.from(plan.seed()), first.length));
            assertThat(first).isNotEqualTo(start(layout, RandomStream.stream(plan.seed(), 0), first.length));
        }
    }

    private static float[] start(ParameterLayout layout, RandomStream random, int count) {
        float[] all = layout.initial(random);
        return Arrays.copyOfRange(all, layout.weights(0), layout.weights(0) + count);
    }
}
