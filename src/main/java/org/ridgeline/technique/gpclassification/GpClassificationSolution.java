package org.ridgeline.technique.gpclassification;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.ridgeline.catalog.Experiment;
import org.ridgeline.catalog.Solution;
import org.ridgeline.catalog.Violation;
import org.ridgeline.catalog.ViolationException;
import org.ridgeline.catalog.Warning;
import org.ridgeline.catalog.Words;
import org.ridgeline.figure.Drawing;
import org.ridgeline.figure.Landscape;
import org.ridgeline.figure.Role;
import org.ridgeline.numerics.gaussian.CovarianceFunction;
import org.ridgeline.numerics.gaussian.LaplaceClassification;

/** One classification: a mode, and what follows from it at other places. */
final class GpClassificationSolution implements Solution<GpClassificationResult> {
    private final Experiment<GpClassificationParameters> experiment;
    private final Classifier classifier;
    private final Supplier<Evidence> evidence;

    /** @param evidence over the length scale; asked for only when it is drawn */
    GpClassificationSolution(
            Experiment<GpClassificationParameters> experiment, ClassifiedPoints points, Supplier<Evidence> evidence) {
        this.experiment = experiment;
        this.evidence = evidence;
        CovarianceFunction covariance = parameters().kernel().covariance();
        if (!covariance.kernel().isCovarianceIn(points.dimensions())) {
            throw refused("violation.periodic");
        }
        this.classifier = Classifier.of(points, covariance).orElseThrow(() -> refused("violation.not-factored"));
    }

    private ViolationException refused(String key) {
        String kernel = parameters().kernel().kernel();
        return new ViolationException(new Violation("kernel", kernel, words().say(key, "kernel", kernel)));
    }

    @Override
    public GpClassificationResult result() {
        ClassifiedPoints points = points();
        LaplaceClassification laplace = classifier.laplace();
        double[][] grid = points.grid();
        LaplaceClassification.Latent latent = grid == null ? null : classifier.predict(grid);
        return new GpClassificationResult(
                points.shown(points.x()),
                points.y(),
                grid == null ? null : points.shown(grid),
                latent == null ? null : latent.mean(),
                latent == null ? null : latent.variance(),
                latent == null ? null : latent.probability(),
                laplace.logMarginalLikelihood(),
                laplace.logLikelihood(),
                -laplace.halfSquaredNorm(),
                -laplace.halfLogDeterminant(),
                laplace.iterations(),
                laplace.converged(),
                laplace.modeResidual(),
                laplace.mode(),
                laplace.jitter(),
                warnings());
    }

    private List<Warning> warnings() {
        List<Warning> warnings = new ArrayList<>();
        LaplaceClassification laplace = classifier.laplace();
        Integer only = points().onlyClass();
        if (only != null) {
            warnings.add(new Warning("one-class", words().say("warning.one-class", only), "data.y"));
        }
        if (!laplace.converged()) {
            warnings.add(
                    new Warning("not-converged", words().say("warning.not-converged", laplace.iterations()), "mode"));
        }
        if (laplace.jitter() > 0) {
            warnings.add(new Warning("jitter", words().say("warning.jitter", laplace.jitter()), "jitter"));
        }
        return warnings;
    }

    @Override
    public List<Landscape> landscapes() {
        Evidence ground = evidence();
        return List.of(new Landscape(
                Evidence.LENGTH_SCALE,
                ground.lengthScales(),
                List.of(new Landscape.Curve(
                        "logMarginalLikelihood", words().say("curve.evidence"), Role.PENALTY, ground.total()))));
    }

    @Override
    public Drawing drawing() {
        return new Drawing(new GpClassificationFigures(this).figures(), new GpClassificationReading(this).reading());
    }

    Words words() {
        return experiment.words();
    }

    GpClassificationParameters parameters() {
        return experiment.parameters();
    }

    ClassifiedPoints points() {
        return classifier.points();
    }

    Classifier classifier() {
        return classifier;
    }

    Evidence evidence() {
        return evidence.get();
    }
}
