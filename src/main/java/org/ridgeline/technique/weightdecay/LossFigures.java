package org.ridgeline.technique.weightdecay;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.ridgeline.catalog.Words;
import org.ridgeline.figure.Axis;
import org.ridgeline.figure.Figure;
import org.ridgeline.figure.Mark;
import org.ridgeline.figure.Panel;
import org.ridgeline.numerics.optimization.GaussianWell;
import org.ridgeline.training.WeightPath;

/** The loss step by step, without the penalty and with it. */
final class LossFigures {
    private static final double ROOM = 0.06;

    /** The first steps of a strong pull rise above where they began: so many times the room below. */
    private static final double OVERSHOOT = 6;

    /** Over the curved valley losses fall by decades; below this they are drawn as this. */
    private static final double LEAST_LOSS = 1e-4;

    /** As many steps as are drawn about evenly. */
    private static final double FIRST_STEPS = 10;

    private static final double[] TICKS = {0, 5, 10, 20, 50, 100, 200, 500, 1000, 2000};

    /** A tick nearer to the last than this ratio would touch its number. */
    private static final double CLOSE = 1.5;

    private final WeightDecaySolution solution;
    private final PathNames names;
    private final Words words;

    LossFigures(WeightDecaySolution solution) {
        this.solution = solution;
        this.names = new PathNames(solution);
        this.words = solution.words();
    }

    List<Figure> figures() {
        WeightDecayFinding finding = new WeightDecayFinding(solution);
        List<String> without = each(finding::loss);
        List<String> with = each(finding::penalizedLoss);
        String headline = solution.problem().isPlane() ? without.getLast() : finding.sentence();
        if (!solution.problem().isPlane()) {
            without = each(step -> step == solution.parameters().steps() ? headline : finding.loss(step));
        }
        Figure loss = new Figure(
                "loss", headline, words.say("caption.loss"), words.say("description.loss"), panel(WeightPath::losses));
        Figure penalized = new Figure(
                "penalized-loss",
                with.getLast(),
                words.say("caption.penalized"),
                words.say("description.penalized"),
                panel(WeightPath::penalizedLosses));
        return List.of(loss.withFindings(without), penalized.withFindings(with));
    }

    private List<String> each(Function<Integer, String> sentence) {
        return IntStream.rangeClosed(0, solution.parameters().steps())
                .boxed()
                .map(sentence)
                .toList();
    }

    private List<Panel> panel(Function<WeightPath, double[]> curve) {
        Axis axis = axis(curve);
        List<Mark> marks = new ArrayList<>();
        for (Arm arm : solution.arms()) {
            double[] values = curve.apply(arm.path());
            double[] drawn = Arrays.stream(values)
                    .map(value -> axis.scale() == Axis.Scale.LOG ? Math.max(value, LEAST_LOSS) : value)
                    .toArray();
            double[] steps = IntStream.range(0, drawn.length).asDoubleStream().toArray();
            marks.add(new Mark.Line(steps, drawn, names.labelled(arm)));
        }
        Axis steps =
                Axis.linear(words.say("axis.step"), 0, solution.parameters().steps());
        return List.of(Panel.of(stepAxis(), axis, marks).withTimeline());
    }

    /** Most happens in the first steps: they have more room. */
    private Axis stepAxis() {
        int last = solution.parameters().steps();
        double[] ticks = DoubleStream.concat(
                        DoubleStream.of(TICKS).filter(tick -> tick < last / CLOSE), DoubleStream.of(last))
                .toArray();
        return Axis.symmetricLog(words.say("axis.step"), 0, last, FIRST_STEPS).withTicks(ticks);
    }

    /** From the lowest loss there is, or that a path found, to the highest at which one begins. */
    private Axis axis(Function<WeightPath, double[]> curve) {
        double lowest = Double.POSITIVE_INFINITY;
        double highest = Double.NEGATIVE_INFINITY;
        for (Arm arm : solution.arms()) {
            double[] values = curve.apply(arm.path());
            highest = Math.max(highest, values[0]);
            lowest = Math.min(lowest, arm.path().diverged() ? values[0] : values[values.length - 1]);
        }
        if (solution.problem().surface() instanceof GaussianWell well) {
            lowest = Math.min(lowest, well.offset() - Math.max(0, well.amplitude()));
            highest = Math.max(highest, well.offset() - Math.min(0, well.amplitude()));
        } else if (solution.parameters().surface() == Terrain.ROSENBROCK) {
            double decades = Math.ceil(Math.log10(Math.max(highest, 1)) + 1);
            return Axis.log(words.say("axis.loss"), LEAST_LOSS, Math.pow(10, decades));
        }
        double room = Math.max(ROOM * (highest - lowest), 1e-9 * (1 + Math.abs(highest)));
        return Axis.linear(words.say("axis.loss"), lowest - room, highest + OVERSHOOT * room);
    }
}
