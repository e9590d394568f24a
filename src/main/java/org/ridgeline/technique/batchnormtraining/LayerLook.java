package org.ridgeline.technique.batchnormtraining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ridgeline.data.Samples;
import org.ridgeline.networks.SixDigits;
import org.ridgeline.technique.batchnormtraining.BatchNormTrainingResult.Layer;
import org.ridgeline.technique.batchnormtraining.BatchNormTrainingResult.Look;
import org.ridgeline.training.Activation;
import org.ridgeline.training.GradientLook;
import org.ridgeline.training.LockStep;

/** Looks at the layers and gradients of an arm. */
final class LayerLook {
    /** Of the steps along the gradient, in learning rates. */
    static final double[] STEP_FACTORS = {0.5, 1, 2, 4};

    static final int BINS = 21;

    /** Enough for a mean that is right to a tenth of a deviation. */
    private static final int MOST_ROWS = 128;

    /** A look goes forward and back, and in double precision: so many times the work of passing rows through. */
    private static final int WORK_OF_A_PASS = 6;

    /** Below this share of the steepest slope, an activation is called saturated. */
    private static final double FLAT = 0.1;

    private final Activation activation;
    private final double learningRate;
    private final Samples rows;

    LayerLook(BatchNormTrainingParameters parameters, Samples train) {
        activation = parameters.activation();
        learningRate = parameters.learningRate();
        rows = train.rows(0, rows(train.size()));
    }

    static int rows(int trainingRows) {
        return Math.min(MOST_ROWS, trainingRows);
    }

    /** The work of a look at one arm, in rows passed through it: one pass, one a step size, and one a layer with layers below. */
    static double rowsOfOne(int depth, int trainingRows) {
        return (double) WORK_OF_A_PASS * (1 + STEP_FACTORS.length + depth) * rows(trainingRows);
    }

    /**
     * What was seen, and what the next look needs of it.
     *
     * @param look null where the loss is not finite
     * @param moments hidden layers × (means of the units, then their deviations)
     */
    record Seen(@Nullable Look look, double[][] moments) {}

    /** @param before moments of the look before; null at the first */
    Seen at(int epoch, LockStep lockStep, int arm, double @Nullable [][] before) {
        double[] sizes =
                Arrays.stream(STEP_FACTORS).map(each -> each * learningRate).toArray();
        GradientLook found = lockStep.gradients(arm, rows, sizes, learningRate);
        double[][] moments = Arrays.stream(found.sums()).map(this::moments).toArray(double[][]::new);
        List<Layer> layers = new ArrayList<>();
        for (int layer = 0; layer < moments.length; layer++) {
            Double drift = before == null ? null : Double.valueOf(SixDigits.of(drift(before[layer], moments[layer])));
            layers.add(layer(found.sums()[layer], found.activations()[layer], drift));
        }
        Look look = new Look(
                epoch,
                SixDigits.of(found.loss()),
                layers,
                SixDigits.of(found.gradientNorms()),
                SixDigits.of(found.stepLosses()),
                SixDigits.of(found.gradientChanges()),
                smoothness(found, sizes),
                SixDigits.of(found.layerShifts()),
                SixDigits.of(found.layerCosines()));
        return new Seen(Double.isFinite(found.loss()) ? look : null, moments);
    }

    private static @Nullable Double smoothness(GradientLook found, double[] sizes) {
        double largest = 0;
        for (int i = 0; i < sizes.length; i++) {
            largest = Math.max(largest, found.gradientChanges()[i] / (sizes[i] * found.gradientNorm()));
        }
        return Double.isFinite(largest) ? Double.valueOf(SixDigits.of(largest)) : null;
    }

    private Layer layer(double[] sums, double[] activations, @Nullable Double drift) {
        double[] ends =
                switch (activation) {
                    case SIGMOID -> new double[] {0, 1};
                    case TANH -> new double[] {-1, 1};
                    case RELU ->
                        new double[] {0, Arrays.stream(activations).max().orElse(0)};
                };
        double to = ends[1] > ends[0] ? ends[1] : ends[0] + 1;
        int[] counts = new int[BINS];
        for (double value : activations) {
            counts[Math.clamp((int) (BINS * (value - ends[0]) / (to - ends[0])), 0, BINS - 1)]++;
        }
        return new Layer(
                SixDigits.of(mean(sums)),
                SixDigits.of(deviation(sums)),
                SixDigits.of(mean(activations)),
                SixDigits.of(deviation(activations)),
                SixDigits.of(saturated(activations)),
                ends[0],
                SixDigits.of(to),
                counts,
                drift);
    }

    private double saturated(double[] activations) {
        return switch (activation) {
            case SIGMOID -> share(activations, 4, a -> a * (1 - a));
            case TANH -> share(activations, 1, a -> 1 - a * a);
            case RELU -> dead(activations);
        };
    }

    private interface Slope {
        double at(double activation);
    }

    private static double share(double[] activations, double scale, Slope slope) {
        return Arrays.stream(activations)
                        .filter(a -> scale * slope.at(a) < FLAT)
                        .count()
                / (double) activations.length;
    }

    private double dead(double[] activations) {
        int units = activations.length / rows.size();
        int dead = 0;
        for (int unit = 0; unit < units; unit++) {
            double largest = 0;
            for (int i = unit; i < activations.length; i += units) {
                largest = Math.max(largest, activations[i]);
            }
            dead += largest == 0 ? 1 : 0;
        }
        return (double) dead / units;
    }

    /** @param sums rows × units; returns the means of the units, then their deviations */
    private double[] moments(double[] sums) {
        int units = sums.length / rows.size();
        double[] moments = new double[2 * units];
        for (int i = 0; i < sums.length; i++) {
            moments[i % units] += sums[i] / rows.size();
        }
        for (int i = 0; i < sums.length; i++) {
            double centred = sums[i] - moments[i % units];
            moments[units + i % units] += centred * centred / rows.size();
        }
        for (int unit = units; unit < moments.length; unit++) {
            moments[unit] = Math.sqrt(moments[unit]);
        }
        return moments;
    }

    /** √(mean over units of (Δmean)² + (Δdeviation)²). */
    static double drift(double[] before, double[] now) {
        double sum = 0;
        for (int i = 0; i < now.length; i++) {
            sum += (now[i] - before[i]) * (now[i] - before[i]);
        }
        return Math.sqrt(sum / (now.length / 2.0));
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).sum() / values.length;
    }

    private static double deviation(double[] values) {
        double mean = mean(values);
        return Math.sqrt(Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / values.length);
    }
}
