package org.ridgeline.technique.gpclassification;

import java.util.Optional;
import org.ridgeline.gaussian.KernelParameters;
import org.ridgeline.numerics.Grids;
import org.ridgeline.numerics.gaussian.CovarianceFunction;
import org.ridgeline.numerics.gaussian.Hyperparameters;
import org.ridgeline.numerics.gaussian.LaplaceClassification;

/**
 * What every length scale would bring, on the same points; NaN where the kernel's matrix is no covariance.
 *
 * @param lengthScales ascending
 * @param total the log marginal likelihood
 * @param fit its log p(y|f̂)
 * @param penalty the rest of it: what the mode's size and the prior's freedom cost
 */
record Evidence(double[] lengthScales, double[] total, double[] fit, double[] penalty) {
    static final String LENGTH_SCALE = "lengthScale";

    /** The ground of more would keep others waiting for seconds: it stays unknown. */
    static final int MOST_POINTS = 500;

    static Evidence of(ClassifiedPoints points, CovarianceFunction covariance) {
        double[] lengthScales =
                Grids.logarithmic(KernelParameters.SHORTEST, KernelParameters.LONGEST, positions(points.size()));
        Evidence evidence = new Evidence(
                lengthScales,
                new double[lengthScales.length],
                new double[lengthScales.length],
                new double[lengthScales.length]);
        if (points.size() > MOST_POINTS) {
            for (int i = 0; i < lengthScales.length; i++) {
                evidence.set(i, Double.NaN, Double.NaN);
            }
            return evidence;
        }
        boolean used = covariance.names().contains(LENGTH_SCALE);
        for (int i = 0; i < lengthScales.length; i++) {
            if (i > 0 && !used) {
                evidence.set(i, evidence.total[0], evidence.fit[0]);
                continue;
            }
            Hyperparameters hyperparameters = covariance.hyperparameters().with(LENGTH_SCALE, lengthScales[i]);
            Optional<LaplaceClassification> laplace = Classifier.of(
                            points, covariance.kernel().with(hyperparameters))
                    .map(Classifier::laplace);
            evidence.set(
                    i,
                    laplace.map(LaplaceClassification::logMarginalLikelihood).orElse(Double.NaN),
                    laplace.map(LaplaceClassification::logLikelihood).orElse(Double.NaN));
        }
        return evidence;
    }

    private void set(int index, double logMarginalLikelihood, double logLikelihood) {
        total[index] = logMarginalLikelihood;
        fit[index] = logLikelihood;
        penalty[index] = logMarginalLikelihood - logLikelihood;
    }

    /** Each position costs some eight factorisations of an n×n matrix. */
    private static int positions(int points) {
        if (points <= 250) {
            return 41;
        }
        return points <= MOST_POINTS ? 21 : 3;
    }

    /** The position of the highest evidence, or −1 where there is none. */
    int best() {
        int best = -1;
        for (int i = 0; i < total.length; i++) {
            if (Double.isFinite(total[i]) && (best < 0 || total[i] > total[best])) {
                best = i;
            }
        }
        return best;
    }

    /** Whether all length scales have the same evidence, but for rounding. */
    boolean isFlat() {
        double lowest = Double.POSITIVE_INFINITY;
        double highest = Double.NEGATIVE_INFINITY;
        for (double value : total) {
            lowest = Math.min(lowest, value);
            highest = Math.max(highest, value);
        }
        return highest - lowest <= 1e-9 * (1 + Math.abs(highest));
    }
}
