package org.ridgeline.technique.dropout;

import java.util.List;
import java.util.Optional;
import org.ridgeline.catalog.Checked;
import org.ridgeline.catalog.Choice;
import org.ridgeline.catalog.Control;
import org.ridgeline.catalog.ForkParameters;
import org.ridgeline.catalog.Group;
import org.ridgeline.catalog.Many;
import org.ridgeline.catalog.Real;
import org.ridgeline.catalog.Scale;
import org.ridgeline.catalog.Seed;
import org.ridgeline.catalog.Whole;
import org.ridgeline.data.Classification;
import org.ridgeline.data.ClassificationSet;
import org.ridgeline.data.DropoutRate;
import org.ridgeline.figure.Role;
import org.ridgeline.training.Activation;
import org.ridgeline.training.ArmPlan;
import org.ridgeline.training.NetworkPlan;
import org.ridgeline.training.Normalization;
import org.ridgeline.training.Optimizer;
import org.ridgeline.training.TrainingCost;
import org.ridgeline.training.TrainingPlan;
import org.ridgeline.training.UpdateRule;

/**
 * @param rates the probabilities to switch a hidden unit off, one arm each
 * @param samples training rows; fewer where the data set has fewer
 * @param hidden the widths of the hidden layers, from the input on
 * @param passes how often each input is seen with dropout left on, after training
 */
public record DropoutParameters(
        @Many(value = "0,0.5", minItems = 1, maxItems = MOST_ARMS)
        @Real(min = 0, max = DropoutRate.LARGEST)
        @Control(
                symbol = "p",
                role = Role.PENALTY,
                from = 0,
                to = DropoutRate.LARGEST,
                step = DropoutRate.STEP,
                forks = true)
        List<Double> rates,

        @Choice("fashion-mnist") @Control(makesData = true) ClassificationSet dataset,

        @Whole(min = 10, max = 60_000, value = 1000) @Control(from = 100, to = 5000, step = 100, makesData = true)
        int samples,

        @Many(value = "256,128", minItems = 1, maxItems = 4, repeats = true)
        @Whole(min = 1, max = 1024)
        @Control(from = 8, to = 512, step = 8)
        List<Long> hidden,

        @Choice("relu") @Control(further = true) Activation activation,

        @Choice("adam") @Control(further = true, forks = true)
        Optimizer optimizer,

        @Real(min = 0, max = 10, aboveMin = true, value = 0.001, scale = Scale.LOG)
        @Control(from = 1e-4, to = 1, step = 0.05, further = true, forks = true)
        double learningRate,

        @Real(min = 0, max = 10, scale = Scale.LOG)
        @Control(role = Role.PENALTY, from = 1e-6, to = 0.1, step = 0.05, further = true, forks = true)
        double weightDecay,

        @Whole(min = 1, max = 1024, value = 64) @Control(from = 8, to = 256, step = 8, further = true, forks = true)
        int batchSize,

        @Whole(min = 1, max = 500, value = 40) @Control(from = 5, to = 100, step = 5, forks = true)
        int epochs,

        @Whole(min = 1, max = 1000, value = 100) @Control(from = 10, to = 200, step = 10, further = true, forks = true)
        int passes,

        @Seed(1) long seed,
        @Group ForkParameters fork)
        implements Checked {
    static final int MOST_ARMS = TrainingPlan.MOST_ARMS;

    /** Longer than this, and nobody in a class sees the end of it. */
    private static final double MOST_MINUTES = 20;

    /** 64 MB: what a checkpoint writes every two seconds. */
    private static final double MOST_NUMBERS = 1 << 24;

    @Override
    public List<Complaint> complaints() {
        TrainingCost cost = training(epochs).and(closing());
        if (cost.numbers() > MOST_NUMBERS) {
            double millions = Math.ceil(cost.numbers() / 1e6);
            return List.of(new Complaint(
                    "hidden", hidden, "violation.too-large", List.of(millions, Math.floor(MOST_NUMBERS / 1e6))));
        }
        return tooLong(cost).stream().toList();
    }

    /** A complaint where a training would take too long. */
    Optional<Complaint> tooLong(TrainingCost cost) {
        double minutes = cost.seconds() / 60;
        return minutes <= MOST_MINUTES
                ? Optional.empty()
                : Optional.of(new Complaint(
                        "epochs", epochs, "violation.too-long", List.of(Math.ceil(minutes), MOST_MINUTES)));
    }

    /** What so many epochs take. */
    TrainingCost training(int ofEpochs) {
        return TrainingCost.of(
                plan(dataset.features(), dataset.classes()), samples, Classification.MOST_TEST_ROWS, ofEpochs, 0);
    }

    /** What the closer look at the trained arms takes. */
    TrainingCost closing() {
        double looks = (double) passes * ArmInspection.rows(dataset);
        return TrainingCost.of(plan(dataset.features(), dataset.classes()), samples, 0, 0, looks);
    }

    /** What is trained on this data. */
    TrainingPlan plan(Classification data) {
        return plan(data.train().features(), data.train().classes());
    }

    /** One arm a rate, alike in everything else; biases do not decay. */
    private TrainingPlan plan(int features, int classes) {
        UpdateRule rule = optimizer.rule(learningRate);
        List<ArmPlan> arms = rates.stream()
                .map(rate -> new ArmPlan(rate, Normalization.NONE, rule, weightDecay, false))
                .toList();
        List<Integer> widths = hidden.stream().map(Long::intValue).toList();
        return new TrainingPlan(new NetworkPlan(features, widths, classes, activation), arms, batchSize, seed);
    }
}
