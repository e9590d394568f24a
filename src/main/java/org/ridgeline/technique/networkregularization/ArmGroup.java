package org.ridgeline.technique.networkregularization;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ridgeline.data.Augmentation;
import org.ridgeline.data.ClassificationSet;
import org.ridgeline.data.LabelNoise;
import org.ridgeline.data.Samples;
import org.ridgeline.data.ValidatedRows;
import org.ridgeline.training.ArmPlan;
import org.ridgeline.training.LockStep;
import org.ridgeline.training.NetworkPlan;
import org.ridgeline.training.RowChange;
import org.ridgeline.training.TrainingDevice;
import org.ridgeline.training.TrainingPlan;
import org.ridgeline.training.UpdateRule;
import org.ridgeline.training.ValidatedTraining;

/** Arms that train on the same rows, in lock-step. Groups begin with the same weights and the same stream of orders. */
final class ArmGroup implements AutoCloseable {

    /**
     * Which arms form a group.
     *
     * @param numbers of the run's arms
     */
    record Members(ArmChoice.Variant variant, List<Integer> numbers, List<ArmChoice> choices) {
        TrainingPlan plan(NetworkRegularizationParameters parameters, int features, int classes) {
            UpdateRule rule = parameters.optimizer().rule(parameters.learningRate());
            List<ArmPlan> arms = choices.stream()
                    .map(choice -> new ArmPlan(
                            0,
                            parameters.normalization(),
                            rule,
                            choice.penalty().of(choice.lambda(), parameters.l1Ratio(), parameters.maxNorm()),
                            parameters.decaysEverything()))
                    .toList();
            List<Integer> widths =
                    parameters.hidden().stream().map(Long::intValue).toList();
            NetworkPlan network = new NetworkPlan(features, widths, classes, parameters.activation());
            return new TrainingPlan(network, arms, parameters.batchSize(), parameters.seed());
        }
    }

    private final Members members;
    private final Samples train;
    private final int wrongLabels;
    private final LockStep lockStep;
    private final ValidatedTraining training;

    ArmGroup(NetworkRegularizationParameters parameters, ValidatedRows rows, Members members) {
        this.members = members;
        ArmChoice.Variant variant = members.variant();
        Samples clean = rows.train()
                .rows(0, Math.min(variant.trainingSize(), rows.train().size()));
        train = LabelNoise.of(clean, variant.labelNoise(), parameters.seed());
        wrongLabels = different(train, rows.train());
        TrainingPlan plan = members.plan(parameters, train.features(), train.classes());
        lockStep = LockStep.begin(plan, train, change(variant.augmentation(), rows), TrainingDevice.configured());
        training = new ValidatedTraining(
                lockStep, plan, train, rows.validation(), rows.test(), parameters.epochs(), parameters.patience());
    }

    private static int different(Samples some, Samples from) {
        int different = 0;
        for (int i = 0; i < some.size(); i++) {
            different += some.labels()[i] == from.labels()[i] ? 0 : 1;
        }
        return different;
    }

    private static @Nullable RowChange change(Augmentation augmentation, ValidatedRows rows) {
        if (augmentation == Augmentation.NONE) {
            return null;
        }
        boolean mirrors = rows.name().equals(ClassificationSet.FASHION_MNIST.wire());
        return (row, random) -> augmentation.change(row, rows.imageWidth(), mirrors, random);
    }

    /** In the order in which their first arms stand. */
    static List<Members> members(List<ArmChoice> arms) {
        Map<ArmChoice.Variant, List<Integer>> groups = new LinkedHashMap<>();
        for (int arm = 0; arm < arms.size(); arm++) {
            groups.computeIfAbsent(arms.get(arm).variant(), any -> new ArrayList<>())
                    .add(arm);
        }
        List<Members> members = new ArrayList<>();
        groups.forEach((variant, numbers) -> members.add(
                new Members(variant, numbers, numbers.stream().map(arms::get).toList())));
        return members;
    }

    Members members() {
        return members;
    }

    int trainingRows() {
        return train.size();
    }

    int wrongLabels() {
        return wrongLabels;
    }

    LockStep lockStep() {
        return lockStep;
    }

    ValidatedTraining training() {
        return training;
    }

    @Override
    public void close() {
        lockStep.close();
    }
}
