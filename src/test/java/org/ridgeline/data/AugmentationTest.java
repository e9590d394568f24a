package org.ridgeline.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.ridgeline.numerics.RandomStream;

class AugmentationTest {
    private static final int WIDTH = 8;

    /** A dot off every axis of symmetry. */
    private static float[] dot() {
        float[] picture = new float[WIDTH * WIDTH];
        picture[3 * WIDTH + 2] = 1;
        return picture;
    }

    private static Set<Integer> places(boolean mirrors) {
        RandomStream random = new RandomStream(1);
        Set<Integer> places = new HashSet<>();
        for (int i = 0; i < 2000; i++) {
            float[] picture = dot();
            Augmentation.SHIFT.change(picture, WIDTH, mirrors, random);
            places.add(IntStream.range(0, picture.length)
                    .filter(at -> picture[at] == 1)
                    .findFirst()
                    .orElseThrow());
        }
        return places;
    }

    /** All 25 moves, and of clothing those of its mirror image, of which some are the same. */
    @Test
    void picturesMoveByUpToTwoPixelsAndOnlyClothingIsMirrored() {
        assertThat(places(false)).hasSize(25).allMatch(at -> at / WIDTH >= 1 && at / WIDTH <= 5 && at % WIDTH <= 4);
        assertThat(places(true)).hasSize(5 * 8).containsAll(places(false));
    }

    @Test
    void pointsAreShakenByItsDeviation() {
        RandomStream random = new RandomStream(2);
        float[] row = new float[20_000];
        Augmentation.JITTER.change(row, 0, false, random);
        double square = 0;
        for (float value : row) {
            square += (double) value * value / row.length;
        }
        assertThat(Math.sqrt(square)).isCloseTo(0.15, within(0.003));
    }

    @Test
    void nothingChangesUnlessAsked() {
        float[] picture = dot();
        Augmentation.NONE.change(picture, WIDTH, true, new RandomStream(3));
        assertThat(picture).isEqualTo(dot());
        assertThat(Augmentation.NONE.suits(true) && Augmentation.NONE.suits(false))
                .isTrue();
        assertThat(Augmentation.SHIFT.suits(true) && Augmentation.JITTER.suits(false))
                .isTrue();
        assertThat(Augmentation.SHIFT.suits(false) || Augmentation.JITTER.suits(true))
                .isFalse();
    }
}
