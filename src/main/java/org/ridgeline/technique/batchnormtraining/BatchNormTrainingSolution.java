package org.ridgeline.technique.batchnormtraining;

import java.util.ArrayList;
import java.util.List;
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
import org.ridgeline.networks.Timeline;
import org.ridgeline.technique.batchnormtraining.BatchNormTrainingResult.Arm;

/** What a run, finished or not, says. */
final class BatchNormTrainingSolution implements Solution<BatchNormTrainingResult> {
    private final Experiment<BatchNormTrainingParameters> experiment;
    private final BatchNormTrainingResult computed;

    BatchNormTrainingSolution(Experiment<BatchNormTrainingParameters> experiment, BatchNormTrainingResult computed) {
        this.experiment = experiment;
        this.computed = computed;
    }

    /** The numbers as computed, with what is to be said of them in the reader's language. */
    @Override
    public BatchNormTrainingResult result() {
        List<Warning> warnings = new ArrayList<>();
        BatchNormTrainingResult.Data data = computed.data();
        int asked = parameters().samples();
        if (data.subset()) {
            warnings.add(new Warning("subset", words().say("warning.subset", data.trainingRows()), null));
        }
        if (data.trainingRows() < asked) {
            String message = words().say("warning.fewer-rows", data.trainingRows(), asked);
            warnings.add(new Warning("fewer-rows", message, null));
        }
        for (int i = 0; i < arms().size(); i++) {
            Arm arm = arms().get(i);
            if (arm.divergedAtStep() != null) {
                warnings.add(branches()
                        .diverged(
                                name(i),
                                arm.divergedAtStep(),
                                parameters().learningRate(),
                                arm.trainLoss(),
                                "arms[" + i + "]"));
            }
        }
        return new BatchNormTrainingResult(data, computed.lookRows(), computed.stepFactors(), arms(), warnings);
    }

    @Override
    public List<Landscape> landscapes() {
        return List.of();
    }

    @Override
    public Drawing drawing() {
        List<Figure> figures = new ArrayList<>();
        figures.add(new LossFigure(this).figure());
        Looks looks = new Looks(this);
        if (!looks.moments().isEmpty()) {
            figures.add(new GradientFigure(this, looks).figure());
            figures.add(new ActivationFigure(this, looks).figure());
            figures.add(new LandscapeFigure(this, looks).figure());
            figures.add(new SmoothnessFigure(this, looks).figure());
            figures.add(new ShiftFigure(this, looks).figure());
        }
        figures.add(new AccuracyFigure<>(timeline(), Arm::testAccuracy).figure());
        return new Drawing(figures, new BatchNormTrainingReading(this).reading());
    }

    Words words() {
        return experiment.words();
    }

    Branches branches() {
        return new Branches(parameters().fork(), words());
    }

    BatchNormTrainingParameters parameters() {
        return experiment.parameters();
    }

    BatchNormTrainingResult.Data data() {
        return computed.data();
    }

    List<Arm> arms() {
        return computed.arms();
    }

    /** What people call an arm. */
    String name(int arm) {
        return words().say(arms().get(arm).normalization().equals("none") ? "arm.none" : "arm.batch");
    }

    Timeline<Arm> timeline() {
        List<ArmOf<Arm>> named = new ArrayList<>();
        for (int i = 0; i < arms().size(); i++) {
            Long lost = arms().get(i).divergedAtStep();
            String ending = lost == null ? null : words().say("mark.diverged", lost);
            named.add(new ArmOf<>(name(i), ending, arms().get(i)));
        }
        int recorded = Math.max(0, arms().getFirst().testLoss().length - 1);
        return new Timeline<>(named, parameters().epochs(), recorded, words());
    }
}
