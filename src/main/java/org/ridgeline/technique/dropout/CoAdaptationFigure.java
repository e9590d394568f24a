package org.ridgeline.technique.dropout;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.ridgeline.catalog.Words;
import org.ridgeline.figure.Axis;
import org.ridgeline.figure.Figure;
import org.ridgeline.figure.Mark;
import org.ridgeline.figure.Panel;
import org.ridgeline.figure.Role;
import org.ridgeline.figure.Style;
import org.ridgeline.networks.Timeline;

/** How much the units of the first hidden layer repeat one another, arm by arm. */
final class CoAdaptationFigure {
    private static final int MOST_PANELS = 4;
    private static final double[] CORRELATION = {-1, 1};

    private final DropoutSolution solution;
    private final Words words;

    CoAdaptationFigure(DropoutSolution solution) {
        this.solution = solution;
        this.words = solution.words();
    }

    Figure figure() {
        List<Panel> panels = new ArrayList<>();
        List<DropoutResult.Arm> arms = solution.arms();
        for (int i = 0; i < arms.size() && panels.size() < MOST_PANELS; i++) {
            DropoutResult.CoAdaptation found = arms.get(i).coAdaptation();
            if (found != null && found.meanAbsoluteCorrelation() != null) {
                String note = words.say("panel.correlation", found.meanAbsoluteCorrelation());
                panels.add(panel(found)
                        .titled(ArmNames.of(arms.get(i).rate(), words), note)
                        .ofArm(i));
            }
        }
        return new Figure(
                "co-adaptation",
                finding(),
                words.say("caption.co-adaptation"),
                words.say("description.co-adaptation", MOST_PANELS),
                panels);
    }

    private Panel panel(DropoutResult.CoAdaptation found) {
        double[][] correlation = found.correlation();
        double[] units =
                IntStream.rangeClosed(1, correlation.length).asDoubleStream().toArray();
        Axis axis = Axis.linear(words.say("axis.unit"), 0.5, correlation.length + 0.5);
        return Panel.of(
                        axis,
                        axis,
                        List.of(new Mark.Raster(
                                units,
                                units,
                                correlation,
                                CORRELATION,
                                Style.of(Role.NEUTRAL).named(words.say("mark.correlation")))))
                .withEqualAspect();
    }

    private String finding() {
        Timeline<DropoutResult.Arm> timeline = solution.timeline();
        int least = timeline.lowest(arm -> mean(arm));
        int most = timeline.lowest(arm -> -mean(arm));
        if (least < 0) {
            return words.say("finding.co-adaptation.none");
        }
        DropoutResult.Arm independent = solution.arms().get(least);
        if (least == most) {
            return words.say("finding.co-adaptation.one", mean(independent));
        }
        DropoutResult.Arm alike = solution.arms().get(most);
        return words.say(
                "finding.co-adaptation",
                ArmNames.of(independent.rate(), words),
                mean(independent),
                ArmNames.of(alike.rate(), words),
                mean(alike));
    }

    private static double mean(DropoutResult.Arm arm) {
        DropoutResult.CoAdaptation found = arm.coAdaptation();
        Double mean = found == null ? null : found.meanAbsoluteCorrelation();
        return mean == null ? Double.NaN : mean;
    }
}
