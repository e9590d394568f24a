package org.ridgeline.technique.batchnormtraining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.ridgeline.catalog.Words;
import org.ridgeline.figure.Axis;
import org.ridgeline.figure.Figure;
import org.ridgeline.figure.Mark;
import org.ridgeline.figure.Panel;
import org.ridgeline.figure.Style;
import org.ridgeline.technique.batchnormtraining.BatchNormTrainingResult.Look;

/** How long the gradient of each layer's weights is, as a film: where it vanishes, or explodes, on its way back. */
final class GradientFigure {
    /** Below this share of the last layer's gradient, the first one's is called vanished; above its inverse, exploded. */
    static final double VANISHED = 1e-2;

    /** A gradient that is nowhere as long as this moves nothing; one that is somewhere a billion times longer moves all too far. */
    private static final double TINY = 1e-6;

    private static final double HUGE = 1e3;

    private final BatchNormTrainingSolution solution;
    private final Words words;
    private final Looks looks;
    private final int layers;

    GradientFigure(BatchNormTrainingSolution solution, Looks looks) {
        this.solution = solution;
        this.words = solution.words();
        this.looks = looks;
        this.layers = solution.parameters().depth() + 1;
    }

    /** The first layer's gradient in units of the last one's. */
    static double ratio(Look look) {
        double[] norms = look.gradientNorms();
        return norms[0] / norms[norms.length - 1];
    }

    Figure figure() {
        List<ToDoubleFunction<Look>> all = IntStream.range(0, layers)
                .<ToDoubleFunction<Look>>mapToObj(layer -> look -> look.gradientNorms()[layer])
                .toList();
        double[] ends = Looks.decades(looks.range(all));
        List<Panel.Frame> frames = looks.moments().stream()
                .map(moment -> new Panel.Frame(moment, lines(moment), null))
                .toList();
        Panel panel = Panel.of(
                        Axis.linear(words.say("axis.layer"), 1, layers),
                        Axis.log(words.say("axis.gradient"), ends[0], ends[1]),
                        List.of())
                .withFrames(frames);
        List<String> findings = looks.each(this::finding);
        return new Figure(
                        "gradients",
                        findings.getLast(),
                        words.say("caption.gradients"),
                        words.say("description.gradients"),
                        List.of(panel))
                .withFindings(findings);
    }

    private List<Mark> lines(int moment) {
        double[] x = IntStream.rangeClosed(1, layers).asDoubleStream().toArray();
        List<Mark> marks = new ArrayList<>();
        for (int arm = 0; arm < solution.arms().size(); arm++) {
            Look look = looks.at(arm, moment);
            if (look != null) {
                // What is exactly zero has no place on a logarithmic axis.
                double[] norms = Arrays.stream(look.gradientNorms())
                        .map(norm -> norm > 0 ? norm : Double.NaN)
                        .toArray();
                marks.add(new Mark.Line(x, norms, Style.ofArm(arm).labelled(solution.name(arm))));
            }
        }
        return marks;
    }

    private static double longest(Look look) {
        return Arrays.stream(look.gradientNorms()).max().orElse(Double.NaN);
    }

    private String finding(int moment) {
        int least = looks.highest(moment, look -> -ratio(look));
        int most = looks.highest(moment, GradientFigure::ratio);
        int still = looks.highest(moment, look -> longest(look) == 0 ? 1 : Double.NaN);
        if (still >= 0) {
            return words.say("finding.gradients.zero", solution.name(still));
        } else if (least < 0) {
            return words.say("finding.gradients.none");
        }
        double smallest = looks.value(least, moment, GradientFigure::ratio);
        double largest = looks.value(most, moment, GradientFigure::ratio);
        if (smallest < VANISHED) {
            return words.say("finding.gradients.vanish", solution.name(least), smallest);
        } else if (largest > 1 / VANISHED) {
            return words.say("finding.gradients.explode", solution.name(most), largest);
        }
        int longest = looks.highest(moment, GradientFigure::longest);
        double longestNorm = looks.value(longest, moment, GradientFigure::longest);
        int shortest = looks.highest(moment, look -> -longest(look));
        double shortestNorm = looks.value(shortest, moment, GradientFigure::longest);
        if (longestNorm > HUGE) {
            return words.say("finding.gradients.huge", solution.name(longest), longestNorm);
        } else if (shortestNorm < TINY) {
            return words.say("finding.gradients.tiny", solution.name(shortest), shortestNorm);
        }
        return least == most
                ? words.say("finding.gradients.one", smallest)
                : words.say("finding.gradients", smallest, solution.name(least), largest, solution.name(most));
    }
}
