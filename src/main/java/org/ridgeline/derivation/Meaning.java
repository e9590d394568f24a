package org.ridgeline.derivation;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.ridgeline.derivation.Derivation.Quantity;
import org.ridgeline.derivation.Verdict.Kind;

/** Says what a wrong formula would have been the right one for. */
final class Meaning {
    /** Of a formula with rounded numbers in it: three digits each leave this much in doubt. */
    static final double ROUNDED = 5e-3;

    private static final double EXACT = 1e-9;

    private final Derivation derivation;
    private final Point today;
    private final Quantity asked;
    private final Derivation.@Nullable Share share;

    Meaning(Derivation derivation, Point today, Quantity asked, Derivation.@Nullable Share share) {
        this.derivation = derivation;
        this.today = today;
        this.asked = asked;
        this.share = share;
    }

    Verdict of(Formula answer, List<Trial> trials) {
        return gathered(trials)
                .or(() -> other(trials))
                .or(() -> factor(trials))
                .or(() -> factorOfQuantity(trials))
                .or(() -> shape(trials))
                .or(() -> onlyToday(answer))
                .orElse(Verdict.of(Kind.WRONG, "answer.wrong"));
    }

    /** A sum and its summands, taken for one another. */
    private Optional<Verdict> gathered(List<Trial> trials) {
        if (asked.isOfSamples()) {
            if (all(trials, trial -> Applicable.SUM.of(trial.target(), samples(trial)))) {
                return verdict(Kind.TOTAL, "answer.total");
            }
            return all(trials, trial -> Applicable.MEAN.of(trial.target(), samples(trial)))
                    ? verdict(Kind.TOTAL, "answer.total.mean")
                    : Optional.empty();
        }
        if (share != null && all(trials, trial -> trial.point().values(share.quantity()))) {
            return verdict(Kind.SHARE, "answer.share");
        }
        if (isOfSamples(trials) && all(trials, trial -> trial.target(), Applicable.SUM)) {
            return verdict(Kind.SHARE, "answer.share");
        }
        return isOfSamples(trials) && all(trials, trial -> trial.target(), Applicable.MEAN)
                ? verdict(Kind.SHARE, "answer.share.mean")
                : Optional.empty();
    }

    private Optional<Verdict> other(List<Trial> trials) {
        return derivation.quantities().stream()
                .filter(quantity -> !quantity.hidden() && !quantity.name().equals(asked.name()))
                .filter(known(trials))
                .filter(quantity -> all(trials, trial -> trial.point().values(quantity.name())))
                .map(quantity -> Verdict.of(Kind.OTHER, "answer.other", quantity.label(), asked.label()))
                .findFirst();
    }

    private Optional<Verdict> factor(List<Trial> trials) {
        if (all(trials, trial -> Vectors.times(trial.target(), -1))) {
            return verdict(Kind.SIGN, "answer.sign");
        }
        if (derivation.samples() > 0) {
            if (all(trials, trial -> Vectors.times(trial.target(), samples(trial)))) {
                return verdict(Kind.FACTOR, "answer.factor.samples", derivation.samples());
            }
            if (all(trials, trial -> Vectors.times(trial.target(), 1.0 / samples(trial)))) {
                return verdict(Kind.FACTOR, "answer.factor.per-sample", derivation.samples());
            }
        }
        double factor = trials.getFirst().factor();
        boolean constant =
                Double.isFinite(factor) && factor != 0 && all(trials, trial -> Vectors.times(trial.target(), factor));
        return constant ? verdict(Kind.FACTOR, "answer.factor", factor) : Optional.empty();
    }

    private Optional<Verdict> factorOfQuantity(List<Trial> trials) {
        for (Quantity quantity : derivation.quantities()) {
            if (!quantity.hidden() && known(trials).test(quantity)) {
                Function<Trial, double[]> values = trial -> trial.point().values(quantity.name());
                if (all(trials, trial -> Vectors.join(trial.target(), values.apply(trial), (a, b) -> a * b))) {
                    return verdict(Kind.FACTOR, "answer.factor.too-many", quantity.label());
                }
                if (all(trials, trial -> Vectors.join(trial.target(), values.apply(trial), (a, b) -> a / b))) {
                    return verdict(Kind.FACTOR, "answer.factor.missing", quantity.label());
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Verdict> shape(List<Trial> trials) {
        if (asked.isOfSamples() && !isOfSamples(trials) && derivation.samples() > 1) {
            return verdict(Kind.SINGLE, "answer.single", derivation.samples());
        }
        return !asked.isOfSamples() && isOfSamples(trials) ? verdict(Kind.MANY, "answer.many") : Optional.empty();
    }

    private Optional<Verdict> onlyToday(Formula answer) {
        double[] now = answer.at(today);
        double[] target = today.values(asked.name());
        boolean same = Vectors.isFinite(now)
                && Vectors.isFinite(target)
                && Trial.same(now, target, today, answer.isRounded() ? ROUNDED : EXACT);
        return same ? verdict(Kind.TODAY, "answer.today") : Optional.empty();
    }

    private static boolean isOfSamples(List<Trial> trials) {
        return trials.stream().anyMatch(trial -> trial.answer().length > 1);
    }

    private static int samples(Trial trial) {
        return trial.point().samples();
    }

    private static Predicate<Quantity> known(List<Trial> trials) {
        return quantity -> trials.getFirst().point().has(quantity.name());
    }

    private static boolean all(List<Trial> trials, Function<Trial, double[]> instead) {
        return trials.stream().allMatch(trial -> trial.answers(instead));
    }

    /** Whether the answer, gathered over the samples, is this. */
    private static boolean all(List<Trial> trials, Function<Trial, double[]> instead, Applicable gathering) {
        return trials.stream()
                .map(trial -> new Trial(trial.point(), gathering.of(trial.answer(), samples(trial)), trial.target()))
                .allMatch(trial -> trial.answers(instead));
    }

    private static Optional<Verdict> verdict(Kind kind, String key, Object... arguments) {
        return Optional.of(Verdict.of(kind, key, arguments));
    }
}
