package org.ridgeline.technique.polynomialfit;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ridgeline.catalog.Experiment;
import org.ridgeline.numerics.Once;
import org.ridgeline.catalog.Violation;
import org.ridgeline.catalog.ViolationException;
import org.ridgeline.data.DataSet;
import org.ridgeline.data.Regression;
import org.ridgeline.numerics.Rows;

/** What does not depend on which degrees are drawn: the data, one factorisation, and the errors by degree. */
final class PolynomialProblem {
    /** Beyond it the squares of the misfits overflow. */
    private static final double LARGEST = 1e100;

    private final Regression data;
    private final double[] trainX;
    private final double @Nullable [] testX;
    private final PolynomialFit polynomials;
    private final Supplier<double[]> trainMse;
    private final Supplier<double[]> testMse;

    private PolynomialProblem(Regression data, int highestDegree) {
        this.data = data;
        this.trainX = Rows.column(data.x(), 0);
        this.testX = data.testX() == null ? null : Rows.column(data.testX(), 0);
        this.polynomials = PolynomialFit.of(trainX, data.y(), highestDegree);
        this.trainMse = new Once<>(() -> taught(polynomials.trainMse()));
        this.testMse = new Once<>(() -> taught(polynomials.testMse(Objects.requireNonNull(testX), data.unseenY())));
    }

    static PolynomialProblem of(Experiment<PolynomialFitParameters> experiment, int highestDegree) {
        Regression data = Regression.of(
                experiment.data(), DataSet.SINE, experiment.parameters().sine(), experiment.words());
        for (double x : Rows.column(data.x(), 0)) {
            if (Math.abs(x) > LARGEST) {
                throw new ViolationException(
                        new Violation("data.x", x, experiment.words().say("violation.overflow", highestDegree)));
            }
        }
        return new PolynomialProblem(data, highestDegree);
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

    /** The degrees of the errors. */
    static double[] degrees() {
        double[] degrees = new double[PolynomialFitParameters.HIGHEST_TAUGHT + 1];
        Arrays.setAll(degrees, degree -> degree);
        return degrees;
    }
}
