package org.ridgeline.technique.gaussianconditioning;

import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.ridgeline.technique.gaussianconditioning.JointGaussian.Conditional;

/**
 * The two variables that are drawn: the first observed one and the first of the rest, as they stand once all other observed
 * values are known. Slicing this pair at the observed value gives the answer, because conditioning in two steps is
 * conditioning at once. Where nothing was observed, the first two variables.
 *
 * @param observed the variable that is sliced, and {@code value} where; null where nothing was observed
 * @param conditionalMean of the rest variable, given the value
 * @param conditionalVariance likewise
 */
record SlicedPair(
        int observed,
        int rest,
        double observedMean,
        double restMean,
        double observedVariance,
        double restVariance,
        double covariance,
        @Nullable Double value,
        double conditionalMean,
        double conditionalVariance) {
    /** @return null where there is only one variable */
    static @Nullable SlicedPair of(ConditioningProblem problem, JointGaussian joint, Conditional answer) {
        if (problem.size() < 2) {
            return null;
        }
        int rest = answer.remaining()[0];
        if (problem.observed().length == 0) {
            int other = answer.remaining()[1];
            return new SlicedPair(
                    rest,
                    other,
                    joint.mean(rest),
                    joint.mean(other),
                    joint.covariance(rest, rest),
                    joint.covariance(other, other),
                    joint.covariance(rest, other),
                    null,
                    joint.mean(other),
                    joint.covariance(other, other));
        }
        int sliced = problem.observed()[0];
        int others = problem.observed().length - 1;
        int[] otherVariables = IntStream.rangeClosed(1, others)
                .map(position -> problem.observed()[position])
                .toArray();
        double[] otherValues = IntStream.rangeClosed(1, others)
                .mapToDouble(position -> problem.values()[position])
                .toArray();
        if (!(joint.given(otherVariables, otherValues) instanceof Conditional before)) {
            return null;
        }
        int atSliced = IntStream.range(0, before.remaining().length)
                .filter(i -> before.remaining()[i] == sliced)
                .findFirst()
                .orElseThrow();
        int atRest = IntStream.range(0, before.remaining().length)
                .filter(i -> before.remaining()[i] == rest)
                .findFirst()
                .orElseThrow();
        return new SlicedPair(
                sliced,
                rest,
                before.mean()[atSliced],
                before.mean()[atRest],
                before.covariance()[atSliced][atSliced],
                before.covariance()[atRest][atRest],
                before.covariance()[atSliced][atRest],
                problem.values()[0],
                answer.mean()[0],
                answer.covariance()[0][0]);
    }

    /** By how much the guess of the rest moves for one unit of the observed variable. */
    double gain() {
        return observedVariance > 0 ? covariance / observedVariance : 0;
    }

    double observedDeviation() {
        return Math.sqrt(observedVariance);
    }

    double restDeviation() {
        return Math.sqrt(restVariance);
    }

    double conditionalDeviation() {
        return Math.sqrt(conditionalVariance);
    }
}
