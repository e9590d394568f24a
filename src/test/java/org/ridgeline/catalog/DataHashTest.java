package org.ridgeline.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The identity of own data: every bit counts, the order of fields does not. */
class DataHashTest {
    private static final DataReader READER = new DataReader(List.of(
            DataField.optional("a", 10, "[n]", "[n][p]"),
            DataField.optional("b", 10, "[m]", "[m][q]"),
            DataField.optional("ab", 10, "[k]")));

    @Test
    void isSixtyFourHexDigits() {
        assertThat(hash(Map.of("a", List.of(1)))).matches("[0-9a-f]{64}");
    }

    @Test
    void changesWithEveryBitOfEveryNumber() {
        double[] numbers = {1.5, -3e-7, 42};
        Set<String> hashes = new HashSet<>(List.of(hash(Map.of("a", boxed(numbers)))));
        int expected = 1;
        for (int i = 0; i < numbers.length; i++) {
            for (int bit = 0; bit < Double.SIZE; bit++) {
                double[] changed = numbers.clone();
                changed[i] = Double.longBitsToDouble(Double.doubleToLongBits(numbers[i]) ^ 1L << bit);
                if (Math.abs(changed[i]) <= 1e100) {
                    hashes.add(hash(Map.of("a", boxed(changed))));
                    expected++;
                }
            }
        }
        assertThat(expected).isGreaterThan(150);
        assertThat(hashes).hasSize(expected);
    }

    @Test
    void doesNotDependOnTheOrderOfFields() {
        Map<String, Object> forward = new LinkedHashMap<>();
        forward.put("a", List.of(1, 2));
        forward.put("b", List.of(3));
        Map<String, Object> backward = new LinkedHashMap<>();
        backward.put("b", List.of(3));
        backward.put("a", List.of(1, 2));
        assertThat(hash(forward)).isEqualTo(hash(backward));
    }

    @Test
    void dependsOnWhichFieldAndOnWhichShape() {
        assertThat(Set.of(
                        hash(Map.of("a", List.of(1, 2))),
                        hash(Map.of("b", List.of(1, 2))),
                        hash(Map.of("ab", List.of(1, 2))),
                        hash(Map.of("a", List.of(2, 1))),
                        hash(Map.of("a", List.of(List.of(1, 2)))),
                        hash(Map.of("a", List.of(List.of(1), List.of(2)))),
                        hash(Map.of("a", List.of(1), "b", List.of(2))),
                        hash(Map.of("a", List.of(2), "b", List.of(1)))))
                .hasSize(8);
    }

    @Test
    void zeroHasOneSign() {
        assertThat(hash(Map.of("a", List.of(0.0)))).isEqualTo(hash(Map.of("a", List.of(-0.0))));
        assertThat(hash(Map.of("a", List.of(1)))).isEqualTo(hash(Map.of("a", List.of(1.0))));
    }

    private static List<Double> boxed(double[] numbers) {
        return java.util.Arrays.stream(numbers).boxed().toList();
    }

    private static String hash(Map<String, ?> data) {
        return READER.fromJson(data, Words.of("en", Words.COMMON)).hash();
    }
}
