package org.ridgeline.technique.penaltygeometry;

import java.util.List;
import java.util.function.Supplier;
import org.ridgeline.catalog.Experiment;
import org.ridgeline.catalog.Solution;
import org.ridgeline.catalog.Warning;
import org.ridgeline.catalog.Words;
import org.ridgeline.figure.Drawing;
import org.ridgeline.figure.Landscape;
import org.ridgeline.figure.Role;
import org.ridgeline.numerics.Grids;
import org.ridgeline.numerics.Once;

/** One constrained optimum, and those of every other radius. */
final class PenaltyGeometrySolution implements Solution<PenaltyGeometryResult> {
    private static final int POSITIONS = 81;

    private final Experiment<PenaltyGeometryParameters> experiment;
    private final PenaltyGeometry geometry;
    private final PenaltyGeometry.Optimum optimum;
    private final double[] radii = Grids.linear(0, PenaltyGeometryParameters.LARGEST_TAUGHT, POSITIONS);
    private final Supplier<List<PenaltyGeometry.Optimum>> path;

    PenaltyGeometrySolution(Experiment<PenaltyGeometryParameters> experiment) {
        this.experiment = experiment;
        PenaltyGeometryParameters p = experiment.parameters();
        this.geometry = new PenaltyGeometry(
                p.unconstrainedX(), p.unconstrainedY(), p.curvatureX(), p.curvatureY(), p.correlation());
        this.optimum = geometry.optimum(p.penalty(), p.radius(), p.l1Ratio());
        this.path = new Once<>(() -> geometry.path(p.penalty(), radii, p.l1Ratio()));
    }

    @Override
    public PenaltyGeometryResult result() {
        PenaltyGeometryParameters p = experiment.parameters();
        return new PenaltyGeometryResult(
                new double[] {p.unconstrainedX(), p.unconstrainedY()},
                geometry.matrix(),
                new double[] {optimum.x(), optimum.y()},
                Double.isFinite(optimum.multiplier()) ? optimum.multiplier() : null,
                optimum.loss(),
                optimum.penalty(),
                warnings());
    }

    private List<Warning> warnings() {
        return Double.isFinite(optimum.multiplier())
                ? List.of()
                : List.of(new Warning("no-multiplier", words().say("warning.no-multiplier"), "multiplier"));
    }

    @Override
    public List<Landscape> landscapes() {
        double[] losses =
                path.get().stream().mapToDouble(PenaltyGeometry.Optimum::loss).toArray();
        Landscape.Curve loss = new Landscape.Curve("loss", words().say("curve.loss"), Role.FIT, losses);
        return List.of(new Landscape("radius", radii, List.of(loss)));
    }

    @Override
    public Drawing drawing() {
        return new Drawing(new PenaltyGeometryFigures(this).figures(), new PenaltyGeometryReading(this).reading());
    }

    Words words() {
        return experiment.words();
    }

    PenaltyGeometryParameters parameters() {
        return experiment.parameters();
    }

    PenaltyGeometry geometry() {
        return geometry;
    }

    PenaltyGeometry.Optimum optimum() {
        return optimum;
    }

    double[] radii() {
        return radii;
    }

    /** One optimum a radius. */
    List<PenaltyGeometry.Optimum> path() {
        return path.get();
    }
}
