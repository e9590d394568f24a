package org.ridgeline.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The bundled subset, held to the whole set. */
class ClothingTest {
    @Test
    void theSubsetIsTheFirstOfEachClassInTheOrderOfTheWholeSet() throws Exception {
        Clothing whole = Clothing.read(WholeFashionMnist.folder());
        Clothing subset = Clothing.bundled();
        assertIsFirstOfEachClass(subset.training(), whole.training(), 200);
        assertIsFirstOfEachClass(subset.test(), whole.test(), 50);
        assertThat(subset.subset()).isTrue();
        assertThat(whole.subset()).isFalse();
        assertThat(subset.hash()).isNotEqualTo(whole.hash());
    }

    @Test
    void pixelsGoFromZeroToOne() {
        Samples samples = Clothing.bundled().training().first(100);
        float darkest = 1;
        float brightest = 0;
        for (float pixel : samples.inputs()) {
            darkest = Math.min(darkest, pixel);
            brightest = Math.max(brightest, pixel);
        }
        assertThat(darkest).isZero();
        assertThat(brightest).isOne();
        assertThat(samples.features()).isEqualTo(784);
        assertThat(samples.classes()).isEqualTo(10);
    }

    @Test
    void experimentsSayWhichOneTheyGot() throws Exception {
        Classification subset = Classification.ofClothing(Clothing.bundled(), 2500, 1);
        assertThat(subset.subset()).isTrue();
        assertThat(subset.train().size()).isEqualTo(2000);
        assertThat(subset.test().size()).isEqualTo(500);
        assertThat(subset.imageWidth()).isEqualTo(28);
        Classification whole = Classification.ofClothing(Clothing.read(WholeFashionMnist.folder()), 2500, 1);
        assertThat(whole.subset()).isFalse();
        assertThat(whole.train().size()).isEqualTo(2500);
        assertThat(whole.test().size()).isEqualTo(2000);
        assertThat(whole.hash()).isNotEqualTo(subset.hash());
    }

    private static void assertIsFirstOfEachClass(Pictures subset, Pictures whole, int kept) {
        int[] seen = new int[Clothing.CLASSES];
        int[] rows = new int[whole.size()];
        int count = 0;
        for (int row = 0; row < whole.size(); row++) {
            if (seen[whole.labels()[row]]++ < kept) {
                rows[count++] = row;
            }
        }
        Pictures expected = whole.part(Arrays.copyOf(rows, count));
        assertThat(subset.size()).isEqualTo(Clothing.CLASSES * kept);
        assertThat(Arrays.equals(subset.labels(), expected.labels())).isTrue();
        assertThat(Arrays.equals(subset.pixels(), expected.pixels())).isTrue();
    }
}
