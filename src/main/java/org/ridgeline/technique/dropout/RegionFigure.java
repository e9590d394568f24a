package org.ridgeline.technique.dropout;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.ridgeline.catalog.Words;
import org.ridgeline.figure.Figure;
import org.ridgeline.figure.Mark;
import org.ridgeline.figure.Panel;
import org.ridgeline.networks.PlaneMarks;
import org.ridgeline.networks.PlanePoints;
import org.ridgeline.networks.Timeline;

/** The plane as each arm sees it: which class it would answer where, and the border between. */
final class RegionFigure {
    private static final int MOST_PANELS = 4;
    private final DropoutSolution solution;
    private final Words words;

    RegionFigure(DropoutSolution solution) {
        this.solution = solution;
        this.words = solution.words();
    }

    Figure figure() {
        List<Panel> panels = new ArrayList<>();
        List<DropoutResult.Arm> arms = solution.arms();
        for (int i = 0; i < arms.size() && panels.size() < MOST_PANELS; i++) {
            DropoutResult.Region region = arms.get(i).region();
            if (region != null) {
                panels.add(panel(region, panels.isEmpty())
                        .titled(ArmNames.of(arms.get(i).rate(), words), words.say("panel.unsure", unsure(region)))
                        .ofArm(i));
            }
        }
        return new Figure(
                "region", finding(), words.say("caption.region"), words.say("description.region", MOST_PANELS), panels);
    }

    private Panel panel(DropoutResult.Region region, boolean worded) {
        PlaneMarks plane = new PlaneMarks(region.x(), region.y(), words);
        List<Mark> marks = new ArrayList<>(plane.ground(region.probability()));
        PlanePoints points = PlanePoints.of(solution.classification().train(), solution.dataset(), words);
        marks.addAll(PlaneMarks.points(points, worded));
        return plane.panel(marks);
    }

    private static double unsure(DropoutResult.Region region) {
        return PlaneMarks.unsure(region.probability());
    }

    private String finding() {
        Timeline<DropoutResult.Arm> timeline = solution.timeline();
        int sharpest = timeline.lowest(arm -> arm.region() == null ? Double.NaN : unsure(arm.region()));
        int softest = timeline.lowest(arm -> arm.region() == null ? Double.NaN : -unsure(arm.region()));
        DropoutResult.Region region =
                Objects.requireNonNull(solution.arms().get(softest).region());
        String name = ArmNames.of(solution.arms().get(softest).rate(), words);
        return sharpest == softest
                ? words.say("finding.region.one", unsure(region))
                : words.say("finding.region", name, unsure(region));
    }
}
