package org.ridgeline.technique.networkregularization;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ridgeline.catalog.Checked.Complaint;
import org.ridgeline.catalog.DataField;
import org.ridgeline.catalog.Experiment;
import org.ridgeline.catalog.OwnData;
import org.ridgeline.catalog.Violation;
import org.ridgeline.catalog.ViolationException;
import org.ridgeline.catalog.Words;
import org.ridgeline.data.Augmentation;
import org.ridgeline.data.OwnRows;

/** What can be seen to be wrong when parameters and data are seen together. */
final class OwnChecks {
    static final List<DataField> FIELDS = List.of(
            DataField.required("x", DataField.MAX_ROWS, "[n][p]"), DataField.required("y", DataField.MAX_ROWS, "[n]"));

    /** So many wrong classes are named; the rest are of the same kind. */
    private static final int MOST_NAMED = 20;

    private final NetworkRegularizationParameters parameters;
    private final OwnData own;
    private final Words words;

    OwnChecks(Experiment<NetworkRegularizationParameters> experiment) {
        this.parameters = experiment.parameters();
        this.own = experiment.data();
        this.words = experiment.words();
    }

    /** @throws ViolationException where they do not go together */
    void check() {
        if (own.isEmpty()) {
            checkSizes(parameters.samples());
            return;
        }
        double[] y = own.vector("y");
        if (y.length < OwnRows.LEAST_ROWS) {
            throw own.refusal("x", words.say("violation.own.rows", "data.x", y.length, OwnRows.LEAST_ROWS));
        }
        checkClasses(y);
        if (parameters.augmentations().contains(Augmentation.SHIFT)) {
            throw refusal("augmentations", Names.of(Augmentation.SHIFT), "violation.augmentation.rows");
        }
        checkSizes(OwnRows.training(y.length));
        Cost cost = new Cost(
                parameters,
                own.tensor("x").shape()[1],
                (int) Arrays.stream(y).max().orElse(0) + 1,
                y.length);
        List<Violation> violations =
                cost.complaints().stream().map(each -> each.asViolation(words)).toList();
        if (!violations.isEmpty()) {
            throw new ViolationException(violations);
        }
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

    private void checkSizes(int rows) {
        for (long size : parameters.trainingSizes()) {
            if (size > rows) {
                throw refusal("trainingSizes", size, "violation.training-size", rows);
            }
        }
    }

    private ViolationException refusal(String parameter, Object value, String key, Object... arguments) {
        Complaint complaint = new Complaint(parameter, value, key, List.of(arguments));
        return new ViolationException(complaint.asViolation(words));
    }
}
