package org.ridgeline.technique.dropout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.ridgeline.catalog.Words;
import org.ridgeline.data.Samples;
import org.ridgeline.figure.Axis;
import org.ridgeline.figure.Figure;
import org.ridgeline.figure.Mark;
import org.ridgeline.figure.Panel;
import org.ridgeline.figure.Role;
import org.ridgeline.figure.Style;

/** The plane as each arm sees it: which class it would answer where, and the border between. */
final class RegionFigure {
    private static final int MOST_PANELS = 4;
    private static final int SHADES = 10;
    private static final double[] HALF = {0.5};
    private static final double[] RANGE = {0, 1};

    /** More points hide the ground. */
    private static final int MOST_POINTS = 300;

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
        double[] levels = new double[SHADES];
        for (int k = 0; k < SHADES; k++) {
            levels[k] = (double) k / SHADES;
        }
        List<Mark> marks = new ArrayList<>(List.of(
                new Mark.Contour(region.x(), region.y(), region.probability(), levels, RANGE, Style.of(Role.NEUTRAL)),
                new Mark.Contour(
                        region.x(),
                        region.y(),
                        region.probability(),
                        HALF,
                        Style.of(Role.FIT).strong().named(words.say("mark.border")))));
        marks.add(points(0, worded));
        marks.add(points(1, worded));
        double reach = region.x()[region.x().length - 1];
        return Panel.of(Axis.linear("x₁", -reach, reach), Axis.linear("x₂", -reach, reach), marks)
                .withEqualAspect();
    }

    /** The first training rows of a class. */
    private Mark points(int label, boolean worded) {
        Samples train = solution.classification().train();
        int shown = Math.min(MOST_POINTS, train.size());
        double[] x = new double[shown];
        double[] y = new double[shown];
        int count = 0;
        for (int row = 0; row < shown; row++) {
            if (train.labels()[row] == label) {
                x[count] = train.inputs()[2 * row];
                y[count++] = train.inputs()[2 * row + 1];
            }
        }
        String name = solution.dataset().className(label, words);
        Style style = Style.ofArm(label);
        return new Mark.Dots(
                Arrays.copyOf(x, count), Arrays.copyOf(y, count), worded ? style.labelled(name) : style.named(name));
    }

    /** The share of the plane, in percent, where neither class has nine chances in ten. */
    private static double unsure(DropoutResult.Region region) {
        int unsure = 0;
        int places = 0;
        for (double[] row : region.probability()) {
            for (double probability : row) {
                unsure += Math.max(probability, 1 - probability) < 0.9 ? 1 : 0;
                places++;
            }
        }
        return 100.0 * unsure / places;
    }

    private String finding() {
        Timeline timeline = new Timeline(solution);
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
