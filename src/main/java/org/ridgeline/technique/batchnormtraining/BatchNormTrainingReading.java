package org.ridgeline.technique.batchnormtraining;

import java.util.ArrayList;
import java.util.List;
import org.ridgeline.catalog.Words;
import org.ridgeline.figure.Reading;
import org.ridgeline.figure.Role;
import org.ridgeline.technique.batchnormtraining.BatchNormTrainingResult.Arm;
import org.ridgeline.technique.batchnormtraining.BatchNormTrainingResult.Look;
import org.ridgeline.training.Normalization;

/** The run in words and single numbers. */
final class BatchNormTrainingReading {
    private static final String OBJECTIVE = "\\tfrac1B\\textstyle\\sum_i\\fit{-\\log p_\\theta(y_i\\mid x_i)}";
    private static final String NORMALIZED =
            OBJECTIVE + "\\quad\\hat z=\\gamma\\,\\frac{z-\\mu_B}{\\sqrt{\\sigma_B^2+\\varepsilon}}+\\beta";

    /** How far mean and variance of normalized sums may be from β and γ² at the beginning, where ε is in the variance. */
    private static final double TOLERANCE = 1e-3;

    private final BatchNormTrainingSolution solution;
    private final Words words;

    BatchNormTrainingReading(BatchNormTrainingSolution solution) {
        this.solution = solution;
        this.words = solution.words();
    }

    Reading reading() {
        BatchNormTrainingParameters parameters = solution.parameters();
        BatchNormTrainingResult.Data data = solution.data();
        String settings = String.join(
                " · ",
                words.say("settings.network", data.features(), parameters.depth(), parameters.width(), data.classes()),
                words.say("choice.dataset." + data.name()),
                words.say("settings.rows", data.trainingRows()),
                words.say("settings.batch", parameters.batchSize()),
                words.say("settings.draw", parameters.seed()));
        List<Reading.Part> parts = new ArrayList<>();
        for (int arm = 0; arm < solution.arms().size(); arm++) {
            parts.add(part(arm));
        }
        String code = solution.branches().code(new BatchNormTrainingCode(solution).text());
        return new Reading(settings, parts, List.of(new Reading.Code("python", "PyTorch", code)))
                .withBadge(data.subset() ? words.say("badge.subset") : null);
    }

    private Reading.Part part(int index) {
        Arm arm = solution.arms().get(index);
        int last = arm.trainLoss().length - 1;
        while (last >= 0 && !(Double.isFinite(arm.trainLoss()[last]) && Double.isFinite(arm.testLoss()[last]))) {
            last--;
        }
        List<Reading.Readout> readouts = new ArrayList<>();
        if (last >= 0) {
            readouts.add(readout("readout.trainLoss", Role.SEEN, arm.trainLoss()[last]));
            readouts.add(readout("readout.testLoss", Role.UNSEEN, arm.testLoss()[last]));
            readouts.add(readout("readout.testAccuracy", Role.UNSEEN, arm.testAccuracy()[last]));
        }
        if (!arm.looks().isEmpty()) {
            Look look = arm.looks().getLast();
            add(readouts, "readout.ratio", GradientFigure.ratio(look));
            add(readouts, "readout.smoothness", look.smoothness() == null ? Double.NaN : look.smoothness());
            add(readouts, "readout.drift", ShiftFigure.drift(look));
            add(readouts, "readout.cosine", ShiftFigure.cosine(look));
        }
        boolean normalized = solution.parameters().normalizations().get(index) == Normalization.BATCH;
        return new Reading.Part(
                solution.name(index),
                null,
                null,
                readouts,
                new Reading.Formula(normalized ? NORMALIZED : OBJECTIVE, List.of()),
                normalized ? checks(arm) : List.of());
    }

    /** Before training γ = 1 and β = 0, so the sums that activations take have mean 0 over the rows. */
    private List<Reading.Check> checks(Arm arm) {
        if (arm.looks().isEmpty() || arm.looks().getFirst().epoch() != 0) {
            return List.of();
        }
        double mean = arm.looks().getFirst().layers().stream()
                .mapToDouble(layer -> Math.abs(layer.sumMean()))
                .max()
                .orElse(0);
        return List.of(new Reading.Check(words.say("check.mean"), mean, mean < TOLERANCE));
    }

    private void add(List<Reading.Readout> readouts, String label, double value) {
        if (Double.isFinite(value)) {
            readouts.add(readout(label, Role.NEUTRAL, value));
        }
    }

    private Reading.Readout readout(String label, Role role, double value) {
        return new Reading.Readout(words.say(label), role, value, null, Reading.Format.SIGNIFICANT);
    }
}
