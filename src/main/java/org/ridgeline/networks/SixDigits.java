package org.ridgeline.networks;

/** Numbers cut to six digits: enough to draw, and a third of the space. */
public final class SixDigits {
    private static final int DIGITS = 6;

    private SixDigits() {}

    public static double of(double value) {
        if (value == 0 || !Double.isFinite(value)) {
            return value;
        }
        int power = DIGITS - 1 - (int) Math.floor(Math.log10(Math.abs(value)));
        double scale = Math.pow(10, Math.abs(power));
        return power >= 0 ? Math.round(value * scale) / scale : Math.round(value / scale) * scale;
    }

    public static double[] of(double[] values) {
        double[] cut = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            cut[i] = of(values[i]);
        }
        return cut;
    }
}
