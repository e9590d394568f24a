package org.ridgeline.numerics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExponentialsTest {

    private static final MathContext DIGITS = new MathContext(45);
    private static final int HALVINGS = 16;

    @Test
    void errorIsBelowOneUnitInTheLastPlace() {
        RandomStream random = new RandomStream(1);
        double[] x = new double[4000];
        Arrays.setAll(x, i -> i % 2 == 0 ? random.uniform(-50, 1) : random.uniform(-708, 709));
        double[] values = exponentials(x);
        for (int i = 0; i < x.length; i++) {
            double error = exact(x[i])
                    .subtract(new BigDecimal(values[i]))
                    .divide(new BigDecimal(Math.ulp(values[i])), DIGITS)
                    .doubleValue();
            assertThat(error).as("exp(%s)", x[i]).isCloseTo(0, within(1.0));
        }
    }

    @Test
    void neighboursOfEveryMultipleOfHalfTheLogarithmOfTwoAreWithinTwoUnitsOfTheLibrary() {
        // There the reduction changes over; the library has an error of its own, below one unit.
        double[] x = new double[4 * 2150];
        for (int i = 0; i < x.length; i++) {
            double edge = (i / 4 - 1075) * 0.5 * Math.log(2);
            x[i] = edge + (i % 4 - 1.5) * Math.ulp(edge);
        }
        double[] values = exponentials(x);
        for (int i = 0; i < x.length; i++) {
            double expected = StrictMath.exp(x[i]);
            assertThat(values[i]).as("exp(%s)", x[i]).isCloseTo(expected, within(2 * Math.ulp(expected)));
        }
    }

    @Test
    void zeroGivesExactlyOneAndTheEndsOfTheRangeAreRight() {
        double[] x = {
            0,
            -0.0,
            Double.MIN_VALUE,
            -Double.MIN_VALUE,
            709.782712893384,
            709.7827128933841,
            1e300,
            Double.POSITIVE_INFINITY,
            -708.0,
            -708.3964185322641,
            -745.1332191019411,
            -745.1332191019412,
            -1e4,
            -1e300,
            Double.NEGATIVE_INFINITY,
            Double.NaN
        };
        double[] values = exponentials(x);
        double infinity = Double.POSITIVE_INFINITY;
        assertThat(Arrays.copyOf(values, 4)).containsOnly(1);
        assertThat(values[4]).isCloseTo(Double.MAX_VALUE, within(1e-12 * Double.MAX_VALUE));
        assertThat(Arrays.copyOfRange(values, 5, 8)).containsOnly(infinity);
        assertThat(values[8]).isCloseTo(StrictMath.exp(-708), within(Math.ulp(StrictMath.exp(-708))));
        assertThat(values[9]).isEqualTo(StrictMath.exp(x[9]));
        assertThat(values[10]).isEqualTo(Double.MIN_VALUE);
        assertThat(Arrays.copyOfRange(values, 11, 15)).containsOnly(0);
        assertThat(values[15]).isNaN();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 8, 15, 16, 17, 31, 33, 64, 100, 257, 1000})
    void everyNumberHasTheSameBitsAloneAndInCompany(int count) {
        RandomStream random = new RandomStream(count);
        double[] x = new double[count];
        Arrays.setAll(x, i -> i % 5 == 0 ? random.uniform(-800, 800) : random.uniform(-30, 2));
        double[] values = exponentials(x);
        for (int i = 0; i < count; i++) {
            assertThat(values[i]).isEqualTo(exponentials(x[i])[0]);
        }
        double[] again = x.clone();
        Exponentials.inPlace(again, count, new double[count + 5]);
        assertThat(again).isEqualTo(values);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 5, 20})
    void onlyTheFirstAreReplaced(int count) {
        double[] values = new double[30];
        Arrays.fill(values, -2);
        Exponentials.inPlace(values, count);
        assertThat(Arrays.copyOf(values, count)).doesNotContain(-2);
        assertThat(Arrays.copyOfRange(values, count, 30)).containsOnly(-2);
    }

    private static double[] exponentials(double... x) {
        double[] values = x.clone();
        Exponentials.inPlace(values, x.length);
        return values;
    }

    /** Taylor's series of x/2¹⁶, then squared sixteen times. */
    private static BigDecimal exact(double x) {
        BigDecimal small = new BigDecimal(x).divide(new BigDecimal(1 << HALVINGS), DIGITS);
        BigDecimal sum = BigDecimal.ONE;
        BigDecimal term = BigDecimal.ONE;
        for (int k = 1; k < 22; k++) {
            term = term.multiply(small, DIGITS).divide(new BigDecimal(k), DIGITS);
            sum = sum.add(term, DIGITS);
        }
        for (int k = 0; k < HALVINGS; k++) {
            sum = sum.multiply(sum, DIGITS);
        }
        return sum;
    }
}
