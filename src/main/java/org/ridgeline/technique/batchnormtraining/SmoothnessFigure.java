package org.ridgeline.technique.batchnormtraining;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.ridgeline.catalog.Words;
import org.ridgeline.figure.Axis;
import org.ridgeline.figure.Figure;
import org.ridgeline.figure.Panel;
import org.ridgeline.technique.batchnormtraining.BatchNormTrainingResult.Look;

/** How much the gradient changes along itself (Santurkar et al. 2018, figures 4b and 4c). */
final class SmoothnessFigure {
    private final BatchNormTrainingSolution solution;
    private final Words words;
    private final Looks looks;

    SmoothnessFigure(BatchNormTrainingSolution solution, Looks looks) {
        this.solution = solution;
        this.words = solution.words();
        this.looks = looks;
    }

    Figure figure() {
        List<String> findings = looks.each(this::finding);
        return new Figure(
                        "smoothness",
                        findings.getLast(),
                        words.say("caption.smoothness"),
                        words.say("description.smoothness"),
                        List.of(
                                panel(SmoothnessFigure::smoothness, "axis.smoothness", true),
                                panel(SmoothnessFigure::largestChange, "axis.change", false)))
                .withFindings(findings);
    }

    private Panel panel(ToDoubleFunction<Look> of, String axis, boolean labelled) {
        // What is exactly zero has no place on a logarithmic axis.
        ToDoubleFunction<Look> drawn = look -> of.applyAsDouble(look) > 0 ? of.applyAsDouble(look) : Double.NaN;
        double[] ends = Looks.decades(looks.range(List.of(of)));
        return solution.timeline().panel(Axis.log(words.say(axis), ends[0], ends[1]), looks.lines(drawn, labelled));
    }

    private static double smoothness(Look look) {
        return look.smoothness() == null ? Double.NaN : look.smoothness();
    }

    private static double largestChange(Look look) {
        return Arrays.stream(look.gradientChanges()).max().orElse(Double.NaN);
    }

    private String finding(int moment) {
        int rough = looks.highest(moment, SmoothnessFigure::smoothness);
        int smooth = looks.highest(moment, look -> -smoothness(look));
        if (rough < 0) {
            return words.say("finding.gradients.none");
        }
        double most = looks.value(rough, moment, SmoothnessFigure::smoothness);
        return rough == smooth
                ? words.say("finding.smoothness.one", most)
                : words.say(
                        "finding.smoothness",
                        looks.value(smooth, moment, SmoothnessFigure::smoothness),
                        solution.name(smooth),
                        most,
                        solution.name(rough));
    }
}
