package org.ridgeline.technique.gaussianprocess;

import org.ridgeline.figure.Figure;

/** The one picture below the process that its reader asked for. */
final class ExplanationFigures {
    private final GaussianProcessSolution solution;
    private final Frame frame;

    ExplanationFigures(GaussianProcessSolution solution, Frame frame) {
        this.solution = solution;
        this.frame = frame;
    }

    Figure figure() {
        return switch (solution.parameters().explain()) {
            case PRIOR -> new PriorFigure(solution, frame).figure();
            case KERNEL -> new KernelFigure(solution, frame).figure();
            case EVIDENCE -> new EvidenceFigure(solution).figure();
            case EIGENVALUES -> new EigenvalueFigure(solution, frame).figure();
            case COST -> new CostFigure(solution).figure();
        };
    }
}
