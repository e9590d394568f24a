package org.ridgeline.technique.gaussianconditioning;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** What the derivation names. {@code %1$s} stands for the observed variable, {@code %2$s} for the one asked about. */
enum ConditioningQuantity {
    VALUE("v", "v", "v", ConditionedPair::value),
    OBSERVED_MEAN("m%1$s", "\\mu_{%1$s}", "μ%1$s", ConditionedPair::observedMean, "mu%1$s", "mu_%1$s", "μ%1$s"),
    REST_MEAN("m%2$s", "\\mu_{%2$s}", "μ%2$s", ConditionedPair::restMean, "mu%2$s", "mu_%2$s", "μ%2$s"),
    DEVIATION("s%1$s", "\\sigma_{%1$s}", "σ%1$s", ConditionedPair::deviation, "sigma%1$s", "sigma_%1$s", "σ%1$s"),
    REST_DEVIATION(
            "s%2$s", "\\sigma_{%2$s}", "σ%2$s", ConditionedPair::restDeviation, "sigma%2$s", "sigma_%2$s", "σ%2$s"),
    CORRELATION("rho", "\\rho", "ρ", ConditionedPair::correlation, "r", "ρ"),
    COVARIANCE("cov", "\\sigma_{%1$s%2$s}", "σ%1$s%2$s", ConditionedPair::covariance, "covariance"),
    SURPRISE("surprise", "\\delta", "δ", ConditionedPair::surprise, "delta", "δ"),
    GAIN("gain", "k", "k", ConditionedPair::gain, "k"),
    SHIFT("shift", "\\Delta", "Δ", ConditionedPair::shift),
    MEAN("mean", "\\mu_{%2$s|%1$s}", "μ%2$s|%1$s", ConditionedPair::conditionalMean),
    REMOVED("removed", "\\sigma_{\\hat{%2$s}}^2", "σ²%2$s\u0302", ConditionedPair::removed),
    VARIANCE("variance", "\\sigma_{%2$s|%1$s}^2", "σ²%2$s|%1$s", ConditionedPair::conditionalVariance);

    private final String typed;
    private final String symbol;
    private final String label;
    private final ToDoubleFunction<ConditionedPair> value;
    private final List<String> aliases;

    ConditioningQuantity(
            String typed, String symbol, String label, ToDoubleFunction<ConditionedPair> value, String... aliases) {
        this.typed = typed;
        this.symbol = symbol;
        this.label = label;
        this.value = value;
        this.aliases = List.of(aliases);
    }

    double in(ConditionedPair pair) {
        return value.applyAsDouble(pair);
    }

    String typed(String observed, String rest) {
        return typed.formatted(observed, rest);
    }

    String symbol(String observed, String rest) {
        return symbol.formatted(observed, rest);
    }

    /** As plain text, with the variables as small letters below the line. */
    String label(String observed, String rest) {
        return label.formatted(below(observed), below(rest));
    }

    private static String below(String variable) {
        return switch (variable) {
            case "x" -> "ₓ";
            case "y" -> "ᵧ";
            case "0" -> "₀";
            case "1" -> "₁";
            default -> variable;
        };
    }

    List<String> aliases(String observed, String rest) {
        return aliases.stream().map(alias -> alias.formatted(observed, rest)).toList();
    }
}
