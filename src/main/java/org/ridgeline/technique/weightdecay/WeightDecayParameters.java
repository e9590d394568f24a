package org.ridgeline.technique.weightdecay;

import java.util.List;
import org.ridgeline.catalog.Checked;
import org.ridgeline.catalog.Choice;
import org.ridgeline.catalog.Control;
import org.ridgeline.catalog.Many;
import org.ridgeline.catalog.Real;
import org.ridgeline.catalog.Scale;
import org.ridgeline.catalog.Whole;
import org.ridgeline.figure.Role;
import org.ridgeline.training.Optimizer;

/**
 * @param optimizers one group of paths each
 * @param momentum of sgd-momentum, sgd-nesterov and sgdw
 * @param weightDecays λ: one path each
 * @param startX where paths of two weights begin, unless the caller's data say; {@code startY} likewise
 * @param beta1 of adam and adamw; {@code beta2} likewise, {@code epsilon} also of rmsprop
 * @param smoothing of rmsprop
 * @param amplitude depth of the Gaussian well; {@code meanX} … {@code offset} its place, widths and the height around it
 */
public record WeightDecayParameters(
        @Choice("gaussian") @Control(further = true) Terrain surface,

        @Many(value = "sgd-momentum", minItems = 1, maxItems = 7) @Choice
        List<Optimizer> optimizers,

        @Many(value = "0,6,10,18,20", minItems = 1, maxItems = 10)
        @Real(min = 0, max = 1000)
        @Control(symbol = "λ", role = Role.PENALTY, from = 0, to = LARGEST_TAUGHT, step = 0.5)
        List<Double> weightDecays,

        @Real(min = 0, max = 1000, aboveMin = true, value = 0.1, scale = Scale.LOG)
        @Control(symbol = "η", from = 1e-4, to = 1, step = 0.05)
        double learningRate,

        @Real(min = 0, max = 1, belowMax = true, value = 0.7)
        @Control(
                symbol = "μ",
                from = 0,
                to = 0.95,
                step = 0.05,
                with = "optimizers",
                matching = "momentum|nesterov|sgdw")
        double momentum,

        @Whole(min = 1, max = 5000, value = 200) @Control(from = 10, to = 500, step = 10)
        int steps,

        @Real(min = -100, max = 100, value = -1) @Control(from = -2, to = 2, step = 0.05, further = true)
        double startX,

        @Real(min = -100, max = 100, value = 1) @Control(from = -2, to = 2, step = 0.05, further = true)
        double startY,

        @Real(min = 0, max = 1, belowMax = true, value = 0.9)
        @Control(
                symbol = "β₁",
                from = 0,
                to = 0.99,
                step = 0.01,
                further = true,
                with = "optimizers",
                matching = "adam")
        double beta1,

        @Real(min = 0, max = 1, belowMax = true, value = 0.999)
        @Control(
                symbol = "β₂",
                from = 0,
                to = 0.999,
                step = 0.001,
                further = true,
                with = "optimizers",
                matching = "adam")
        double beta2,

        @Real(min = 0, max = 1, belowMax = true, value = 0.99)
        @Control(from = 0, to = 0.999, step = 0.001, further = true, with = "optimizers", matching = "rmsprop")
        double smoothing,

        @Real(min = 0, max = 1, aboveMin = true, value = 1e-8, scale = Scale.LOG)
        @Control(
                symbol = "ε",
                from = 1e-10,
                to = 1e-2,
                step = 0.5,
                further = true,
                with = "optimizers",
                matching = "adam|rmsprop")
        double epsilon,

        @Real(min = -1e6, max = 1e6, value = 4.59165436)
        @Control(from = 0, to = 10, step = 0.1, further = true, with = "surface", matching = "gaussian")
        double amplitude,

        @Real(min = -100, max = 100, value = 0.34582255)
        @Control(from = -1, to = 1, step = 0.05, further = true, with = "surface", matching = "gaussian")
        double meanX,

        @Real(min = -100, max = 100, value = -0.03204057)
        @Control(from = -1, to = 1, step = 0.05, further = true, with = "surface", matching = "gaussian")
        double meanY,

        @Real(min = 0.01, max = 100, value = 1.09810435)
        @Control(from = 0.3, to = 3, step = 0.1, further = true, with = "surface", matching = "gaussian")
        double sigmaX,

        @Real(min = 0.01, max = 100, value = 1.54530407)
        @Control(from = 0.3, to = 3, step = 0.1, further = true, with = "surface", matching = "gaussian")
        double sigmaY,

        @Real(min = -1e6, max = 1e6, value = 6.50064)
        @Control(from = 0, to = 10, step = 0.1, further = true, with = "surface", matching = "gaussian")
        double offset)
        implements Checked {
    /** The largest decay that the slider and its landscape teach with. */
    static final double LARGEST_TAUGHT = 25;

    /** The most coordinates of all points of all paths: some megabytes of an answer. */
    static final int MOST_COORDINATES = 200_000;

    /** How many paths there are. */
    int paths() {
        return optimizers.size() * weightDecays.size();
    }

    /** The most steps that so many paths of points of so many weights may have. */
    int mostSteps(int dimension) {
        return MOST_COORDINATES / (paths() * dimension) - 1;
    }

    @Override
    public List<Complaint> complaints() {
        int most = mostSteps(2);
        return steps <= most
                ? List.of()
                : List.of(new Complaint("steps", steps, "violation.too-many-points", List.of(paths(), most)));
    }

    Optimizer.Constants constants() {
        return new Optimizer.Constants(momentum, smoothing, beta1, beta2, epsilon);
    }
}
