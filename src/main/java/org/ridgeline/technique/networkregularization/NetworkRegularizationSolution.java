package org.ridgeline.technique.networkregularization;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.ridgeline.catalog.Experiment;
import org.ridgeline.catalog.Solution;
import org.ridgeline.catalog.Words;
import org.ridgeline.figure.Axis;
import org.ridgeline.figure.Drawing;
import org.ridgeline.figure.Figure;
import org.ridgeline.figure.Landscape;
import org.ridgeline.figure.Mark;
import org.ridgeline.figure.Panel;
import org.ridgeline.figure.Reading;
import org.ridgeline.figure.Style;

/** What a run, finished or not, says. */
final class NetworkRegularizationSolution implements Solution<NetworkRegularizationResult> {
    private final Experiment<NetworkRegularizationParameters> experiment;
    private final NetworkRegularizationResult computed;

    NetworkRegularizationSolution(
            Experiment<NetworkRegularizationParameters> experiment, NetworkRegularizationResult computed) {
        this.experiment = experiment;
        this.computed = computed;
    }

    @Override
    public NetworkRegularizationResult result() {
        return computed;
    }

    @Override
    public List<Landscape> landscapes() {
        return List.of();
    }

    @Override
    public Drawing drawing() {
        Words words = experiment.words();
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < computed.arms().size(); i++) {
            double[] loss = computed.arms().get(i).validationLoss();
            double[] epochs = IntStream.range(0, loss.length).asDoubleStream().toArray();
            marks.add(new Mark.Line(
                    epochs, loss, Style.ofArm(i).labelled(computed.arms().get(i).penalty())));
        }
        Panel panel = Panel.of(
                        Axis.linear(
                                words.say("axis.epoch"),
                                0,
                                experiment.parameters().epochs()),
                        Axis.linear(words.say("axis.loss"), 0, 1.5),
                        marks)
                .withTimeline();
        List<String> findings = IntStream.rangeClosed(0, computed.epoch())
                .mapToObj(epoch -> words.say("finding.epoch", epoch))
                .toList();
        Figure figure = new Figure(
                        "loss",
                        findings.getLast(),
                        words.say("caption.loss"),
                        words.say("description.loss"),
                        List.of(panel))
                .withFindings(findings);
        return new Drawing(
                List.of(figure),
                new Reading(words.say("settings.draw", experiment.parameters().seed()), List.of(), List.of()));
    }
}
