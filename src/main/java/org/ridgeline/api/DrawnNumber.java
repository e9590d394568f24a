package org.ridgeline.api;

import java.math.BigDecimal;
import java.math.MathContext;
import org.ridgeline.catalog.Numbers;

/**
 * Prints coordinates of figures: five significant digits, straight into a buffer. An answer holds thousands of them, and
 * writing the shortest digits of every double was a third of its cost.
 */
final class DrawnNumber {
    /** No number is longer. */
    static final int LONGEST = 32;

    private static final int DIGITS = 5;
    private static final MathContext FIVE_DIGITS = new MathContext(DIGITS);
    private static final double[] POWERS = {1e-4, 1e-3, 1e-2, 1e-1, 1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8};
    private static final int OFFSET = 4;
    private static final double SMALLEST = 1e-4;
    private static final double LARGEST = 1e8;

    private DrawnNumber() {}

    /** Writes a finite number from the buffer's start on, and returns its length. */
    static int print(double value, char[] buffer) {
        double magnitude = Math.abs(value);
        if (magnitude == 0) {
            buffer[0] = '0';
            return 1;
        }
        if (magnitude < SMALLEST || magnitude >= LARGEST) {
            BigDecimal rounded = new BigDecimal(value).round(FIVE_DIGITS);
            String text = Numbers.print(rounded.doubleValue());
            text.getChars(0, text.length(), buffer, 0);
            return text.length();
        }
        int length = 0;
        if (value < 0) {
            buffer[length++] = '-';
        }
        int exponent = exponent(magnitude);
        int decimals = Math.max(0, DIGITS - 1 - exponent);
        long scaled = Math.round(magnitude * POWERS[decimals + OFFSET]);
        return digits(scaled, decimals, buffer, length);
    }

    /** The power of ten of the first digit, within the table's range. */
    private static int exponent(double magnitude) {
        int exponent = -OFFSET;
        while (exponent < 7 && magnitude >= POWERS[exponent + 1 + OFFSET]) {
            exponent++;
        }
        return exponent;
    }

    private static int digits(long scaled, int decimals, char[] buffer, int start) {
        long rest = scaled;
        int after = decimals;
        while (after > 0 && rest % 10 == 0) {
            rest /= 10;
            after--;
        }
        int end = start + Math.max(after + 1, length(rest)) + (after > 0 ? 1 : 0);
        int at = end;
        for (int written = 0; at > start; written++) {
            if (after > 0 && written == after) {
                buffer[--at] = '.';
                if (at == start) {
                    break;
                }
            }
            buffer[--at] = (char) ('0' + rest % 10);
            rest /= 10;
        }
        return end;
    }

    private static int length(long number) {
        int length = 1;
        for (long rest = number; rest >= 10; rest /= 10) {
            length++;
        }
        return length;
    }
}
