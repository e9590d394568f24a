package org.ridgeline.technique.networkregularization;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ridgeline.catalog.Words;
import org.ridgeline.figure.Axis;
import org.ridgeline.figure.Figure;
import org.ridgeline.figure.Mark;
import org.ridgeline.figure.Panel;
import org.ridgeline.figure.Style;
import org.ridgeline.technique.networkregularization.NetworkRegularizationResult.Histogram;

/** How the weights of each layer are spread, as a film: one panel a layer, one outline an arm. */
final class HistogramFigure {
    /** Shares below this are drawn in proportion, those above by their logarithm. */
    private static final double TURN = 0.01;

    private static final double[] SHARES = {0, 0.01, 0.1, 1};

    private final NetworkRegularizationSolution solution;
    private final Words words;
    private final List<Film> films;
    private final List<Integer> moments;

    HistogramFigure(NetworkRegularizationSolution solution) {
        this.solution = solution;
        this.words = solution.words();
        this.films = solution.arms().stream().map(Film::new).toList();
        this.moments = Film.moments(films);
    }

    Figure figure() {
        List<Panel> panels = new ArrayList<>();
        for (int layer = 0; layer <= solution.parameters().hidden().size(); layer++) {
            panels.add(panel(layer));
        }
        List<String> findings = moments.stream().map(this::finding).toList();
        return new Figure(
                        "histograms",
                        findings.getLast(),
                        words.say("caption.histograms"),
                        words.say("description.histograms"),
                        panels)
                .withFindings(findings);
    }

    private Panel panel(int layer) {
        double reach = 0;
        for (Film film : films) {
            for (Film.Shown shown : film.shown()) {
                reach = Math.max(reach, shown.look().histograms().get(layer).reach());
            }
        }
        List<Panel.Frame> frames = moments.stream()
                .map(moment -> new Panel.Frame(moment, outlines(layer, moment), null))
                .toList();
        double end = reach > 0 ? reach : 1;
        return Panel.of(
                        Axis.linear(words.say("axis.weight"), -end, end),
                        Axis.symmetricLog(words.say("axis.share"), 0, 1, TURN).withTicks(SHARES),
                        List.of())
                .titled(LayerFigures.title(solution, layer), null)
                .withFrames(frames);
    }

    private List<Mark> outlines(int layer, int moment) {
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < films.size(); i++) {
            Film.Shown shown = films.get(i).at(moment);
            if (shown != null) {
                Style style = layer == 0
                        ? Style.ofArm(i).labelled(solution.name(i))
                        : Style.ofArm(i).named(solution.name(i));
                marks.add(outline(shown.look().histograms().get(layer), style));
            }
        }
        return marks;
    }

    private static Mark outline(Histogram histogram, Style style) {
        int[] counts = histogram.counts();
        double all = Math.max(1, Arrays.stream(counts).sum());
        double[] middle = new double[counts.length];
        double[] share = new double[counts.length];
        for (int bin = 0; bin < counts.length; bin++) {
            middle[bin] = histogram.reach() * (2 * (bin + 0.5) / counts.length - 1);
            share[bin] = counts[bin] / all;
        }
        return new Mark.Line(middle, share, style);
    }

    /** The largest weight of each extreme arm. */
    private String finding(int moment) {
        int narrow = -1;
        int wide = -1;
        for (int i = 0; i < films.size(); i++) {
            double reach = reach(i, moment);
            if (Double.isFinite(reach)) {
                narrow = narrow < 0 || reach < reach(narrow, moment) ? i : narrow;
                wide = wide < 0 || reach > reach(wide, moment) ? i : wide;
            }
        }
        if (narrow < 0) {
            return words.say("finding.not-begun");
        }
        return narrow == wide
                ? words.say("finding.histograms.one", reach(wide, moment))
                : words.say(
                        "finding.histograms",
                        solution.name(narrow),
                        reach(narrow, moment),
                        solution.name(wide),
                        reach(wide, moment));
    }

    private double reach(int arm, int moment) {
        Film.Shown shown = films.get(arm).at(moment);
        return shown == null
                ? Double.NaN
                : shown.look().histograms().stream()
                        .mapToDouble(Histogram::reach)
                        .max()
                        .orElse(Double.NaN);
    }
}
