package org.ridgeline.technique.penaltygeometry;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ridgeline.catalog.Numbers;
import org.ridgeline.catalog.ParameterType;
import org.ridgeline.catalog.Words;
import org.ridgeline.figure.Reading;
import org.ridgeline.figure.Role;

/** The constrained optimum in words and single numbers. */
final class PenaltyGeometryReading {
    private static final String LOSS = "\\min_w\\; \\fit{\\tfrac12 (w-\\hat w)^\\top A\\,(w-\\hat w)}";
    private static final double SLOPE_TOLERANCE = 1e-9;

    private final PenaltyGeometrySolution solution;
    private final Words words;

    PenaltyGeometryReading(PenaltyGeometrySolution solution) {
        this.solution = solution;
        this.words = solution.words();
    }

    Reading reading() {
        PenaltyGeometryParameters p = solution.parameters();
        PenaltyGeometry.Optimum optimum = solution.optimum();
        String shape = words.say("choice.penalty." + ParameterType.Choice.wire(p.penalty()));
        String settings = words.say("settings.geometry", shape, p.radius(), p.correlation());
        List<Reading.Readout> readouts = List.of(
                readout("w₁", null, optimum.x()),
                readout("w₂", null, optimum.y()),
                readout(words.say("readout.multiplier"), Role.PENALTY, optimum.multiplier()),
                readout(words.say("readout.loss"), Role.FIT, optimum.loss()));
        Reading.Formula formula = new Reading.Formula(
                LOSS + "\\quad\\text{" + words.say("objective.where") + "}\\quad \\penalty{" + size(p) + " \\le r}",
                List.of(
                        new Reading.Term(words.say("term.loss"), Role.FIT, optimum.loss(), null, ""),
                        new Reading.Term(
                                words.say("term.multiplier"),
                                Role.PENALTY,
                                optimum.multiplier() * optimum.penalty(),
                                new double[] {optimum.multiplier(), optimum.penalty()},
                                "+"),
                        new Reading.Term(
                                words.say("term.lagrangian"),
                                Role.NEUTRAL,
                                optimum.loss() + optimum.multiplier() * optimum.penalty(),
                                null,
                                "=")));
        double residual = optimum.stationarityResidual();
        Reading.Check check = new Reading.Check(words.say("check.stationarity"), residual, residual <= SLOPE_TOLERANCE);
        return new Reading(
                settings,
                List.of(new Reading.Part(null, null, null, readouts, formula, List.of(check))),
                List.of(new Reading.Code("python", "SciPy", code(p, optimum))));
    }

    private static String size(PenaltyGeometryParameters p) {
        return switch (p.penalty()) {
            case L1 -> "\\lVert w\\rVert_1";
            case L2 -> "\\lVert w\\rVert_2";
            case ELASTIC -> "\\rho\\lVert w\\rVert_1 + \\tfrac12(1-\\rho)\\lVert w\\rVert_2^2";
        };
    }

    private static Reading.Readout readout(String label, @Nullable Role role, double value) {
        return new Reading.Readout(label, role, value, null, Reading.Format.SIGNIFICANT);
    }

    private static String code(PenaltyGeometryParameters p, PenaltyGeometry.Optimum optimum) {
        String size =
                switch (p.penalty()) {
                    case L1 -> "np.abs(w).sum()";
                    case L2 -> "np.linalg.norm(w)";
                    case ELASTIC ->
                        "%s * np.abs(w).sum() + %s * w @ w"
                                .formatted(Numbers.print(p.l1Ratio()), Numbers.print((1 - p.l1Ratio()) / 2));
                };
        return """
                import numpy as np
                from scipy.optimize import minimize
                a = np.array([%s, %s])
                c = %s * np.sqrt(a[0] * a[1])
                A = np.array([[a[0], c], [c, a[1]]])
                best = np.array([%s, %s])
                loss = lambda w: (w - best) @ A @ (w - best) / 2
                ball = {"type": "ineq", "fun": lambda w: %s - (%s)}
                minimize(loss, 0.1 * best, constraints=ball, method="SLSQP").x
                # [%.6g, %.6g]
                """.formatted(
                        Numbers.print(p.curvatureX()),
                        Numbers.print(p.curvatureY()),
                        Numbers.print(p.correlation()),
                        Numbers.print(p.unconstrainedX()),
                        Numbers.print(p.unconstrainedY()),
                        Numbers.print(p.radius()),
                        size,
                        optimum.x(),
                        optimum.y());
    }
}
