package org.ridgeline.technique.dropout;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ridgeline.catalog.Words;
import org.ridgeline.figure.Reading;
import org.ridgeline.figure.Role;

/** The run in words and single numbers. */
final class DropoutReading {
    private static final String OBJECTIVE =
            "\\tfrac1B\\textstyle\\sum_i\\fit{-\\log p_{\\theta\\odot m}(y_i\\mid x_i)}\\quad\\penalty{m_j\\in\\{0,\\tfrac1{1-p}\\}}";

    private final DropoutSolution solution;
    private final Words words;

    DropoutReading(DropoutSolution solution) {
        this.solution = solution;
        this.words = solution.words();
    }

    Reading reading() {
        DropoutParameters parameters = solution.parameters();
        DropoutResult.Data data = solution.data();
        String widths = Stream.concat(
                        Stream.concat(Stream.of((long) data.features()), parameters.hidden().stream()),
                        Stream.of((long) data.classes()))
                .map(String::valueOf)
                .collect(Collectors.joining(" → "));
        String settings = String.join(
                " · ",
                widths,
                words.say("choice.dataset." + data.name()),
                words.say("settings.rows", data.trainingRows()),
                words.say("settings.batch", parameters.batchSize()),
                words.say("settings.draw", parameters.seed()));
        List<Reading.Part> parts = new ArrayList<>();
        for (DropoutResult.Arm arm : solution.arms()) {
            parts.add(part(arm));
        }
        String code = solution.branches().code(new DropoutCode(solution).text());
        return new Reading(settings, parts, List.of(new Reading.Code("python", "PyTorch", code)))
                .withBadge(data.subset() ? words.say("badge.subset") : null);
    }

    private Reading.Part part(DropoutResult.Arm arm) {
        int last = lastFinite(arm.testLoss());
        List<Reading.Readout> readouts = new ArrayList<>();
        if (last >= 0) {
            readouts.add(readout("readout.testLoss", Role.UNSEEN, arm.testLoss()[last]));
            readouts.add(readout("readout.trainLoss", Role.SEEN, arm.trainLoss()[last]));
            readouts.add(readout("readout.testAccuracy", Role.UNSEEN, arm.testAccuracy()[last]));
            readouts.add(readout("readout.trainAccuracy", Role.SEEN, arm.trainAccuracy()[last]));
        }
        return new Reading.Part(
                ArmNames.of(arm.rate(), words),
                "rates",
                arm.rate(),
                readouts,
                new Reading.Formula(OBJECTIVE, List.of()),
                List.of());
    }

    private Reading.Readout readout(String label, Role role, double value) {
        return new Reading.Readout(words.say(label), role, value, null, Reading.Format.SIGNIFICANT);
    }

    private static int lastFinite(double[] values) {
        int last = values.length - 1;
        while (last >= 0 && !Double.isFinite(values[last])) {
            last--;
        }
        return last;
    }
}
