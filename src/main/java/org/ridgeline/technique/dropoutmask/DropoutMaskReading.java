package org.ridgeline.technique.dropoutmask;

import java.util.ArrayList;
import java.util.List;
import org.ridgeline.catalog.Numbers;
import org.ridgeline.catalog.Words;
import org.ridgeline.data.DropoutRate;
import org.ridgeline.figure.Reading;
import org.ridgeline.figure.Role;

/** The pass in words and single numbers. */
final class DropoutMaskReading {
    private static final String SECOND_MOMENT =
            "\\mathrm E[z^2]=\\fit{\\Bigl(\\sum_j w_jx_j\\Bigr)^{\\!2}}+\\penalty{\\tfrac{p}{1-p}\\sum_j w_j^2x_j^2}";

    /** Chance goes further than this many standard errors about six times in 100,000 masks. */
    private static final double MOST_ERRORS = 4;

    /** From this variance of the number of kept cells on, it is nearly normal and counting errors makes sense. */
    private static final double NEARLY_NORMAL = 10;

    /** Relative to the largest input: one product and one quotient a cell leave a few roundings. */
    private static final double ROUNDING = 1e-14;

    private final DropoutMaskSolution solution;
    private final LayerInput input;
    private final DropoutRate dropout;
    private final Words words;

    DropoutMaskReading(DropoutMaskSolution solution) {
        this.solution = solution;
        this.input = solution.input();
        this.dropout = solution.dropout();
        this.words = solution.words();
    }

    Reading reading() {
        String origin = input.own()
                ? words.say("settings.own")
                : words.say("settings.draw", solution.parameters().seed());
        String settings = words.say("settings.layer", input.rows(), input.columns(), dropout.rate()) + " · " + origin;
        return new Reading(
                settings,
                List.of(new Reading.Part(null, null, null, readouts(), formula(), checks())),
                List.of(new Reading.Code("python", "PyTorch", code())));
    }

    private List<Reading.Readout> readouts() {
        return List.of(
                new Reading.Readout(
                        words.say("readout.kept"),
                        Role.PENALTY,
                        input.layer().kept(),
                        (double) input.layer().cells(),
                        Reading.Format.WHOLE),
                new Reading.Readout(
                        words.say("readout.scale"), null, dropout.scale(), null, Reading.Format.SIGNIFICANT),
                new Reading.Readout(
                        words.say("readout.train-mean"),
                        Role.PENALTY,
                        solution.result().trainMean(),
                        null,
                        Reading.Format.SIGNIFICANT),
                new Reading.Readout(
                        words.say("readout.eval-mean"),
                        Role.FIT,
                        solution.result().evalMean(),
                        null,
                        Reading.Format.SIGNIFICANT));
    }

    /** Of the unit that averages the first example. */
    private Reading.Formula formula() {
        Listener listener = solution.listener();
        double signal = listener.evaluation() * listener.evaluation();
        double noise = dropout.varianceFactor() * listener.squares();
        return new Reading.Formula(
                SECOND_MOMENT,
                List.of(
                        new Reading.Term(words.say("term.signal"), Role.FIT, signal, null, ""),
                        new Reading.Term(
                                words.say("term.noise"),
                                Role.PENALTY,
                                noise,
                                new double[] {dropout.varianceFactor(), listener.squares()},
                                "+"),
                        new Reading.Term(words.say("term.square"), Role.NEUTRAL, signal + noise, null, "=")));
    }

    private List<Reading.Check> checks() {
        List<Reading.Check> checks = new ArrayList<>();
        double residual = puttingTogetherResidual();
        checks.add(new Reading.Check(words.say("check.together"), residual, residual <= ROUNDING));
        DropoutLayer layer = input.layer();
        double expected = layer.cells() * (1 - dropout.rate());
        double variance = expected * dropout.rate();
        if (variance >= NEARLY_NORMAL && !input.ownMask()) {
            double errors = Math.abs(layer.kept() - expected) / Math.sqrt(variance);
            checks.add(new Reading.Check(words.say("check.chance"), errors, errors <= MOST_ERRORS));
        }
        return checks;
    }

    /** How far output·(1−p) and what was dropped, together, are from x; relative to the largest x. */
    private double puttingTogetherResidual() {
        double[][] output = solution.result().output();
        double largest = 0;
        double furthest = 0;
        for (int i = 0; i < output.length; i++) {
            for (int j = 0; j < output[i].length; j++) {
                double x = input.x()[i][j];
                double dropped = x * (1 - input.layer().mask()[i][j]);
                furthest = Math.max(furthest, Math.abs(output[i][j] * (1 - dropout.rate()) + dropped - x));
                largest = Math.max(largest, Math.abs(x));
            }
        }
        return largest == 0 ? 0 : furthest / largest;
    }

    private String code() {
        return """
                import torch
                layer = torch.nn.Dropout(p=%s)
                x = %s
                layer.train()
                y = layer(x)             # %s
                (y != 0).double().mean() # %s
                layer.eval()
                torch.equal(layer(x), x) # True
                """.formatted(
                Numbers.print(dropout.rate()),
                input.own() ? "torch.tensor(...)" : "torch.ones(%d, %d)".formatted(input.rows(), input.columns()),
                words.say("code.scaled"),
                words.say("code.kept", 1 - dropout.rate()));
    }
}
