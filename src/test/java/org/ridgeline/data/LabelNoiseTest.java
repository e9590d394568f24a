package org.ridgeline.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LabelNoiseTest {
    private final Samples rows =
            ValidatedRows.of(ClassificationSet.DIGITS, 400, 0, 1).train();

    @Test
    void exactlyTheShareIsWrong() {
        for (double share : new double[] {0, 0.1, 0.25, 0.5}) {
            Samples noisy = LabelNoise.of(rows, share, 1);
            assertThat(wrong(noisy)).hasSize((int) Math.round(share * 400));
            assertThat(noisy.inputs()).isEqualTo(rows.inputs());
            assertThat(noisy.labels()).containsOnly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
        }
        assertThat(LabelNoise.of(rows, 0.1, 2).labels())
                .isNotEqualTo(LabelNoise.of(rows, 0.1, 1).labels());
    }

    @Test
    void whatASmallerShareReplacesALargerOneReplacesByTheSame() {
        Samples some = LabelNoise.of(rows, 0.1, 1);
        Samples more = LabelNoise.of(rows, 0.4, 1);
        assertThat(wrong(more)).containsAll(wrong(some));
        for (int row : wrong(some)) {
            assertThat(more.labels()[row]).isEqualTo(some.labels()[row]);
        }
    }

    private List<Integer> wrong(Samples noisy) {
        return IntStream.range(0, rows.size())
                .filter(row -> noisy.labels()[row] != rows.labels()[row])
                .boxed()
                .toList();
    }
}
