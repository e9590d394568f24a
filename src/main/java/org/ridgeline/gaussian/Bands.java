package org.ridgeline.gaussian;

import java.util.List;
import org.ridgeline.catalog.Words;
import org.ridgeline.figure.Mark;
import org.ridgeline.figure.Role;
import org.ridgeline.figure.Style;

/** The two bands of a normal distribution at every place, named for what they hold. */
public final class Bands {
    /** So many standard deviations around the mean hold 95 % of a normal distribution; two would hold 95.45 %. */
    public static final double MOST = 1.96;

    private Bands() {}

    /** The 95 % band (±1.96σ) and within it the 68 % band (±1σ). @param variance by place, at least 0 */
    public static List<Mark> of(double[] x, double[] mean, double[] variance, Words words) {
        return List.of(
                new Mark.Band(
                        x,
                        beside(mean, variance, -MOST),
                        beside(mean, variance, MOST),
                        Style.of(Role.FIT).labelled(words.say("mark.band.most"))),
                new Mark.Band(
                        x,
                        beside(mean, variance, -1),
                        beside(mean, variance, 1),
                        Style.of(Role.FIT).labelled(words.say("mark.band.one"))));
    }

    /** The mean and so many standard deviations. */
    public static double[] beside(double[] mean, double[] variance, double deviations) {
        double[] beside = new double[mean.length];
        for (int i = 0; i < beside.length; i++) {
            beside[i] = mean[i] + deviations * Math.sqrt(variance[i]);
        }
        return beside;
    }
}
