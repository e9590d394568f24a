package org.ridgeline.technique.networkregularization;

import org.ridgeline.training.Penalty;

/** The penalties by the names that people choose them by. */
public enum PenaltyKind {
    NONE,
    L2,
    L1,
    ELASTIC,
    DECOUPLED,
    MAX_NORM;

    /** Whether λ has a meaning for it. */
    boolean hasLambda() {
        return this != NONE && this != MAX_NORM;
    }

    Penalty of(double lambda, double l1Ratio, double maxNorm) {
        return switch (this) {
            case NONE -> Penalty.NONE;
            case L2 -> Penalty.l2(lambda);
            case L1 -> Penalty.l1(lambda);
            case ELASTIC -> Penalty.elastic(lambda, l1Ratio);
            case DECOUPLED -> Penalty.decoupled(lambda);
            case MAX_NORM -> Penalty.ofMaxNorm(maxNorm);
        };
    }
}
