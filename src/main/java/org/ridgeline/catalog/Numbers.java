package org.ridgeline.catalog;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.regex.Pattern;

/**
 * How numbers are written and read in addresses: written as JavaScript's {@code String(v)} without the {@code +} after
 * {@code e}, read by JSON's grammar and nothing else.
 */
public final class Numbers {
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,18}");
    private static final Pattern REAL = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");
    private static final int LONGEST = 400;
    private static final double TINY = 1e-320;

    private Numbers() {}

    /** The shortest digits that read back as the same double; {@code -0} is {@code 0}. */
    public static String print(double value) {
        if (value == 0) {
            return "0";
        }
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            return Long.toString((long) value);
        }
        String text = Double.toString(value);
        int exponentAt = text.indexOf('E');
        double magnitude = Math.abs(value);
        if (exponentAt < 0) {
            return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
        }
        if (magnitude >= 1e-6 && magnitude < 1e21) {
            return new BigDecimal(text).stripTrailingZeros().toPlainString();
        }
        if (magnitude < TINY) {
            return tiny(value, text);
        }
        String digits = text.substring(0, exponentAt);
        return (digits.endsWith(".0") ? digits.substring(0, digits.length() - 2) : digits)
                + "e"
                + text.substring(exponentAt + 1);
    }

    /** Java never prints fewer than two digits; among the very smallest doubles one is often enough. */
    private static String tiny(double value, String text) {
        BigDecimal one = new BigDecimal(value).round(new MathContext(1));
        boolean enough = one.doubleValue() == value;
        return (enough ? one.toString() : text).replace("E-", "e-").replace(".0e", "e");
    }

    /** Whether the text is a whole number as the contract writes it, short enough for a {@code long}. */
    public static boolean isWhole(String text) {
        return WHOLE.matcher(text).matches();
    }

    /** Whether the text is a JSON number. */
    public static boolean isReal(String text) {
        return text.length() <= LONGEST && REAL.matcher(text).matches();
    }
}
