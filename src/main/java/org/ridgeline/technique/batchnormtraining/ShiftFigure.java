package org.ridgeline.technique.batchnormtraining;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.ridgeline.catalog.Words;
import org.ridgeline.figure.Axis;
import org.ridgeline.figure.Figure;
import org.ridgeline.figure.Panel;
import org.ridgeline.technique.batchnormtraining.BatchNormTrainingResult.Layer;
import org.ridgeline.technique.batchnormtraining.BatchNormTrainingResult.Look;

/** Internal covariate shift, the first explanation: how inputs drift, and how gradients turn as the layers below move. */
final class ShiftFigure {
    private final BatchNormTrainingSolution solution;
    private final Words words;
    private final Looks looks;

    ShiftFigure(BatchNormTrainingSolution solution, Looks looks) {
        this.solution = solution;
        this.words = solution.words();
        this.looks = looks;
    }

    Figure figure() {
        List<String> findings = looks.each(this::finding);
        Axis cosine = Axis.linear(words.say("axis.cosine"), -1, 1);
        return new Figure(
                        "shift",
                        findings.getLast(),
                        words.say("caption.shift"),
                        words.say("description.shift"),
                        List.of(
                                logarithmic(ShiftFigure::drift, "axis.drift", true),
                                logarithmic(ShiftFigure::turn, "axis.turn", false),
                                solution.timeline().panel(cosine, looks.lines(ShiftFigure::cosine, false))))
                .withFindings(findings);
    }

    private Panel logarithmic(ToDoubleFunction<Look> of, String axis, boolean labelled) {
        // What is exactly zero has no place on a logarithmic axis.
        ToDoubleFunction<Look> drawn = look -> of.applyAsDouble(look) > 0 ? of.applyAsDouble(look) : Double.NaN;
        double[] ends = Looks.decades(looks.range(List.of(of)));
        return solution.timeline().panel(Axis.log(words.say(axis), ends[0], ends[1]), looks.lines(drawn, labelled));
    }

    /** The mean over the hidden layers; not a number at the first look. */
    static double drift(Look look) {
        return look.layers().stream()
                .map(Layer::drift)
                .mapToDouble(drift -> drift == null ? Double.NaN : drift)
                .average()
                .orElse(Double.NaN);
    }

    /** The mean over the layers that have layers below. */
    static double turn(Look look) {
        double[] shifts = look.layerShifts();
        return Arrays.stream(shifts, 1, shifts.length).average().orElse(Double.NaN);
    }

    static double cosine(Look look) {
        double[] cosines = look.layerCosines();
        return Arrays.stream(cosines, 1, cosines.length)
                .filter(Double::isFinite)
                .average()
                .orElse(Double.NaN);
    }

    private String finding(int moment) {
        int most = looks.highest(moment, ShiftFigure::drift);
        int least = looks.highest(moment, look -> -drift(look));
        if (most < 0) {
            return words.say("finding.shift.first");
        }
        double drift = looks.value(most, moment, ShiftFigure::drift);
        return most == least
                ? words.say("finding.shift.one", drift)
                : words.say(
                        "finding.shift",
                        solution.name(most),
                        drift,
                        looks.value(least, moment, ShiftFigure::drift),
                        solution.name(least));
    }
}
