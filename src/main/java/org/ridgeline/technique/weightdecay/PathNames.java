package org.ridgeline.technique.weightdecay;

import org.ridgeline.catalog.ParameterType;
import org.ridgeline.catalog.Words;
import org.ridgeline.figure.Style;

/** What paths are called and how they are told apart: by what differs among them. */
final class PathNames {
    /** So many arms have an encoding of their own. */
    private static final int MOST_APART = 8;

    private final WeightDecayParameters parameters;
    private final Words words;

    PathNames(WeightDecaySolution solution) {
        this.parameters = solution.parameters();
        this.words = solution.words();
    }

    String of(Arm arm) {
        String decay = "λ = " + words.exact(arm.decay());
        if (parameters.optimizers().size() == 1) {
            return decay;
        }
        return parameters.weightDecays().size() == 1 ? optimizer(arm) : optimizer(arm) + ", " + decay;
    }

    String optimizer(Arm arm) {
        return words.say("choice.optimizers." + ParameterType.Choice.wire(arm.optimizer()));
    }

    /** A colour for each path; where they are too many, for each optimizer, whose paths then share it. */
    Style style(Arm arm) {
        int optimizer = parameters.optimizers().indexOf(arm.optimizer());
        int decay = parameters.weightDecays().indexOf(arm.decay());
        if (parameters.paths() <= MOST_APART) {
            return Style.ofArm(optimizer * parameters.weightDecays().size() + decay);
        }
        return Style.ofArm(parameters.optimizers().size() > 1 ? optimizer : decay);
    }

    /** The style with a label; where colours are shared only the optimizer's last path has one, with its name alone. */
    Style labelled(Arm arm) {
        Style style = style(arm);
        if (parameters.paths() <= MOST_APART || parameters.optimizers().size() == 1) {
            return style.labelled(of(arm));
        }
        return arm.decay() == parameters.weightDecays().getLast()
                ? style.labelled(optimizer(arm))
                : style.named(of(arm));
    }
}
