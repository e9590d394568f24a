package org.ridgeline.technique.networkregularization;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.ridgeline.catalog.Experiment;
import org.ridgeline.catalog.Solution;
import org.ridgeline.catalog.Warning;
import org.ridgeline.catalog.Words;
import org.ridgeline.figure.Drawing;
import org.ridgeline.figure.Figure;
import org.ridgeline.figure.Landscape;
import org.ridgeline.networks.AccuracyFigure;
import org.ridgeline.networks.ArmOf;
import org.ridgeline.networks.Branches;
import org.ridgeline.networks.GapFigure;
import org.ridgeline.networks.Timeline;
import org.ridgeline.technique.networkregularization.NetworkRegularizationResult.Arm;
import org.ridgeline.technique.networkregularization.NetworkRegularizationResult.Closing;

/** What a run, finished or not, says. */
final class NetworkRegularizationSolution implements Solution<NetworkRegularizationResult> {
    private final Experiment<NetworkRegularizationParameters> experiment;
    private final NetworkRegularizationResult computed;
    private final Timeline<Arm> timeline;

    NetworkRegularizationSolution(
            Experiment<NetworkRegularizationParameters> experiment, NetworkRegularizationResult computed) {
        this.experiment = experiment;
        this.computed = computed;
        ArmNames names = new ArmNames(experiment.parameters(), words());
        List<ArmOf<Arm>> arms = computed.arms().stream()
                .map(arm -> new ArmOf<>(names.of(arm), ending(arm), arm))
                .toList();
        this.timeline = new Timeline<>(arms, parameters().epochs(), computed.epoch(), words());
    }

    private @Nullable String ending(Arm arm) {
        if (arm.divergedAtStep() != null) {
            return words().say("mark.diverged", arm.divergedAtStep());
        }
        return arm.stoppedEpoch() == null ? null : words().say("mark.stopped", arm.stoppedEpoch());
    }

    /** The numbers as computed, with what is to be said of them in the reader's language. */
    @Override
    public NetworkRegularizationResult result() {
        List<Warning> warnings = new ArrayList<>();
        NetworkRegularizationResult.Data data = computed.data();
        if (data.subset()) {
            warnings.add(new Warning("subset", words().say("warning.subset", data.trainingRows()), null));
        }
        if (!isOwn() && data.trainingRows() < parameters().samples()) {
            String message = words().say(
                            "warning.fewer-rows",
                            data.trainingRows(),
                            parameters().samples());
            warnings.add(new Warning("fewer-rows", message, null));
        }
        for (int i = 0; i < computed.arms().size(); i++) {
            Long step = computed.arms().get(i).divergedAtStep();
            if (step != null) {
                String name = timeline.arms().get(i).name();
                double[] losses = computed.arms().get(i).trainLoss();
                warnings.add(branches().diverged(name, step, parameters().learningRate(), losses, "arms[" + i + "]"));
            }
        }
        return new NetworkRegularizationResult(
                data, computed.arms(), computed.epoch(), computed.regionX(), computed.regionY(), warnings);
    }

    @Override
    public List<Landscape> landscapes() {
        return List.of();
    }

    /** The curves always; pictures of the weights as soon as there are some. */
    @Override
    public Drawing drawing() {
        List<Figure> figures = new ArrayList<>();
        figures.add(new LossFigure(this).figure());
        if (computed.regionX() != null && hasFilm()) {
            figures.add(new RegionFigure(this).figure());
        }
        if (arms().stream().anyMatch(arm -> FilterFigure.shows(arm))) {
            figures.add(new FilterFigure(this).figure());
        }
        figures.add(new GapFigure<>(
                        timeline,
                        Arm::trainLoss,
                        Arm::testLoss,
                        arm -> left(arm, closing -> closing.testLoss() - closing.trainLoss()),
                        computed.data().classes())
                .figure());
        if (arms().stream().anyMatch(arm -> PenaltyFigure.hasPrice(arm, decouples()))) {
            figures.add(new PenaltyFigure(this).figure());
        }
        figures.add(
                new AccuracyFigure<>(timeline, Arm::testAccuracy, arm -> left(arm, Closing::testAccuracy)).figure());
        LayerFigures layers = new LayerFigures(this);
        figures.add(layers.norms());
        figures.add(layers.sparsity());
        if (hasFilm()) {
            figures.add(new HistogramFigure(this).figure());
        }
        return new Drawing(figures, new NetworkRegularizationReading(this).reading());
    }

    private boolean hasFilm() {
        return arms().stream().anyMatch(arm -> !arm.film().isEmpty());
    }

    Experiment<NetworkRegularizationParameters> experiment() {
        return experiment;
    }

    Words words() {
        return experiment.words();
    }

    Branches branches() {
        return new Branches(parameters().fork(), words());
    }

    NetworkRegularizationParameters parameters() {
        return experiment.parameters();
    }

    NetworkRegularizationResult computed() {
        return computed;
    }

    List<Arm> arms() {
        return computed.arms();
    }

    Timeline<Arm> timeline() {
        return timeline;
    }

    String name(int arm) {
        return timeline.arms().get(arm).name();
    }

    boolean isOwn() {
        return !experiment.data().isEmpty();
    }

    /** Whether the update rule takes the penalty of squares as decoupled decay, as AdamW does. */
    boolean decouples() {
        return parameters().optimizer().rule(parameters().learningRate()).decoupled();
    }

    /** Whether nothing more will be recorded. */
    boolean isOver() {
        return arms().stream().allMatch(arm -> arm.closing() != null || arm.divergedAtStep() != null);
    }

    /** A number of an arm as it is left; not a number while the run goes on, or where the arm diverged. */
    double left(Arm arm, ToDoubleFunction<Closing> of) {
        return arm.closing() == null || !isOver() ? Double.NaN : of.applyAsDouble(arm.closing());
    }

    /** Widths from the inputs to the classes. */
    List<Long> widths() {
        List<Long> widths = new ArrayList<>();
        widths.add((long) computed.data().features());
        widths.addAll(parameters().hidden());
        widths.add((long) computed.data().classes());
        return widths;
    }
}
