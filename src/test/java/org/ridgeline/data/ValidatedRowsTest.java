package org.ridgeline.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ridgeline.catalog.DataField;
import org.ridgeline.catalog.DataReader;
import org.ridgeline.catalog.OwnData;
import org.ridgeline.catalog.Words;

class ValidatedRowsTest {
    private static ValidatedRows of(ClassificationSet set, int samples, long seed) {
        return ValidatedRows.of(set, samples, set.usualNoise(), seed);
    }

    @ParameterizedTest
    @EnumSource(ClassificationSet.class)
    void noRowStandsInTwoParts(ClassificationSet set) {
        ValidatedRows rows = of(set, 1500, 3);
        Set<List<Float>> seen = new HashSet<>();
        int repeated = 0;
        for (Samples part : List.of(rows.train(), rows.validation(), rows.test())) {
            assertThat(part.size()).isPositive();
            Set<List<Float>> own = rows(part);
            repeated += own.stream().anyMatch(seen::contains) ? 1 : 0;
            seen.addAll(own);
        }
        assertThat(repeated).isZero();
    }

    private static Set<List<Float>> rows(Samples samples) {
        Set<List<Float>> rows = new HashSet<>();
        for (int row = 0; row < samples.size(); row++) {
            List<Float> values = new ArrayList<>();
            for (int i = 0; i < samples.features(); i++) {
                values.add(samples.inputs()[row * samples.features() + i]);
            }
            rows.add(values);
        }
        return rows;
    }

    @ParameterizedTest
    @EnumSource(ClassificationSet.class)
    void fewerRowsAreTheFirstOfMoreAndTheOthersStay(ClassificationSet set) {
        ValidatedRows few = of(set, 50, 1);
        ValidatedRows more = of(set, 120, 1);
        assertThat(few.train())
                .usingRecursiveComparison()
                .isEqualTo(more.train().rows(0, 50));
        assertThat(few.validation()).usingRecursiveComparison().isEqualTo(more.validation());
        assertThat(few.test()).usingRecursiveComparison().isEqualTo(more.test());
        Classification known = Classification.of(set, 50, set.usualNoise(), 1);
        assertThat(few.train()).usingRecursiveComparison().isEqualTo(known.train());
        assertThat(few.test()).usingRecursiveComparison().isEqualTo(known.test());
        assertThat(few.hash())
                .isEqualTo(ValidatedRows.hash(set, 50, set.usualNoise(), 1))
                .isNotEqualTo(more.hash())
                .isNotEqualTo(of(set, 50, 2).hash());
    }

    /** Links promise these rows for ever. */
    @Test
    void whatASeedMakesIsFixed() {
        assertThat(of(ClassificationSet.MOONS, 60, 1).hash()).startsWith("e1629294ae6d74da");
        assertThat(of(ClassificationSet.SYNTHETIC, 60, 1).hash()).startsWith("119c387a2bdaae5d");
        assertThat(Arrays.hashCode(
                        of(ClassificationSet.DIGITS, 60, 1).validation().inputs()))
                .isEqualTo(415272961);
    }

    @Test
    void ownRowsAreDividedAndStandardisedByThoseForTraining() {
        List<List<Double>> x = new ArrayList<>();
        List<Double> y = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            x.add(List.of(100.0 + i, 7.0));
            y.add((double) (i % 3));
        }
        ValidatedRows rows = OwnRows.of(own(x, y), 4);
        assertThat(rows.train().size()).isEqualTo(30);
        assertThat(rows.validation().size()).isEqualTo(10);
        assertThat(rows.test().size()).isEqualTo(10);
        assertThat(rows.train().classes()).isEqualTo(3);
        double mean = 0;
        double square = 0;
        for (int row = 0; row < 30; row++) {
            mean += rows.train().inputs()[2 * row] / 30;
            square += Math.pow(rows.train().inputs()[2 * row], 2) / 30;
            assertThat(rows.train().inputs()[2 * row + 1]).isZero();
            double value = rows.train().inputs()[2 * row] * rows.scaling().scales()[0]
                    + rows.scaling().centers()[0];
            assertThat(rows.train().labels()[row]).isEqualTo((int) Math.round(value - 100) % 3);
        }
        assertThat(mean).isCloseTo(0, within(1e-6));
        assertThat(square).isCloseTo(1, within(1e-6));
        assertThat(OwnRows.of(own(x, y), 4).train()).usingRecursiveComparison().isEqualTo(rows.train());
        assertThat(OwnRows.of(own(x, y), 5).train().inputs())
                .isNotEqualTo(rows.train().inputs());
    }

    private static OwnData own(List<List<Double>> x, List<Double> y) {
        List<DataField> fields = List.of(DataField.required("x", 5000, "[n][p]"), DataField.required("y", 5000, "[n]"));
        return new DataReader(fields).fromJson(Map.of("x", x, "y", y), Words.of("en", "network-regularization"));
    }
}
