package org.ridgeline.derivation;

import java.util.List;

/** The functions that an answer may use, each of one term, with the words that people type for them. */
enum Applicable {
    SUM("sum", "suma"),
    MEAN("mean", "media", "promedio", "avg"),
    SQRT("sqrt", "raiz", "raíz", "root"),
    ABS("abs"),
    EXP("exp"),
    LOG("log", "ln");

    private final List<String> words;

    Applicable(String... words) {
        this.words = List.of(words);
    }

    /** What the parser reads. */
    String word() {
        return words.getFirst();
    }

    List<String> words() {
        return words;
    }

    /** Whether it takes the values of all samples and gives one. */
    boolean gathers() {
        return this == SUM || this == MEAN;
    }

    /** @param samples over how many a value is summed that all of them share */
    double[] of(double[] values, int samples) {
        if (gathers()) {
            double total = 0;
            for (double value : values) {
                total += value;
            }
            double everybody = values.length == 1 ? total * samples : total;
            return new double[] {this == SUM ? everybody : everybody / samples};
        }
        double[] result = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            result[i] = of(values[i]);
        }
        return result;
    }

    private double of(double value) {
        return switch (this) {
            case SQRT -> Math.sqrt(value);
            case ABS -> Math.abs(value);
            case EXP -> Math.exp(value);
            case LOG -> Math.log(value);
            case SUM, MEAN -> throw new IllegalStateException("The function (%s) takes all samples.".formatted(this));
        };
    }
}
