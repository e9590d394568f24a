package org.ridgeline.technique.ridge;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ridgeline.catalog.Words;
import org.ridgeline.figure.Axis;
import org.ridgeline.figure.Figure;
import org.ridgeline.figure.Landscape;
import org.ridgeline.figure.Panel;
import org.ridgeline.figure.Role;
import org.ridgeline.linear.CoefficientPath;
import org.ridgeline.linear.ErrorCurves;
import org.ridgeline.linear.FitPanels;

/** Ridge's three pictures: the fits, the weights at every price, and the errors by which a price is chosen. */
final class RidgeFigures {
    /** More panels than these are too small to read; the first ones are drawn. */
    private static final int MOST_PANELS = 6;

    private final RidgeSolution solution;
    private final Words words;
    private final double[] alphas;

    RidgeFigures(RidgeSolution solution) {
        this.solution = solution;
        this.words = solution.words();
        this.alphas = solution.problem().positions();
    }

    List<Figure> figures() {
        return List.of(fits(), path(), validation());
    }

    private Figure fits() {
        FitPanels panels = solution.problem().panels();
        double[] leastSquares = leastSquares();
        List<Panel> drawn = new ArrayList<>();
        List<Ridge.Fit> fits = solution.fits().stream().limit(MOST_PANELS).toList();
        for (int i = 0; i < fits.size(); i++) {
            Ridge.Fit fit = fits.get(i);
            boolean unpriced = fit.alpha() == 0;
            Panel panel = panels.panel(
                    solution.onGrid(fit),
                    fit.predict(solution.model().train()),
                    unpriced ? null : leastSquares,
                    words.say("mark.no-penalty"),
                    words.say(unpriced ? "mark.no-penalty" : "mark.this-price"),
                    i == fits.size() - 1);
            String title = "α = " + words.number(fit.alpha());
            String note = words.say("panel.weights", fit.effectiveDegreesOfFreedom(), solution.weights());
            drawn.add(panel.titled(title, note)
                    .ofArm(solution.parameters().alphas().indexOf(fit.alpha())));
        }
        return new Figure(
                "fits", RidgeFinding.of(solution), words.say("caption.fits"), words.say("description.fits"), drawn);
    }

    private double @Nullable [] leastSquares() {
        if (solution.model().grid() == null || !solution.problem().ridge().fullRank()) {
            return null;
        }
        return solution.fits().stream()
                .filter(fit -> fit.alpha() == 0)
                .findAny()
                .orElseGet(() -> solution.problem().ridge().fit(0))
                .predict(solution.model().grid());
    }

    private Figure path() {
        Panel panel = CoefficientPath.panel(
                alphas, solution.problem().path(), solution.model().names(), drawnAlphas(), true, words);
        String caption = words.say("caption.path", solution.weights());
        return new Figure(
                "coefficients", words.say("finding.path"), caption, words.say("description.path"), List.of(panel));
    }

    private Figure validation() {
        Landscape.Curve leaveOneOut = solution.leaveOneOut();
        Landscape.Curve crossValidated = new Landscape.Curve(
                "crossValidatedMse",
                words.say("curve.crossValidatedMse", RidgeProblem.FOLDS),
                Role.NEUTRAL,
                solution.problem().crossValidatedMse());
        int best = ErrorCurves.best(leaveOneOut.values());
        String finding = best < 0
                ? words.say("finding.validation.none")
                : words.say("finding.validation", alphas[best], leaveOneOut.values()[best]);
        String mark = best < 0 ? "" : words.say("mark.chosen", alphas[best]);
        Axis prices = Axis.log(words.say("axis.alpha"), alphas[0], alphas[alphas.length - 1]);
        Panel panel = ErrorCurves.panel(prices, alphas, List.of(crossValidated, leaveOneOut), leaveOneOut, mark, words);
        return new Figure(
                "validation",
                finding,
                words.say("caption.validation"),
                words.say("description.validation"),
                List.of(panel));
    }

    private double[] drawnAlphas() {
        return solution.fits().stream().mapToDouble(Ridge.Fit::alpha).toArray();
    }
}
