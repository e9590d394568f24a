package org.ridgeline.technique.networkregularization;

import java.util.List;
import org.ridgeline.catalog.Checked.Complaint;
import org.ridgeline.catalog.Forks;
import org.ridgeline.data.Classification;
import org.ridgeline.data.ValidatedRows;
import org.ridgeline.training.TrainingCost;

/**
 * Whether a run would take too long, or too much memory.
 *
 * @param features numbers in a row
 * @param rows training rows, where an arm uses all
 */
record Cost(int features, int classes, int rows) {
    /** Longer than this, and nobody in a class sees the end of it. */
    private static final double MOST_MINUTES = 20;

    /** 64 MB: what a checkpoint writes every two seconds. */
    private static final double MOST_NUMBERS = 1 << 24;

    /** Complaints about an experiment that begins by itself. */
    List<Complaint> complaints(NetworkRegularizationParameters parameters) {
        return complaints(parameters, List.of(new Forks.Span<>(parameters, 0, parameters.epochs())));
    }

    /** @param spans what is trained in all: a fork trains its ancestors' epochs too */
    List<Complaint> complaints(
            NetworkRegularizationParameters parameters, List<Forks.Span<NetworkRegularizationParameters>> spans) {
        TrainingCost cost = spans.stream()
                .map(span -> training(span.parameters(), span.to() - span.from()))
                .reduce(TrainingCost::and)
                .orElseThrow();
        if (cost.numbers() > MOST_NUMBERS) {
            double millions = Math.ceil(cost.numbers() / 1e6);
            return List.of(new Complaint(
                    "hidden",
                    parameters.hidden(),
                    "violation.too-large",
                    List.of(millions, Math.floor(MOST_NUMBERS / 1e6))));
        }
        double minutes = cost.seconds() / 60;
        return minutes <= MOST_MINUTES
                ? List.of()
                : List.of(new Complaint(
                        "epochs",
                        parameters.epochs(),
                        "violation.too-long",
                        List.of(Math.ceil(minutes), MOST_MINUTES)));
    }

    private TrainingCost training(NetworkRegularizationParameters parameters, int epochs) {
        double seconds = 0;
        double numbers = 0;
        for (ArmGroup.Members members : ArmGroup.members(parameters.arms())) {
            TrainingCost cost = TrainingCost.of(
                    members.plan(parameters, features, classes),
                    Math.min(rows, members.variant().trainingSize()),
                    Classification.MOST_TEST_ROWS + ValidatedRows.MOST_ROWS,
                    epochs,
                    (double) LookMoments.MOST * RegionGrid.SIZE);
            seconds += cost.seconds();
            // With patience, a copy of the best weights beside each.
            numbers += (parameters.patience() > 0 ? 2 : 1) * cost.numbers();
        }
        return new TrainingCost(seconds, numbers);
    }
}
