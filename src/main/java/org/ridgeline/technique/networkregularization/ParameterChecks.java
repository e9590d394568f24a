package org.ridgeline.technique.networkregularization;

import java.util.ArrayList;
import java.util.List;
import org.ridgeline.catalog.Checked.Complaint;
import org.ridgeline.data.Augmentation;
import org.ridgeline.training.Normalization;
import org.ridgeline.training.TrainingPlan;

/** What can be seen to be wrong in the parameters alone. */
final class ParameterChecks {
    private final NetworkRegularizationParameters parameters;

    ParameterChecks(NetworkRegularizationParameters parameters) {
        this.parameters = parameters;
    }

    List<Complaint> complaints() {
        List<Complaint> complaints = new ArrayList<>();
        int arms = parameters.arms().size();
        if (arms > TrainingPlan.MOST_ARMS) {
            String printed = String.join(
                    ",", parameters.penalties().stream().map(Names::of).toList());
            complaints.add(new Complaint(
                    "penalties", printed, "violation.too-many-arms", List.of(arms, TrainingPlan.MOST_ARMS)));
        }
        if (parameters.patience() >= parameters.epochs()) {
            complaints.add(new Complaint(
                    "patience", parameters.patience(), "violation.patience", List.of(parameters.epochs())));
        }
        if (parameters.normalization() == Normalization.BATCH && parameters.batchSize() < 2) {
            complaints.add(new Complaint("batchSize", parameters.batchSize(), "violation.batch-of-one", List.of()));
        }
        boolean pictures = parameters.isPictures();
        for (Augmentation augmentation : parameters.augmentations()) {
            if (!augmentation.suits(pictures)) {
                complaints.add(new Complaint(
                        "augmentations",
                        Names.of(augmentation),
                        pictures ? "violation.augmentation.pictures" : "violation.augmentation.rows",
                        List.of()));
            }
        }
        if (complaints.isEmpty()) {
            int classes = parameters.dataset().classes();
            Cost cost = new Cost(parameters.dataset().features(), classes, parameters.samples());
            complaints.addAll(cost.complaints(parameters));
        }
        return complaints;
    }
}
