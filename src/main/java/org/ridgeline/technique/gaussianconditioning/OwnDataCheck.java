package org.ridgeline.technique.gaussianconditioning;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ridgeline.catalog.Numbers;
import org.ridgeline.catalog.Violation;
import org.ridgeline.catalog.ViolationException;
import org.ridgeline.catalog.Words;

/** Refuses own data that are no joint distribution or no observation of it, naming the entry. */
final class OwnDataCheck {
    private static final String INDICES = "data.observedIndices";
    private static final String VALUES = "data.observedValues";
    private static final String COVARIANCE = "data.covariance";

    private final Words words;
    private final List<Violation> violations = new ArrayList<>();

    OwnDataCheck(Words words) {
        this.words = words;
    }

    /**
     * @param covariance k×k
     * @param indices as they were given
     * @throws ViolationException with all that is wrong
     */
    void hold(double[][] covariance, double[] indices) {
        CovarianceFault fault = CovarianceFault.of(covariance);
        if (fault != null) {
            violations.add(said(fault, covariance));
        }
        indices(indices, covariance.length);
        if (!violations.isEmpty()) {
            throw new ViolationException(violations);
        }
    }

    private void indices(double[] indices, int size) {
        Set<Double> seen = new HashSet<>();
        for (int position = 0; position < indices.length; position++) {
            double index = indices[position];
            if (index != Math.rint(index) || index < 0 || index >= size) {
                refuse(at(INDICES, position), index, "violation.index", size - 1);
            } else if (!seen.add(index)) {
                refuse(at(INDICES, position), index, "violation.index.repeated");
            }
        }
        if (violations.isEmpty() && seen.size() == size) {
            refuse(INDICES, null, "violation.index.all", size);
        }
    }

    private Violation said(CovarianceFault fault, double[][] covariance) {
        return switch (fault) {
            case CovarianceFault.NegativeVariance at -> {
                double value = covariance[at.variable()][at.variable()];
                yield violation(at(COVARIANCE, at.variable(), at.variable()), value, "violation.covariance.variance");
            }
            case CovarianceFault.NotSymmetric at ->
                violation(
                        at(COVARIANCE, at.row(), at.column()),
                        covariance[at.row()][at.column()],
                        "violation.covariance.symmetric",
                        at(COVARIANCE, at.column(), at.row()),
                        Numbers.print(covariance[at.column()][at.row()]));
            case CovarianceFault.BeyondVariances at ->
                violation(
                        at(COVARIANCE, at.row(), at.column()),
                        covariance[at.row()][at.column()],
                        "violation.covariance.beyond",
                        Numbers.print(at.most()));
            case CovarianceFault.Indefinite() -> violation(COVARIANCE, null, "violation.covariance.indefinite");
        };
    }

    /** Values that cannot have come from this distribution. */
    static ViolationException refusal(JointGaussian.Contradiction contradiction, double[] values, Words words) {
        OwnDataCheck check = new OwnDataCheck(words);
        int position = contradiction.position();
        check.refuse(
                at(VALUES, position),
                values[position],
                "violation.values.contradiction",
                words.number(contradiction.only()));
        return new ViolationException(check.violations);
    }

    /** Values so far from their means that the answer overflows. */
    static ViolationException refusal(Words words) {
        OwnDataCheck check = new OwnDataCheck(words);
        check.refuse(VALUES, null, "violation.values.overflow");
        return new ViolationException(check.violations);
    }

    private void refuse(String path, @Nullable Double value, String key, Object... more) {
        violations.add(violation(path, value, key, more));
    }

    /** The message's {@code {0}} is the path, {@code {1}} the value as it can be typed. */
    private Violation violation(String path, @Nullable Double value, String key, Object... more) {
        Object[] all = new Object[more.length + 2];
        all[0] = path;
        all[1] = value == null ? "" : Numbers.print(value);
        System.arraycopy(more, 0, all, 2, more.length);
        return new Violation(path, value, words.say(key, all));
    }

    private static String at(String field, int... places) {
        StringBuilder path = new StringBuilder(field);
        for (int place : places) {
            path.append('[').append(place).append(']');
        }
        return path.toString();
    }
}
