package org.ridgeline.technique.polynomialfit;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;
import org.ridgeline.catalog.Experiment;
import org.ridgeline.catalog.Violation;
import org.ridgeline.catalog.ViolationException;
import org.ridgeline.catalog.Words;
import org.ridgeline.data.DataSet;
import org.ridgeline.data.Regression;
import org.ridgeline.linear.FitPanels;
import org.ridgeline.numerics.Grids;
import org.ridgeline.numerics.Once;
import org.ridgeline.numerics.Rows;

/** What does not depend on which degrees are drawn: the data, one factorisation, and the errors by degree. */
final class PolynomialProblem {
    /** Powers of ten beyond which the squares of the misfits overflow. */
    private static final double LARGEST_POWER = 150;

    private static final double[] DEGREES =
            Grids.linear(0, PolynomialFitParameters.HIGHEST_TAUGHT, PolynomialFitParameters.HIGHEST_TAUGHT + 1);

    private final Regression data;
    private final double[] trainX;
    private final double @Nullable [] testX;
    private final PolynomialFit polynomials;
    private final Supplier<double[]> trainMse;
    private final Supplier<double[]> testMse;
    private final Supplier<FitPanels> panels;

    private PolynomialProblem(Regression data, int highestDegree, Words words) {
        this.data = data;
        this.panels = new Once<>(() -> new FitPanels(data, words));
        this.trainX = Rows.column(data.x(), 0);
        this.testX = data.testX() == null ? null : Rows.column(data.testX(), 0);
        this.polynomials = PolynomialFit.of(trainX, data.y(), highestDegree);
        this.trainMse = new Once<>(() -> taught(polynomials.trainMse()));
        this.testMse = new Once<>(() -> taught(polynomials.testMse(Objects.requireNonNull(testX), data.unseenY())));
    }

    static PolynomialProblem of(Experiment<PolynomialFitParameters> experiment, int highestDegree) {
        Regression data = Regression.of(
                experiment.data(), DataSet.SINE, experiment.parameters().sine(), experiment.words());
        if (overflows(data, highestDegree)) {
            throw new ViolationException(
                    new Violation("data.x", null, experiment.words().say("violation.overflow", highestDegree)));
        }
        return new PolynomialProblem(data, highestDegree, experiment.words());
    }

    /** A curve far outside its points grows like a power of the distance in half widths; its square must stay finite. */
    private static boolean overflows(Regression data, int degree) {
        double[] train = Rows.column(data.x(), 0);
        double lowest = Arrays.stream(train).min().orElse(0);
        double highest = Arrays.stream(train).max().orElse(0);
        double halfWidth = Math.max((highest - lowest) / 2, Double.MIN_NORMAL);
        double[] test = data.testX() == null ? new double[0] : Rows.column(data.testX(), 0);
        double furthest = DoubleStream.concat(Arrays.stream(test), Arrays.stream(data.curveGrid()))
                .map(x -> Math.abs(x - lowest) / halfWidth)
                .max()
                .orElse(0);
        double tallest = Arrays.stream(data.y()).map(Math::abs).max().orElse(0);
        // Chebyshev's T_d(t) is below (2t)^d.
        return degree * Math.log10(2 * furthest + 1) + Math.log10(tallest + 1) > LARGEST_POWER;
    }

    private static double[] taught(double[] byDegree) {
        return Arrays.copyOf(byDegree, PolynomialFitParameters.HIGHEST_TAUGHT + 1);
    }

    Regression data() {
        return data;
    }

    double[] trainX() {
        return trainX;
    }

    double @Nullable [] testX() {
        return testX;
    }

    PolynomialFit polynomials() {
        return polynomials;
    }

    FitPanels panels() {
        return panels.get();
    }

    /** How many different x there are: polynomials of lower degree are determined. */
    int distinct() {
        return Rows.countDistinct(trainX);
    }

    /** By degree from 0; not a number where the points do not determine the polynomial. */
    double[] trainMse() {
        return trainMse.get();
    }

    /** By degree from 0; only where there are unseen points. */
    double[] testMse() {
        return testMse.get();
    }

    /** The degrees of the errors; not to be changed. */
    static double[] degrees() {
        return DEGREES;
    }
}
