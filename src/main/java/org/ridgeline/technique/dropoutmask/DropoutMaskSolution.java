package org.ridgeline.technique.dropoutmask;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.ridgeline.catalog.Experiment;
import org.ridgeline.catalog.Solution;
import org.ridgeline.catalog.Warning;
import org.ridgeline.catalog.Words;
import org.ridgeline.data.DropoutRate;
import org.ridgeline.figure.Drawing;
import org.ridgeline.figure.Landscape;
import org.ridgeline.figure.Role;
import org.ridgeline.numerics.Once;
import org.ridgeline.numerics.Rows;

/** One pass through the layer, and a unit that listens to its first example. */
final class DropoutMaskSolution implements Solution<DropoutMaskResult> {
    static final String RATE = "rate";

    /** Drawn rates between 0 and 1. */
    private static final int STEPS = 100;

    private final Experiment<DropoutMaskParameters> experiment;
    private final LayerInput input;
    private final Listener listener;
    private final Supplier<DropoutMaskResult> pass;

    DropoutMaskSolution(Experiment<DropoutMaskParameters> experiment) {
        this.experiment = experiment;
        this.input = LayerInput.of(experiment.data(), experiment.parameters(), experiment.words());
        this.listener = new Listener(input.x()[0], dropout().rate());
        this.pass = new Once<>(this::passed);
    }

    @Override
    public DropoutMaskResult result() {
        return pass.get();
    }

    private DropoutMaskResult passed() {
        DropoutLayer layer = input.layer();
        double[][] output = layer.applied(input.x());
        double[][] upstream = input.upstream();
        return new DropoutMaskResult(
                layer.mask(),
                layer.keptFraction(),
                output,
                input.x(),
                mean(output),
                mean(input.x()),
                upstream == null ? null : new DropoutMaskResult.Gradients(layer.applied(upstream)),
                warnings());
    }

    private List<Warning> warnings() {
        boolean silent = input.layer().keptFraction() == 0;
        return silent ? List.of(new Warning("nothing-kept", words().say("warning.nothing-kept"), "mask")) : List.of();
    }

    private static double mean(double[][] rows) {
        return Rows.mean(Arrays.stream(rows).flatMapToDouble(Arrays::stream).toArray());
    }

    @Override
    public List<Landscape> landscapes() {
        double[] rates = rates();
        double[] factors = Arrays.stream(rates)
                .map(rate -> new DropoutRate(rate).varianceFactor())
                .toArray();
        Landscape.Curve noise =
                new Landscape.Curve("varianceFactor", words().say("curve.variance"), Role.PENALTY, factors);
        return List.of(new Landscape(RATE, rates, List.of(noise)));
    }

    /** Every rate that is drawn. */
    static double[] rates() {
        return DropoutRate.upToLargest(STEPS);
    }

    @Override
    public Drawing drawing() {
        return new Drawing(new DropoutMaskFigures(this).figures(), new DropoutMaskReading(this).reading());
    }

    Words words() {
        return experiment.words();
    }

    DropoutMaskParameters parameters() {
        return experiment.parameters();
    }

    DropoutRate dropout() {
        return parameters().dropout();
    }

    LayerInput input() {
        return input;
    }

    Listener listener() {
        return listener;
    }
}
