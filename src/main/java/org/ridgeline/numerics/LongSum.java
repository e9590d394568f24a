package org.ridgeline.numerics;

/**
 * Sums and dot products of doubles to 32 digits (Ogita, Rump and Oishi 2005, algorithm 5.3), in four interleaved parts,
 * so that the processor need not wait for one addition before it starts the next.
 */
final class LongSum {
    private LongSum() {}

    static Extended of(double[] values, int start, int count) {
        double sum0 = 0;
        double sum1 = 0;
        double rest0 = 0;
        double rest1 = 0;
        int i = start;
        for (; i + 1 < start + count; i += 2) {
            double next0 = sum0 + values[i];
            rest0 += roundingOfSum(sum0, values[i], next0);
            sum0 = next0;
            double next1 = sum1 + values[i + 1];
            rest1 += roundingOfSum(sum1, values[i + 1], next1);
            sum1 = next1;
        }
        Extended total = new Extended(sum0, 0).add(sum1, 0).add(rest0, 0).add(rest1, 0);
        return i < start + count ? total.add(values[i], 0) : total;
    }

    static Extended ofProducts(double[] a, int aStart, double[] b, int bStart, int count) {
        double sum0 = 0;
        double sum1 = 0;
        double sum2 = 0;
        double sum3 = 0;
        double rest0 = 0;
        double rest1 = 0;
        double rest2 = 0;
        double rest3 = 0;
        int i = 0;
        for (; i + 3 < count; i += 4) {
            double a0 = a[aStart + i];
            double b0 = b[bStart + i];
            double product0 = a0 * b0;
            double next0 = sum0 + product0;
            rest0 += Math.fma(a0, b0, -product0) + roundingOfSum(sum0, product0, next0);
            sum0 = next0;
            double a1 = a[aStart + i + 1];
            double b1 = b[bStart + i + 1];
            double product1 = a1 * b1;
            double next1 = sum1 + product1;
            rest1 += Math.fma(a1, b1, -product1) + roundingOfSum(sum1, product1, next1);
            sum1 = next1;
            double a2 = a[aStart + i + 2];
            double b2 = b[bStart + i + 2];
            double product2 = a2 * b2;
            double next2 = sum2 + product2;
            rest2 += Math.fma(a2, b2, -product2) + roundingOfSum(sum2, product2, next2);
            sum2 = next2;
            double a3 = a[aStart + i + 3];
            double b3 = b[bStart + i + 3];
            double product3 = a3 * b3;
            double next3 = sum3 + product3;
            rest3 += Math.fma(a3, b3, -product3) + roundingOfSum(sum3, product3, next3);
            sum3 = next3;
        }
        Extended total = new Extended(sum0, 0).add(sum1, 0).add(sum2, 0).add(sum3, 0);
        total.add(rest0, 0).add(rest1, 0).add(rest2, 0).add(rest3, 0);
        for (; i < count; i++) {
            total.addProduct(a[aStart + i], b[bStart + i]);
        }
        return total;
    }

    /** What rounding took from {@code a + b} (Knuth). */
    private static double roundingOfSum(double a, double b, double sum) {
        double part = sum - a;
        return (a - (sum - part)) + (b - part);
    }
}
