package org.ridgeline.technique.networkregularization;

import java.util.List;
import org.ridgeline.catalog.Checked.Complaint;
import org.ridgeline.data.Classification;
import org.ridgeline.data.ValidatedRows;
import org.ridgeline.training.TrainingCost;

/** Whether a run would take too long, or too much memory. */
final class Cost {
    /** Longer than this, and nobody in a class sees the end of it. */
    private static final double MOST_MINUTES = 20;

    /** 64 MB: what a checkpoint writes every two seconds. */
    private static final double MOST_NUMBERS = 1 << 24;

    private final NetworkRegularizationParameters parameters;
    private double seconds;
    private double numbers;

    /** @param rows training rows, where an arm uses all */
    Cost(NetworkRegularizationParameters parameters, int features, int classes, int rows) {
        this.parameters = parameters;
        double looks = (double) FilmMoments.MOST * RegionGrid.SIZE;
        for (ArmGroup.Members members : ArmGroup.members(parameters.arms())) {
            TrainingCost cost = TrainingCost.of(
                    members.plan(parameters, features, classes),
                    Math.min(rows, members.variant().trainingSize()),
                    Classification.MOST_TEST_ROWS + ValidatedRows.MOST_ROWS,
                    parameters.epochs(),
                    looks);
            seconds += cost.seconds();
            // With patience, a copy of the best weights beside each.
            numbers += (parameters.patience() > 0 ? 2 : 1) * cost.numbers();
        }
    }

    List<Complaint> complaints() {
        if (numbers > MOST_NUMBERS) {
            double millions = Math.ceil(numbers / 1e6);
            return List.of(new Complaint(
                    "hidden",
                    parameters.hidden(),
                    "violation.too-large",
                    List.of(millions, Math.floor(MOST_NUMBERS / 1e6))));
        }
        double minutes = seconds / 60;
        return minutes <= MOST_MINUTES
                ? List.of()
                : List.of(new Complaint(
                        "epochs",
                        parameters.epochs(),
                        "violation.too-long",
                        List.of(Math.ceil(minutes), MOST_MINUTES)));
    }
}
