package org.ridgeline.technique.weightdecay;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ridgeline.catalog.DataField;
import org.ridgeline.catalog.Experiment;
import org.ridgeline.numerics.optimization.GaussianWell;
import org.ridgeline.numerics.optimization.Newton;
import org.ridgeline.numerics.optimization.Penalized;
import org.ridgeline.numerics.optimization.Quadratic;
import org.ridgeline.numerics.optimization.Rosenbrock;
import org.ridgeline.numerics.optimization.Surface;

/**
 * A surface and a place to start from.
 *
 * @param start d numbers
 * @param startIsOwn whether the caller's data say where to start, instead of parameters
 * @param minimum where the loss alone is lowest; null where nowhere
 */
record WeightDecayProblem(Surface surface, double[] start, boolean startIsOwn, double @Nullable [] minimum) {
    private static final int MOST_WEIGHTS = 20;

    static final List<DataField> FIELDS = List.of(
            DataField.optional("matrix", MOST_WEIGHTS, "[d][d]"),
            DataField.optional("vector", MOST_WEIGHTS, "[d]"),
            DataField.optional("start", MOST_WEIGHTS, "[d]"));

    /** The valley where nobody brings one: twelve times as steep across as along, lowest at (1, −0.5). */
    static final double[][] MATRIX = {{4, 1.5}, {1.5, 1}};

    static final double[] VECTOR = {3.25, 1};

    /** @throws org.ridgeline.catalog.ViolationException where own data are no surface, or none to start on */
    static WeightDecayProblem of(Experiment<WeightDecayParameters> experiment) {
        OwnSurface own = new OwnSurface(experiment);
        Surface surface = own.isGiven() ? own.quadratic() : surface(experiment.parameters());
        double[] start = own.start(surface.dimension());
        own.check(surface, start);
        double[] minimum = Newton.minimum(surface, valley(experiment.parameters(), surface));
        return new WeightDecayProblem(surface, start, own.hasStart(), minimum);
    }

    private static Surface surface(WeightDecayParameters p) {
        return switch (p.surface()) {
            case GAUSSIAN -> new GaussianWell(p.amplitude(), p.meanX(), p.meanY(), p.sigmaX(), p.sigmaY(), p.offset());
            case QUADRATIC -> new Quadratic(MATRIX, VECTOR);
            case ROSENBROCK -> new Rosenbrock();
        };
    }

    /** Where to look for the lowest point. */
    private static double[] valley(WeightDecayParameters p, Surface surface) {
        return switch (p.surface()) {
            case GAUSSIAN -> new double[] {p.meanX(), p.meanY()};
            case QUADRATIC -> new double[surface.dimension()];
            case ROSENBROCK -> new double[] {1, 1};
        };
    }

    /** Where loss + ½λ‖w‖² is lowest; null where nowhere. */
    double @Nullable [] minimum(double decay) {
        return decay == 0 ? minimum : Newton.minimum(new Penalized(surface, decay), minimum == null ? start : minimum);
    }

    boolean isPlane() {
        return surface.dimension() == 2;
    }
}
