package org.ridgeline.technique.networkregularization;

import java.util.ArrayList;
import java.util.List;
import org.ridgeline.catalog.Checked.Complaint;
import org.ridgeline.data.Augmentation;
import org.ridgeline.data.ClassificationSet;
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
            complaints.add(new Complaint(
                    "penalties",
                    printed(parameters.penalties()),
                    "violation.too-many-arms",
                    List.of(arms, TrainingPlan.MOST_ARMS)));
        }
        if (parameters.patience() >= parameters.epochs()) {
            complaints.add(new Complaint(
                    "patience", parameters.patience(), "violation.patience", List.of(parameters.epochs())));
        }
        for (long size : parameters.trainingSizes()) {
            if (size > parameters.samples()) {
                complaints.add(
                        new Complaint("trainingSizes", size, "violation.training-size", List.of(parameters.samples())));
            }
        }
        boolean pictures = isPictures(parameters.dataset());
        for (Augmentation augmentation : parameters.augmentations()) {
            if (!augmentation.suits(pictures)) {
                complaints.add(new Complaint(
                        "augmentations",
                        Names.of(augmentation),
                        pictures ? "violation.jitter" : "violation.shift",
                        List.of()));
            }
        }
        return complaints;
    }

    private static String printed(List<PenaltyKind> penalties) {
        return String.join(",", penalties.stream().map(Names::of).toList());
    }

    private static boolean isPictures(ClassificationSet set) {
        return set == ClassificationSet.FASHION_MNIST || set == ClassificationSet.DIGITS;
    }
}
