package org.ridgeline.numerics;

/**
 * A number of about 32 significant digits, held as the unevaluated sum {@code high + low} of two doubles.
 *
 * <p>Powers x¹…x^degree as columns are so nearly dependent that float64 loses every digit of a ridge or lasso fit on
 * them; thirty-two digits leave sixteen good ones. It is an accumulator, changed in place, so that inner loops
 * allocate nothing. Sum and product are Dekker's and Knuth's error-free transformations with a fused multiply-add
 * (Ogita, Rump and Oishi 2005, algorithms 3.1 and 3.3); the sum is the fast variant, whose error is 2⁻¹⁰⁴ of
 * |a| + |b|, which is what the backward error of a dot product needs.
 */
final class Extended {
    double high;
    double low;

    Extended() {}

    Extended(double high, double low) {
        this.high = high;
        this.low = low;
    }

    Extended set(double newHigh, double newLow) {
        high = newHigh;
        low = newLow;
        return this;
    }

    Extended add(double otherHigh, double otherLow) {
        double sum = high + otherHigh;
        double part = sum - high;
        double error = (high - (sum - part)) + (otherHigh - part) + (low + otherLow);
        high = sum + error;
        low = error - (high - sum);
        return this;
    }

    /** Adds the exact product of two doubles. */
    Extended addProduct(double a, double b) {
        double product = a * b;
        return add(product, Math.fma(a, b, -product));
    }

    Extended addProduct(double aHigh, double aLow, double bHigh, double bLow) {
        double product = aHigh * bHigh;
        return add(product, Math.fma(aHigh, bHigh, -product) + (aHigh * bLow + aLow * bHigh));
    }

    Extended subtractProduct(double aHigh, double aLow, double bHigh, double bLow) {
        return addProduct(-aHigh, -aLow, bHigh, bLow);
    }

    Extended multiply(double otherHigh, double otherLow) {
        double product = high * otherHigh;
        double error = Math.fma(high, otherHigh, -product) + (high * otherLow + low * otherHigh);
        high = product + error;
        low = error - (high - product);
        return this;
    }

    Extended divide(double otherHigh, double otherLow) {
        double first = high / otherHigh;
        subtractProduct(first, 0, otherHigh, otherLow);
        double second = high / otherHigh;
        subtractProduct(second, 0, otherHigh, otherLow);
        double third = high / otherHigh;
        return set(first, 0).add(second, 0).add(third, 0);
    }

    /** One Newton step from the double's root, which doubles its digits; zero stays zero. */
    Extended squareRoot() {
        if (high <= 0) {
            return set(0, 0);
        }
        double root = Math.sqrt(high);
        double square = root * root;
        double remainder = (high - square) - Math.fma(root, root, -square) + low;
        return set(root, 0).add(remainder / (2 * root), 0);
    }
}
