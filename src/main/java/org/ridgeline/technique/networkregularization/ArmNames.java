package org.ridgeline.technique.networkregularization;

import java.util.ArrayList;
import java.util.List;
import org.ridgeline.catalog.Words;

/** What people call an arm: in what it differs from the others of its run. */
final class ArmNames {
    private final boolean penalty;
    private final boolean lambda;
    private final boolean labelNoise;
    private final boolean augmentation;
    private final boolean size;
    private final Words words;

    ArmNames(NetworkRegularizationParameters parameters, Words words) {
        this.words = words;
        this.lambda = parameters.lambdas().size() > 1;
        this.labelNoise = parameters.labelNoises().size() > 1;
        this.augmentation = parameters.augmentations().size() > 1;
        this.size = parameters.trainingSizes().size() > 1;
        this.penalty = parameters.penalties().size() > 1 || !(labelNoise || augmentation || size);
    }

    String of(NetworkRegularizationResult.Arm arm) {
        List<String> parts = new ArrayList<>();
        if (penalty) {
            parts.add(words.say(penaltyKey(arm.penalty())));
        }
        if (lambda && arm.lambda() != null) {
            parts.add("λ = " + words.number(arm.lambda()));
        }
        if (labelNoise) {
            parts.add(
                    arm.labelNoise() == 0
                            ? words.say("arm.wrong-labels.none")
                            : words.say("arm.wrong-labels", percent(arm.labelNoise())));
        }
        if (augmentation) {
            parts.add(words.say(augmentationKey(arm.augmentation())));
        }
        if (size) {
            parts.add(words.say("settings.rows", arm.trainingRows()));
        }
        return String.join(", ", parts);
    }

    private static String penaltyKey(String penalty) {
        return switch (penalty) {
            case "l2" -> "arm.l2";
            case "l1" -> "arm.l1";
            case "elastic" -> "arm.elastic";
            case "decoupled" -> "arm.decoupled";
            case "max-norm" -> "arm.max-norm";
            default -> "arm.none";
        };
    }

    private static String augmentationKey(String augmentation) {
        return switch (augmentation) {
            case "jitter" -> "arm.augmentation.jitter";
            case "shift" -> "arm.augmentation.shift";
            default -> "arm.augmentation.none";
        };
    }

    /** 0.3 is 30, not 30.000000000000004. */
    private static double percent(double share) {
        return Math.round(share * 1e6) / 1e4;
    }
}
