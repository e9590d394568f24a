package org.ridgeline.technique.gaussianprocess;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.ridgeline.catalog.Numbers;
import org.ridgeline.figure.Reading;
import org.ridgeline.numerics.gaussian.BaseKernel;
import org.ridgeline.numerics.gaussian.Hyperparameters;
import org.ridgeline.numerics.gaussian.Kernel;

/** The same process in a dozen lines of NumPy: shorter than what a library asks for, and nothing hidden. */
final class NumpyCode {
    /** Longer lists are for files, not for reading. */
    private static final int MOST_NUMBERS = 60;

    private NumpyCode() {}

    static List<Reading.Code> of(GaussianProcessSolution solution) {
        ProcessProblem problem = solution.problem();
        Observed observed = problem.observed();
        if (!problem.exists() || !observed.plain() || observed.size() == 0) {
            return List.of();
        }
        double[] x = Arrays.stream(observed.x()).mapToDouble(row -> row[0]).toArray();
        Hyperparameters hyperparameters = problem.covariance().hyperparameters();
        String text = """
                import numpy as np
                x = %s
                y = %s
                grid = np.linspace(x.min(), x.max(), 200)
                def k(a, b):
                    a, b = a[:, None], b[None, :]
                    r = np.abs(a - b)
                    return %s
                K = k(x, x) + %s * np.eye(len(x))
                L = np.linalg.cholesky(K)
                alpha = np.linalg.solve(L.T, np.linalg.solve(L, y))
                mean = k(grid, x) @ alpha
                v = np.linalg.solve(L, k(x, grid))
                variance = np.diag(k(grid, grid)) - (v ** 2).sum(0)
                lower, upper = mean - 1.96 * np.sqrt(variance.clip(0)), mean + 1.96 * np.sqrt(variance.clip(0))
                -y @ alpha / 2 - np.log(np.diag(L)).sum() - len(x) / 2 * np.log(2 * np.pi)
                # %s
                """.formatted(
                        array(x, solution.words().say("code.points", x.length)),
                        array(observed.y(), solution.words().say("code.points", x.length)),
                        kernel(problem.covariance().kernel(), hyperparameters),
                        Numbers.print(problem.noiseVariance() + problem.fitted().jitter()),
                        Numbers.print(round(problem.likelihood().total())));
        return List.of(new Reading.Code("python", "NumPy", text));
    }

    private static double round(double value) {
        return new java.math.BigDecimal(value)
                .round(new java.math.MathContext(10))
                .doubleValue();
    }

    private static String array(double[] values, String tooMany) {
        if (values.length > MOST_NUMBERS) {
            return "np.array([…])  # " + tooMany;
        }
        return "np.array([%s])"
                .formatted(Arrays.stream(values).mapToObj(Numbers::print).collect(Collectors.joining(", ")));
    }

    private static String kernel(Kernel kernel, Hyperparameters h) {
        return kernel.summands().stream().map(parts -> summand(parts, h)).collect(Collectors.joining(" + "));
    }

    /** σ² stands once in a product, as that of its first part that is not linear. */
    private static String summand(List<Kernel.Part> parts, Hyperparameters h) {
        String variance = parts.stream()
                .filter(part -> part.base() != BaseKernel.LINEAR)
                .findFirst()
                .map(part -> Numbers.print(h.value("signalVariance", part)) + " * ")
                .orElse("");
        return variance
                + parts.stream()
                        .map(part -> factor(part, h))
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.collectingAndThen(
                                Collectors.joining(" * "), text -> text.isEmpty() ? "np.ones_like(r)" : text));
    }

    private static String factor(Kernel.Part part, Hyperparameters h) {
        String length = Numbers.print(h.value("lengthScale", part));
        return switch (part.base()) {
            case RBF -> "np.exp(-r**2 / (2 * %s**2))".formatted(length);
            case MATERN12 -> "np.exp(-r / %s)".formatted(length);
            case MATERN32 -> "(1 + 3**.5 * r / %1$s) * np.exp(-3**.5 * r / %1$s)".formatted(length);
            case MATERN52 ->
                "(1 + 5**.5 * r / %1$s + 5 * r**2 / (3 * %1$s**2)) * np.exp(-5**.5 * r / %1$s)".formatted(length);
            case PERIODIC ->
                "np.exp(-2 * np.sin(np.pi * r / %s)**2 / %s**2)"
                        .formatted(Numbers.print(h.value("period", part)), length);
            case LINEAR ->
                "(%s + %s * (a - %3$s) * (b - %3$s))"
                        .formatted(
                                Numbers.print(h.biasVariance()),
                                Numbers.print(h.slopeVariance()),
                                Numbers.print(h.center()));
            case CONSTANT -> "";
        };
    }
}
