package org.ridgeline.technique.gaussianconditioning;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.ridgeline.catalog.DataField;
import org.ridgeline.catalog.Experiment;
import org.ridgeline.catalog.OwnData;
import org.ridgeline.catalog.Words;
import org.ridgeline.technique.gaussianconditioning.GaussianConditioningParameters.Observed;

/**
 * A joint distribution and what was observed of it: two variables of the parameters, or the caller's own.
 *
 * @param mean k
 * @param covariance k×k, symmetric, without a fault
 * @param observed m distinct variables from 0, fewer than k
 * @param values m
 * @param own whether the variables are the caller's
 */
record ConditioningProblem(double[] mean, double[][] covariance, int[] observed, double[] values, boolean own) {
    static final int MOST_VARIABLES = 100;

    static final List<DataField> FIELDS = List.of(
            DataField.required("mean", MOST_VARIABLES, "[k]"),
            DataField.required("covariance", MOST_VARIABLES, "[k][k]"),
            DataField.required("observedIndices", MOST_VARIABLES, "[m]").orEmpty(),
            DataField.required("observedValues", MOST_VARIABLES, "[m]").orEmpty());

    private static final List<String> PAIR = List.of("x", "y");

    /** @throws org.ridgeline.catalog.ViolationException where own data are no such distribution */
    static ConditioningProblem of(Experiment<GaussianConditioningParameters> experiment) {
        OwnData data = experiment.data();
        return data.isEmpty() ? ofParameters(experiment.parameters()) : ofOwn(data, experiment.words());
    }

    static ConditioningProblem ofParameters(GaussianConditioningParameters p) {
        double together = p.correlation() * p.standardDeviationX() * p.standardDeviationY();
        double[][] covariance = {
            {p.standardDeviationX() * p.standardDeviationX(), together},
            {together, p.standardDeviationY() * p.standardDeviationY()}
        };
        return new ConditioningProblem(
                new double[] {p.meanX(), p.meanY()},
                covariance,
                new int[] {p.observed() == Observed.X ? 0 : 1},
                new double[] {p.value()},
                false);
    }

    private static ConditioningProblem ofOwn(OwnData data, Words words) {
        double[][] covariance = data.tensor("covariance").rows();
        double[] indices = data.vector("observedIndices");
        new OwnDataCheck(words).hold(covariance, indices);
        int size = covariance.length;
        double[][] symmetric = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                symmetric[i][j] = (covariance[i][j] + covariance[j][i]) / 2;
            }
        }
        int[] observed = IntStream.range(0, indices.length)
                .map(position -> (int) indices[position])
                .toArray();
        return new ConditioningProblem(data.vector("mean"), symmetric, observed, data.vector("observedValues"), true);
    }

    JointGaussian joint() {
        return new JointGaussian(mean, covariance);
    }

    /** The same as it would be given in own data. */
    Map<String, Object> ownData() {
        return Map.of("mean", mean, "covariance", covariance, "observedIndices", observed, "observedValues", values);
    }

    int size() {
        return mean.length;
    }

    /** What a variable is called: x and y, or its place in the caller's arrays. */
    String name(int variable) {
        return own ? "x[" + variable + "]" : PAIR.get(variable);
    }
}
