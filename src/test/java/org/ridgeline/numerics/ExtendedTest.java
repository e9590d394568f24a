package org.ridgeline.numerics;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import org.junit.jupiter.api.Test;

class ExtendedTest {
    /** 2⁻¹⁰⁰: a few roundings of 106 bits. */
    private static final BigDecimal ROUNDING = new BigDecimal("8e-31");

    private static final MathContext DIGITS = new MathContext(60);
    private final RandomStream random = new RandomStream(1);

    @Test
    void productHasThirtyDigits() {
        for (int i = 0; i < 1000; i++) {
            Extended a = number();
            Extended b = number();
            BigDecimal exact = exact(a).multiply(exact(b));
            assertClose(new Extended(a.high, a.low).multiply(b.high, b.low), exact);
        }
    }

    @Test
    void quotientTimesDivisorIsTheDividend() {
        for (int i = 0; i < 1000; i++) {
            Extended a = number();
            Extended b = number();
            BigDecimal exact = exact(a).divide(exact(b), DIGITS);
            assertClose(new Extended(a.high, a.low).divide(b.high, b.low), exact);
        }
    }

    @Test
    void squareOfTheRootIsTheNumber() {
        for (int i = 0; i < 1000; i++) {
            Extended a = number();
            a.set(Math.abs(a.high), Math.copySign(1, a.high) * a.low);
            assertClose(new Extended(a.high, a.low).squareRoot(), exact(a).sqrt(DIGITS));
        }
        assertThat(new Extended().squareRoot().high).isZero();
    }

    @Test
    void dotProductSurvivesCancellation() {
        Extended sum =
                new Extended().addProduct(1e10, 1e10).addProduct(1, 1e-10).addProduct(-1e10, 1e10);
        assertThat(sum.high).isEqualTo(1e-10);
        double[] a = {1e10, 1, -1e10, 3, 1e5};
        double[] b = {1e10, 1e-10, 1e10, 0, 0};
        assertThat(LongSum.ofProducts(a, 0, b, 0, 5).high).isEqualTo(1e-10);
    }

    private Extended number() {
        double high = random.normal() * Math.pow(10, random.uniform(-20, 20));
        return new Extended(high, high * 0x1p-54 * random.uniform(-1, 1));
    }

    private static BigDecimal exact(Extended number) {
        return new BigDecimal(number.high).add(new BigDecimal(number.low));
    }

    private static void assertClose(Extended actual, BigDecimal expected) {
        BigDecimal error = exact(actual).subtract(expected).abs();
        assertThat(error).isLessThanOrEqualTo(expected.abs().multiply(ROUNDING));
    }
}
