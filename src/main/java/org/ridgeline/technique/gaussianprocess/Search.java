package org.ridgeline.technique.gaussianprocess;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.ridgeline.numerics.Rows;
import org.ridgeline.numerics.gaussian.GaussianProcess;
import org.ridgeline.numerics.gaussian.HyperparameterSearch;
import org.ridgeline.numerics.gaussian.HyperparameterSearch.Point;
import org.ridgeline.numerics.gaussian.Kernel;

/**
 * A search for hyperparameters: over all points, or over as many of them, evenly chosen, as can be searched in time. What
 * is found on a part is climbed on from with all points, and beyond {@value #MOST_CLIMBED} points only judged on all.
 *
 * @param optima best first
 * @param runs the given start's first; their likelihoods are those of the points searched. Then the climbs with all points
 * @param searched how many points were searched
 */
record Search(List<Point> optima, List<HyperparameterSearch.Run> runs, int searched) {
    /** With so many points one climb from nearby takes a tenth of a second, with a kernel of several parts half of one. */
    static final int MOST_CLIMBED = 500;

    private static final HyperparameterSearch.Result NO_CLIMB = new HyperparameterSearch.Result(List.of(), List.of());

    /** As far as a search tells likelihoods apart. */
    private static final double SAME_LIKELIHOOD = 1e-6;

    static Search of(Observed observed, GaussianProcessParameters parameters) {
        int n = observed.size();
        int most = Math.min(n, parameters.mostSearched());
        int[] chosen = new int[most];
        for (int i = 0; i < most; i++) {
            chosen[i] = (int) ((long) i * n / most);
        }
        Kernel kernel = Kernel.of(parameters.kernel().kernel());
        HyperparameterSearch.Result found = HyperparameterSearch.maximise(
                kernel,
                parameters.kernel().hyperparameters(),
                Rows.select(observed.x(), chosen),
                Rows.select(observed.y(), chosen),
                parameters.noiseVariance(),
                parameters.restarts(),
                parameters.seed());
        if (most == n) {
            return new Search(stories(found.optima()), found.runs(), most);
        }
        List<HyperparameterSearch.Run> runs = new ArrayList<>(found.runs());
        List<Point> optima = new ArrayList<>();
        for (Point point : stories(found.optima())) {
            HyperparameterSearch.Result climb = n <= MOST_CLIMBED ? climb(kernel, point, observed) : NO_CLIMB;
            runs.addAll(climb.runs());
            optima.add(
                    climb.optima().isEmpty()
                            ? judged(kernel, point, observed)
                            : climb.optima().getFirst());
        }
        optima.sort(Comparator.comparingDouble((Point point) -> -point.logMarginalLikelihood()));
        return new Search(stories(optima), List.copyOf(runs), most);
    }

    private static HyperparameterSearch.Result climb(Kernel kernel, Point from, Observed observed) {
        return HyperparameterSearch.maximise(
                kernel, from.hyperparameters(), observed.x(), observed.y(), from.noiseVariance(), 0, 0);
    }

    /**
     * One of those that are equally probable. Such are no stories of their own: they lie on a ridge where only a sum of
     * hyperparameters matters (σ² + σₙ² where the length scale is far below the points' distances), or are one another with
     * the names of two like parts exchanged.
     *
     * @param optima best first
     */
    private static List<Point> stories(List<Point> optima) {
        List<Point> stories = new ArrayList<>();
        for (Point point : optima) {
            if (stories.isEmpty()
                    || stories.getLast().logMarginalLikelihood() - point.logMarginalLikelihood() > SAME_LIKELIHOOD) {
                stories.add(point);
            }
        }
        return List.copyOf(stories);
    }

    private static Point judged(Kernel kernel, Point point, Observed observed) {
        double likelihood = GaussianProcess.fit(
                        kernel, point.hyperparameters(), observed.x(), observed.y(), point.noiseVariance())
                .map(process -> process.logMarginalLikelihood().total())
                .orElse(point.logMarginalLikelihood());
        return new Point(point.hyperparameters(), point.noiseVariance(), likelihood);
    }

    long unfinished() {
        return runs.stream().filter(run -> !run.converged()).count();
    }
}
