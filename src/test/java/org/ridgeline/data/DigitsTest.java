package org.ridgeline.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DigitsTest {
    /** How many of each digit scikit-learn counts in {@code load_digits()}. */
    private static final int[] COUNTS = {178, 182, 177, 183, 181, 182, 181, 179, 174, 180};

    @Test
    void everyPictureIsInOnePart() {
        Pictures training = Digits.training();
        Pictures test = Digits.test();
        assertThat(training.size() + test.size()).isEqualTo(1797);
        Set<String> seen = pictures(training);
        assertThat(seen).hasSize(training.size());
        assertThat(pictures(test)).hasSize(test.size()).doesNotContainAnyElementsOf(seen);
    }

    @Test
    void aQuarterOfEachClassTests() {
        int[] training = counts(Digits.training());
        int[] test = counts(Digits.test());
        for (int digit = 0; digit < 10; digit++) {
            assertThat(test[digit]).isEqualTo(COUNTS[digit] / 4);
            assertThat(training[digit]).isEqualTo(COUNTS[digit] - COUNTS[digit] / 4);
        }
    }

    /** Sums of all pixels, from scikit-learn's {@code load_digits().data.sum()}. */
    @Test
    void pixelsAreThoseOfTheOriginalFromZeroToOne() {
        double sum = 0;
        for (Pictures part : new Pictures[] {Digits.training(), Digits.test()}) {
            for (float pixel : part.first(part.size()).inputs()) {
                assertThat(pixel).isBetween(0f, 1f);
                sum += pixel * 16;
            }
        }
        assertThat(sum).isEqualTo(SUM_OF_PIXELS);
    }

    private static final double SUM_OF_PIXELS = 561718;

    private static Set<String> pictures(Pictures pictures) {
        Set<String> all = new HashSet<>();
        int area = pictures.width() * pictures.width();
        for (int row = 0; row < pictures.size(); row++) {
            all.add(Arrays.toString(Arrays.copyOfRange(pictures.pixels(), row * area, (row + 1) * area)));
        }
        return all;
    }

    private static int[] counts(Pictures pictures) {
        int[] counts = new int[pictures.classes()];
        for (byte label : pictures.labels()) {
            counts[label]++;
        }
        return counts;
    }
}
