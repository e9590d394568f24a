package org.ridgeline.networks;

import java.util.ArrayList;
import java.util.Arrays;
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

/**
 * Curves over the epochs. The axis has its whole length from the beginning, so that nothing moves while they grow.
 *
 * @param <R> the technique's record of an arm
 */
public final class Timeline<R> {
    /** Guessing among ten classes costs 2.3; what there is to compare begins at half of that. */
    private static final double MOST_USUAL = 1.2;

    /** Beyond so many times the usual, a curve leaves the picture. */
    private static final double MOST_REACH = 5;

    private final List<ArmOf<R>> arms;
    private final int last;
    private final double[] epochs;
    private final Words words;

    /**
     * @param last the epoch with which the run will be over
     * @param recorded the last one recorded
     */
    public Timeline(List<ArmOf<R>> arms, int last, int recorded, Words words) {
        this.arms = List.copyOf(arms);
        this.last = last;
        this.epochs = IntStream.rangeClosed(0, recorded).asDoubleStream().toArray();
        this.words = words;
    }

    public List<ArmOf<R>> arms() {
        return arms;
    }

    Words words() {
        return words;
    }

    /** The last epoch recorded. */
    public int recorded() {
        return epochs.length - 1;
    }

    /** As many epochs as a curve has values: it may have ended early. */
    public double[] epochs(double[] curve) {
        return curve.length < epochs.length ? Arrays.copyOf(epochs, curve.length) : epochs;
    }

    /**
     * The highest value of a loss axis. It follows what an arm loses after its best epoch, in halves more, so that it rarely
     * moves; how high an untrained network begins is cut off.
     */
    public double reach(List<double[]> losses, int classes) {
        double usual = Math.min(MOST_USUAL, 1.2 * Math.log(classes));
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

    private static int best(double[] loss) {
        int best = 0;
        for (int epoch = 1; epoch < loss.length; epoch++) {
            best = loss[epoch] < loss[best] ? epoch : best;
        }
        return best;
    }

    /** One line for each arm, in its colour, named at its end. */
    public List<Mark> lines(Function<R, double[]> curve) {
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < arms.size(); i++) {
            double[] values = curve.apply(arms.get(i).recorded());
            marks.add(new Mark.Line(
                    epochs(values), values, Style.ofArm(i).labelled(arms.get(i).label())));
        }
        return marks;
    }

    public Panel panel(Axis y, List<Mark> marks) {
        return Panel.of(Axis.linear(words.say("axis.epoch"), 0, last), y, marks).withTimeline();
    }

    /** The sentence for every epoch up to now. */
    public List<String> each(IntFunction<String> sentence) {
        return IntStream.range(0, epochs.length).mapToObj(sentence).toList();
    }

    /** The arm whose value is lowest; −1 where none is finite. */
    public int lowest(ToDoubleFunction<R> value) {
        int best = -1;
        for (int i = 0; i < arms.size(); i++) {
            double here = value.applyAsDouble(arms.get(i).recorded());
            if (Double.isFinite(here)
                    && (best < 0 || here < value.applyAsDouble(arms.get(best).recorded()))) {
                best = i;
            }
        }
        return best;
    }

    /** Whether every arm has the same finite value, so that none can be named before the others. */
    public boolean isEven(ToDoubleFunction<R> value) {
        double first = value.applyAsDouble(arms.getFirst().recorded());
        return Double.isFinite(first) && arms.stream().allMatch(arm -> value.applyAsDouble(arm.recorded()) == first);
    }

    /** Whether the arm whose value is lowest shares it with another. */
    boolean isTied(ToDoubleFunction<R> value) {
        double least = value.applyAsDouble(arms.get(lowest(value)).recorded());
        return arms.stream()
                        .filter(arm -> value.applyAsDouble(arm.recorded()) == least)
                        .count()
                > 1;
    }

    /** A curve's value at an epoch; not a number where it has none. */
    public static double at(double[] curve, int epoch) {
        return epoch < curve.length ? curve[epoch] : Double.NaN;
    }

    /**
     * A curve's value at an epoch, or its last one where it ended before; at the last moment recorded, what the arm is left with.
     *
     * @param left not a number where the arm has not gone back to earlier weights
     */
    public double standing(double[] curve, double left, int epoch) {
        return epoch == recorded() && Double.isFinite(left) ? left : upTo(curve, epoch);
    }

    /** A curve's value at an epoch, or its last one where it ended before. */
    public static double upTo(double[] curve, int epoch) {
        return curve.length == 0 ? Double.NaN : curve[Math.min(epoch, curve.length - 1)];
    }
}
