package org.ridgeline.technique.networkregularization;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.ridgeline.catalog.Words;
import org.ridgeline.figure.Axis;
import org.ridgeline.figure.Figure;
import org.ridgeline.figure.Panel;
import org.ridgeline.networks.Timeline;
import org.ridgeline.technique.networkregularization.NetworkRegularizationResult.Arm;

/** How large the weights of each layer are, and how many of them are exactly zero. */
final class LayerFigures {
    private final NetworkRegularizationSolution solution;
    private final Words words;
    private final Timeline<Arm> timeline;
    private final int layers;

    LayerFigures(NetworkRegularizationSolution solution) {
        this.solution = solution;
        this.words = solution.words();
        this.timeline = solution.timeline();
        this.layers = solution.parameters().hidden().size() + 1;
    }

    Figure norms() {
        double highest = 1;
        for (Arm arm : solution.arms()) {
            for (double[] layer : arm.norms()) {
                highest = Math.max(
                        highest,
                        Arrays.stream(layer).filter(Double::isFinite).max().orElse(0));
            }
        }
        List<String> findings = timeline.each(this::largest);
        return new Figure(
                        "norms",
                        findings.getLast(),
                        words.say("caption.norms"),
                        words.say("description.norms"),
                        panels(Arm::norms, Axis.linear(words.say("axis.norm"), 0, rounded(highest))))
                .withFindings(findings);
    }

    Figure sparsity() {
        List<String> findings = timeline.each(this::sparsest);
        return new Figure(
                        "sparsity",
                        findings.getLast(),
                        words.say("caption.sparsity"),
                        words.say("description.sparsity"),
                        panels(Arm::sparsity, Axis.linear(words.say("axis.sparsity"), 0, 1)))
                .withFindings(findings);
    }

    /** In halves more, so that the axis rarely moves while the curves grow. */
    private static double rounded(double highest) {
        double reach = 1;
        while (reach < highest) {
            reach *= 1.5;
        }
        return reach;
    }

    private List<Panel> panels(Function<Arm, double[][]> byLayer, Axis y) {
        List<Panel> panels = new ArrayList<>();
        for (int layer = 0; layer < layers; layer++) {
            int at = layer;
            panels.add(timeline.panel(y, timeline.lines(arm -> byLayer.apply(arm)[at]))
                    .titled(title(solution, layer), null));
        }
        return panels;
    }

    /** Which layer, and what it joins. */
    static String title(NetworkRegularizationSolution solution, int layer) {
        List<Long> widths = solution.widths();
        return solution.words().say("panel.layer", layer + 1, widths.get(layer), widths.get(layer + 1));
    }

    private String largest(int epoch) {
        int smallest = timeline.lowest(arm -> whole(arm, epoch));
        if (smallest < 0) {
            return words.say("finding.gap.none");
        }
        int largest = timeline.lowest(arm -> -whole(arm, epoch));
        double least = whole(solution.arms().get(smallest), epoch);
        double most = whole(solution.arms().get(largest), epoch);
        if (timeline.isEven(arm -> whole(arm, epoch))) {
            return words.say("finding.norms.one", least);
        }
        return smallest == largest
                ? words.say("finding.norms.only", solution.name(smallest), least)
                : words.say("finding.norms", solution.name(smallest), least, most, solution.name(largest));
    }

    /** ‖w‖ over all layers. */
    private double whole(Arm arm, int epoch) {
        double squares = 0;
        for (int layer = 0; layer < layers; layer++) {
            int at = layer;
            double norm = timeline.standing(arm.norms()[at], solution.left(arm, left -> left.norms()[at]), epoch);
            squares += norm * norm;
        }
        return Math.sqrt(squares);
    }

    private String sparsest(int epoch) {
        int most = timeline.lowest(arm -> -zeros(arm, epoch));
        if (most < 0) {
            return words.say("finding.gap.none");
        }
        double share = zeros(solution.arms().get(most), epoch);
        return share == 0
                ? words.say("finding.sparsity.none")
                : words.say("finding.sparsity", solution.name(most), 100 * share);
    }

    /** The share of all weights that are exactly zero. */
    private double zeros(Arm arm, int epoch) {
        List<Long> widths = solution.widths();
        double zero = 0;
        double all = 0;
        for (int layer = 0; layer < layers; layer++) {
            double weights = widths.get(layer) * (double) widths.get(layer + 1);
            int at = layer;
            zero += weights
                    * timeline.standing(arm.sparsity()[at], solution.left(arm, left -> left.sparsity()[at]), epoch);
            all += weights;
        }
        return zero / all;
    }
}
