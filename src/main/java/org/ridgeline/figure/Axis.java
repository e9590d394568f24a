package org.ridgeline.figure;

import org.jspecify.annotations.Nullable;

/**
 * One axis of a panel. Its domain is the teaching range, not the data's: what leaves it is clipped.
 *
 * @param label what is measured, in the language of the answer
 * @param domain lowest and highest value shown
 * @param constant where the symmetric logarithm turns linear; only with {@link Scale#SYMLOG}
 * @param ticks explicit ticks, or null for about five round ones
 */
public record Axis(
        String label,
        @Nullable String unit,
        Scale scale,
        double[] domain,
        @Nullable Double constant,
        double @Nullable [] ticks) {
    /** How values become places. */
    public enum Scale {
        LINEAR,
        LOG,
        SYMLOG
    }

    public static Axis linear(String label, double lowest, double highest) {
        return new Axis(label, null, Scale.LINEAR, new double[] {lowest, highest}, null, null);
    }

    public static Axis log(String label, double lowest, double highest) {
        return new Axis(label, null, Scale.LOG, new double[] {lowest, highest}, null, null);
    }

    public static Axis symmetricLog(String label, double lowest, double highest, double constant) {
        return new Axis(label, null, Scale.SYMLOG, new double[] {lowest, highest}, constant, null);
    }

    public Axis withUnit(String words) {
        return new Axis(label, words, scale, domain, constant, ticks);
    }

    public Axis withTicks(double... values) {
        return new Axis(label, unit, scale, domain, constant, values);
    }
}
