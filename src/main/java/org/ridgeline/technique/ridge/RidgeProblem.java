package org.ridgeline.technique.ridge;

import java.util.Objects;
import java.util.function.Supplier;
import org.ridgeline.catalog.Experiment;
import org.ridgeline.linear.ErrorCurves;
import org.ridgeline.linear.FitPanels;
import org.ridgeline.linear.LinearModel;
import org.ridgeline.numerics.Grids;
import org.ridgeline.numerics.Once;
import org.ridgeline.numerics.Rows;

/**
 * Everything of a ridge experiment that does not depend on which prices are drawn: the factorisation, and the curves over
 * all prices. A moving slider changes none of it.
 */
final class RidgeProblem {
    static final int FOLDS = 5;

    private static final int POSITIONS = 101;

    private final LinearModel model;
    private final Ridge ridge;
    private final double[] positions = Grids.logarithmic(RidgeParameters.FROM, RidgeParameters.TO, POSITIONS);
    private final Supplier<Ridge.Curves> curves;
    private final Supplier<double[]> testMse;
    private final Supplier<double[]> crossValidatedMse;
    private final Supplier<double[][]> path;
    private final Supplier<FitPanels> panels;

    RidgeProblem(Experiment<RidgeParameters> experiment) {
        RidgeParameters parameters = experiment.parameters();
        this.model = LinearModel.of(
                experiment.data(),
                parameters.dataset(),
                parameters.sine(),
                parameters.degree(),
                parameters.standardize(),
                experiment.words());
        this.ridge = Ridge.of(model.design(), model.data().y());
        this.curves = new Once<>(() -> ridge.curves(positions));
        this.testMse = new Once<>(() -> ridge.testMse(
                positions, Objects.requireNonNull(model.test()), model.data().unseenY()));
        this.crossValidatedMse = new Once<>(() -> crossValidated(parameters.standardize()));
        this.path = new Once<>(() -> Rows.transposed(ridge.coefficientPath(positions)));
        this.panels = new Once<>(() -> new FitPanels(model.data(), experiment.words()));
    }

    private double[] crossValidated(boolean standardize) {
        if (model.data().size() < 2 * FOLDS) {
            return ErrorCurves.unknown(positions.length);
        }
        return Ridge.crossValidatedMse(
                model.data().x(), model.data().y(), model.degree(), standardize, positions, FOLDS);
    }

    LinearModel model() {
        return model;
    }

    Ridge ridge() {
        return ridge;
    }

    /** The prices of landscape and paths: the slider's own range. */
    double[] positions() {
        return positions;
    }

    Ridge.Curves curves() {
        return curves.get();
    }

    /** By position; only where there are unseen rows. */
    double[] testMse() {
        return testMse.get();
    }

    /** By position, over {@link #FOLDS} folds; not a number where there are too few rows for them. */
    double[] crossValidatedMse() {
        return crossValidatedMse.get();
    }

    /** [column][position] */
    double[][] path() {
        return path.get();
    }

    FitPanels panels() {
        return panels.get();
    }
}
