package org.ridgeline.technique.gaussianconditioning;

import java.util.List;
import java.util.Map;
import org.ridgeline.catalog.Words;
import org.ridgeline.derivation.Worked.Slip;

/** What people answer instead, and what that would mean. */
final class ConditioningSlips {
    private final Words words;
    private final String observed;
    private final String rest;

    ConditioningSlips(Words words, String observed, String rest) {
        this.words = words;
        this.observed = observed;
        this.rest = rest;
    }

    Map<String, List<Slip>> byStep() {
        return Map.of(
                ConditioningStep.COVARY.id,
                List.of(slip("rho", "slip.correlation"), slip("rho*s%1$s^2*s%2$s^2", "slip.variances")),
                ConditioningStep.SURPRISED.id,
                List.of(slip("m%1$s-v", "slip.turned"), slip("(v-m%1$s)/s%1$s", "slip.standardized")),
                ConditioningStep.GAINED.id,
                List.of(
                        slip("rho", "slip.no-slope"),
                        slip("cov/s%2$s^2", "slip.other-way"),
                        slip("s%2$s/s%1$s", "slip.along-ellipse")),
                ConditioningStep.SHIFTED.id,
                List.of(slip("gain*v", "slip.whole-value"), slip("surprise", "slip.full-surprise")),
                ConditioningStep.GUESSED.id,
                List.of(
                        slip("shift", "slip.from-zero"),
                        slip("m%2$s-shift", "slip.away"),
                        slip("m%2$s+gain*v", "slip.whole-value")),
                ConditioningStep.REMOVES.id,
                List.of(
                        slip("gain^2", "slip.gain-squared"),
                        slip("rho^2", "slip.share"),
                        slip("rho*s%2$s^2", "slip.no-square")),
                ConditioningStep.LEFT.id,
                List.of(
                        slip("s%2$s*sqrt(1-rho^2)", "slip.deviation"),
                        slip("s%2$s^2*(1-rho)", "slip.no-square"),
                        slip("s%2$s^2+removed", "slip.grown")));
    }

    private Slip slip(String expression, String key) {
        return new Slip(expression.formatted(observed, rest), words.say(key, observed, rest));
    }
}
