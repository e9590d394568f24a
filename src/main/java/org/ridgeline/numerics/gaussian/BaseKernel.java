package org.ridgeline.numerics.gaussian;

import java.util.Locale;
import java.util.Optional;

/**
 * The covariance functions that an expression is made of, over the Euclidean distance r, without their variance σ².
 *
 * <p>Source: Rasmussen and Williams (2006), section 4.2: equations 4.9 (rbf), 4.17 (Matérn), 4.31 (periodic).
 */
public enum BaseKernel {
    /** exp(−r²/2ℓ²) */
    RBF,
    /** exp(−s), s = r/ℓ */
    MATERN12,
    /** (1 + s)·exp(−s), s = √3·r/ℓ */
    MATERN32,
    /** (1 + s + s²/3)·exp(−s), s = √5·r/ℓ */
    MATERN52,
    /** exp(−2sin²(πr/period)/ℓ²). A covariance on a line only: with two dimensions its matrices may be indefinite. */
    PERIODIC,
    /** biasVariance + slopeVariance·(x−center)·(x′−center), the only one without σ² */
    LINEAR,
    /** 1 */
    CONSTANT;

    /** As written in an expression: {@code rbf}, {@code matern32}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<BaseKernel> of(String text) {
        for (BaseKernel kernel : values()) {
            if (kernel.text().equals(text)) {
                return Optional.of(kernel);
            }
        }
        return Optional.empty();
    }

    boolean hasLengthScale() {
        return this != LINEAR && this != CONSTANT;
    }
}
