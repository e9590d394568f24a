package org.ridgeline.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ridgeline.catalog.Numbers;

/** Coordinates of figures: short, and no further from the value than an eye can tell. */
class DrawnNumberTest {
    /** Half a unit of the fifth digit, and what rounding adds at its edge. */
    private static final double RELATIVE = 0.5e-4 * (1 + 1e-9);

    private static final int DRAWS = 200_000;
    private static final long SEED = 5;

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0.0, 0",
        "1, 1",
        "-1, -1",
        "10, 10",
        "0.1, 0.1",
        "1.5, 1.5",
        "100, 100",
        "123456, 123456",
        "3.14159265, 3.1416",
        "-3.14159265, -3.1416",
        "0.000123456, 0.00012346",
        "99999.96, 100000",
        "9.99999, 10",
        "0.99999999, 1",
        "1234.5678, 1234.6",
        "0.1000049, 0.1",
        "99999999, 99999999",
        "5e-5, 0.00005"
    })
    void fiveDigitsStayAndZerosGo(double value, String printed) {
        assertThat(print(value)).isEqualTo(printed);
    }

    @Test
    void everyNumberIsJsonAndCloseToItsValue() {
        Random random = new Random(SEED);
        for (int i = 0; i < DRAWS; i++) {
            double value =
                    switch (i % 3) {
                        case 0 -> Double.longBitsToDouble(random.nextLong());
                        case 1 -> random.nextGaussian() * Math.pow(10, random.nextInt(16) - 7);
                        default -> random.nextInt(1 << 20) / 1024.0;
                    };
            if (Double.isFinite(value)) {
                String printed = print(value);
                assertThat(Numbers.isReal(printed)).as(printed).isTrue();
                assertThat(printed).doesNotStartWith("-0 ").isNotEqualTo("-0");
                assertThat(Math.abs(Double.parseDouble(printed) - value))
                        .as("%s for %s", printed, value)
                        .isLessThanOrEqualTo(RELATIVE * Math.abs(value));
            }
        }
    }

    private static String print(double value) {
        char[] buffer = new char[DrawnNumber.LONGEST];
        return new String(buffer, 0, DrawnNumber.print(value, buffer));
    }
}
