package org.ridgeline.technique.gpclassification;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.ridgeline.catalog.Numbers;
import org.ridgeline.numerics.gaussian.BaseKernel;
import org.ridgeline.numerics.gaussian.Hyperparameters;
import org.ridgeline.numerics.gaussian.Kernel;

/** A kernel as scikit-learn writes it. */
final class KernelCode {
    private final Hyperparameters hyperparameters;

    private KernelCode(Hyperparameters hyperparameters) {
        this.hyperparameters = hyperparameters;
    }

    /** An expression over {@code sklearn.gaussian_process.kernels}; lines are pinned at 0, so X is moved by the center. */
    static String of(Kernel kernel, Hyperparameters hyperparameters) {
        KernelCode code = new KernelCode(hyperparameters);
        return kernel.summands().stream().map(code::summand).collect(Collectors.joining(" + "));
    }

    /** σ² stands once in a product: that of its first part which is not linear. */
    private String summand(List<Kernel.Part> parts) {
        List<String> factors = new ArrayList<>();
        boolean scaled = false;
        for (Kernel.Part part : parts) {
            if (part.base() == BaseKernel.LINEAR) {
                factors.add("(" + constant(hyperparameters.biasVariance()) + " + "
                        + constant(hyperparameters.slopeVariance()) + " * DotProduct(0))");
                continue;
            }
            if (!scaled) {
                factors.addFirst(constant(hyperparameters.value("signalVariance", part)));
                scaled = true;
            }
            if (part.base() != BaseKernel.CONSTANT) {
                factors.add(stationary(part));
            }
        }
        return String.join(" * ", factors);
    }

    private String stationary(Kernel.Part part) {
        String lengthScale = number(hyperparameters.value("lengthScale", part));
        return switch (part.base()) {
            case RBF -> "RBF(" + lengthScale + ")";
            case MATERN12 -> "Matern(" + lengthScale + ", nu=0.5)";
            case MATERN32 -> "Matern(" + lengthScale + ", nu=1.5)";
            case MATERN52 -> "Matern(" + lengthScale + ", nu=2.5)";
            case PERIODIC ->
                "ExpSineSquared(" + lengthScale + ", " + number(hyperparameters.value("period", part)) + ")";
            case LINEAR, CONSTANT -> throw new IllegalArgumentException(part + " has no length scale.");
        };
    }

    private static String constant(double value) {
        return "ConstantKernel(" + number(value) + ")";
    }

    private static String number(double value) {
        return Numbers.print(value);
    }
}
