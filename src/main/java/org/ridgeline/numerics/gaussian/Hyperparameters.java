package org.ridgeline.numerics.gaussian;

import java.util.List;

/**
 * What a kernel's shape depends on. Parts share the parameter of a name, unless a part has its own: {@code lengthScale3}
 * is part 3's, and 0 means "shared".
 *
 * @param lengthScale ℓ, in units of x
 * @param signalVariance σ², in units of y²; multiplies each summand once
 * @param period in units of x
 * @param biasVariance variance of a line's value at the center
 * @param slopeVariance variance of a line's slope
 * @param center where a line's value has its smallest variance, in every dimension of x
 */
public record Hyperparameters(
        double lengthScale,
        double signalVariance,
        double period,
        double biasVariance,
        double slopeVariance,
        double center,
        double lengthScale2,
        double signalVariance2,
        double period2,
        double lengthScale3,
        double signalVariance3,
        double period3,
        double lengthScale4,
        double signalVariance4,
        double period4) {

    public static final String CENTER = "center";

    /** All names, in the record's order, which is the order of every list of hyperparameters. */
    public static final List<String> NAMES = List.of(
            "lengthScale",
            "signalVariance",
            "period",
            "biasVariance",
            "slopeVariance",
            CENTER,
            "lengthScale2",
            "signalVariance2",
            "period2",
            "lengthScale3",
            "signalVariance3",
            "period3",
            "lengthScale4",
            "signalVariance4",
            "period4");

    /** How many come before those of single parts. */
    private static final int SHARED = 6;

    /** Everything 1, the center 0, nothing of its own. */
    public static final Hyperparameters ONES = new Hyperparameters(1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    public Hyperparameters {
        double[] values = {
            lengthScale, signalVariance, period, biasVariance, slopeVariance, center,
            lengthScale2, signalVariance2, period2, lengthScale3, signalVariance3, period3,
            lengthScale4, signalVariance4, period4
        };
        for (int i = 0; i < values.length; i++) {
            String name = NAMES.get(i);
            boolean allowed = name.equals(CENTER) || values[i] > 0 || (i >= SHARED && values[i] == 0);
            if (!allowed || !Double.isFinite(values[i])) {
                throw new IllegalArgumentException("%s (%s) must be finite and positive%s."
                        .formatted(name, values[i], i >= SHARED ? ", or 0 where the part shares it" : ""));
            }
        }
    }

    /** The values in the order of {@link #NAMES}; a copy. */
    public double[] values() {
        return new double[] {
            lengthScale, signalVariance, period, biasVariance, slopeVariance, center,
            lengthScale2, signalVariance2, period2, lengthScale3, signalVariance3, period3,
            lengthScale4, signalVariance4, period4
        };
    }

    /** @param v in the order of {@link #NAMES} */
    public static Hyperparameters of(double[] v) {
        if (v.length != NAMES.size()) {
            throw new IllegalArgumentException(
                    "The number of values (%d) must be %d.".formatted(v.length, NAMES.size()));
        }
        return new Hyperparameters(
                v[0], v[1], v[2], v[3], v[4], v[5], v[6], v[7], v[8], v[9], v[10], v[11], v[12], v[13], v[14]);
    }

    public double value(String name) {
        return values()[index(name)];
    }

    public Hyperparameters with(String name, double value) {
        double[] values = values();
        values[index(name)] = value;
        return of(values);
    }

    /** The value that a part of a kernel uses: its own where that is not 0, else the shared one. */
    public double value(String name, Kernel.Part part) {
        return value(resolve(name, part.number()));
    }

    /** The name whose value a part uses: its own where that is not 0, else the shared one. */
    String resolve(String name, int part) {
        String own = name + part;
        return part > 1 && value(own) != 0 ? own : name;
    }

    static int index(String name) {
        int index = NAMES.indexOf(name);
        if (index < 0) {
            throw new IllegalArgumentException("%s must be one of %s.".formatted(name, NAMES));
        }
        return index;
    }
}
