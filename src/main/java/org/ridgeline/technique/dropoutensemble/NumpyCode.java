package org.ridgeline.technique.dropoutensemble;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.ridgeline.catalog.Numbers;

/** The enumeration as a few lines of NumPy. */
final class NumpyCode {
    /** Networks of more numbers are not written out. */
    private static final int SHOWN = 150;

    private NumpyCode() {}

    static String of(DropoutEnsembleSolution solution) {
        ChosenInput chosen = solution.chosen();
        return """
                import itertools
                import numpy as np
                %s
                p = %s
                def softmax(z):
                    e = np.exp(z - z.max())
                    return e / e.sum()
                h = np.maximum(0, W @ x + b)
                softmax(V @ h + c)       # %s
                mean = 0
                for m in itertools.product([0, 1], repeat=len(b)):
                    m = np.array(m)
                    likely = np.prod(np.where(m, 1 - p, p))
                    mean = mean + likely * softmax(V @ (h * m / (1 - p)) + c)
                mean                     # %s
                """.formatted(
                        data(solution.questions(), chosen.number()),
                        Numbers.print(solution.rate()),
                        brief(chosen.evaluation()),
                        brief(chosen.committee().mean()));
    }

    private static String data(Questions questions, int number) {
        Network network = questions.network();
        double[] x = questions.x()[number - 1];
        int numbers =
                x.length + (x.length + 1) * network.hiddenUnits() + (network.hiddenUnits() + 1) * network.classes();
        if (numbers > SHOWN) {
            return "x, W, b, V, c = ...";
        }
        return """
                x = np.array(%s)
                W = np.array(%s)
                b = np.array(%s)
                V = np.array(%s)
                c = np.array(%s)""".formatted(
                        list(x),
                        rows(network.hiddenWeights()),
                        list(network.hiddenBias()),
                        rows(network.outputWeights()),
                        list(network.outputBias()));
    }

    private static String rows(double[][] rows) {
        return Arrays.stream(rows).map(NumpyCode::list).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String list(double[] values) {
        return Arrays.stream(values).mapToObj(Numbers::print).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String brief(double[] values) {
        return Arrays.stream(values)
                .limit(SHOWN)
                .mapToObj(value -> String.format(Locale.ROOT, "%.4g", value))
                .collect(Collectors.joining(", ", "[", "]"));
    }
}
