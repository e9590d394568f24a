package org.ridgeline.technique.gaussianconditioning;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.ridgeline.catalog.Numbers;

/** The same conditioning as a few lines of NumPy, with the numbers they should print. */
final class ConditioningCode {
    /** Larger covariances are left for the reader to fill in. */
    private static final int MOST_SHOWN = 8;

    private static final int NUMBERS = 4;

    private final GaussianConditioningSolution solution;

    ConditioningCode(GaussianConditioningSolution solution) {
        this.solution = solution;
    }

    String text() {
        ConditioningProblem problem = solution.problem();
        StringBuilder text = new StringBuilder("import numpy as np\n");
        if (problem.size() <= MOST_SHOWN) {
            line(text, "mean = np.array(" + list(problem.mean()) + ")");
            line(text, "S = np.array([" + rows(problem.covariance()) + "])");
            line(text, "o, v = " + Arrays.toString(problem.observed()) + ", np.array(" + list(problem.values()) + ")");
        } else {
            line(text, "mean, S, o, v = ...");
        }
        if (problem.observed().length == 0) {
            line(text, "mean, np.diag(S)");
            return text.toString();
        }
        boolean redundant = solution.answer().redundant().length > 0;
        line(text, "r = np.setdiff1d(np.arange(len(mean)), o)");
        line(
                text,
                redundant
                        ? "gain = S[np.ix_(r, o)] @ np.linalg.pinv(S[np.ix_(o, o)])"
                        : "gain = np.linalg.solve(S[np.ix_(o, o)], S[np.ix_(o, r)]).T");
        line(text, "mean[r] + gain @ (v - mean[o])");
        comment(text, solution.answer().mean());
        line(text, "np.diag(S[np.ix_(r, r)] - gain @ S[np.ix_(o, r)])");
        double[] variances = new double[solution.answer().remaining().length];
        Arrays.setAll(variances, r -> solution.answer().covariance()[r][r]);
        comment(text, variances);
        return text.toString();
    }

    private static void line(StringBuilder text, String line) {
        text.append(line).append('\n');
    }

    private static void comment(StringBuilder text, double[] numbers) {
        String first = Arrays.stream(numbers)
                .limit(NUMBERS)
                .mapToObj(number -> String.format(Locale.ROOT, "%.6g", number))
                .collect(Collectors.joining(", "));
        line(text, "# [" + first + (numbers.length > NUMBERS ? ", …]" : "]"));
    }

    private static String rows(double[][] rows) {
        return Arrays.stream(rows).map(ConditioningCode::list).collect(Collectors.joining(", "));
    }

    private static String list(double[] numbers) {
        return DoubleStream.of(numbers).mapToObj(Numbers::print).collect(Collectors.joining(", ", "[", "]"));
    }
}
