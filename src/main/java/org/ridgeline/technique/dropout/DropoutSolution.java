package org.ridgeline.technique.dropout;

import java.util.ArrayList;
import java.util.List;
import org.ridgeline.catalog.Experiment;
import org.ridgeline.catalog.Solution;
import org.ridgeline.catalog.Warning;
import org.ridgeline.catalog.Words;
import org.ridgeline.data.Classification;
import org.ridgeline.data.ClassificationSet;
import org.ridgeline.figure.Drawing;
import org.ridgeline.figure.Figure;
import org.ridgeline.figure.Landscape;
import org.ridgeline.networks.AccuracyFigure;
import org.ridgeline.networks.ArmOf;
import org.ridgeline.networks.Branches;
import org.ridgeline.networks.GapFigure;
import org.ridgeline.networks.Timeline;
import org.ridgeline.numerics.Once;

/** What a dropout run, finished or not, says. */
final class DropoutSolution implements Solution<DropoutResult> {
    private final Experiment<DropoutParameters> experiment;
    private final DropoutResult computed;
    private final Once<Classification> rows;

    DropoutSolution(Experiment<DropoutParameters> experiment, DropoutResult computed) {
        this.experiment = experiment;
        this.computed = computed;
        DropoutParameters p = experiment.parameters();
        this.rows = new Once<>(() -> Classification.of(p.dataset(), p.samples(), p.seed()));
    }

    /** The numbers as computed, with what is to be said of them in the reader's language. */
    @Override
    public DropoutResult result() {
        List<Warning> warnings = new ArrayList<>();
        DropoutResult.Data data = computed.data();
        if (data.subset()) {
            warnings.add(new Warning("subset", words().say("warning.subset", data.trainingRows()), null));
        }
        if (data.trainingRows() < parameters().samples()) {
            warnings.add(new Warning(
                    "fewer-rows",
                    words().say(
                                    "warning.fewer-rows",
                                    data.trainingRows(),
                                    parameters().samples()),
                    null));
        }
        for (int arm = 0; arm < computed.arms().size(); arm++) {
            Long step = computed.arms().get(arm).divergedAtStep();
            if (step != null) {
                String name = ArmNames.of(computed.arms().get(arm).rate(), words());
                double[] losses = computed.arms().get(arm).trainLoss();
                warnings.add(branches().diverged(name, step, parameters().learningRate(), losses, "arms[" + arm + "]"));
            }
        }
        return new DropoutResult(data, computed.arms(), computed.images(), warnings);
    }

    @Override
    public List<Landscape> landscapes() {
        return List.of();
    }

    /** The curves always; the closer looks once they have been taken. */
    @Override
    public Drawing drawing() {
        Timeline<DropoutResult.Arm> timeline = timeline();
        List<Figure> figures = new ArrayList<>(List.of(
                new LossFigure(this).figure(),
                new GapFigure<>(timeline, DropoutResult.Arm::trainLoss, DropoutResult.Arm::testLoss, data().classes())
                        .figure(),
                new AccuracyFigure<>(timeline, DropoutResult.Arm::testAccuracy).figure()));
        if (arms().stream().anyMatch(arm -> arm.region() != null)) {
            figures.add(new RegionFigure(this).figure());
        }
        if (arms().stream().anyMatch(arm -> arm.monteCarlo() != null)) {
            figures.add(new DoubtFigure(this).figure());
        }
        if (arms().stream().anyMatch(DropoutSolution::correlates)) {
            figures.add(new CoAdaptationFigure(this).figure());
        }
        return new Drawing(figures, new DropoutReading(this).reading());
    }

    private static boolean correlates(DropoutResult.Arm arm) {
        return arm.coAdaptation() != null && arm.coAdaptation().meanAbsoluteCorrelation() != null;
    }

    Words words() {
        return experiment.words();
    }

    Branches branches() {
        return new Branches(parameters().fork(), words());
    }

    DropoutParameters parameters() {
        return experiment.parameters();
    }

    DropoutResult.Data data() {
        return computed.data();
    }

    List<DropoutResult.Arm> arms() {
        return computed.arms();
    }

    List<DropoutResult.Input> images() {
        return computed.images();
    }

    ClassificationSet dataset() {
        return parameters().dataset();
    }

    /** The rows behind the result. */
    Classification classification() {
        return Classification.of(
                parameters().dataset(), parameters().samples(), parameters().seed());
    }

    Timeline<DropoutResult.Arm> timeline() {
        List<ArmOf<DropoutResult.Arm>> named = new ArrayList<>();
        for (DropoutResult.Arm arm : arms()) {
            Long lost = arm.divergedAtStep();
            String ending = lost == null ? null : words().say("mark.diverged", lost);
            named.add(new ArmOf<>(ArmNames.of(arm.rate(), words()), ending, arm));
        }
        int recorded = Math.max(0, arms().getFirst().testLoss().length - 1);
        return new Timeline<>(named, parameters().epochs(), recorded, words());
    }
}
