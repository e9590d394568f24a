package org.ridgeline.linear;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ridgeline.catalog.Words;
import org.ridgeline.figure.Axis;
import org.ridgeline.figure.Landscape;
import org.ridgeline.figure.Mark;
import org.ridgeline.figure.Panel;
import org.ridgeline.figure.Role;
import org.ridgeline.figure.Style;

/** The panel that shows errors against one parameter, with the best position of one of them marked. */
public final class ErrorCurves {
    private static final double ROOM = 1.3;
    /** Errors beyond so many times the best one are cut off: the valley is what matters. */
    private static final double HIGHEST = 30;

    /** A curve that passes through its points has no error to speak of; it may sink so far below the best one. */
    private static final double DEPTH = 10;

    private ErrorCurves() {}

    /** A curve of so many positions about which nothing is known. */
    public static double[] unknown(int positions) {
        double[] values = new double[positions];
        Arrays.fill(values, Double.NaN);
        return values;
    }

    /** The index of the smallest finite value, or −1 where there is none. */
    public static int best(double[] values) {
        int best = -1;
        for (int i = 0; i < values.length; i++) {
            if (Double.isFinite(values[i]) && (best < 0 || values[i] < values[best])) {
                best = i;
            }
        }
        return best;
    }

    /**
     * @param curves labelled curves over the positions; the error axis is logarithmic
     * @param chosenBy the curve whose smallest value is marked
     */
    public static Panel panel(
            Axis positions,
            double[] values,
            List<Landscape.Curve> curves,
            Landscape.Curve chosenBy,
            String mark,
            Words words) {
        List<Mark> marks = new ArrayList<>();
        int best = best(chosenBy.values());
        if (best >= 0) {
            marks.add(Mark.ruleX(values[best], Style.of(Role.NEUTRAL).thin().labelled(mark)));
        }
        for (Landscape.Curve curve : curves) {
            marks.add(
                    new Mark.Line(values, curve.values(), Style.of(curve.role()).labelled(curve.label())));
        }
        if (best >= 0) {
            marks.add(new Mark.Dots(
                    new double[] {values[best]}, new double[] {chosenBy.values()[best]}, Style.of(chosenBy.role())));
        }
        return Panel.of(positions, axis(curves, chosenBy, words), marks);
    }

    private static Axis axis(List<Landscape.Curve> curves, Landscape.Curve chosenBy, Words words) {
        double[] all = curves.stream()
                .flatMapToDouble(curve -> Arrays.stream(curve.values()))
                .filter(value -> Double.isFinite(value) && value > 0)
                .toArray();
        int best = best(chosenBy.values());
        double floor = best < 0 ? 0 : chosenBy.values()[best] / DEPTH;
        double lowest = Math.max(floor, Arrays.stream(all).min().orElse(1));
        double highest = Arrays.stream(all).max().orElse(1);
        return Axis.log(
                words.say("axis.mse"), lowest / ROOM, Math.max(lowest * 2, Math.min(highest, lowest * HIGHEST)) * ROOM);
    }
}
