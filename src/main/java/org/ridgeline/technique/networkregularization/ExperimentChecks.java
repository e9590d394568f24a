package org.ridgeline.technique.networkregularization;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ridgeline.catalog.Checked.Complaint;
import org.ridgeline.catalog.DataField;
import org.ridgeline.catalog.Experiment;
import org.ridgeline.catalog.Forks;
import org.ridgeline.catalog.OwnData;
import org.ridgeline.catalog.Violation;
import org.ridgeline.catalog.ViolationException;
import org.ridgeline.catalog.Words;
import org.ridgeline.data.Augmentation;
import org.ridgeline.data.OwnRows;
import org.ridgeline.data.ValidatedRows;

/** What can be seen to be wrong when parameters, data and the parent of a fork are seen together. */
final class ExperimentChecks {
    static final List<DataField> FIELDS = List.of(
            DataField.required("x", DataField.MAX_ROWS, "[n]", "[n][p]"),
            DataField.required("y", DataField.MAX_ROWS, "[n]"));

    /** So many wrong classes are named; the rest are of the same kind. */
    private static final int MOST_NAMED = 20;

    private final NetworkRegularizationTechnique technique;
    private final Experiment<NetworkRegularizationParameters> experiment;
    private final NetworkRegularizationParameters parameters;
    private final OwnData own;
    private final Words words;

    ExperimentChecks(NetworkRegularizationTechnique technique, Experiment<NetworkRegularizationParameters> experiment) {
        this.technique = technique;
        this.experiment = experiment;
        this.parameters = experiment.parameters();
        this.own = experiment.data();
        this.words = experiment.words();
    }

    /** @throws ViolationException where they do not go together */
    void check() {
        checkArms();
        int rows = parameters.samples();
        int features = parameters.dataset().features();
        int classes = parameters.dataset().classes();
        if (!own.isEmpty()) {
            double[] y = own.vector("y");
            if (y.length < OwnRows.LEAST_ROWS) {
                throw own.refusal("x", words.say("violation.own.rows", "data.x", y.length, OwnRows.LEAST_ROWS));
            }
            checkClasses(y);
            refuseIf(
                    parameters.augmentations().contains(Augmentation.SHIFT),
                    new Complaint(
                            "augmentations", Names.of(Augmentation.SHIFT), "violation.augmentation.rows", List.of()));
            rows = OwnRows.training(y.length);
            features = own.tensor("x").rows()[0].length;
            classes = OwnRows.classes(y);
        }
        for (long size : parameters.trainingSizes()) {
            int most = own.isEmpty() ? ValidatedRows.trainingRows(parameters.dataset(), parameters.samples()) : rows;
            refuseIf(size > most, new Complaint("trainingSizes", size, "violation.training-size", List.of(most)));
        }
        Cost cost = new Cost(features, classes, rows);
        cost.complaints(parameters, Forks.spans(technique, experiment)).forEach(complaint -> refuseIf(true, complaint));
    }

    /** Each arm of a fork goes on with the weights of one of its parent's. */
    private void checkArms() {
        int arms = parameters.arms().size();
        Forks.parent(technique, experiment).ifPresent(parent -> {
            int ofParent = parent.experiment().parameters().arms().size();
            String penalties = String.join(
                    ",", parameters.penalties().stream().map(Names::of).toList());
            refuseIf(
                    arms != ofParent,
                    new Complaint("penalties", penalties, "violation.fork.arms", List.of(arms, ofParent)));
        });
    }

    private void checkClasses(double[] y) {
        List<Violation> violations = new ArrayList<>();
        for (int i = 0; i < y.length && violations.size() < MOST_NAMED; i++) {
            if (y[i] != Math.rint(y[i]) || y[i] < 0 || y[i] >= OwnRows.MOST_CLASSES) {
                String path = "data.y[" + i + "]";
                violations.add(new Violation(
                        path,
                        y[i],
                        words.say("violation.own.class", path, words.exact(y[i]), OwnRows.MOST_CLASSES - 1)));
            }
        }
        if (!violations.isEmpty()) {
            throw new ViolationException(violations);
        }
        if (Arrays.stream(y).distinct().count() < 2) {
            throw own.refusal("y", words.say("violation.own.one-class", "data.y", words.exact(y[0])));
        }
    }

    private void refuseIf(boolean wrong, Complaint complaint) {
        if (wrong) {
            throw new ViolationException(complaint.asViolation(words));
        }
    }
}
