package org.ridgeline.linear;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.ridgeline.catalog.Numbers;
import org.ridgeline.data.Regression;

/** The same experiment as a few lines of Python that a student can run, with the numbers it should print. */
public final class PythonCode {
    /** Longer data is shown by its beginning. */
    private static final int SHOWN = 100;

    private static final int COEFFICIENTS = 4;

    private final LinearModel model;
    private final boolean standardize;
    private final StringBuilder text = new StringBuilder();

    public PythonCode(LinearModel model, boolean standardize) {
        this.model = model;
        this.standardize = standardize;
    }

    public PythonCode line(String line) {
        text.append(line).append('\n');
        return this;
    }

    public PythonCode comment(String line) {
        return line("# " + line);
    }

    /** Lines that make {@code X} and {@code y}. */
    public PythonCode data() {
        line("import numpy as np");
        Regression data = model.data();
        if (data.origin() == Regression.Origin.TABLE && data.columns().contains("bmi")) {
            line("from sklearn.datasets import load_diabetes");
            line("X, y = load_diabetes(return_X_y=True, scaled=False)");
        } else if (data.isCurve()) {
            line("x = np.array(["
                    + list(Arrays.stream(data.x()).mapToDouble(row -> row[0]).toArray()) + "])");
            line("y = np.array([" + list(data.y()) + "])");
            line(
                    model.degree() > 0
                            ? "X = x[:, None] ** np.arange(1, %d)".formatted(model.degree() + 1)
                            : "X = x[:, None]");
        } else {
            line("X, y = ...");
        }
        if (standardize) {
            line("X = (X - X.mean(axis=0)) / X.std(axis=0)");
        }
        return this;
    }

    public String text() {
        return text.toString();
    }

    /** An intercept and the first coefficients, as a comment shows them. */
    public static String numbers(double intercept, double[] coefficients) {
        String first = Arrays.stream(coefficients)
                .limit(COEFFICIENTS)
                .mapToObj(value -> String.format(Locale.ROOT, "%.6g", value))
                .collect(Collectors.joining(", "));
        String more = coefficients.length > COEFFICIENTS ? ", …" : "";
        return String.format(Locale.ROOT, "%.6g, [%s%s]", intercept, first, more);
    }

    private static String list(double[] values) {
        String shown =
                Arrays.stream(values).limit(SHOWN).mapToObj(Numbers::print).collect(Collectors.joining(", "));
        return values.length > SHOWN ? shown + ", ..." : shown;
    }
}
