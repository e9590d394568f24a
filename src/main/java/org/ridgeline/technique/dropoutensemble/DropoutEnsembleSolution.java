package org.ridgeline.technique.dropoutensemble;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.ridgeline.catalog.Experiment;
import org.ridgeline.catalog.Solution;
import org.ridgeline.catalog.Words;
import org.ridgeline.data.DropoutRate;
import org.ridgeline.figure.Drawing;
import org.ridgeline.figure.Landscape;
import org.ridgeline.figure.Role;
import org.ridgeline.numerics.Once;

/** All sub-networks at every input, and at every rate for the input that is drawn. */
final class DropoutEnsembleSolution implements Solution<DropoutEnsembleResult> {
    static final String RATE = "rate";

    /** Drawn rates between 0 and 1: where the slider stops. */
    private static final int STEPS = 20;

    private final Experiment<DropoutEnsembleParameters> experiment;
    private final Questions questions;
    private final Supplier<DropoutEnsembleResult> answers;
    private final Supplier<ChosenInput> chosen;
    private final double[] rates = DropoutRate.upToLargest(STEPS);
    private final Supplier<List<Committee>> committees;

    DropoutEnsembleSolution(Experiment<DropoutEnsembleParameters> experiment) {
        this.experiment = experiment;
        this.questions = Questions.of(experiment.data(), experiment.parameters().input(), experiment.words());
        this.answers = new Once<>(this::answered);
        this.chosen = new Once<>(
                () -> ChosenInput.of(questions, experiment.parameters().input(), rate()));
        this.committees = new Once<>(() -> Arrays.stream(rates)
                .mapToObj(rate -> chosen.get().subNetworks().committee(rate))
                .toList());
    }

    private DropoutEnsembleResult answered() {
        int rows = questions.x().length;
        double[][] evaluation = new double[rows][];
        double[][] mean = new double[rows][];
        double[][] deviation = new double[rows][];
        double[][] geometric = new double[rows][];
        double[] agreement = new double[rows];
        for (int i = 0; i < rows; i++) {
            SubNetworks all = questions.network().subNetworks(questions.x()[i]);
            Committee committee = all.committee(rate());
            evaluation[i] = all.evaluation();
            mean[i] = committee.mean();
            deviation[i] = committee.standardDeviation();
            geometric[i] = committee.geometricMean();
            agreement[i] = committee.agreement(Committee.favourite(evaluation[i]));
        }
        return new DropoutEnsembleResult(
                evaluation,
                mean,
                deviation,
                geometric,
                agreement,
                1 << questions.network().hiddenUnits(),
                List.of());
    }

    @Override
    public DropoutEnsembleResult result() {
        return answers.get();
    }

    @Override
    public List<Landscape> landscapes() {
        int favourite = chosen().favourite();
        double[] evaluation = new double[rates.length];
        Arrays.fill(evaluation, chosen().evaluation()[favourite]);
        double[] mean = committees().stream()
                .mapToDouble(committee -> committee.mean()[favourite])
                .toArray();
        return List.of(new Landscape(
                RATE,
                rates,
                List.of(
                        new Landscape.Curve("evalProbability", words().say("mark.evaluation"), Role.FIT, evaluation),
                        new Landscape.Curve("exactMean", words().say("mark.average"), Role.PENALTY, mean))));
    }

    @Override
    public Drawing drawing() {
        return new Drawing(new DropoutEnsembleFigures(this).figures(), new DropoutEnsembleReading(this).reading());
    }

    Words words() {
        return experiment.words();
    }

    double rate() {
        return experiment.parameters().dropout().rate();
    }

    Questions questions() {
        return questions;
    }

    ChosenInput chosen() {
        return chosen.get();
    }

    double[] rates() {
        return rates;
    }

    /** Of the chosen input, one a rate. */
    List<Committee> committees() {
        return committees.get();
    }
}
