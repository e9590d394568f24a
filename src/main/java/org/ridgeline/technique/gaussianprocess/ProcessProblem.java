package org.ridgeline.technique.gaussianprocess;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ridgeline.numerics.Once;
import org.ridgeline.numerics.gaussian.CovarianceFunction;
import org.ridgeline.numerics.gaussian.GaussianProcess;
import org.ridgeline.numerics.gaussian.HyperparameterSearch;
import org.ridgeline.numerics.gaussian.Hyperparameters;
import org.ridgeline.numerics.gaussian.Kernel;
import org.ridgeline.numerics.gaussian.LogMarginalLikelihood;
import org.ridgeline.numerics.gaussian.Prediction;

/**
 * Everything of an experiment that depends neither on the draws nor on what is drawn: the points, the hyperparameters
 * (searched for where asked), one factorisation, and what every length scale and noise would bring.
 */
final class ProcessProblem {
    private final Observed observed;
    private final @Nullable Search search;
    private final CovarianceFunction covariance;
    private final double noiseVariance;
    private final @Nullable GaussianProcess process;
    private final Supplier<Prediction> prediction;
    private final Supplier<double[]> leaveOneOut;

    ProcessProblem(Observed observed, GaussianProcessParameters parameters) {
        this.observed = observed;
        Kernel kernel = Kernel.of(parameters.kernel().kernel());
        Hyperparameters start = parameters.kernel().hyperparameters();
        this.search = parameters.optimize() && observed.size() > 0 ? Search.of(observed, parameters) : null;
        HyperparameterSearch.Point best = search == null || search.optima().isEmpty()
                ? null
                : search.optima().getFirst();
        this.covariance = kernel.with(best == null ? start : best.hyperparameters());
        this.noiseVariance = best == null ? parameters.noiseVariance() : best.noiseVariance();
        this.process = GaussianProcess.fit(
                        kernel, covariance.hyperparameters(), observed.x(), observed.y(), noiseVariance)
                .orElse(null);
        this.prediction = new Once<>(() -> fitted().predict(java.util.Objects.requireNonNull(observed.grid())));
        this.leaveOneOut = new Once<>(() -> LeaveOneOut.means(fitted(), observed.x(), observed.y()));
    }

    Observed observed() {
        return observed;
    }

    /** What the search found, or null where there was none. */
    @Nullable
    Search search() {
        return search;
    }

    /** The kernel with the hyperparameters in force. */
    CovarianceFunction covariance() {
        return covariance;
    }

    double noiseVariance() {
        return noiseVariance;
    }

    /** Whether the kernel's matrix could be factored. */
    boolean exists() {
        return process != null;
    }

    /** The process, where it {@link #exists}. */
    GaussianProcess fitted() {
        return java.util.Objects.requireNonNull(process, "no process");
    }

    LogMarginalLikelihood likelihood() {
        return fitted().logMarginalLikelihood();
    }

    /** On the answer's grid, where there is one. */
    Prediction prediction() {
        return prediction.get();
    }

    /** What each point is predicted from all others. */
    double[] leaveOneOut() {
        return leaveOneOut.get();
    }

    /** The names that the kernel uses and the noise variance, with their values in force. */
    Map<String, Double> hyperparameters() {
        return named(covariance, covariance.hyperparameters(), noiseVariance);
    }

    Map<String, Double> hyperparameters(HyperparameterSearch.Point point) {
        return named(covariance, point.hyperparameters(), point.noiseVariance());
    }

    private static Map<String, Double> named(
            CovarianceFunction covariance, Hyperparameters hyperparameters, double noiseVariance) {
        Map<String, Double> named = new LinkedHashMap<>();
        covariance.names().forEach(name -> named.put(name, hyperparameters.value(name)));
        named.put(GaussianProcess.NOISE_VARIANCE, noiseVariance);
        return named;
    }
}
