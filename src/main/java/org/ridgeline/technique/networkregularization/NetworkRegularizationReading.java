package org.ridgeline.technique.networkregularization;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ridgeline.catalog.Words;
import org.ridgeline.figure.Reading;
import org.ridgeline.figure.Role;
import org.ridgeline.technique.networkregularization.NetworkRegularizationResult.Arm;
import org.ridgeline.technique.networkregularization.NetworkRegularizationResult.Closing;

/** The run in words and single numbers: each arm as it is left, and what it minimises. */
final class NetworkRegularizationReading {
    private static final String LOSS = "\\tfrac1n\\textstyle\\sum_i\\fit{-\\log p_w(y_i\\mid x_i)}";

    private final NetworkRegularizationSolution solution;
    private final Words words;

    NetworkRegularizationReading(NetworkRegularizationSolution solution) {
        this.solution = solution;
        this.words = solution.words();
    }

    Reading reading() {
        NetworkRegularizationParameters parameters = solution.parameters();
        NetworkRegularizationResult.Data data = solution.computed().data();
        String widths = solution.widths().stream().map(String::valueOf).collect(Collectors.joining(" → "));
        String settings = String.join(
                " · ",
                widths,
                solution.isOwn() ? words.say("settings.own") : words.say("choice.dataset." + data.name()),
                words.say("settings.rows", data.trainingRows()),
                words.say("settings.batch", parameters.batchSize()),
                words.say("settings.draw", parameters.seed()));
        List<Reading.Part> parts = new ArrayList<>();
        for (int i = 0; i < solution.arms().size(); i++) {
            parts.add(part(i));
        }
        String code = solution.branches().code(new NetworkRegularizationCode(solution).text());
        return new Reading(settings, parts, List.of(new Reading.Code("python", "PyTorch", code)))
                .withBadge(data.subset() ? words.say("badge.subset") : null);
    }

    private Reading.Part part(int i) {
        Arm arm = solution.arms().get(i);
        boolean priced = arm.lambda() != null;
        return new Reading.Part(
                solution.name(i),
                priced ? "lambdas" : null,
                priced ? arm.lambda() : null,
                readouts(arm),
                formula(arm),
                List.of());
    }

    /** As it is left, or as far as it has come. */
    private List<Reading.Readout> readouts(Arm arm) {
        List<Reading.Readout> readouts = new ArrayList<>();
        Closing closing = arm.closing();
        int last = lastFinite(arm.validationLoss());
        if (closing != null) {
            add(readouts, "readout.validationLoss", Role.UNSEEN, closing.validationLoss());
            add(readouts, "readout.testLoss", Role.UNSEEN, closing.testLoss());
            add(readouts, "readout.trainLoss", Role.SEEN, closing.trainLoss());
            add(readouts, "readout.testAccuracy", Role.UNSEEN, closing.testAccuracy());
        } else if (last >= 0) {
            add(readouts, "readout.validationLoss", Role.UNSEEN, arm.validationLoss()[last]);
            add(readouts, "readout.testLoss", Role.UNSEEN, arm.testLoss()[last]);
            add(readouts, "readout.trainLoss", Role.SEEN, arm.trainLoss()[last]);
            add(readouts, "readout.testAccuracy", Role.UNSEEN, arm.testAccuracy()[last]);
        }
        addEpoch(readouts, "readout.bestEpoch", arm.bestEpoch());
        addEpoch(readouts, "readout.overfittingSince", arm.overfittingSince());
        addEpoch(readouts, "readout.stoppedEpoch", arm.stoppedEpoch());
        if (arm.wrongLabels() > 0) {
            readouts.add(new Reading.Readout(
                    words.say("readout.wrongLabels"),
                    null,
                    arm.wrongLabels(),
                    (double) arm.trainingRows(),
                    Reading.Format.WHOLE));
        }
        return readouts;
    }

    private void add(List<Reading.Readout> readouts, String key, Role role, double value) {
        if (Double.isFinite(value)) {
            readouts.add(new Reading.Readout(words.say(key), role, value, null, Reading.Format.SIGNIFICANT));
        }
    }

    private void addEpoch(List<Reading.Readout> readouts, String key, @Nullable Integer epoch) {
        if (epoch != null) {
            readouts.add(new Reading.Readout(words.say(key), null, epoch, null, Reading.Format.WHOLE));
        }
    }

    /** With the numbers of the last epoch trained. */
    private Reading.Formula formula(Arm arm) {
        String tex = LOSS + penalty(arm.penalty());
        int last = lastFinite(arm.trainLoss());
        if (last < 0) {
            return new Reading.Formula(tex, List.of());
        }
        double loss = arm.trainLoss()[last];
        List<Reading.Term> terms = new ArrayList<>();
        terms.add(new Reading.Term(words.say("term.loss-at", last), Role.FIT, loss, null, ""));
        double price = arm.penaltyValue()[last];
        if (PenaltyFigure.hasPrice(arm, solution.decouples()) && Double.isFinite(price)) {
            terms.add(new Reading.Term(words.say("term.price"), Role.PENALTY, price, null, "+"));
            terms.add(new Reading.Term(words.say("term.objective"), Role.NEUTRAL, loss + price, null, "="));
        }
        return new Reading.Formula(tex, terms);
    }

    private static String penalty(String name) {
        return switch (name) {
            case "l2" -> "+\\penalty{\\tfrac\\lambda2\\lVert w\\rVert_2^2}";
            case "l1" -> "+\\penalty{\\lambda\\lVert w\\rVert_1}";
            case "elastic" ->
                "+\\penalty{\\lambda\\bigl(\\rho\\lVert w\\rVert_1+\\tfrac{1-\\rho}2\\lVert w\\rVert_2^2\\bigr)}";
            case "decoupled" -> ",\\quad\\penalty{w\\leftarrow(1-\\eta\\lambda)\\,w}";
            case "max-norm" -> ",\\quad\\penalty{\\lVert w_j\\rVert_2\\le c}";
            default -> "";
        };
    }

    private static int lastFinite(double[] values) {
        int last = values.length - 1;
        while (last >= 0 && !Double.isFinite(values[last])) {
            last--;
        }
        return last;
    }
}
