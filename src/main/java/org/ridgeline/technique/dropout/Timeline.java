package org.ridgeline.technique.dropout;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.ridgeline.catalog.Words;
import org.ridgeline.figure.Axis;
import org.ridgeline.figure.Mark;
import org.ridgeline.figure.Panel;
import org.ridgeline.figure.Style;

/** Curves over the epochs. The axis has its whole length from the beginning, so that nothing moves while they grow. */
final class Timeline {
    private final DropoutSolution solution;
    private final Words words;
    private final double[] epochs;

    Timeline(DropoutSolution solution) {
        this.solution = solution;
        this.words = solution.words();
        this.epochs =
                IntStream.rangeClosed(0, solution.epoch()).asDoubleStream().toArray();
    }

    Axis epochAxis() {
        return Axis.linear(words.say("axis.epoch"), 0, solution.parameters().epochs());
    }

    double[] epochs() {
        return epochs;
    }

    /**
     * The highest value of a loss axis. It follows what an arm loses after its best epoch, in halves more, so that it rarely
     * moves; how high an untrained network begins is cut off.
     */
    double reach(List<double[]> losses) {
        double usual = Math.min(MOST_USUAL, 1.2 * Math.log(solution.data().classes()));
        double largest = 0;
        for (double[] loss : losses) {
            for (int epoch = best(loss) + 1; epoch < loss.length; epoch++) {
                largest = Double.isFinite(loss[epoch]) ? Math.max(largest, loss[epoch]) : largest;
            }
        }
        double reach = usual;
        while (reach < largest && reach < MOST_REACH * usual) {
            reach *= 1.5;
        }
        return reach;
    }

    /** Guessing among ten classes costs 2.3; what there is to compare begins at half of that. */
    private static final double MOST_USUAL = 1.2;

    /** Beyond so many times the usual, a curve leaves the picture. */
    private static final double MOST_REACH = 5;

    private static int best(double[] loss) {
        int best = 0;
        for (int epoch = 1; epoch < loss.length; epoch++) {
            best = loss[epoch] < loss[best] ? epoch : best;
        }
        return best;
    }

    /** One line for each arm, in its colour, named at its end. */
    List<Mark> lines(Function<DropoutResult.Arm, double[]> curve) {
        List<Mark> marks = new ArrayList<>();
        List<DropoutResult.Arm> arms = solution.arms();
        for (int i = 0; i < arms.size(); i++) {
            String name = ArmNames.of(arms.get(i).rate(), words);
            Long lost = arms.get(i).divergedAtStep();
            String label = lost == null ? name : words.say("mark.diverged", name, lost);
            marks.add(new Mark.Line(
                    epochs, curve.apply(arms.get(i)), Style.ofArm(i).labelled(label)));
        }
        return marks;
    }

    Panel panel(Axis y, List<Mark> marks) {
        return Panel.of(epochAxis(), y, marks).withTimeline();
    }

    /** The sentence for every epoch up to now. */
    List<String> each(IntFunction<String> sentence) {
        return IntStream.rangeClosed(0, solution.epoch()).mapToObj(sentence).toList();
    }

    /** The arm whose value is lowest; −1 where none is finite. */
    int lowest(ToDoubleFunction<DropoutResult.Arm> value) {
        int best = -1;
        for (int i = 0; i < solution.arms().size(); i++) {
            double here = value.applyAsDouble(solution.arms().get(i));
            if (Double.isFinite(here)
                    && (best < 0 || here < value.applyAsDouble(solution.arms().get(best)))) {
                best = i;
            }
        }
        return best;
    }
}
