package org.ridgeline.linear;

import java.util.List;
import java.util.function.Supplier;
import org.ridgeline.catalog.Memory;
import org.ridgeline.catalog.OwnData;
import org.ridgeline.catalog.Words;
import org.ridgeline.numerics.ElasticNetPath;
import org.ridgeline.numerics.Grids;
import org.ridgeline.numerics.Once;
import org.ridgeline.numerics.Rows;

/**
 * Everything of a sparse experiment that does not depend on which prices are drawn: the problem, the path over the
 * slider's range and the errors along it.
 */
final class SparseProblem {
    static final int FOLDS = 5;

    private static final int POSITIONS = 101;

    private final LinearModel model;
    private final double l1Ratio;
    private final ElasticNetPath solver;
    private final double[] positions = Grids.logarithmic(SparseParameters.FROM, SparseParameters.TO, POSITIONS);
    private final Supplier<List<ElasticNetPath.Solution>> path;
    private final Supplier<double[][]> weights;
    private final Supplier<double[]> crossValidatedMse;
    private final Supplier<FitPanels> panels;

    private SparseProblem(OwnData data, SparseParameters parameters, double l1Ratio, Words words) {
        this.l1Ratio = l1Ratio;
        this.model = LinearModel.of(
                data, parameters.dataset(), parameters.sine(), parameters.degree(), parameters.standardize(), words);
        this.solver = ElasticNetPath.of(model.design(), model.data().y(), l1Ratio);
        this.path = new Once<>(() -> solver.solve(positions));
        this.weights = new Once<>(() -> Rows.transposed(
                path().stream().map(ElasticNetPath.Solution::coefficients).toArray(double[][]::new)));
        this.panels = new Once<>(() -> new FitPanels(model.data(), words));
        this.crossValidatedMse = new Once<>(() -> crossValidated(parameters.standardize()));
    }

    private double[] crossValidated(boolean standardize) {
        if (model.data().size() < 2 * FOLDS) {
            return ErrorCurves.unknown(positions.length);
        }
        return ElasticNetPath.crossValidatedMse(
                model.data().x(), model.data().y(), model.degree(), standardize, l1Ratio, positions, FOLDS);
    }

    /** The problem, from memory where no own data is given. */
    static SparseProblem of(
            OwnData data,
            SparseParameters parameters,
            double l1Ratio,
            Words words,
            Memory<Object, SparseProblem> memory) {
        Object key = List.of(
                parameters.degree(),
                parameters.standardize(),
                parameters.dataset(),
                parameters.sine(),
                l1Ratio,
                words.language());
        return memory.get(data, key, () -> new SparseProblem(data, parameters, l1Ratio, words));
    }

    LinearModel model() {
        return model;
    }

    double l1Ratio() {
        return l1Ratio;
    }

    ElasticNetPath solver() {
        return solver;
    }

    /** The prices of landscape and path: the slider's own range, ascending. */
    double[] positions() {
        return positions;
    }

    /** One solution a position. */
    List<ElasticNetPath.Solution> path() {
        return path.get();
    }

    /** [column][position] */
    double[][] weights() {
        return weights.get();
    }

    FitPanels panels() {
        return panels.get();
    }

    /** By position, over {@link #FOLDS} folds; not a number where there are too few rows for them. */
    double[] crossValidatedMse() {
        return crossValidatedMse.get();
    }
}
