package org.ridgeline.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ridgeline.catalog.Words;

class StrangerTest {
    @ParameterizedTest
    @EnumSource
    void haveTheSetsColumnsAndANameInEveryLanguage(ClassificationSet set) {
        List<Stranger> strangers = Stranger.to(set);
        assertThat(strangers).isNotEmpty();
        int features = Classification.of(set, 1, 1).train().features();
        for (Stranger stranger : strangers) {
            assertThat(stranger.inputs()).hasSize(features);
            for (String language : Words.LANGUAGES) {
                assertThat(Words.of(language, Words.COMMON).say("stranger." + stranger.name()))
                        .isNotBlank();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"FASHION_MNIST", "DIGITS"})
    void picturesAreGreyFromZeroToOne(ClassificationSet set) {
        for (Stranger stranger : Stranger.to(set)) {
            float brightest = 0;
            for (float pixel : stranger.inputs()) {
                assertThat(pixel).isBetween(0f, 1f);
                brightest = Math.max(brightest, pixel);
            }
            assertThat(brightest).isGreaterThan(0.5f);
        }
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"FASHION_MNIST", "DIGITS"})
    void madeOnesLieBeyondEveryRow(ClassificationSet set) {
        float[] stranger = Stranger.to(set).getFirst().inputs();
        for (float coordinate : Classification.of(set, 1000, 1).train().inputs()) {
            assertThat(Math.abs(coordinate)).isLessThan(1.2f * stranger[0]);
        }
    }

    /** Each pixel is a mean over its area, so the picture's mean grey stays. */
    @Test
    void resizingKeepsTheMeanGrey() {
        Pictures digits = Digits.test();
        int three = BalancedOrder.byClass(digits.labels(), 10)[3][0];
        assertThat(mean(Stranger.to(ClassificationSet.FASHION_MNIST).getFirst().inputs()))
                .isCloseTo(mean(digits.samples(new int[] {three}).inputs()), within(1e-6));
        Pictures clothing = Clothing.bundled().test();
        int boot = BalancedOrder.byClass(clothing.labels(), 10)[9][0];
        assertThat(mean(Stranger.to(ClassificationSet.DIGITS).getFirst().inputs()))
                .isCloseTo(mean(clothing.samples(new int[] {boot}).inputs()), within(1e-6));
    }

    private static double mean(float[] pixels) {
        double sum = 0;
        for (float pixel : pixels) {
            sum += pixel / (double) pixels.length;
        }
        return sum;
    }
}
