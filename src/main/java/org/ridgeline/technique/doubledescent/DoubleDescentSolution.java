package org.ridgeline.technique.doubledescent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.ridgeline.catalog.Experiment;
import org.ridgeline.catalog.Numbers;
import org.ridgeline.catalog.Solution;
import org.ridgeline.catalog.Warning;
import org.ridgeline.catalog.Words;
import org.ridgeline.figure.Drawing;
import org.ridgeline.figure.Landscape;
import org.ridgeline.figure.Role;

/** One experiment, solved: a curve over the widths for each price. */
final class DoubleDescentSolution implements Solution<DoubleDescentResult> {
    private final Experiment<DoubleDescentParameters> experiment;
    private final DoubleDescent fits;
    private final Supplier<ThresholdErrors> landscape;
    private final List<ErrorCurve> curves = new ArrayList<>();

    DoubleDescentSolution(
            Experiment<DoubleDescentParameters> experiment, DoubleDescent fits, Supplier<ThresholdErrors> landscape) {
        this.experiment = experiment;
        this.fits = fits;
        this.landscape = landscape;
        List<Double> lambdas = parameters().lambdas();
        List<List<DoubleDescent.Point>> points =
                fits.curves(lambdas, parameters().noiseScale());
        for (int i = 0; i < lambdas.size(); i++) {
            curves.add(new ErrorCurve(i, lambdas.get(i), fits.widths(), points.get(i)));
        }
    }

    @Override
    public DoubleDescentResult result() {
        int[] asked = parameters().allWidths();
        int[] ascending = fits.widths();
        int[] places = Arrays.stream(asked)
                .map(width -> Arrays.binarySearch(ascending, width))
                .toArray();
        List<DoubleDescentResult.Curve> shown = curves.stream()
                .map(curve -> new DoubleDescentResult.Curve(
                        curve.lambda(),
                        asked,
                        inOrder(curve, places, DoubleDescent.Point::trainMse),
                        inOrder(curve, places, DoubleDescent.Point::testMse),
                        inOrder(curve, places, DoubleDescent.Point::testLower),
                        inOrder(curve, places, DoubleDescent.Point::testUpper),
                        inOrder(curve, places, DoubleDescent.Point::weightNorm)))
                .toList();
        double[] conditions = fits.conditionNumbers();
        return new DoubleDescentResult(
                parameters().samples(),
                asked,
                Arrays.stream(places).mapToDouble(place -> conditions[place]).toArray(),
                shown,
                warnings());
    }

    private static double[] inOrder(ErrorCurve curve, int[] places, ToDoubleFunction<DoubleDescent.Point> of) {
        double[] values = curve.values(of);
        return Arrays.stream(places).mapToDouble(place -> values[place]).toArray();
    }

    private List<Warning> warnings() {
        List<Warning> warnings = new ArrayList<>();
        int deficient = fits.deficient();
        int all = fits.widths().length * parameters().draws();
        if (deficient > 0) {
            warnings.add(new Warning("rank-deficient", words().say("warning.rank-deficient", deficient, all), null));
        }
        for (ErrorCurve curve : curves) {
            int leftOut = curve.points().stream()
                    .mapToInt(DoubleDescent.Point::leftOut)
                    .sum();
            if (leftOut > 0) {
                warnings.add(new Warning(
                        "not-solved",
                        words().say("warning.not-solved", Numbers.print(curve.lambda()), leftOut, all),
                        "curves[" + curve.index() + "]"));
            }
        }
        return warnings;
    }

    /** What each price brings where the error is highest without one. */
    @Override
    public List<Landscape> landscapes() {
        ThresholdErrors errors = landscape.get();
        return List.of(new Landscape(
                "lambdas",
                errors.lambdas(),
                List.of(
                        new Landscape.Curve(
                                "trainMse",
                                words().say("curve.trainMse", errors.width()),
                                Role.SEEN,
                                errors.trainMse()),
                        new Landscape.Curve(
                                "testMse",
                                words().say("curve.testMse", errors.width()),
                                Role.UNSEEN,
                                errors.testMse()))));
    }

    @Override
    public Drawing drawing() {
        return new Drawing(new DoubleDescentFigures(this).figures(), new DoubleDescentReading(this).reading());
    }

    Words words() {
        return experiment.words();
    }

    DoubleDescentParameters parameters() {
        return experiment.parameters();
    }

    DoubleDescent fits() {
        return fits;
    }

    List<ErrorCurve> curves() {
        return curves;
    }

    String name(ErrorCurve curve) {
        return curve.lambda() == 0 ? words().say("arm.none") : "λ = " + words().number(curve.lambda());
    }
}
