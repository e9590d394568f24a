package org.ridgeline.derivation;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.ridgeline.derivation.Derivation.Quantity;
import org.ridgeline.derivation.Verdict.Kind;

/** Judges an answer without names: a number, which can be right for this experiment alone. */
final class NumberGrader {
    private static final int FEWEST_DIGITS = 2;
    private static final double EXACT = 1e-9;

    private final Derivation derivation;
    private final Point today;

    NumberGrader(Derivation derivation, Point today) {
        this.derivation = derivation;
        this.today = today;
    }

    /** @param sample whose value is meant where there is one a sample; null for none */
    Verdict judge(Quantity asked, Formula answer, @Nullable Integer sample) {
        double[] values = today.has(asked.name()) ? today.values(asked.name()) : new double[0];
        boolean several = values.length > 1;
        if (several && sample == null) {
            return Verdict.of(Kind.SINGLE, "answer.number.which", derivation.samples());
        }
        double given = answer.at(today)[0];
        if (values.length == 0 || !Double.isFinite(given)) {
            return Verdict.of(Kind.UNDECIDED, "answer.undecided");
        }
        int index = several && sample != null ? sample : 0;
        double value = values[index];
        if (!Double.isFinite(value)) {
            return Verdict.of(Kind.UNDECIDED, "answer.undecided");
        }
        Precision precision = Precision.of(answer, given);
        if (precision.meets(value)) {
            boolean enough = precision.digits() >= FEWEST_DIGITS || Math.abs(value - given) <= EXACT * Math.abs(value);
            return enough
                    ? Verdict.of(Kind.NUMBER, "answer.number")
                    : Verdict.of(Kind.WRONG_NUMBER, "answer.number.digits", FEWEST_DIGITS);
        }
        return meaning(asked, precision, values, index);
    }

    private Verdict meaning(Quantity asked, Precision precision, double[] values, int index) {
        double value = values[index];
        int samples = derivation.samples();
        if (precision.meets(-value)) {
            return Verdict.of(Kind.SIGN, "answer.number.sign");
        }
        for (int other = 0; other < values.length; other++) {
            if (other != index && precision.meets(values[other])) {
                return Verdict.of(
                        Kind.WRONG_NUMBER,
                        "answer.number.sample",
                        derivation.sampleNames().get(other),
                        derivation.sampleNames().get(index));
            }
        }
        if (precision.isNear(value)) {
            return Verdict.of(Kind.WRONG_NUMBER, "answer.number.near");
        }
        if (precision.digits() >= FEWEST_DIGITS) {
            for (Quantity quantity : derivation.quantities()) {
                boolean candidate = !quantity.hidden() && quantity != asked && quantity.values().length > 0;
                if (candidate && precision.meets(Vectors.at(quantity.values(), index))) {
                    return Verdict.of(Kind.OTHER, "answer.number.other", quantity.label(), asked.label());
                }
            }
            if (samples > 1 && precision.meets(value * samples)) {
                return Verdict.of(Kind.FACTOR, "answer.factor.samples", samples);
            }
            if (samples > 1 && precision.meets(value / samples)) {
                return Verdict.of(Kind.FACTOR, "answer.factor.per-sample", samples);
            }
        }
        return Verdict.of(Kind.WRONG_NUMBER, "answer.number.wrong", asked.label());
    }

    /**
     * How exactly a number was given.
     *
     * @param half what a value may differ from it
     * @param digits how many digits count
     */
    private record Precision(double given, double half, int digits) {
        /** A plain number is as exact as its last digit; a computed one as the rounded numbers that it was computed from. */
        static Precision of(Formula answer, double given) {
            Formula plain = answer instanceof Formula.Negated negated ? negated.term() : answer;
            if (plain instanceof Formula.Literal literal) {
                BigDecimal typed = new BigDecimal(literal.digits());
                return new Precision(given, typed.ulp().doubleValue() / 2, typed.precision());
            }
            double tolerance = answer.isRounded() ? Meaning.ROUNDED : EXACT;
            return new Precision(given, tolerance * Math.abs(given), FEWEST_DIGITS);
        }

        boolean meets(double value) {
            return Math.abs(given - value) <= half + EXACT * Math.abs(value);
        }

        /** Cut off instead of rounded, or one more in the last digit. */
        boolean isNear(double value) {
            return digits >= FEWEST_DIGITS && Math.abs(given - value) <= 2 * half;
        }
    }
}
