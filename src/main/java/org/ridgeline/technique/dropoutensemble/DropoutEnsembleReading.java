package org.ridgeline.technique.dropoutensemble;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ridgeline.catalog.Words;
import org.ridgeline.figure.Reading;
import org.ridgeline.figure.Role;

/** The committee's answers in words and single numbers. */
final class DropoutEnsembleReading {
    private static final String TWO_ANSWERS = "\\fit{\\operatorname{softmax}\\bigl(\\mathrm E_m[z]\\bigr)_k}"
            + "\\;%s\\;\\penalty{\\mathrm E_m\\bigl[\\operatorname{softmax}(z)_k\\bigr]}";

    /** Relative to the largest logit, or to 1: sums over some thousand masks leave a few roundings. */
    private static final double ROUNDING = 1e-12;

    private final DropoutEnsembleSolution solution;
    private final ChosenInput chosen;
    private final Words words;

    DropoutEnsembleReading(DropoutEnsembleSolution solution) {
        this.solution = solution;
        this.chosen = solution.chosen();
        this.words = solution.words();
    }

    Reading reading() {
        Network network = solution.questions().network();
        String settings = words.say(
                "settings.committee",
                solution.result().subNetworks(),
                network.hiddenUnits(),
                solution.questions().x().length,
                words.exact(solution.rate()));
        if (solution.questions().own()) {
            settings += " · " + words.say("settings.own");
        }
        return new Reading(
                settings,
                List.of(new Reading.Part(null, null, null, readouts(), formula(), List.of(geometric(), whole()))),
                List.of(new Reading.Code("python", "NumPy", NumpyCode.of(solution))));
    }

    private List<Reading.Readout> readouts() {
        DropoutEnsembleResult answers = solution.result();
        double furthest = 0;
        for (int i = 0; i < answers.exactMean().length; i++) {
            furthest = Math.max(furthest, Committee.difference(answers.evalProbability()[i], answers.exactMean()[i]));
        }
        int favourite = chosen.favourite();
        return List.of(
                readout("readout.evaluation", Role.FIT, chosen.evaluation()[favourite]),
                readout("readout.average", Role.PENALTY, chosen.committee().mean()[favourite]),
                readout("readout.spread", Role.PENALTY, chosen.committee().standardDeviation()[favourite]),
                readout("readout.agreement", null, chosen.agreement()),
                readout("readout.furthest", null, furthest));
    }

    private Reading.Readout readout(String key, @Nullable Role role, double value) {
        return new Reading.Readout(
                words.say(key, chosen.favourite() + 1), role, value, null, Reading.Format.SIGNIFICANT);
    }

    private Reading.Formula formula() {
        int favourite = chosen.favourite();
        return new Reading.Formula(
                TWO_ANSWERS.formatted(chosen.excess() == 0 ? "=" : "\\neq"),
                List.of(
                        new Reading.Term(
                                words.say("term.average"),
                                Role.PENALTY,
                                chosen.committee().mean()[favourite],
                                null,
                                ""),
                        new Reading.Term(words.say("term.excess"), Role.NEUTRAL, chosen.excess(), null, "+"),
                        new Reading.Term(
                                words.say("term.evaluation"), Role.FIT, chosen.evaluation()[favourite], null, "=")));
    }

    private Reading.Check geometric() {
        double scale = 1;
        for (double logit : chosen.subNetworks().evaluationLogits()) {
            scale = Math.max(scale, Math.abs(logit));
        }
        double residual = Committee.difference(chosen.committee().geometricMean(), chosen.evaluation()) / scale;
        return new Reading.Check(words.say("check.geometric"), residual, residual <= ROUNDING);
    }

    private Reading.Check whole() {
        double sum = 0;
        for (double share : chosen.committee().mean()) {
            sum += share;
        }
        double residual = Math.abs(sum - 1);
        return new Reading.Check(words.say("check.whole"), residual, residual <= ROUNDING);
    }
}
