package org.ridgeline.technique.gpclassification;

import java.util.Arrays;
import java.util.Optional;
import org.ridgeline.numerics.gaussian.CovarianceFunction;
import org.ridgeline.numerics.gaussian.LaplaceClassification;

/** Laplace's approximation for points under a kernel, ready to predict anywhere. */
record Classifier(ClassifiedPoints points, CovarianceFunction covariance, LaplaceClassification laplace) {
    /** So many places are predicted at once: enough to be quick, few enough for n×m numbers to fit. */
    private static final int BLOCK = 256;

    /** Empty where the kernel's matrix over these points is no covariance. */
    static Optional<Classifier> of(ClassifiedPoints points, CovarianceFunction covariance) {
        return LaplaceClassification.attempt(covariance.covariance(points.x()), points.classes())
                .map(laplace -> new Classifier(points, covariance, laplace));
    }

    /** @param places m×p */
    LaplaceClassification.Latent predict(double[][] places) {
        double[] mean = new double[places.length];
        double[] variance = new double[places.length];
        for (int from = 0; from < places.length; from += BLOCK) {
            double[][] block = Arrays.copyOfRange(places, from, Math.min(from + BLOCK, places.length));
            LaplaceClassification.Latent latent =
                    laplace.predict(covariance.cross(points.x(), block), covariance.variances(block));
            System.arraycopy(latent.mean(), 0, mean, from, block.length);
            System.arraycopy(latent.variance(), 0, variance, from, block.length);
        }
        return new LaplaceClassification.Latent(mean, variance);
    }

    /** How many points lie on the other class's side of one half. The latent mean at a point is the mode. */
    int onTheWrongSide() {
        double[] mode = laplace.mode();
        int wrong = 0;
        for (int i = 0; i < mode.length; i++) {
            if (mode[i] > 0 != (points.y()[i] == 1)) {
                wrong++;
            }
        }
        return wrong;
    }
}
