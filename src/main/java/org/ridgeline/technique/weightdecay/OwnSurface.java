package org.ridgeline.technique.weightdecay;

import java.util.ArrayList;
import java.util.List;
import org.ridgeline.catalog.Experiment;
import org.ridgeline.catalog.Numbers;
import org.ridgeline.catalog.OwnData;
import org.ridgeline.catalog.Violation;
import org.ridgeline.catalog.ViolationException;
import org.ridgeline.catalog.Words;
import org.ridgeline.numerics.optimization.Penalized;
import org.ridgeline.numerics.optimization.Quadratic;
import org.ridgeline.numerics.optimization.Surface;
import org.ridgeline.training.WeightPath;

/** What the caller's own data say of surface and start, refused where it makes none. */
final class OwnSurface {
    private static final String MATRIX = "matrix";
    private static final String VECTOR = "vector";
    private static final String START = "start";

    /** Relative to the larger of two entries that should be equal: what printing and reading may cost. */
    private static final double ASYMMETRY = 1e-9;

    private final WeightDecayParameters parameters;
    private final OwnData data;
    private final Words words;

    OwnSurface(Experiment<WeightDecayParameters> experiment) {
        this.parameters = experiment.parameters();
        this.data = experiment.data();
        this.words = experiment.words();
    }

    /** Whether the surface is the caller's. */
    boolean isGiven() {
        for (String name : List.of(MATRIX, VECTOR)) {
            String other = name.equals(MATRIX) ? VECTOR : MATRIX;
            if (data.has(name) && parameters.surface() != Terrain.QUADRATIC) {
                throw data.refusal(name, words.say("violation.surface", "data." + name));
            } else if (data.has(name) && !data.has(other)) {
                throw data.refusal(other, words.say("violation.data.pair", "data." + other, "data." + name));
            }
        }
        return data.has(MATRIX);
    }

    Quadratic quadratic() {
        double[][] matrix = data.tensor(MATRIX).rows();
        List<Violation> violations = new ArrayList<>();
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j < i; j++) {
                double mirrored = matrix[j][i];
                double largest = Math.max(Math.abs(matrix[i][j]), Math.abs(mirrored));
                if (Math.abs(matrix[i][j] - mirrored) > ASYMMETRY * largest) {
                    violations.add(asymmetry(i, j, matrix[i][j], mirrored));
                }
            }
        }
        if (!violations.isEmpty()) {
            throw new ViolationException(violations);
        }
        return new Quadratic(matrix, data.vector(VECTOR));
    }

    private Violation asymmetry(int row, int column, double value, double mirrored) {
        String path = "data.matrix[%d][%d]".formatted(row, column);
        String other = "data.matrix[%d][%d]".formatted(column, row);
        String message = words.say("violation.symmetric", path, Numbers.print(value), other, Numbers.print(mirrored));
        return new Violation(path, value, message);
    }

    boolean hasStart() {
        return data.has(START);
    }

    double[] start(int dimension) {
        if (!hasStart()) {
            if (dimension != 2) {
                throw data.refusal(START, words.say("violation.start.missing", dimension));
            }
            return new double[] {parameters.startX(), parameters.startY()};
        }
        double[] start = data.vector(START);
        if (start.length != dimension) {
            throw data.refusal(START, words.say("violation.start.size", start.length, dimension));
        }
        return start;
    }

    /** Paths are watched as far as {@link WeightPath#LARGEST}, so they must begin within it, and be few enough. */
    void check(Surface surface, double[] start) {
        int most = parameters.mostSteps(surface.dimension());
        if (parameters.steps() > most) {
            String message =
                    words.say("violation.too-many-points", "steps", parameters.steps(), parameters.paths(), most);
            throw new ViolationException(new Violation("steps", parameters.steps(), message));
        }
        for (double weight : start) {
            if (!(Math.abs(weight) <= WeightPath.LARGEST)) {
                String message =
                        words.say("violation.start.large", Numbers.print(weight), words.number(WeightPath.LARGEST));
                throw data.refusal(START, message);
            }
        }
        double loss = Math.abs(surface.loss(start));
        for (double decay : parameters.weightDecays()) {
            if (!(loss + Penalized.penalty(start, decay) <= WeightPath.LARGEST)) {
                throw data.refusal(START, words.say("violation.too-high", words.number(WeightPath.LARGEST)));
            }
        }
    }
}
