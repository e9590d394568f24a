package org.ridgeline.linear;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.ridgeline.catalog.Words;
import org.ridgeline.figure.Axis;
import org.ridgeline.figure.Mark;
import org.ridgeline.figure.Panel;
import org.ridgeline.figure.Role;
import org.ridgeline.figure.Style;

/** The panel that shows every weight at every price: a few lines loud and named, the rest quiet. */
public final class CoefficientPath {
    private static final int LOUD = 4;

    /** Where along the path names stand: apart from each other, and clear of the left edge. */
    private static final double NAMES_AT = 0.3;

    private CoefficientPath() {}

    /**
     * @param alphas ascending, positive
     * @param lines [column][alpha]: the weight of each column at every price
     * @param drawn the prices that have a fit of their own; those within the range get a rule
     * @param symmetricLog whether weights of very different size must be seen together
     */
    public static Panel panel(
            double[] alphas, double[][] lines, List<String> names, double[] drawn, boolean symmetricLog, Words words) {
        int columns = names.size();
        double from = alphas[0];
        double to = alphas[alphas.length - 1];
        int namesAt = (int) (NAMES_AT * (alphas.length - 1));
        List<Integer> bySize = IntStream.range(0, columns)
                .boxed()
                .sorted(Comparator.comparingDouble(j -> -Math.abs(lines[j][namesAt])))
                .toList();
        List<Mark> marks = new ArrayList<>();
        marks.add(Mark.ruleY(0, Style.of(Role.NEUTRAL).thin()));
        for (int rank = columns - 1; rank >= 0; rank--) {
            int column = bySize.get(rank);
            Style style = rank < LOUD
                    ? Style.ofArm(rank).labelledAt(alphas[namesAt], names.get(column))
                    : Style.of(Role.REFERENCE).thin().named(names.get(column));
            marks.add(new Mark.Line(alphas, lines[column], style));
        }
        for (double alpha : drawn) {
            if (alpha >= from && alpha <= to) {
                String name = drawn.length <= 3 ? "α = " + words.number(alpha) : "";
                marks.add(Mark.ruleX(alpha, Style.of(Role.PENALTY).labelled(name)));
            }
        }
        return Panel.of(Axis.log(words.say("axis.alpha"), from, to), axis(lines, symmetricLog, words), marks);
    }

    private static Axis axis(double[][] lines, boolean symmetricLog, Words words) {
        double largest = Arrays.stream(lines)
                .flatMapToDouble(Arrays::stream)
                .map(Math::abs)
                .filter(Double::isFinite)
                .max()
                .orElse(1);
        double reach = largest > 0 ? 1.05 * largest : 1;
        if (!symmetricLog) {
            return Axis.linear(words.say("axis.weight"), -reach, reach);
        }
        double decade = Math.pow(10, Math.floor(Math.log10(reach)));
        return Axis.symmetricLog(words.say("axis.weight"), -reach, reach, decade / 100)
                .withTicks(-decade, -decade / 10, -decade / 100, 0, decade / 100, decade / 10, decade);
    }
}
