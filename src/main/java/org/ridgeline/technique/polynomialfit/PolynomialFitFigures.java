package org.ridgeline.technique.polynomialfit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.ridgeline.catalog.Words;
import org.ridgeline.figure.Axis;
import org.ridgeline.figure.Figure;
import org.ridgeline.figure.Landscape;
import org.ridgeline.figure.Panel;
import org.ridgeline.linear.ErrorCurves;
import org.ridgeline.linear.FitPanels;

/** The fits beside each other, and the errors by degree: the U curve. */
final class PolynomialFitFigures {
    /** More panels than these are too small to read; the first ones are drawn. */
    private static final int MOST_PANELS = 6;

    /** An error below this is rounding, and says nothing about one degree against another. */
    private static final double NOTHING = 1e-12;

    private final PolynomialFitSolution solution;
    private final Words words;

    PolynomialFitFigures(PolynomialFitSolution solution) {
        this.solution = solution;
        this.words = solution.words();
    }

    List<Figure> figures() {
        return List.of(fits(), errors());
    }

    private Figure fits() {
        FitPanels panels = solution.problem().panels();
        List<PolynomialFit.Fit> fits =
                solution.fits().stream().limit(MOST_PANELS).toList();
        List<Panel> drawn = new ArrayList<>();
        for (int i = 0; i < fits.size(); i++) {
            PolynomialFit.Fit fit = fits.get(i);
            Panel panel = panels.panel(
                    fit.predict(solution.problem().data().curveGrid()),
                    fit.predict(solution.problem().trainX()),
                    null,
                    null,
                    words.say("mark.fit"),
                    i == fits.size() - 1);
            String title = words.say("panel.degree", fit.degree());
            int arm = solution.parameters().degrees().indexOf((long) fit.degree());
            drawn.add(panel.titled(title, null).ofArm(arm));
        }
        return new Figure("fits", finding(), words.say("caption.fits"), words.say("description.fits"), drawn);
    }

    private String finding() {
        List<PolynomialFit.Fit> fits = solution.fits();
        if (fits.isEmpty()) {
            return words.say("finding.none");
        }
        if (solution.problem().testX() == null) {
            PolynomialFit.Fit closest = fits.stream()
                    .min(Comparator.comparingDouble(PolynomialFit.Fit::trainMse))
                    .orElseThrow();
            return words.say("finding.closest", closest.degree());
        }
        return fits.size() == 1 ? one(fits.getFirst()) : several(fits);
    }

    private String several(List<PolynomialFit.Fit> fits) {
        PolynomialFit.Fit best =
                fits.stream().min(Comparator.comparingDouble(solution::testMse)).orElseThrow();
        PolynomialFit.Fit closest = fits.stream()
                .min(Comparator.comparingDouble(PolynomialFit.Fit::trainMse))
                .orElseThrow();
        return best == closest
                ? words.say("finding.best", best.degree())
                : words.say("finding.best-and-closest", closest.degree(), best.degree());
    }

    private String one(PolynomialFit.Fit fit) {
        double error = Objects.requireNonNull(solution.testMse(fit));
        if (error < NOTHING) {
            return words.say("finding.exact", fit.degree());
        }
        double[] test = solution.problem().testMse();
        int best = ErrorCurves.best(test);
        double ratio = best < 0 ? 1 : error / test[best];
        if (ratio < 1.25) {
            return words.say("finding.right", fit.degree());
        }
        return words.say(fit.degree() < best ? "finding.stiff" : "finding.believes", fit.degree(), ratio);
    }

    /** The degree of least error; of several whose error is rounding alone, the lowest. */
    private static int firstGood(double[] errors) {
        for (int degree = 0; degree < errors.length; degree++) {
            if (errors[degree] < NOTHING) {
                return degree;
            }
        }
        return ErrorCurves.best(errors);
    }

    private Figure errors() {
        List<Landscape.Curve> curves = solution.curves();
        Landscape.Curve judge = curves.getLast();
        double[] degrees = PolynomialProblem.degrees();
        int best = firstGood(judge.values());
        boolean unseen = solution.problem().testX() != null;
        String finding = !unseen || best < 0
                ? words.say("finding.errors.train-only")
                : words.say("finding.errors", best, judge.values()[best]);
        Axis axis = Axis.linear(words.say("axis.degree"), 0, PolynomialFitParameters.HIGHEST_TAUGHT)
                .withTicks(0, 5, 10, 15, 20, 25);
        String mark = best < 0 ? "" : words.say("mark.lowest", best);
        Panel panel = ErrorCurves.panel(axis, degrees, curves, judge, mark, words);
        return new Figure(
                "errors", finding, words.say("caption.errors"), words.say("description.errors"), List.of(panel));
    }
}
