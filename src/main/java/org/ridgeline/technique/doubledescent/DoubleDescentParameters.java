package org.ridgeline.technique.doubledescent;

import java.util.Arrays;
import java.util.List;
import org.ridgeline.catalog.Checked;
import org.ridgeline.catalog.Control;
import org.ridgeline.catalog.Many;
import org.ridgeline.catalog.Real;
import org.ridgeline.catalog.Scale;
import org.ridgeline.catalog.Seed;
import org.ridgeline.catalog.Whole;
import org.ridgeline.figure.Role;

/**
 * @param lambdas the prices of large weights, one curve each; 0 takes the smallest weights that fit best
 * @param samples rows to learn from
 * @param widths numbers of features; empty for a spread from an eighth of the samples to ten times as many
 * @param noiseScale standard deviation of the noise on what is learnt from
 * @param draws how often rows, noise and features are drawn; the middle is shown
 */
public record DoubleDescentParameters(
        @Many(value = "0,0.001,0.1", minItems = 1, maxItems = 8)
        @Real(min = 0, max = 1e6, scale = Scale.LOG)
        @Control(symbol = "λ", role = Role.PENALTY, from = FROM, to = TO, step = 0.05)
        List<Double> lambdas,

        @Whole(min = 2, max = 400, value = 40) @Control(from = 10, to = 80, step = 1, makesData = true)
        int samples,

        @Real(min = 0, max = 10, value = 0.3) @Control(from = 0, to = 1, step = 0.05, makesData = true)
        double noiseScale,

        @Many(value = "", maxItems = 60)
        @Whole(min = 1, max = 2000)
        @Control(from = 5, to = 400, step = 1, further = true)
        List<Long> widths,

        @Whole(min = 1, max = 99, value = 11) @Control(from = 1, to = 31, step = 2, further = true)
        int draws,

        @Seed(1) @Control(makesData = true) long seed)
        implements Checked {
    /** The prices that the slider teaches with; the landscape is drawn over the same range. */
    static final double FROM = 1e-5;

    static final double TO = 100;

    /** Multiplications, in millions, that take about a second. */
    private static final double MOST_MILLIONS = 400;

    /** As much as {@link DoubleDescentTechnique} can keep of a few experiments. */
    private static final double MOST_MEGABYTES = 64;

    /** Passes over the features of a width that do not depend on how many λ there are. */
    private static final int OTHER_PASSES = 3;

    /** In parts of the samples: narrow to wide, close together where the error is steep. */
    private static final double[] SPREAD = {
        0.125, 0.2, 0.25, 0.35, 0.45, 0.55, 0.65, 0.75, 0.825, 0.9, 0.95, 1, 1.05, 1.1, 1.2, 1.35, 1.5, 1.75, 2, 2.5,
        3.25, 4.5, 6.5, 10
    };

    /** The widths asked for, or the spread; in the order asked. */
    int[] allWidths() {
        return widths.isEmpty()
                ? Arrays.stream(SPREAD)
                        .mapToInt(part -> (int) Math.max(1, Math.round(part * samples)))
                        .distinct()
                        .toArray()
                : widths.stream().mapToInt(Long::intValue).toArray();
    }

    @Override
    public List<Complaint> complaints() {
        if (millions() > MOST_MILLIONS) {
            return List.of(complaint("violation.too-much", Math.ceil(millions()), MOST_MILLIONS));
        }
        return megabytes() > MOST_MEGABYTES
                ? List.of(complaint("violation.too-much-memory", Math.ceil(megabytes()), MOST_MEGABYTES))
                : List.of();
    }

    private Complaint complaint(String key, double asked, double most) {
        return new Complaint(
                widths.isEmpty() ? "samples" : "widths",
                widths.isEmpty() ? samples : widths,
                key,
                List.of(asked, most));
    }

    /** Multiplications for the features, their factorisations, and the fits of each λ with what they predict. */
    private double millions() {
        double rows = samples + RandomFeatures.TEST_ROWS;
        double all = widest() * rows * RandomFeatures.INPUTS;
        for (int width : allWidths()) {
            double narrow = Math.min(width, samples);
            all += narrow * narrow * Math.max(width, samples);
            all += width * rows * (lambdas.size() + OTHER_PASSES);
        }
        return draws * all / 1e6;
    }

    /** What is kept of an experiment: features of all widths, and each width's own with its factors. */
    private double megabytes() {
        double kept = widest() * (samples + RandomFeatures.TEST_ROWS);
        for (int width : allWidths()) {
            double narrow = Math.min(width, samples);
            kept += (double) samples * width + narrow * (samples + width);
        }
        return draws * kept * Double.BYTES / 1e6;
    }

    private double widest() {
        return Arrays.stream(allWidths()).max().orElseThrow();
    }
}
