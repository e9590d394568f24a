package org.ridgeline.technique.batchnormtraining;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.ridgeline.catalog.Words;
import org.ridgeline.figure.Axis;
import org.ridgeline.figure.Figure;
import org.ridgeline.figure.Mark;
import org.ridgeline.figure.Panel;
import org.ridgeline.figure.Style;
import org.ridgeline.technique.batchnormtraining.BatchNormTrainingResult.Layer;
import org.ridgeline.technique.batchnormtraining.BatchNormTrainingResult.Look;
import org.ridgeline.training.Activation;

/** How the activations of hidden layers are spread, as a film: one panel a layer, one outline an arm. */
final class ActivationFigure {
    /** More panels are too small to read: the first layer, the last, and some evenly between. */
    private static final int MOST_PANELS = 6;

    /** Shares below this are drawn in proportion, those above by their logarithm. */
    private static final double TURN = 0.01;

    private static final double[] SHARES = {0, 0.01, 0.1, 1};

    private final BatchNormTrainingSolution solution;
    private final Words words;
    private final Looks looks;

    ActivationFigure(BatchNormTrainingSolution solution, Looks looks) {
        this.solution = solution;
        this.words = solution.words();
        this.looks = looks;
    }

    Figure figure() {
        int depth = solution.parameters().depth();
        int shown = Math.min(MOST_PANELS, depth);
        List<Panel> panels = IntStream.range(0, shown)
                .mapToObj(i -> panel((int) Math.round((double) i * (depth - 1) / (shown - 1)), i == 0))
                .toList();
        List<String> findings = looks.each(this::finding);
        return new Figure(
                        "activations",
                        findings.getLast(),
                        words.say("caption.activations"),
                        words.say("description.activations", MOST_PANELS),
                        panels)
                .withFindings(findings);
    }

    private Panel panel(int layer, boolean worded) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int arm = 0; arm < solution.arms().size(); arm++) {
            for (Look look : solution.arms().get(arm).looks()) {
                low = Math.min(low, look.layers().get(layer).from());
                high = Math.max(high, look.layers().get(layer).to());
            }
        }
        List<Panel.Frame> frames = looks.moments().stream()
                .map(moment -> new Panel.Frame(moment, outlines(layer, moment, worded), null))
                .toList();
        return Panel.of(
                        Axis.linear(words.say("axis.activation"), low, high),
                        Axis.symmetricLog(words.say("axis.share"), 0, 1, TURN).withTicks(SHARES),
                        List.of())
                .titled(words.say("panel.layer", layer + 1), null)
                .withFrames(frames);
    }

    private List<Mark> outlines(int layer, int moment, boolean worded) {
        List<Mark> marks = new ArrayList<>();
        for (int arm = 0; arm < solution.arms().size(); arm++) {
            Look look = looks.at(arm, moment);
            if (look != null) {
                Style style = Style.ofArm(arm);
                String name = solution.name(arm);
                marks.add(outline(look.layers().get(layer), worded ? style.labelled(name) : style.named(name)));
            }
        }
        return marks;
    }

    private static Mark outline(Layer layer, Style style) {
        int[] counts = layer.counts();
        double all = IntStream.of(counts).sum();
        double[] middle = new double[counts.length];
        double[] share = new double[counts.length];
        for (int bin = 0; bin < counts.length; bin++) {
            middle[bin] = layer.from() + (layer.to() - layer.from()) * (bin + 0.5) / counts.length;
            share[bin] = counts[bin] / all;
        }
        return new Mark.Line(middle, share, style);
    }

    /** Of the last hidden layer, in which all that happens before it adds up. */
    private String finding(int moment) {
        int wide = looks.highest(moment, look -> last(look).deviation());
        int narrow = looks.highest(moment, look -> -last(look).deviation());
        int flat = looks.highest(moment, look -> last(look).saturated());
        if (wide < 0 || flat < 0) {
            return words.say("finding.gradients.none");
        }
        double share = looks.value(flat, moment, look -> last(look).saturated());
        if (share > 0.5) {
            boolean dies = solution.parameters().activation() == Activation.RELU;
            return words.say(
                    dies ? "finding.activations.dead" : "finding.activations.saturated",
                    100 * share,
                    solution.name(flat));
        }
        double most = looks.value(wide, moment, look -> last(look).deviation());
        double least = looks.value(narrow, moment, look -> last(look).deviation());
        return wide == narrow
                ? words.say("finding.activations.one", most)
                : words.say("finding.activations", least, solution.name(narrow), most, solution.name(wide));
    }

    private static Layer last(Look look) {
        return look.layers().getLast();
    }
}
