package org.ridgeline.technique.batchnormtraining;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.ridgeline.figure.Mark;
import org.ridgeline.figure.Style;
import org.ridgeline.technique.batchnormtraining.BatchNormTrainingResult.Look;

/** The looks at all arms as pictures need them. */
final class Looks {
    /** Beyond these, a value is drawn outside the picture. */
    private static final double SMALLEST = 1e-16;

    private static final double LARGEST = 1e8;

    private final BatchNormTrainingSolution solution;
    private final List<Integer> moments;

    Looks(BatchNormTrainingSolution solution) {
        this.solution = solution;
        int recorded = solution.arms().getFirst().trainLoss().length;
        TreeSet<Integer> all = new TreeSet<>();
        // Of an epoch that is still being recorded, some arms may have been looked at before others.
        solution.arms().forEach(arm -> arm.looks().stream()
                .map(Look::epoch)
                .filter(epoch -> epoch < recorded)
                .forEach(all::add));
        moments = List.copyOf(all);
    }

    /** The epochs at which any arm was looked at, ascending. */
    List<Integer> moments() {
        return moments;
    }

    /** What is known of an arm that is there at a moment; null before its first look, and once it has diverged. */
    @Nullable
    Look at(int arm, int moment) {
        for (Look look : solution.arms().get(arm).looks()) {
            if (look.epoch() == moment) {
                return look;
            }
        }
        return null;
    }

    /** A number of an arm at a moment; not a number where there is none. */
    double value(int arm, int moment, ToDoubleFunction<Look> of) {
        Look look = at(arm, moment);
        return look == null ? Double.NaN : of.applyAsDouble(look);
    }

    /** The arm with the highest value at a moment; −1 where none is finite. */
    int highest(int moment, ToDoubleFunction<Look> of) {
        int best = -1;
        for (int arm = 0; arm < solution.arms().size(); arm++) {
            double here = value(arm, moment, of);
            if (Double.isFinite(here) && (best < 0 || here > value(best, moment, of))) {
                best = arm;
            }
        }
        return best;
    }

    /** A sentence for each moment. */
    List<String> each(IntFunction<String> sentence) {
        return moments.stream().map(sentence::apply).toList();
    }

    /** The epochs at which there was a look, for lines over them. */
    double[] epochs() {
        return moments.stream().mapToDouble(Integer::intValue).toArray();
    }

    double[] curve(int arm, ToDoubleFunction<Look> of) {
        return moments.stream().mapToDouble(moment -> value(arm, moment, of)).toArray();
    }

    /** One line for each arm, named at its end or only in the table. */
    List<Mark> lines(ToDoubleFunction<Look> of, boolean labelled) {
        List<Mark> marks = new ArrayList<>();
        for (int arm = 0; arm < solution.arms().size(); arm++) {
            Style style = Style.ofArm(arm);
            String name = solution.name(arm);
            marks.add(new Mark.Line(epochs(), curve(arm, of), labelled ? style.labelled(name) : style.named(name)));
        }
        return marks;
    }

    /** Lowest and highest finite value above zero of all arms and moments; 1 and 1 where there is none. */
    double[] range(List<ToDoubleFunction<Look>> all) {
        double low = Double.POSITIVE_INFINITY;
        double high = 0;
        for (int arm = 0; arm < solution.arms().size(); arm++) {
            for (int moment : moments) {
                for (ToDoubleFunction<Look> of : all) {
                    double here = value(arm, moment, of);
                    if (Double.isFinite(here) && here > 0) {
                        low = Math.min(low, here);
                        high = Math.max(high, here);
                    }
                }
            }
        }
        return high == 0 ? new double[] {1, 1} : new double[] {low, high};
    }

    /** The ends of a logarithmic axis over a range: whole powers of ten, at least one apart, short of what runs away. */
    static double[] decades(double[] range) {
        double from = Math.floor(Math.log10(Math.clamp(range[0], SMALLEST, LARGEST)));
        double to = Math.max(from + 1, Math.ceil(Math.log10(Math.clamp(range[1], SMALLEST, LARGEST))));
        return new double[] {Math.pow(10, from), Math.pow(10, to)};
    }
}
