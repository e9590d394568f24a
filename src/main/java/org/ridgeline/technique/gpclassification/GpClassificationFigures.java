package org.ridgeline.technique.gpclassification;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.ridgeline.catalog.Words;
import org.ridgeline.figure.Axis;
import org.ridgeline.figure.Figure;
import org.ridgeline.figure.Mark;
import org.ridgeline.figure.Panel;
import org.ridgeline.figure.Role;
import org.ridgeline.figure.Style;

/** Two pictures: the probability with the latent function it comes from, and the evidence of every length scale. */
final class GpClassificationFigures {
    private static final double ROOM = 0.08;

    private final GpClassificationSolution solution;
    private final Words words;

    GpClassificationFigures(GpClassificationSolution solution) {
        this.solution = solution;
        this.words = solution.words();
    }

    List<Figure> figures() {
        Figure first =
                switch (solution.points().dimensions()) {
                    case 1 -> new CurveFigure(solution).figure();
                    case 2 -> new PlaneFigure(solution).figure();
                    default -> ranks();
                };
        return List.of(first, evidence());
    }

    /** Points of many columns, by their probability. */
    private Figure ranks() {
        ClassifiedPoints points = solution.points();
        double[] probability = solution.classifier().predict(points.x()).probability();
        int[] order = IntStream.range(0, points.size())
                .boxed()
                .sorted(Comparator.comparingDouble(i -> probability[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[][] heights = new double[2][points.size()];
        for (int rank = 0; rank < order.length; rank++) {
            int label = (int) points.y()[order[rank]];
            heights[label][rank] = probability[order[rank]];
            heights[1 - label][rank] = Double.NaN;
        }
        double[] ranks = IntStream.rangeClosed(1, order.length).asDoubleStream().toArray();
        Panel panel = Panel.of(
                Axis.linear(words.say("axis.rank"), 0, order.length + 1),
                ClassMarks.probabilityAxis(words),
                List.of(
                        Mark.ruleY(0.5, Style.of(Role.NEUTRAL).thin()),
                        new Mark.Dots(ranks, heights[0], ClassMarks.style(0, words)),
                        new Mark.Dots(ranks, heights[1], ClassMarks.style(1, words))));
        return new Figure(
                "points",
                GpClassificationFinding.of(solution, probability),
                words.say("caption.points"),
                words.say("description.points"),
                List.of(panel));
    }

    private Figure evidence() {
        Evidence evidence = solution.evidence();
        double[] lengthScales = evidence.lengthScales();
        double current = solution.parameters().kernel().lengthScale();
        double[] both = IntStream.range(0, lengthScales.length)
                .mapToDouble(i -> Math.min(evidence.total()[i], Math.min(evidence.fit()[i], evidence.penalty()[i])))
                .filter(Double::isFinite)
                .toArray();
        double lowest = Arrays.stream(both).min().orElse(-1);
        double room = Math.max(ROOM * Math.abs(lowest), 1e-6);
        Panel panel = Panel.of(
                Axis.log(words.say("axis.lengthScale"), lengthScales[0], lengthScales[lengthScales.length - 1]),
                Axis.linear(words.say("axis.evidence"), lowest - room, room),
                List.of(
                        new Mark.Line(
                                lengthScales, evidence.fit(), Style.of(Role.FIT).labelled(words.say("curve.fit"))),
                        new Mark.Line(
                                lengthScales,
                                evidence.penalty(),
                                Style.of(Role.PENALTY).labelled(words.say("curve.penalty"))),
                        new Mark.Line(
                                lengthScales,
                                evidence.total(),
                                Style.of(Role.NEUTRAL).strong().labelled(words.say("curve.evidence"))),
                        Mark.ruleX(
                                Math.clamp(current, lengthScales[0], lengthScales[lengthScales.length - 1]),
                                Style.of(Role.PENALTY).labelled("ℓ = " + words.number(current)))));
        return new Figure(
                "evidence",
                GpClassificationFinding.ofEvidence(solution),
                words.say("caption.evidence"),
                words.say("description.evidence"),
                List.of(panel));
    }
}
