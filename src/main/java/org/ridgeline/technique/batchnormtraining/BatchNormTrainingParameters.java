package org.ridgeline.technique.batchnormtraining;

import java.util.ArrayList;
import java.util.Collections;
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
import org.ridgeline.networks.FilmMoments;
import org.ridgeline.training.Activation;
import org.ridgeline.training.ArmPlan;
import org.ridgeline.training.Initialization;
import org.ridgeline.training.NetworkPlan;
import org.ridgeline.training.Normalization;
import org.ridgeline.training.Optimizer;
import org.ridgeline.training.TrainingCost;
import org.ridgeline.training.TrainingPlan;

/**
 * @param normalizations what stands before each activation, one arm each
 * @param depth hidden layers
 * @param width units in each of them
 * @param samples training rows; fewer where the data set has fewer
 */
public record BatchNormTrainingParameters(
        @Many(value = "none,batch", minItems = 1, maxItems = 2) @Choice
        List<Normalization> normalizations,

        @Whole(min = 2, max = MOST_DEPTH, value = 10) @Control(from = 2, to = MOST_DEPTH, step = 1)
        int depth,

        @Whole(min = 1, max = MOST_WIDTH, value = 32) @Control(from = 8, to = MOST_WIDTH, step = 8, further = true)
        int width,

        @Choice("sigmoid") Activation activation,
        @Choice("xavier") Initialization initialization,

        @Real(min = 0, max = 100, aboveMin = true, value = 0.1, scale = Scale.LOG)
        @Control(from = 1e-3, to = 10, step = 0.05, forks = true)
        double learningRate,

        @Choice("sgd") @Control(further = true, forks = true)
        Optimizer optimizer,

        @Choice("digits") @Control(makesData = true) ClassificationSet dataset,

        @Whole(min = 10, max = 20_000, value = 1000) @Control(from = 100, to = 5000, step = 100, makesData = true)
        int samples,

        @Whole(min = 1, max = 1024, value = 50) @Control(from = 2, to = 256, step = 2, further = true, forks = true)
        int batchSize,

        @Whole(min = 1, max = 200, value = 20) @Control(from = 5, to = 100, step = 5, forks = true)
        int epochs,

        @Seed(1) long seed,
        @Group ForkParameters fork)
        implements Checked {
    static final int MOST_DEPTH = 20;
    static final int MOST_WIDTH = 128;

    /** Longer than this, and nobody in a class sees the end of it. */
    private static final double MOST_MINUTES = 20;

    @Override
    public List<Complaint> complaints() {
        List<Complaint> complaints = new ArrayList<>();
        if (normalizations.contains(Normalization.BATCH) && batchSize < 2) {
            complaints.add(new Complaint("batchSize", batchSize, "violation.batch-of-one", List.of()));
        } else {
            tooLong(cost(epochs)).ifPresent(complaints::add);
        }
        return complaints;
    }

    /** A complaint where a training would take too long. */
    Optional<Complaint> tooLong(TrainingCost cost) {
        double minutes = cost.seconds() / 60;
        return minutes <= MOST_MINUTES
                ? Optional.empty()
                : Optional.of(new Complaint(
                        "epochs", epochs, "violation.too-long", List.of(Math.ceil(minutes), MOST_MINUTES)));
    }

    /** What so many epochs take, with the looks at gradients between them. */
    TrainingCost cost(int ofEpochs) {
        double looked = (double) FilmMoments.count(ofEpochs) * LayerLook.rowsOfOne(depth, samples);
        return TrainingCost.of(
                plan(dataset.features(), dataset.classes()), samples, Classification.MOST_TEST_ROWS, ofEpochs, looked);
    }

    /** What is trained on this data. */
    TrainingPlan plan(Classification data) {
        return plan(data.train().features(), data.train().classes());
    }

    private TrainingPlan plan(int features, int classes) {
        List<ArmPlan> arms = normalizations.stream()
                .map(normalization -> new ArmPlan(0, normalization, optimizer.rule(learningRate), 0, false))
                .toList();
        NetworkPlan network =
                new NetworkPlan(features, Collections.nCopies(depth, width), classes, activation, initialization);
        return new TrainingPlan(network, arms, batchSize, seed);
    }
}
