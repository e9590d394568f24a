package org.ridgeline.linear;

import java.util.ArrayList;
import java.util.List;
import org.ridgeline.catalog.Words;
import org.ridgeline.figure.Axis;
import org.ridgeline.figure.Figure;
import org.ridgeline.figure.Landscape;
import org.ridgeline.figure.Panel;
import org.ridgeline.numerics.ElasticNetPath;

/** The pictures of a sparse path: weights at every price, the error that chooses one, and the fit at that price. */
final class SparseFigures {
    private static final int MOST_PANELS = 6;
    private static final int MOST_NAMES = 4;

    private final SparseSolution solution;
    private final Words words;

    SparseFigures(SparseSolution solution) {
        this.solution = solution;
        this.words = solution.words();
    }

    List<Figure> figures() {
        return List.of(path(), validation(), fits());
    }

    private Figure path() {
        Panel panel = CoefficientPath.panel(
                solution.problem().positions(),
                solution.problem().weights(),
                solution.problem().model().names(),
                solution.spokenAlphas(),
                solution.problem().model().degree() > 0,
                words);
        String caption =
                words.say("caption.path", solution.problem().model().names().size());
        return new Figure("coefficients", finding(), caption, words.say("description.path"), List.of(panel));
    }

    private String finding() {
        List<ElasticNetPath.Solution> spoken = solution.spoken();
        int weights = solution.problem().model().names().size();
        if (spoken.isEmpty()) {
            return words.say("finding.none");
        }
        if (solution.wholePath()) {
            List<String> entering = solution.entering();
            if (entering.size() >= 3) {
                return words.say("finding.entering", entering.get(0), entering.get(1), entering.get(2));
            }
        }
        if (spoken.size() > 1) {
            ElasticNetPath.Solution least = spoken.getFirst();
            ElasticNetPath.Solution most = spoken.getFirst();
            for (ElasticNetPath.Solution step : spoken) {
                least = step.nonZero() < least.nonZero() ? step : least;
                most = step.nonZero() > most.nonZero() ? step : most;
            }
            if (most.nonZero() > least.nonZero()) {
                return words.say("finding.several", most.nonZero(), least.nonZero(), weights);
            }
        }
        ElasticNetPath.Solution step = spoken.getFirst();
        List<String> kept = solution.kept(step);
        if (kept.isEmpty()) {
            return words.say("finding.all-zero");
        } else if (kept.size() == weights) {
            return weights == 1 ? words.say("finding.all-kept.one") : words.say("finding.all-kept", weights);
        }
        String named = String.join(", ", kept.stream().limit(MOST_NAMES).toList());
        return words.say(kept.size() > MOST_NAMES ? "finding.kept-more" : "finding.kept", kept.size(), weights, named);
    }

    private Figure validation() {
        double[] alphas = solution.problem().positions();
        Landscape.Curve judge = solution.crossValidated();
        List<Landscape.Curve> curves = new ArrayList<>();
        curves.add(solution.landscapes().getFirst().curves().getFirst());
        curves.add(judge);
        int best = ErrorCurves.best(judge.values());
        String finding = best < 0
                ? words.say("finding.validation.none")
                : words.say(
                        "finding.validation",
                        alphas[best],
                        solution.problem().path().get(best).nonZero());
        String mark = best < 0 ? "" : words.say("mark.chosen", alphas[best]);
        Axis prices = Axis.log(words.say("axis.alpha"), alphas[0], alphas[alphas.length - 1]);
        Panel panel = ErrorCurves.panel(prices, alphas, curves, judge, mark, words);
        return new Figure(
                "validation",
                finding,
                words.say("caption.validation"),
                words.say("description.validation"),
                List.of(panel));
    }

    private Figure fits() {
        FitPanels panels = solution.problem().panels();
        List<Panel> drawn = new ArrayList<>();
        List<ElasticNetPath.Solution> spoken =
                solution.spoken().stream().limit(MOST_PANELS).toList();
        for (int i = 0; i < spoken.size(); i++) {
            ElasticNetPath.Solution step = spoken.get(i);
            Panel panel = panels.panel(
                    solution.onGrid(step),
                    step.predict(solution.problem().model().train()),
                    null,
                    null,
                    words.say("mark.this-price"),
                    i == spoken.size() - 1);
            String note = words.say(
                    "panel.nonZero",
                    step.nonZero(),
                    solution.problem().model().names().size());
            int arm = Math.max(0, solution.parameters().alphas().indexOf(step.alpha()));
            drawn.add(panel.titled("α = " + words.number(step.alpha()), note).ofArm(arm));
        }
        String finding = spoken.isEmpty()
                ? words.say("finding.none")
                : words.say("finding.fit", Math.sqrt(spoken.getFirst().trainMse()));
        return new Figure("fits", finding, words.say("caption.fits"), words.say("description.fits"), drawn);
    }
}
