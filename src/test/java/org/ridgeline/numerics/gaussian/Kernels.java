package org.ridgeline.numerics.gaussian;

import java.util.ArrayList;
import java.util.List;
import org.ridgeline.numerics.RandomStream;

/** Kernels, points and hyperparameters that the laws are held against. */
final class Kernels {
    private Kernels() {}

    /** All expressions of one to three parts: 7 + 2·7² + 4·7³ = 1477. */
    static List<Kernel> all() {
        List<String> texts = new ArrayList<>();
        List<String> shorter = List.of("");
        for (int parts = 1; parts <= 3; parts++) {
            List<String> longer = new ArrayList<>();
            for (String text : shorter) {
                for (BaseKernel base : BaseKernel.values()) {
                    for (String sign : text.isEmpty() ? List.of("") : List.of("+", "*")) {
                        longer.add(text + sign + base.text());
                    }
                }
            }
            texts.addAll(longer);
            shorter = longer;
        }
        return texts.stream().map(Kernel::of).toList();
    }

    /** Some that show every base kernel alone, in sums and in products. */
    static List<Kernel> some() {
        return List.of(
                Kernel.of("rbf"),
                Kernel.of("matern12"),
                Kernel.of("matern32"),
                Kernel.of("matern52"),
                Kernel.of("periodic"),
                Kernel.of("linear"),
                Kernel.of("constant"),
                Kernel.of("rbf+linear"),
                Kernel.of("linear*rbf"),
                Kernel.of("linear*linear+constant"),
                Kernel.of("rbf*periodic+matern32*linear"),
                Kernel.of("linear*linear*linear+matern12"),
                Kernel.of("periodic*periodic+periodic*matern52"),
                Kernel.of("constant*rbf+rbf+matern32"));
    }

    /** Everything different from 1 and from each other; parts 2 and 4 have their own where {@code own}. */
    static Hyperparameters hyperparameters(boolean own) {
        return own
                ? new Hyperparameters(0.8, 1.3, 2.1, 0.6, 0.7, 0.3, 1.1, 0.9, 1.7, 0, 0.8, 0, 0.5, 1.2, 2.6)
                : new Hyperparameters(0.8, 1.3, 2.1, 0.6, 0.7, 0.3, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    static double[][] points(int count, int dimensions, long seed) {
        RandomStream random = new RandomStream(seed);
        double[][] points = new double[count][dimensions];
        for (double[] point : points) {
            for (int k = 0; k < dimensions; k++) {
                point[k] = random.uniform(-2, 3);
            }
        }
        return points;
    }

    static double[] values(int count, long seed) {
        RandomStream random = RandomStream.stream(seed, 1);
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            values[i] = random.normal();
        }
        return values;
    }

    /** The value with its hyperparameter moved by {@code step}: in the logarithm, or plainly for the center. */
    static Hyperparameters moved(Hyperparameters hyperparameters, String name, double step) {
        double value = hyperparameters.value(name);
        return hyperparameters.with(
                name, name.equals(Hyperparameters.CENTER) ? value + step : value * StrictMath.exp(step));
    }
}
