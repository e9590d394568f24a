package org.ridgeline.numerics.gaussian;

/**
 * A kernel of the distance with its numbers, as p(r)·exp(−e(r)) without σ², and its derivatives relative to itself.
 *
 * <p>Scaled distances are cut off where the exponential has long been 0: a polynomial there might overflow, and ∞·0 is no
 * number.
 *
 * @param base one with a length scale
 * @param lengthScaleIndex in {@link Hyperparameters#NAMES}: the part's own or the shared one
 * @param periodIndex likewise, which only a periodic one uses
 */
record Factor(BaseKernel base, int lengthScaleIndex, double lengthScale, int periodIndex, double period) {
    /** exp(−10⁴) is 0. */
    private static final double FAR = 1e4;
    /** Up to here a number of turns rounded to a whole one is exact. */
    private static final double EXACT_WHOLE_NUMBERS = 0x1.0p52;

    private static final double ROOT3 = Math.sqrt(3);
    private static final double ROOT5 = Math.sqrt(5);

    static Factor of(Kernel.Part part, Hyperparameters hyperparameters) {
        String lengthScale = hyperparameters.resolve("lengthScale", part.number());
        String period = hyperparameters.resolve("period", part.number());
        return new Factor(
                part.base(),
                Hyperparameters.index(lengthScale),
                hyperparameters.value(lengthScale),
                Hyperparameters.index(period),
                hyperparameters.value(period));
    }

    boolean isPeriodic() {
        return base == BaseKernel.PERIODIC;
    }

    /**
     * Multiplies by this kernel: exponents are added up, so that a product needs one exponential.
     *
     * @param squared r², of which the first {@code count} are used
     * @param exponents −e(r) is added
     * @param polynomials multiplied by p(r)
     */
    void multiplyInto(double[] squared, int count, double[] exponents, double[] polynomials) {
        switch (base) {
            case RBF -> {
                double scale = 0.5 * inverseSquare();
                for (int j = 0; j < count; j++) {
                    exponents[j] -= Math.min(FAR, squared[j] * scale);
                }
            }
            case MATERN12 -> {
                for (int j = 0; j < count; j++) {
                    exponents[j] -= Math.min(FAR, Math.sqrt(squared[j]) / lengthScale);
                }
            }
            case MATERN32 -> {
                double scale = ROOT3 / lengthScale;
                for (int j = 0; j < count; j++) {
                    double s = Math.min(FAR, Math.sqrt(squared[j]) * scale);
                    exponents[j] -= s;
                    polynomials[j] *= 1 + s;
                }
            }
            case MATERN52 -> {
                double scale = ROOT5 / lengthScale;
                for (int j = 0; j < count; j++) {
                    double s = Math.min(FAR, Math.sqrt(squared[j]) * scale);
                    exponents[j] -= s;
                    polynomials[j] *= 1 + s + s * s / 3;
                }
            }
            case PERIODIC -> {
                double scale = 2 * inverseSquare();
                for (int j = 0; j < count; j++) {
                    double sine = StrictMath.sin(phase(Math.sqrt(squared[j])));
                    exponents[j] -= Math.min(FAR, sine * sine * scale);
                }
            }
            case LINEAR, CONSTANT -> throw new IllegalStateException(base + " is no kernel of the distance.");
        }
    }

    /**
     * Adds ∂(product)/∂ log ℓ, which is the product times this factor's own logarithmic derivative.
     *
     * @param products the values that have this kernel as a factor
     */
    void addByLengthScale(double[] squared, int count, double[] products, double[] into) {
        switch (base) {
            case RBF -> {
                double scale = inverseSquare();
                for (int j = 0; j < count; j++) {
                    into[j] += products[j] * Math.min(FAR, squared[j] * scale);
                }
            }
            case MATERN12 -> {
                for (int j = 0; j < count; j++) {
                    into[j] += products[j] * Math.min(FAR, Math.sqrt(squared[j]) / lengthScale);
                }
            }
            case MATERN32 -> {
                double scale = ROOT3 / lengthScale;
                for (int j = 0; j < count; j++) {
                    double s = Math.min(FAR, Math.sqrt(squared[j]) * scale);
                    into[j] += products[j] * (s * s / (1 + s));
                }
            }
            case MATERN52 -> {
                double scale = ROOT5 / lengthScale;
                for (int j = 0; j < count; j++) {
                    double s = Math.min(FAR, Math.sqrt(squared[j]) * scale);
                    into[j] += products[j] * (s * s * (1 + s) / (3 + 3 * s + s * s));
                }
            }
            case PERIODIC -> {
                double scale = 4 * inverseSquare();
                for (int j = 0; j < count; j++) {
                    double sine = StrictMath.sin(phase(Math.sqrt(squared[j])));
                    into[j] += products[j] * Math.min(FAR, sine * sine * scale);
                }
            }
            case LINEAR, CONSTANT -> throw new IllegalStateException(base + " is no kernel of the distance.");
        }
    }

    /** Adds ∂(product)/∂ log period of a periodic kernel, as {@link #addByLengthScale}. */
    void addByPeriod(double[] squared, int count, double[] products, double[] into) {
        double scale = 2 * inverseSquare();
        for (int j = 0; j < count; j++) {
            double distance = Math.sqrt(squared[j]);
            double angle = Bounded.of(Math.PI * (distance / period));
            // 4·sin·cos is twice the sine of twice the phase.
            double slope = Bounded.of(StrictMath.sin(2 * phase(distance)) * scale * angle);
            into[j] += Bounded.of(products[j] * slope);
        }
    }

    /** πr/period less the whole multiples of π, which sin² does not see: exact for any r. */
    private double phase(double distance) {
        double turns = Math.rint(distance / period);
        double rest = turns < EXACT_WHOLE_NUMBERS
                ? Math.fma(-turns, period, distance)
                : StrictMath.IEEEremainder(Math.min(distance, Double.MAX_VALUE), period);
        return Math.PI * (rest / period);
    }

    private double inverseSquare() {
        return Bounded.of(1 / (lengthScale * lengthScale));
    }
}
