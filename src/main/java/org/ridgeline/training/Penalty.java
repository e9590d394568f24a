package org.ridgeline.training;

/**
 * What keeps an arm's parameters small. Several may act at once; all zero and no bound for none.
 *
 * @param squares λ of ½λ‖w‖²: λw is added to the gradient, but under a decoupled rule taken as {@code decay}
 * @param decay λ of decoupled decay (Loshchilov and Hutter 2019): w ← (1 − learningRate·λ)w before each step, under any rule
 * @param sizes λ of λ‖w‖₁, by a proximal step (Parikh and Boyd 2014, section 4.2): after each step, sizes shrink by
 *     learningRate·λ and end at exactly 0. Under adaptive rules too, whose own step is not measured in learning rates alone
 * @param maxNorm the largest Euclidean norm of the weights that enter a unit, projected after each step (Srivastava et al.
 *     2014, section 5.1); biases are not counted. Infinite for no bound
 */
public record Penalty(double squares, double decay, double sizes, double maxNorm) {
    public static final Penalty NONE = new Penalty(0, 0, 0, Double.POSITIVE_INFINITY);

    public Penalty {
        check("squares", squares);
        check("decay", decay);
        check("sizes", sizes);
        if (!(maxNorm > 0)) {
            throw new IllegalArgumentException("The largest norm (%s) must be above 0.".formatted(maxNorm));
        }
    }

    private static void check(String name, double strength) {
        if (!(strength >= 0 && strength < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("The %s (%s) must be 0 or more.".formatted(name, strength));
        }
    }

    /** ½λ‖w‖². */
    public static Penalty l2(double lambda) {
        return new Penalty(lambda, 0, 0, Double.POSITIVE_INFINITY);
    }

    /** λ‖w‖₁. */
    public static Penalty l1(double lambda) {
        return new Penalty(0, 0, lambda, Double.POSITIVE_INFINITY);
    }

    /** λ(ρ‖w‖₁ + ½(1−ρ)‖w‖²). */
    public static Penalty elastic(double lambda, double l1Ratio) {
        return new Penalty(lambda * (1 - l1Ratio), 0, lambda * l1Ratio, Double.POSITIVE_INFINITY);
    }

    public static Penalty decoupled(double lambda) {
        return new Penalty(0, lambda, 0, Double.POSITIVE_INFINITY);
    }

    public static Penalty ofMaxNorm(double maxNorm) {
        return new Penalty(0, 0, 0, maxNorm);
    }

    /** λ₁‖w‖₁ + ½λ₂‖w‖², where decoupled decay counts as if it were one of squares; a bound costs nothing. */
    public double value(double sumOfSizes, double sumOfSquares) {
        return sizes * sumOfSizes + (squares + decay) / 2 * sumOfSquares;
    }
}
