package org.ridgeline.derivation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ridgeline.derivation.Derivation.Quantity;
import org.ridgeline.derivation.Derivation.Share;
import org.ridgeline.derivation.Derivation.Step;
import org.ridgeline.numerics.RandomStream;

/** A small derivation to judge answers of: four numbers are standardised, and γ learns from them. */
public final class Standardized {
    private static final double[] X = {1.2, -0.4, 3.1, 0.5};
    private static final double[] UPSTREAM = {0.6, -0.2, 0.9, -0.5};
    private static final Set<String> OF_SAMPLES = Set.of("x", "dy", "c", "xhat", "part");
    private static final double EPSILON = 1e-3;

    private Standardized() {}

    public static Worked worked() {
        Map<String, double[]> today = quantities(X, UPSTREAM);
        Derivation derivation = new Derivation(
                "standardised",
                X.length,
                List.of("1", "2", "3", "4"),
                List.of(),
                List.of(
                        quantity("x", "x", today),
                        quantity("dy", "∂L/∂y", today, "dL/dy"),
                        quantity("m", "m", today),
                        quantity("eps", "ε", today, "epsilon"),
                        quantity("mean", "μ", today, "mu"),
                        quantity("c", "x − μ", today),
                        quantity("total", "Σ(x − μ)", today),
                        quantity("v", "σ²", today, "var", "variance"),
                        quantity("s", "s", today),
                        quantity("xhat", "x̂", today),
                        quantity("dgamma", "∂L/∂γ", today, "dL/dgamma"),
                        quantity("dbeta", "∂L/∂β", today),
                        quantity("part", "part", today)),
                List.of(),
                List.of(),
                List.of(
                        step("mean", "mean", null, "x", "m"),
                        step("centred", "c", null, "x", "mean"),
                        step("vanishing", "total", null, "x", "mean", "c", "m"),
                        step("variance", "v", null, "x", "mean", "c", "m"),
                        step("length", "s", null, "v", "eps"),
                        step("normalized", "xhat", null, "x", "mean", "c", "v", "eps", "s"),
                        step("gamma", "dgamma", new Share("part", "\\q{dy}\\q{xhat}"), "dy", "xhat", "m"),
                        step("beta", "dbeta", null, "dy")),
                null);
        return new Worked(
                derivation,
                random -> quantities(draw(random, 1), draw(random, 1)),
                Map.of("length", List.of(new Worked.Slip("sqrt(v)", "ε is left out."))));
    }

    private static double[] draw(RandomStream random, double scale) {
        double[] values = new double[X.length];
        Arrays.setAll(values, sample -> scale * random.normal());
        return values;
    }

    private static Map<String, double[]> quantities(double[] x, double[] dy) {
        int m = x.length;
        double mean = Vectors.sum(x) / m;
        double[] c = Arrays.stream(x).map(value -> value - mean).toArray();
        double v = Vectors.sum(Vectors.join(c, c, (a, b) -> a * b)) / m;
        double s = Math.sqrt(v + EPSILON);
        double[] xhat = Vectors.times(c, 1 / s);
        double[] part = Vectors.join(dy, xhat, (a, b) -> a * b);
        Map<String, double[]> all = new LinkedHashMap<>();
        all.put("x", x);
        all.put("dy", dy);
        all.put("m", one(m));
        all.put("eps", one(EPSILON));
        all.put("mean", one(mean));
        all.put("c", c);
        all.put("total", one(Vectors.sum(c)));
        all.put("v", one(v));
        all.put("s", one(s));
        all.put("xhat", xhat);
        all.put("dgamma", one(Vectors.sum(part)));
        all.put("dbeta", one(Vectors.sum(dy)));
        all.put("part", part);
        return all;
    }

    private static double[] one(double value) {
        return new double[] {value};
    }

    private static Quantity quantity(String name, String label, Map<String, double[]> values, String... aliases) {
        List<String> all = new ArrayList<>(List.of(aliases));
        String symbol = OF_SAMPLES.contains(name) ? label + "_#" : label.replace("²", "^2");
        double[] own = values.getOrDefault(name, new double[0]);
        return new Quantity(name, all, symbol, label, own, null, name.equals("part"));
    }

    private static Step step(
            String id, String quantity, @org.jspecify.annotations.Nullable Share share, String... allowed) {
        return new Step(
                id,
                "way",
                quantity,
                List.of(),
                id,
                "",
                quantity,
                "",
                null,
                share,
                List.of(),
                List.of(allowed),
                List.of());
    }
}
