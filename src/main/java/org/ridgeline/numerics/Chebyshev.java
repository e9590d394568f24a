package org.ridgeline.numerics;

/** Series of Chebyshev polynomials: T₀ = 1, T₁ = t, Tₖ₊₁ = 2t·Tₖ − Tₖ₋₁, each bounded by 1 on [−1, 1]. */
public final class Chebyshev {
    private Chebyshev() {}

    /** Σ cₖTₖ(t) by Clenshaw's recurrence (1955), which on [−1, 1] is off by a few roundings of Σ|cₖ|. */
    public static double evaluate(double[] coefficients, double t) {
        double next = 0;
        double afterNext = 0;
        for (int k = coefficients.length - 1; k > 0; k--) {
            double current = 2 * t * next - afterNext + coefficients[k];
            afterNext = next;
            next = current;
        }
        return t * next - afterNext + coefficients[0];
    }
}
