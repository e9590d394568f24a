package org.ridgeline.catalog;

import java.math.BigDecimal;
import java.math.MathContext;

/** How numbers are written for people. */
final class NumberFormats {
    private static final double LARGE = 1e5;
    private static final double SMALL = 1e-3;

    private NumberFormats() {}

    /** So many significant digits without trailing zeros; powers of ten ({@code 1.2e-7}) outside 0.001 … 100,000. */
    static String significant(double value, int digits) {
        if (value == 0 || !Double.isFinite(value)) {
            return value == 0 ? "0" : Double.isNaN(value) ? "–" : value > 0 ? "∞" : "-∞";
        }
        BigDecimal rounded =
                new BigDecimal(value).round(new MathContext(digits)).stripTrailingZeros();
        double magnitude = rounded.abs().doubleValue();
        if (magnitude < LARGE && magnitude >= SMALL) {
            return rounded.toPlainString();
        }
        return Numbers.print(rounded.doubleValue()).contains("e")
                ? Numbers.print(rounded.doubleValue())
                : scientific(rounded);
    }

    private static String scientific(BigDecimal value) {
        int exponent = value.precision() - value.scale() - 1;
        return value.movePointLeft(exponent).stripTrailingZeros().toPlainString() + "e" + exponent;
    }
}
