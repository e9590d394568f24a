package org.ridgeline.derivation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.ridgeline.numerics.RandomStream;

/** An answer's values beside those that are asked for, at one set of random inputs. */
record Trial(Point point, double[] answer, double[] target) {
    /** How many sets of inputs are drawn. Two different formulas agree by chance at none of them. */
    static final int DRAWN = 8;

    /** With fewer that have finite values nothing is decided. */
    static final int FEWEST = 3;

    /** Of two ways to compute the same value: they differ by rounding, which sums of a few dozen terms keep below this. */
    private static final double ROUNDING = 1e-9;

    /** Of the largest number at hand: what is smaller is a sum that cancels, and its digits are noise. */
    private static final double NOTHING = 1e-12;

    private static final long SEED = 6;
    private static final double[] NONE = {};

    /** The same for everybody who asks: an answer is judged the same way twice. */
    static List<Point> points(Worked worked) {
        Derivation derivation = worked.derivation();
        List<String> ofSamples = derivation.quantities().stream()
                .filter(Derivation.Quantity::isOfSamples)
                .map(Derivation.Quantity::name)
                .toList();
        List<Point> points = new ArrayList<>();
        for (int draw = 0; draw < DRAWN; draw++) {
            Map<String, double[]> values = new HashMap<>(worked.trials().at(RandomStream.stream(SEED, draw)));
            int samples = ofSamples.stream()
                    .mapToInt(name -> values.getOrDefault(name, NONE).length)
                    .max()
                    .orElse(derivation.samples());
            points.add(new Point(values, samples));
        }
        return points;
    }

    boolean isFinite() {
        return Vectors.isFinite(answer) && Vectors.isFinite(target);
    }

    boolean agrees() {
        return same(answer, target, point, ROUNDING);
    }

    /** Whether the answer is this instead. */
    boolean answers(Function<Trial, double[]> instead) {
        double[] values = instead.apply(this);
        return Vectors.isFinite(values) && same(answer, values, point, ROUNDING);
    }

    /** Whether two values are the same but for rounding, by the largest of a value a sample. */
    static boolean same(double[] left, double[] right, Point point, double tolerance) {
        double largest = Math.max(Vectors.largest(left), Vectors.largest(right));
        double difference = Vectors.largest(Vectors.join(left, right, (a, b) -> a - b));
        return difference <= Math.max(tolerance * largest, NOTHING * point.scale());
    }

    /** The factor by which the answer is too large, by least squares; not finite where nothing is asked for. */
    double factor() {
        double across = Vectors.sum(Vectors.join(answer, target, (a, b) -> a * b));
        double[] longTarget = Vectors.join(target, Vectors.times(answer, 0), Double::sum);
        return across / Vectors.sum(Vectors.join(longTarget, longTarget, (a, b) -> a * b));
    }
}
