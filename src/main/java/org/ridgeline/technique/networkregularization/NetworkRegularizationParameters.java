package org.ridgeline.technique.networkregularization;

import java.util.ArrayList;
import java.util.List;
import org.ridgeline.catalog.Checked;
import org.ridgeline.catalog.Choice;
import org.ridgeline.catalog.Control;
import org.ridgeline.catalog.Flag;
import org.ridgeline.catalog.ForkParameters;
import org.ridgeline.catalog.Group;
import org.ridgeline.catalog.Many;
import org.ridgeline.catalog.Real;
import org.ridgeline.catalog.Scale;
import org.ridgeline.catalog.Seed;
import org.ridgeline.catalog.Whole;
import org.ridgeline.data.Augmentation;
import org.ridgeline.data.ClassificationSet;
import org.ridgeline.figure.Role;
import org.ridgeline.training.Activation;
import org.ridgeline.training.Normalization;
import org.ridgeline.training.Optimizer;
import org.ridgeline.training.TrainingPlan;

/**
 * Arms are all combinations of the five lists, outermost first: penalties, lambdas, label noises, augmentations, training
 * sizes. A penalty without λ (none, max-norm) is one arm, not one for each λ.
 *
 * @param lambdas λ of the penalties that have one
 * @param labelNoises shares of training labels replaced by a wrong one
 * @param augmentations how training rows are changed anew at each step
 * @param trainingSizes how many of the training rows are used; none for all. Fewer rows are the first of more
 * @param samples training rows; fewer where the data set has fewer
 * @param noiseScale of sets that are made: standard deviation, of a point's coordinates or of the score that decides
 * @param l1Ratio ρ in the elastic λ(ρ‖w‖₁ + ½(1−ρ)‖w‖²)
 * @param maxNorm c: the largest Euclidean norm of the weights that enter a unit, in max-norm arms
 * @param decaysEverything whether biases and normalization parameters are penalised too
 * @param patience an arm stops after so many epochs without a better validation loss, and goes back to its best weights; 0
 *     for never
 */
public record NetworkRegularizationParameters(
        @Many(value = "none,l2,l1", minItems = 1, maxItems = 6) @Choice @Control(role = Role.PENALTY, forks = true)
        List<PenaltyKind> penalties,

        @Many(value = "0.01", minItems = 1, maxItems = TrainingPlan.MOST_ARMS)
        @Real(min = 0, max = 10, scale = Scale.LOG)
        @Control(
                symbol = "λ",
                role = Role.PENALTY,
                from = 1e-5,
                to = 1,
                step = 0.25,
                with = "penalties",
                matching = "l2|l1|elastic|decoupled",
                forks = true)
        List<Double> lambdas,

        @Many(value = "0", minItems = 1, maxItems = TrainingPlan.MOST_ARMS)
        @Real(min = 0, max = 0.5)
        @Control(from = 0, to = 0.5, step = 0.05)
        List<Double> labelNoises,

        @Many(value = "none", minItems = 1, maxItems = 3) @Choice @Control(further = true)
        List<Augmentation> augmentations,

        @Many(maxItems = TrainingPlan.MOST_ARMS)
        @Whole(min = 10, max = 60_000)
        @Control(from = 10, to = 1000, step = 10, further = true)
        List<Long> trainingSizes,

        @Choice("moons") @Control(makesData = true) ClassificationSet dataset,

        @Whole(min = 10, max = 60_000, value = 60) @Control(from = 20, to = 1000, step = 10, makesData = true)
        int samples,

        @Real(min = 0, max = 2, value = 0.3)
        @Control(
                from = 0,
                to = 1,
                step = 0.05,
                makesData = true,
                with = "dataset",
                matching = "moons|circles|spirals|xor|synthetic")
        double noiseScale,

        @Many(value = "64,64", minItems = 1, maxItems = 4, repeats = true)
        @Whole(min = 1, max = 1024)
        @Control(from = 8, to = 256, step = 8, further = true)
        List<Long> hidden,

        @Choice("relu") @Control(further = true) Activation activation,
        @Choice("none") @Control(further = true) Normalization normalization,

        @Choice("sgd-momentum") @Control(further = true, forks = true)
        Optimizer optimizer,

        @Real(min = 0, max = 10, aboveMin = true, value = 0.1, scale = Scale.LOG)
        @Control(from = 1e-4, to = 1, step = 0.05, further = true, forks = true)
        double learningRate,

        @Real(min = 0, max = 1, value = 0.5)
        @Control(
                symbol = "ρ",
                role = Role.PENALTY,
                from = 0,
                to = 1,
                step = 0.05,
                with = "penalties",
                matching = "elastic",
                forks = true)
        double l1Ratio,

        @Real(min = 0, max = 100, aboveMin = true, value = 3, scale = Scale.LOG)
        @Control(
                symbol = "c",
                role = Role.PENALTY,
                from = 0.1,
                to = 10,
                step = 0.05,
                with = "penalties",
                matching = "max-norm",
                forks = true)
        double maxNorm,

        @Flag @Control(further = true, forks = true) boolean decaysEverything,

        @Whole(min = 1, max = 1024, value = 20) @Control(from = 8, to = 256, step = 4, further = true, forks = true)
        int batchSize,

        @Whole(min = 1, max = NetworkRegularizationParameters.MOST_EPOCHS, value = 200)
        @Control(from = 20, to = 300, step = 10, forks = true)
        int epochs,

        @Whole(min = 0, max = NetworkRegularizationParameters.MOST_EPOCHS)
        @Control(role = Role.PENALTY, from = 0, to = 50, step = 1, forks = true)
        int patience,

        @Seed(1) long seed,
        @Group ForkParameters fork)
        implements Checked {
    static final int MOST_EPOCHS = 500;
    private static final long ALL_ROWS = Integer.MAX_VALUE;

    @Override
    public List<Complaint> complaints() {
        return new ParameterChecks(this).complaints();
    }

    /** Whether the data set's rows are pictures; the caller's own never are. */
    boolean isPictures() {
        return dataset == ClassificationSet.FASHION_MNIST || dataset == ClassificationSet.DIGITS;
    }

    /** In the order of the result. */
    List<ArmChoice> arms() {
        List<ArmChoice> arms = new ArrayList<>();
        List<Long> sizes = trainingSizes.isEmpty() ? List.of(ALL_ROWS) : trainingSizes;
        for (PenaltyKind penalty : penalties) {
            for (double lambda : penalty.hasLambda() ? lambdas : List.of(0.0)) {
                for (double labelNoise : labelNoises) {
                    for (Augmentation augmentation : augmentations) {
                        for (long size : sizes) {
                            arms.add(new ArmChoice(penalty, lambda, labelNoise, augmentation, (int) size));
                        }
                    }
                }
            }
        }
        return arms;
    }
}
